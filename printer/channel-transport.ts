import type { Channel } from './channel.ts'
import { isFlow, isInOrder, isRealTime, type StatusBytes } from './escpos/status.ts'
import { ConnectionLost, type Transport } from './transport.ts'
import { Waiting } from './waiting.ts'

type Times = {
  /** How long a printer may take to answer, in milliseconds. One that is slower is waited for longer the next time, up to five times as long. */
  readonly statusTimeout: number
  /** How often somebody who writes to a printer that takes nothing is told so. */
  readonly stuckMs: number
}

/** DLE EOT n for the four kinds of status. */
const statusRequest = Buffer.from([0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4])
/** GS r 1 */
const inOrderRequest = Buffer.from([0x1d, 0x72, 1])
const replies = 4
const nothing = Buffer.alloc(0)
/** A spike on the line is passed over. A line with more than that in one answer is not believed. */
const mostNoise = 2
const slowest = 5
/** Bytes after which a slow line is known to move. */
const piece = 4096

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Status and confirmation over any channel that goes both ways. */
export class ChannelTransport implements Transport {
  readonly #channel: Channel
  readonly #times: Times
  #connected = false
  #connecting: Promise<void> | undefined
  #noise = 0
  /** How long this printer is waited for: it may be a slow one. */
  #patience: number
  #status: { readonly bytes: number[]; readonly noiseBefore: number; readonly waiting: Waiting<StatusBytes | 'nonsense'> } | undefined
  /** Real-time answers to questions that nobody waits for any more, and when they are given up, on the monotonic clock. */
  #late = { answers: 0, until: 0 }
  #asking: Promise<unknown> = Promise.resolve()
  /** What is written goes one behind the other, never one inside the other. */
  #line: Promise<unknown> = Promise.resolve()
  /** Answers to GS r that are still to come, in the order of the slips. */
  #due = 0
  /** Of those, the first ones: of slips that were given up. */
  #givenUp = 0
  /** Answers that came and that nobody has taken yet. */
  readonly #answered: number[] = []
  #noiseBefore = 0
  #inOrder: Waiting<true> | undefined
  /** Somebody who wants to know how many answers to GS r came, whichever. */
  #settling: { came: number; next: Waiting<true> } | undefined
  /** The last question has not left yet, because the printer takes nothing. */
  #unsent = false
  #answersInOrder = false

