import { layOutSlip } from '../protocol/slips/lay-out-slip.ts'
import type { PrinterState } from '../protocol/views/parts.ts'
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
  #state: PrinterState = 'offline'
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
    })
  }

  start(): void {
    if (this.#running) return
    this.#stopping = false
    this.#unsubscribe = this.#options.spool.onQueued(this.#options.printer, () => this.#idling && this.#wake())
    this.#running = this.#run()
  }

  /** Resolves when nothing is being sent any more. A slip whose outcome is not known yet is settled by the next start. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#unsubscribe()
    this.#wake()
    await this.#running
    this.#running = undefined
    this.#options.transport.close()
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        if (!(await this.#ready())) continue
        const job = this.#options.spool.next(this.#options.printer)
        if (job) await this.#print(job)
        else await this.#idle()
      } catch (trouble) {
        if (!(trouble instanceof ConnectionLost)) this.#options.onTrouble?.(trouble)
        this.#be('offline')
        await this.#backOff()
      }
    }
  }

  /** True when a slip may be sent now. Otherwise it has told why and waited a while. */
  async #ready(): Promise<boolean> {
    const { transport, profile } = this.#options
    if (transport.connected && canPrint(this.#state)) return true
    try {
      await transport.connect()
    } catch {
      this.#be('offline')
      await this.#backOff()
      return false
    }
    if (profile.confirmation === 'none') {
      this.#be('ready')
    } else if ((await this.#delivery.state()) === undefined) {
      transport.close()
      this.#be('offline')
      await this.#backOff()
      return false
    }
    this.#retryMs = 0
    if (canPrint(this.#state)) return true
    await this.#nap(this.#pace.pollMs)
    return false
  }

  async #print(job: SpooledJob): Promise<void> {
    const { spool, profile, onTrouble } = this.#options
    let bytes: Buffer
    try {
      bytes = encode(layOutSlip(job.maybePrinted ? { ...job.slip, repeat: true } : job.slip, profile.columns), profile)
    } catch (trouble) {
      // A slip that cannot be laid out must not hold up those behind it.
      spool.failed(job.id)
      onTrouble?.(trouble)
      return
    }
    spool.sending(job.id)
    const outcome = await this.#delivery.deliver(bytes)
    if (outcome === 'printed') await this.#insist(() => spool.done(job.id))
    else if (outcome === 'doubt' && (await this.#insist(() => spool.inDoubt(job.id))) === false)
      onTrouble?.(new Error(`slip ${job.key} was sent twice and never confirmed`))
    this.#tell()
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
    // Paper that is taken out while nobody takes a number should be known before somebody does.
    if (!transport.connected || (await this.#delivery.state()) === undefined) transport.close()
  }

  #be(state: PrinterState): void {
    this.#state = state
    this.#tell(state !== this.#told?.state)
  }

  #tell(atOnce = false): void {
    const { spool, printer, onState } = this.#options
    const report = { printer, state: this.#state, jobs: spool.waiting(printer) }
    if (report.state === this.#told?.state && report.jobs === this.#told.jobs) return
    const now = performance.now()
    if (!atOnce && now - this.#toldAt < tellEveryMs) return
    this.#told = report
    this.#toldAt = now
    onState(report)
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
