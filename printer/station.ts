import { layOutSlip } from '../protocol/slips/lay-out-slip.ts'
import type { PrinterState } from '../protocol/views/parts.ts'
import { NoAccess } from './channel.ts'
import { Delivery } from './delivery.ts'
import { encode } from './escpos/encode.ts'
import type { PrinterProfile } from './escpos/profiles.ts'
import { canPrint } from './escpos/status.ts'
import type { Spool, SpooledJob } from './spool.ts'
import { ConnectionLost, type Transport } from './transport.ts'

/** As in the entries that screens see. */
export type PrinterReport = { readonly printer: string; readonly state: PrinterState; readonly jobs: number }

export type StationOptions = {
  /** `printer-1` */
  readonly printer: string
  readonly spool: Spool
  readonly transport: Transport
  readonly profile: PrinterProfile
  /** How a slip becomes bytes; one that draws what the printer lacks, for instance. */
  readonly encode?: typeof encode
  readonly onState: (report: PrinterReport) => void
  /** What keeps a slip from being printed and cannot be seen in the printer's state. */
  readonly onTrouble?: (trouble: unknown) => void
  readonly pace?: Partial<Pace>
}

/** Milliseconds. */
export type Pace = {
  readonly pollMs: number
  readonly idlePollMs: number
  /** See `DeliveryOptions`. */
  readonly settleMs: number
  readonly patienceMs: number
  /** Between tries to reach a printer: first, and at most. It doubles in between. */
  readonly retryMs: number
  readonly retryMostMs: number
  /** Between one sending of a doubtful slip and the next, at most. */
  readonly doubtMostMs: number
  /** Runs `act` later and returns how to call that off. */
  readonly after: (ms: number, act: () => void) => () => void
}

