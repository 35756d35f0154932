import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import type { FaultKind } from '../../protocol/virtual-printer.ts'
import type { PrinterProfile } from '../escpos/profiles.ts'
import { type Conditions, inOrder, realTimeAnswer, sensorAnswer, stopped } from './conditions.ts'
import { Gallery } from './gallery.ts'
import { conditionFaults, conditionOf, Manners, slowAnswerMs, slowPartMs } from './manners.ts'
import { Paper, type Printed, type PrintedSlip } from './paper.ts'
import { type Knowledge, Parser, type Token } from './parse.ts'
import { RealTime } from './real-time.ts'

export type VirtualPrinterOptions = {
  /** Width, and what it has of all that printers know. */
  readonly profile: Pick<PrinterProfile, 'columns' | 'dots'> & Knowledge
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
  /** The address it listens at; 127.0.0.1 without one. */
  readonly host?: string
  /** Whoever looks on. */
  readonly watch?: Partial<VirtualPrinterWatch>
}

export type VirtualPrinterWatch = {
  /** One more line, picture, code or page of the slip that will be the `slip`th. */
  readonly printed: (part: Printed, slip: number, line: number) => void
  readonly cut: (slip: PrintedSlip) => void
  /** Something else changed: conditions, connections, errors. */
  readonly changed: () => void
}