  constructor(channel: Channel, times: Partial<Times> = {}) {
    this.#channel = channel
    this.#times = { statusTimeout: 1000, stuckMs: 1000, ...times }
    this.#patience = this.#times.statusTimeout
    channel.onBytes((bytes) => this.#receive(bytes))
    channel.onGone(() => this.#lost('the printer went away'))
  }

  get connected(): boolean {
    return this.#connected
  }

  get noise(): number {
    return this.#noise
  }

  connect(): Promise<void> {
    if (this.#connected) return Promise.resolve()
    this.#connecting ??= this.#channel
      .open()
      .then(() => {
        this.#connected = true
        this.#line = Promise.resolve()
        this.#unsent = false
        if (this.#channel.fresh) this.#late.answers = 0
      })
      .finally(() => {
        this.#connecting = undefined
      })
    return this.#connecting
  }

  async write(bytes: Buffer, stuck?: (ms: number) => void): Promise<void> {
    if (this.#due === this.#givenUp && this.#answered.length === 0) this.#noiseBefore = this.#noise
    // Before it is sent, since the answer can be here sooner than the news that all has left.
    if (bytes.subarray(-inOrderRequest.length).equals(inOrderRequest)) this.#due++
    for (let from = 0; from < bytes.length; from += piece) await this.#send(bytes.subarray(from, from + piece), stuck)
  }

  /** One question at a time: the printer does not say which of two it answers. */
  askStatus(): Promise<StatusBytes | 'nonsense' | undefined> {
    const answer = this.#asking.then(() => this.#ask())
    this.#asking = answer.catch(() => undefined)
    return answer
  }

  get answersInOrder(): boolean {
    return this.#answersInOrder
  }

  async inOrderAnswer(ms: number): Promise<number | undefined> {
    if (this.#answered.length === 0) {
      this.#mustBeConnected()
      this.#inOrder = new Waiting(ms)
      const came = await this.#inOrder.promise
      this.#inOrder = undefined
      if (came === undefined) return undefined
    }
    // A single byte is soon made by a fault on the line. It counts when the line makes sense right behind it.
    const clean = this.#noise - this.#noiseBefore <= mostNoise
    if (clean && Array.isArray(await this.askStatus())) {
      this.#noiseBefore = this.#noise
      return this.#answered.shift()
    }
    await later(ms)
    return undefined
  }

  giveUp(): void {
    this.#givenUp = this.#due
    this.#answered.length = 0
  }

  async settled(ms: number, filling: Buffer = nothing, stuck?: (ms: number) => void): Promise<boolean> {
    const owed = this.#givenUp
    const noiseBefore = this.#noise
    const settling = { came: 0, next: new Waiting<true>(ms) }
    this.#settling = settling
    try {
      this.#due++
      await this.#send(Buffer.concat([filling, inOrderRequest]), stuck)
      // On a slow line the question takes its time to leave; only then the printer can be late.
      settling.next.resolve(true)
      settling.next = new Waiting(ms)
      if (settling.came > 0) settling.next.resolve(true)
      // The printer answers in order: close behind the first answer come all that are still to come, or they never come.
      while (settling.came <= owed && (await settling.next.promise)) settling.next = new Waiting(this.#patience)
    } finally {
      settling.next.resolve(undefined)
      this.#settling = undefined
      this.#givenUp = this.#due
    }
    if (settling.came === 0 || this.#noise - noiseBefore > mostNoise) return false
    this.#due = this.#givenUp = 0
    return true
  }

  get owes(): boolean {
    return this.#givenUp > 0
  }

  close(): void {
    this.#channel.close()
    this.#lost('closed')
  }

  async #ask(): Promise<StatusBytes | 'nonsense' | undefined> {
    this.#mustBeConnected()
    if (!(await this.#lateOnesAreIn())) return undefined
    this.#mustBeConnected()
    const waiting = new Waiting<StatusBytes | 'nonsense'>(this.#patience)
    const asked = { bytes: [] as number[], noiseBefore: this.#noise, waiting }
    this.#status = asked
    const began = performance.now()
    this.#question()
    const answer = await waiting.promise
    this.#status = undefined
    if (Array.isArray(answer)) {
      this.#patience = Math.max(this.#times.statusTimeout, Math.min(this.#patience, 2 * (performance.now() - began)))
      return answer
    }
    // A garbled answer is one that has come.
    const noise = this.#noise - asked.noiseBefore
    this.#late = { answers: Math.max(0, replies - asked.bytes.length - noise), until: performance.now() + this.#longest }
    if (answer === undefined) this.#patience = Math.min(this.#longest, this.#patience * 2)
    return answer ?? (noise > 0 ? 'nonsense' : undefined)
  }

  #question(): void {
    this.#unsent = true
    this.#put(statusRequest).then(
      () => {
        this.#unsent = false
        this.#late.until = performance.now() + this.#longest
      },
      () => undefined,
    )
  }

  get #longest(): number {
    return slowest * this.#times.statusTimeout
  }

  /**
   * True when the older question has left and no answer to it can come any more; waits for that as long as for an answer. A printer that takes nothing is not
   * asked twice: it would answer both when it goes on.
   */
  async #lateOnesAreIn(): Promise<boolean> {
    const end = performance.now() + this.#patience
    while (this.#unsent || (this.#late.answers > 0 && performance.now() < this.#late.until)) {
      if (performance.now() >= end) return false
      await later(5)
      this.#mustBeConnected()
    }
    this.#late.answers = 0
    return true
  }

  async #send(bytes: Buffer, stuck?: (ms: number) => void): Promise<void> {
    this.#mustBeConnected()
    let stuckMs = 0
    const timer = setInterval(() => {
      stuckMs += this.#times.stuckMs
      stuck?.(stuckMs)
    }, this.#times.stuckMs)
    try {
      await this.#put(bytes)
    } catch (error) {
      throw new ConnectionLost((error as Error).message)
    } finally {
      clearInterval(timer)
    }
  }

  #put(bytes: Buffer): Promise<void> {
    const put = this.#line.then(() => this.#channel.write(bytes))
    this.#line = put.catch(() => undefined)
    return put
  }

  /** Both kinds of answer come on one wire, and each byte tells by its fixed bits which it is; anything else is noise. */
  #receive(bytes: Buffer): void {
    if (!this.#connected) return
    for (const byte of bytes) {
      if (isRealTime(byte) && this.#takeRealTime(byte)) continue
      if (isInOrder(byte) && this.#takeInOrder(byte)) continue
      if (!isFlow(byte)) this.#noise++
    }
    const asked = this.#status
    if (!asked) return
    // The whole packet is looked at first: what came behind four good answers tells whether they were any.
    if (this.#noise - asked.noiseBefore > mostNoise) asked.waiting.resolve('nonsense')
    else if (asked.bytes.length === replies) asked.waiting.resolve(asked.bytes as unknown as StatusBytes)
  }

  /** Printers answer one question after another, so what an older one still has to get comes first. */
  #takeRealTime(byte: number): boolean {
    if (this.#late.answers > 0) {
      this.#late.answers--
      return true
    }
    if (!this.#status || this.#status.bytes.length === replies) return false
    this.#status.bytes.push(byte)
    return true
  }

  #takeInOrder(byte: number): boolean {
    if (this.#due === 0) return false
    this.#due--
    this.#answersInOrder = true
    if (this.#givenUp > 0) this.#givenUp--
    else if (!this.#settling) {
      this.#answered.push(byte)
      this.#inOrder?.resolve(true)
    }
    if (this.#settling) {
      this.#settling.came++
      this.#settling.next.resolve(true)
    }
    return true
  }

  #mustBeConnected(): void {
    if (!this.#connected) throw new ConnectionLost('not connected')
  }

  #lost(why: string): void {
    if (!this.#connected) return
    this.#connected = false
    this.giveUp()
    const gone = new ConnectionLost(why)
    this.#status?.waiting.reject(gone)
    this.#inOrder?.reject(gone)
    this.#settling?.next.reject(gone)
  }
}
