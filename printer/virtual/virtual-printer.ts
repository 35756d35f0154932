import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import type { PrinterProfile } from '../escpos/profiles.ts'
import { type Conditions, inOrder, realTimeAnswer, sensorAnswer, stopped } from './conditions.ts'
import { Gallery } from './gallery.ts'
import { Paper, type PrintedSlip } from './paper.ts'
import { Parser, type Token } from './parse.ts'
import { RealTime } from './real-time.ts'

export type VirtualPrinterOptions = {
  readonly profile: Pick<PrinterProfile, 'columns' | 'dots'>
  /** 0: any free one. */
  readonly port?: number
  /** Where pictures of the slips go: `A001.png`, and `last.png`. Without one nothing is drawn. */
  readonly folder?: string
  /** How many slips are kept to be looked at. */
  readonly keep?: number
  /** Time that a slip takes, in milliseconds; a real one needs about 1500. */
  readonly slipMs?: number
  /** Which questions it answers: some printers know no GS r, some give no status at all. */
  readonly answers?: 'all' | 'real-time' | 'none'
}

/** Errors that are kept; more than this say nothing new. */
const mostErrors = 100

/**
 * A thermal printer on 127.0.0.1 that behaves like one: bytes go into a buffer, status is answered at once, printing stops without paper and goes on when
 * there is some again, and bytes that it does not know are an error.
 */
export class VirtualPrinter {
  readonly #options: VirtualPrinterOptions
  readonly #server: Server
  readonly #gallery: Gallery | undefined
  readonly #paper: Paper
  readonly #lines = new Set<Line>()
  #conditions: Conditions = inOrder
  #partsLeft = Number.POSITIVE_INFINITY
  #busyUntil: NodeJS.Timeout | undefined
  #printed = 0

  /** The last slips, newest last. */
  readonly slips: PrintedSlip[] = []
  /** What came that was against the rules, in words. */
  readonly errors: string[] = []

  constructor(options: VirtualPrinterOptions) {
    this.#options = options
    this.#paper = new Paper(options.profile.columns)
    this.#gallery = options.folder ? new Gallery(options.folder, options.profile.dots) : undefined
    this.#server = createServer((socket) => this.#accept(socket))
  }

  /** Returns the port. */
  start(port = this.#options.port ?? 0): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject)
        resolve((this.#server.address() as AddressInfo).port)
      })
    })
  }

  /** Pulls the plug: what is in the buffer is lost, what is on the paper stays. */
  async stop(): Promise<void> {
    clearTimeout(this.#busyUntil)
    this.#busyUntil = undefined
    this.#paper.reset()
    for (const line of this.#lines) line.socket.destroy()
    this.#lines.clear()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
    await this.#gallery?.close()
  }

  /** Slips that were cut off since the start. */
  get printed(): number {
    return this.#printed
  }

  get conditions(): Conditions {
    return this.#conditions
  }

  /** Something happens to the printer: paper runs out, the cover is opened, … */
  set(change: Partial<Conditions>): void {
    this.#conditions = { ...this.#conditions, ...change }
    if (change.paper === 'full') this.#partsLeft = Number.POSITIVE_INFINITY
    this.#work()
  }

  /** The roll ends after so many more lines, codes or pictures. */
  runOutAfter(parts: number): void {
    this.#partsLeft = parts
  }

  /** Resolves when the newest slip is drawn. */
  async drawn(): Promise<void> {
    await this.#gallery?.settled()
  }

  #accept(socket: Socket): void {
    socket.setNoDelay(true)
    const line: Line = { socket, parser: new Parser(), realTime: new RealTime() }
    this.#lines.add(line)
    socket.on('error', () => socket.destroy())
    // What was received is printed, even when the sender has gone.
    socket.on('end', () => socket.end())
    socket.on('data', (bytes) => {
      const { rest, asked } = line.realTime.take(bytes)
      if (rest.length > 0) line.parser.push(rest)
      for (const n of asked) this.#answerAtOnce(socket, n)
      this.#work()
    })
    socket.on('close', () => {
      if (line.parser.waiting === 0) this.#lines.delete(line)
    })
  }

  #answerAtOnce(socket: Socket, n: number): void {
    const answer = realTimeAnswer(n, this.#conditions)
    if (answer === undefined) this.#complain(`status ${n} was asked, which does not exist`)
    else if (this.#options.answers !== 'none') socket.write(Buffer.from([answer]))
  }

  #work(): void {
    for (const line of this.#lines) {
      while (!this.#busyUntil && !stopped(this.#conditions)) {
        const token = line.parser.next()
        if (!token) break
        this.#carryOut(token, line)
      }
      if (line.socket.destroyed && line.parser.waiting === 0) this.#lines.delete(line)
    }
  }

  #carryOut(token: Token, { socket }: Line): void {
    if (token.kind === 'sensors' && this.#options.answers !== 'none') {
      if (this.#options.answers !== 'real-time') socket.write(Buffer.from([sensorAnswer(this.#conditions)]))
      return
    }
    const before = this.#paper.printed
    const result = this.#paper.apply(token)
    if (typeof result === 'string') this.#complain(result)
    else if (result) this.#cut(result)
    this.#partsLeft -= Math.max(0, this.#paper.printed - before)
    if (this.#partsLeft <= 0) this.#conditions = { ...this.#conditions, paper: 'out' }
  }

  #cut(slip: PrintedSlip): void {
    this.#printed++
    this.slips.push(slip)
    if (this.slips.length > (this.#options.keep ?? 20)) this.slips.shift()
    this.#gallery?.offer(slip)
    if (!this.#options.slipMs) return
    this.#busyUntil = setTimeout(() => {
      this.#busyUntil = undefined
      this.#work()
    }, this.#options.slipMs)
  }

  #complain(error: string): void {
    if (this.errors.length < mostErrors) this.errors.push(error)
  }
}

type Line = { readonly socket: Socket; readonly parser: Parser; readonly realTime: RealTime }