const usualPace: Pace = {
  pollMs: 1000,
  idlePollMs: 5000,
  settleMs: 1500,
  patienceMs: 15_000,
  retryMs: 500,
  retryMostMs: 10_000,
  doubtMostMs: 60_000,
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

/** How often a changing number of waiting slips is told. */
const tellEveryMs = 1000

/** One printer at work: takes its jobs from the spool in their order, and tells the state it is in. */
export class PrintStation {
  readonly #options: StationOptions
  readonly #pace: Pace
  readonly #delivery: Delivery
  #running: Promise<void> | undefined
  #stopping = false
  #wake: () => void = () => undefined
  #idling = false
  #retryMs = 0
  /** As the printer's own account, or what kept it from giving one, and as it is told. */
  #printable: PrinterState = 'offline'
  #shown: PrinterState = 'offline'
  /** Sent, and not settled yet; the oldest first. */
  readonly #onTheirWay: SpooledJob[] = []
  /** How often the slip of the last doubt had been sent before. */
  #suspect = 0
  /** Why the printer cannot be reached, as it was told last. */
  #explained = ''
  #told: PrinterReport | undefined
  #toldAt = 0
  #unsubscribe: () => void = () => undefined

  constructor(options: StationOptions) {
    this.#options = options
    this.#pace = { ...usualPace, ...options.pace }
    const { pollMs, settleMs, patienceMs } = this.#pace
    this.#delivery = new Delivery({
      transport: options.transport,
      profile: options.profile,
      onState: (state) => this.#be(state),
      nap: (ms) => this.#nap(ms),
      stopping: () => this.#stopping,
      pollMs,
      settleMs,
      patienceMs,
      confirmedBefore: options.spool.confirms(options.printer),
      onConfirms: () => options.spool.rememberConfirms(options.printer),
    })
    const left = options.spool.next(options.printer)
    // Of an earlier run, which may have ended in the middle of it.
    if (left && left.doubts > 0) this.#delivery.tornOff(this.#bytesOf(left)?.length ?? 0)
  }

  start(): void {
    if (this.#running) return
    this.#stopping = false
    this.#unsubscribe = this.#options.spool.onQueued(this.#options.printer, () => this.#idling && this.#wake())
    this.#running = this.#run()
  }

  /** Resolves when nothing is being sent any more. A slip whose outcome is not known by then is in doubt. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#unsubscribe()
    this.#wake()
    await this.#running
    this.#running = undefined
    this.#options.transport.close()
  }

  /** Whatever it waits for may have come: the way to the printer, say. */
  lookAgain(): void {
    this.#retryMs = 0
    this.#wake()
  }

  async #run(): Promise<void> {
    const { spool, printer } = this.#options
    // The disk took no writes when a station of before ended.
    await this.#insist(() => spool.takeUp(printer))
    while (!this.#stopping || this.#onTheirWay.length > 0) {
      try {
        if (this.#onTheirWay.length === 0 && !(await this.#ready())) continue
        const job = this.#nextToSend()
        if (job) await this.#send(job)
        else if (this.#onTheirWay.length > 0) await this.#settle()
        else await this.#idle()
      } catch (trouble) {
        if (!(trouble instanceof ConnectionLost)) this.#options.onTrouble?.(trouble)
        this.#be('offline')
        await this.#backOff()
      }
    }
  }

  /** Undefined: none waits, or what is on its way has to be settled first. A slip that may be the second one goes alone, so that none comes often. */
  #nextToSend(): SpooledJob | undefined {
    const [oldest] = this.#onTheirWay
    if (!oldest) return this.#options.spool.next(this.#options.printer)
    if (this.#stopping || oldest.doubts > 0 || this.#onTheirWay.length >= this.#delivery.most || !canPrint(this.#printable))
      return undefined
    const job = this.#options.spool.next(this.#options.printer)
    return job && job.doubts === 0 ? job : undefined
  }

  /** True when a slip may be sent now. Otherwise it has told why and waited a while. */
  async #ready(): Promise<boolean> {
    const { transport, profile } = this.#options
    if (transport.connected && canPrint(this.#printable)) return true
    try {
      await transport.connect()
    } catch (trouble) {
      this.#explain(trouble)
      this.#be(trouble instanceof NoAccess ? 'no-access' : 'offline')
      await this.#backOff()
      return false
    }
    if (profile.confirmation === 'none') {
      this.#be('ready')
    } else {
      const state = await this.#delivery.ready()
      if (state === undefined) this.#be('offline')
      if (state === undefined || !transport.connected) {
        transport.close()
        await this.#backOff()
        return false
      }
    }
    this.#retryMs = 0
    this.#explained = ''
    if (canPrint(this.#printable)) return true
    await this.#nap(this.#pace.pollMs)
    return false
  }

  async #send(job: SpooledJob): Promise<void> {
    const { spool } = this.#options
    const bytes = this.#bytesOf(job)
    if (!bytes) {
      // A slip that cannot be laid out must not hold up those behind it.
      spool.failed(job.id)
      return
    }
    spool.sending(job.id)
    this.#onTheirWay.push(job)
    const outcome = await this.#delivery.send(bytes)
    if (outcome !== 'sent') await this.#doubt(outcome)
  }

  #bytesOf({ slip, doubts }: SpooledJob): Buffer | undefined {
    const { profile, onTrouble, encode: encoded = encode } = this.#options
    try {
      return encoded(layOutSlip(doubts > 0 ? { ...slip, repeat: true } : slip, profile.columns), profile)
    } catch (trouble) {
      onTrouble?.(trouble)
      return undefined
    }
  }

  /** What came of the oldest slip on its way. */
  async #settle(): Promise<void> {
    const outcome = await this.#delivery.outcome()
    if (outcome !== 'printed') return this.#doubt(outcome)
    const job = this.#onTheirWay.shift() as SpooledJob
    await this.#insist(() => this.#options.spool.done(job.id))
    this.#suspect = 0
    this.#be(this.#printable)
  }

  /** Every slip on its way may have come out. One that was sent again and again may have come out each time: so ever more slowly, and somebody is to look. */
  async #doubt(outcome: 'doubt' | 'stopped'): Promise<void> {
    const { spool, onTrouble } = this.#options
    const jobs = this.#onTheirWay.splice(0)
    for (const job of jobs) await this.#insist(() => spool.inDoubt(job.id))
    this.#delivery.tornOff(0)
    this.#tell()
    const [oldest] = jobs
    if (outcome === 'stopped' || !oldest || oldest.doubts === 0) return
    onTrouble?.(new Error(`slip ${oldest.key} was sent ${oldest.doubts + 1} times and never confirmed`))
    this.#suspect = oldest.doubts
    this.#be('error')
    await this.#nap(Math.min(this.#pace.doubtMostMs, this.#pace.retryMs * 2 ** this.#suspect))
  }

  /** What came of a slip is noted before the next one is sent, however long the disk takes no writes; else it would neither wait nor be done. */
  async #insist<T>(note: () => T): Promise<T | undefined> {
    for (;;) {
      try {
        return note()
      } catch (trouble) {
        this.#options.onTrouble?.(trouble)
        if (this.#stopping) return undefined
        await this.#backOff()
      }
    }
  }

  async #idle(): Promise<void> {
    const { spool, printer, profile, transport } = this.#options
    this.#tell(true)
    this.#idling = true
    await this.#nap(this.#pace.idlePollMs)
    this.#idling = false
    if (this.#stopping || spool.waiting(printer) > 0 || profile.confirmation === 'none') return
    // Its slips went elsewhere meanwhile: it has answered since, and nothing is left that it could prove itself with.
    if (this.#suspect > 0 && canPrint(this.#printable)) {
      this.#suspect = 0
      this.#be(this.#printable)
    }
    // Paper that is taken out while nobody takes a number should be known before somebody does.
    if (!transport.connected || (await this.#delivery.state()) === undefined) transport.close()
  }

  #be(state: PrinterState): void {
    this.#printable = state
    // It says that all is well and confirms nothing: until it has, it is not believed.
    this.#shown = this.#suspect > 0 && canPrint(state) ? 'error' : state
    this.#tell(this.#shown !== this.#told?.state)
  }

  #tell(atOnce = false): void {
    const { spool, printer, onState } = this.#options
    const report = { printer, state: this.#shown, jobs: spool.waiting(printer) }
    if (report.state === this.#told?.state && report.jobs === this.#told.jobs) return
    const now = performance.now()
    if (!atOnce && now - this.#toldAt < tellEveryMs) return
    this.#told = report
    this.#toldAt = now
    onState(report)
  }

  /** Once, not at every try. */
  #explain(trouble: unknown): void {
    if (String(trouble) === this.#explained) return
    this.#explained = String(trouble)
    this.#options.onTrouble?.(trouble)
  }

  #backOff(): Promise<void> {
    this.#retryMs = Math.min(this.#pace.retryMostMs, Math.max(this.#pace.retryMs, this.#retryMs * 2))
    return this.#nap(this.#retryMs)
  }

  #nap(ms: number): Promise<void> {
    if (this.#stopping) return Promise.resolve()
    return new Promise((resolve) => {
      const awake = () => {
        callOff()
        this.#wake = () => undefined
        resolve()
      }
      const callOff = this.#pace.after(ms, awake)
      this.#wake = awake
    })
  }
}