/** Errors that are kept; more than this say nothing new. */
const mostErrors = 100
/** Bytes that are taken before the sender has to wait; more than the longest command. */
const buffer = 524_288
const mostLines = 32

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
  #errorCount = 0
  #working = false
  readonly #manners = new Manners()
  readonly #late = new Set<NodeJS.Timeout>()
  #port = 0
  #plugged = true
  #plugging: Promise<unknown> = Promise.resolve()
  /** Known commands that left no trace, and how often they came. */
  readonly known = new Map<string, number>()
  /** What was not finished when its sender had gone; no error, since senders are pulled out too. */
  readonly torn: string[] = []
  /** The last slips, newest last. */
  readonly slips: PrintedSlip[] = []
  /** What came that was against the rules, in words. */
  readonly errors: string[] = []

  constructor(options: VirtualPrinterOptions) {
    this.#options = options
    this.#paper = new Paper(options.profile.columns, options.profile.dots)
    this.#gallery = options.folder ? new Gallery(options.folder, options.profile.dots) : undefined
    this.#server = createServer((socket) => this.#accept(socket))
  }

  /** Returns the port. */
  start(port = this.#options.port ?? 0): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, this.#options.host ?? '127.0.0.1', () => {
        this.#server.off('error', reject)
        this.#port = (this.#server.address() as AddressInfo).port
        resolve(this.#port)
      })
    })
  }

  /** Pulls the plug: what is in the buffer is lost, what is on the paper stays. */
  async stop(): Promise<void> {
    await this.#unplug()
    await this.#plugging
    // Somebody who had planned that it comes back.
    if (this.#server.listening) await this.#unplug()
    await this.#gallery?.close()
  }

  async #unplug(): Promise<void> {
    clearTimeout(this.#busyUntil)
    this.#busyUntil = undefined
    for (const timer of this.#late) clearTimeout(timer)
    this.#late.clear()
    this.#paper.reset()
    for (const line of this.#lines) line.socket.destroy()
    this.#lines.clear()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  /** Slips that were cut off since the start. */
  get printed(): number {
    return this.#printed
  }

  get conditions(): Conditions {
    return this.#conditions
  }

  get port(): number {
    return this.#port
  }

  /** All that came against the rules, also what is not kept any more. */
  get errorCount(): number {
    return this.#errorCount
  }

  get faults(): readonly FaultKind[] {
    return [...conditionFaults(this.#conditions), ...this.#manners.all]
  }

  get connected(): number {
    return [...this.#lines].filter(({ socket }) => !socket.destroyed).length
  }

  /** Bytes that came and are not printed yet. */
  get waiting(): number {
    return [...this.#lines].reduce((sum, { parser }) => sum + parser.waiting, 0)
  }

  /** Something begins or ends to be the matter with it. */
  fault(kind: FaultKind, on: boolean): void {
    const condition = conditionOf(kind, on)
    if (condition) {
      this.set(condition)
      return
    }
    this.#manners.set(kind, on)
    if (kind === 'offline') this.#plug(!on)
    // What it threw away has no beginning any more.
    if (kind === 'silent') for (const { parser } of this.#lines) parser.forget()
    this.#work()
    this.#changed()
  }

  /** New paper, as far as somebody put it in. */
  refill(): void {
    this.set({ paper: 'full' })
  }

  /** By hand, where there is no cutter. */
  tear(): void {
    const slip = this.#paper.apply({ kind: 'cut' })
    if (typeof slip === 'object' && slip.parts.length > 0) this.#cut(slip)
  }

  /** Without its plug it refuses everybody, as one that is switched off. */
  #plug(on: boolean): void {
    if (this.#plugged === on) return
    this.#plugged = on
    this.#plugging = this.#plugging
      .then(async () => {
        if (this.#plugged && !this.#server.listening) await this.start(this.#port)
        else if (!this.#plugged && this.#server.listening) await this.#unplug()
      })
      // Somebody else took the port meanwhile: it stays away, and says so.
      .catch((error: unknown) => this.#complain(`cannot come back: ${String(error)}`))
      .then(() => this.#changed())
  }

  /** Something happens to the printer: paper runs out, the cover is opened, … */
  set(change: Partial<Conditions>): void {
    this.#conditions = { ...this.#conditions, ...change }
    if (change.paper === 'full') this.#partsLeft = Number.POSITIVE_INFINITY
    this.#work()
    this.#changed()
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
    const line: Line = { socket, parser: new Parser(this.#options.profile), realTime: new RealTime() }
    this.#lines.add(line)
    for (const old of this.#lines) {
      if (this.#lines.size <= mostLines) break
      old.socket.destroy()
      this.#lines.delete(old)
    }
    socket.on('error', () => socket.destroy())
    // What was received is printed, even when the sender has gone.
    socket.on('end', () => socket.end())
    socket.on('data', (bytes) => {
      if (this.#manners.has('silent')) return
      const { rest, asked } = line.realTime.take(bytes)
      if (rest.length > 0) line.parser.push(rest)
      for (const n of asked) this.#answerAtOnce(socket, n)
      this.#work()
      if (line.parser.waiting > buffer) socket.pause()
    })
    socket.on('close', () => {
      this.#work()
      this.#changed()
    })
    this.#changed()
  }

  #answerAtOnce(socket: Socket, n: number): void {
    const answer = realTimeAnswer(n, this.#conditions)
    if (answer === undefined) this.#complain(`status ${n} was asked, which does not exist`)
    else if (this.#options.answers !== 'none') this.#say(socket, answer)
  }

  #say(socket: Socket, answer: number): void {
    const bytes = Buffer.from(this.#manners.said(answer))
    if (!this.#manners.has('slow')) {
      socket.write(bytes)
      return
    }
    // Whoever asks faster than it speaks is not answered.
    if (this.#late.size >= 64) return
    const timer = setTimeout(() => {
      this.#late.delete(timer)
      if (socket.writable) socket.write(bytes)
    }, slowAnswerMs)
    this.#late.add(timer)
  }

  #work(): void {
    // A fault that comes with a line is seen by those who are at it.
    if (this.#working) return
    this.#working = true
    try {
      for (const line of this.#lines) this.#workOn(line)
    } finally {
      this.#working = false
    }
  }

  #workOn(line: Line): void {
    while (!this.#busyUntil && !stopped(this.#conditions) && !this.#manners.has('silent')) {
      const token = line.parser.next()
      if (!token) break
      this.#carryOut(token, line)
    }
    if (line.parser.waiting <= buffer / 2 && line.socket.isPaused()) line.socket.resume()
    if (line.socket.destroyed && !this.#busyUntil && !stopped(this.#conditions)) this.#letGo(line)
  }

  #letGo(line: Line): void {
    this.#lines.delete(line)
    const { unfinished } = line.parser
    if (unfinished === undefined) return
    this.torn.push(unfinished)
    if (this.torn.length > mostErrors) this.torn.shift()
  }

  #carryOut(token: Token, { socket }: Line): void {
    if (token.kind === 'sensors' && this.#options.answers !== 'none') {
      if (this.#options.answers !== 'real-time') this.#say(socket, sensorAnswer(this.#conditions))
      return
    }
    if (token.kind === 'known') this.#know(token.command)
    const before = this.#paper.printed
    const result = this.#paper.apply(token)
    if (typeof result === 'string') this.#complain(result)
    else if (result) this.#cut(result)
    const more = Math.max(0, this.#paper.printed - before)
    this.#partsLeft -= more
    if (this.#partsLeft <= 0) this.set({ paper: 'out' })
    if (more > 0) this.#out(before, more)
  }

  /** Lines, pictures and codes that have just come out. */
  #out(before: number, more: number): void {
    const { watch } = this.#options
    if (watch?.printed) for (const [at, part] of this.#paper.last(more).entries()) watch.printed(part, this.#printed + 1, before + at + 1)
    if (this.#manners.has('slow')) this.#rest(slowPartMs)
  }

  #cut(slip: PrintedSlip): void {
    if (slip.wrong) this.#complain(slip.wrong)
    this.#printed++
    this.slips.push(slip)
    if (this.slips.length > (this.#options.keep ?? 20)) this.slips.shift()
    this.#gallery?.offer(slip)
    this.#options.watch?.cut?.(slip)
    this.#changed()
    if (this.#options.slipMs) this.#rest(this.#options.slipMs)
  }

  #rest(ms: number): void {
    clearTimeout(this.#busyUntil)
    this.#busyUntil = setTimeout(() => {
      this.#busyUntil = undefined
      this.#work()
    }, ms)
  }

  #know(command: string): void {
    if (this.known.size < mostErrors || this.known.has(command)) this.known.set(command, (this.known.get(command) ?? 0) + 1)
  }

  #complain(error: string): void {
    this.#errorCount++
    if (this.errors.length < mostErrors) this.errors.push(error)
    this.#changed()
  }

  #changed(): void {
    this.#options.watch?.changed?.()
  }
}

type Line = { readonly socket: Socket; readonly parser: Parser; readonly realTime: RealTime }
