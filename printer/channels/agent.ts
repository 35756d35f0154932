import { randomInt } from 'node:crypto'
import type { LineAsked, LineTold } from '../../protocol/printer-line.ts'
import { type Channel, ChannelGone, NoAccess } from '../channel.ts'

type Promised<T> = { readonly resolve: (value: T) => void; readonly reject: (reason: Error) => void }

/** A printer that a program on another machine brings: `ask` reaches that program, and what it tells comes back by `take`. */
export class AgentChannel implements Channel {
  readonly #printer: string
  readonly #ask: (asked: LineAsked) => void
  /** Not from one: what is told of an opening before the last start is not taken for one of now. */
  #line = randomInt(1, 2 ** 40)
  #open = false
  #fresh = false
  #opening: { readonly done: Promise<void>; readonly promised: Promised<void> } | undefined
  /** Writes that have not left that machine yet, the first of them first. */
  #writes: Promised<void>[] = []
  #bytes: (bytes: Buffer) => void = () => undefined
  #gone: () => void = () => undefined

  constructor(printer: string, ask: (asked: LineAsked) => void) {
    this.#printer = printer
    this.#ask = ask
  }

  get fresh(): boolean {
    return this.#fresh
  }

  open(): Promise<void> {
    if (this.#open) return Promise.resolve()
    if (this.#opening) return this.#opening.done
    this.#line++
    let promised: Promised<void> | undefined
    const done = new Promise<void>((resolve, reject) => {
      promised = { resolve, reject }
    })
    this.#opening = { done, promised: promised as unknown as Promised<void> }
    this.#ask({ printer: this.#printer, line: this.#line, ask: 'open' })
    return done
  }

  write(bytes: Buffer): Promise<void> {
    if (!this.#open) return Promise.reject(new ChannelGone('not open'))
    return new Promise((resolve, reject) => {
      this.#writes.push({ resolve, reject })
      this.#ask({ printer: this.#printer, line: this.#line, ask: 'write', bytes })
    })
  }

  close(): void {
    const was = this.#open || this.#opening !== undefined
    this.#end('closed')
    if (was) this.#ask({ printer: this.#printer, line: this.#line, ask: 'close' })
  }

  onBytes(listener: (bytes: Buffer) => void): void {
    this.#bytes = listener
  }

  onGone(listener: () => void): void {
    this.#gone = listener
  }

  take(told: LineTold): void {
    if (told.told === 'there' || told.line !== this.#line) return
    switch (told.told) {
      case 'opened': {
        const opening = this.#opening
        if (!opening) return
        this.#opening = undefined
        const { opened } = told
        if (opened.opened) {
          this.#open = true
          this.#fresh = opened.fresh
          opening.promised.resolve()
        } else opening.promised.reject(opened.forbidden ? new NoAccess(opened.problem) : new Error(opened.problem))
        return
      }
      case 'left': {
        const write = this.#writes.shift()
        if (told.left) write?.resolve()
        else write?.reject(new ChannelGone('lost while sending'))
        return
      }
      case 'bytes':
        if (this.#open) this.#bytes(Buffer.from(told.bytes))
        return
      case 'gone': {
        const was = this.#open
        this.#end('the printer, or the program that drives it, went away')
        if (was) this.#gone()
      }
    }
  }

  #end(why: string): void {
    this.#open = false
    const { promised } = this.#opening ?? {}
    this.#opening = undefined
    promised?.reject(new ChannelGone(why))
    for (const write of this.#writes.splice(0)) write.reject(new ChannelGone(why))
  }
}
