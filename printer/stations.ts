import type { DeviceAddress } from '../protocol/device-address.ts'
import type { LineAsked, LineTold } from '../protocol/printer-line.ts'
import type { PrinterProfile } from '../protocol/printer-profile.ts'
import type { Channel } from './channel.ts'
import { ChannelTransport } from './channel-transport.ts'
import { AgentChannel } from './channels/agent.ts'
import { channelAt, confirmedAt } from './channels/channel-at.ts'
import { NoChannel } from './channels/none.ts'
import type { Spool } from './spool.ts'
import { StandIns } from './stand-ins.ts'
import { type Pace, type PrinterReport, PrintStation, type StationOptions } from './station.ts'

/** `virtual`: whoever starts the stations has one that answers at an address. `problem`: there is no way to it, and why. */
export type PrinterPlan = {
  readonly printer: string
  readonly way: DeviceAddress | 'agent' | 'virtual' | { readonly problem: string }
  readonly profile: PrinterProfile
  readonly standIn?: string
}

/** `standIn`: who prints for it now. `held`: slips that are too old to be printed unasked. */
export type StationReport = PrinterReport & { readonly standIn?: string; readonly held?: number }

export type StationsOptions = {
  readonly printers: readonly PrinterPlan[]
  readonly spool: Spool
  readonly virtualAt: (printer: string, profile: PrinterProfile) => Promise<DeviceAddress>
  readonly ask: (asked: LineAsked) => void
  readonly onState: (report: StationReport) => void
  readonly onTrouble: (trouble: unknown) => void
  /** Milliseconds: see `StandIns`, and how long a slip waits before it is not printed unasked. */
  readonly standInAfterMs: number
  readonly oldAfterMs: number
  /** See `StationOptions`. */
  readonly encode?: StationOptions['encode']
  readonly pace?: Partial<Pace>
  /** How often is looked who can print, in milliseconds. */
  readonly lookEveryMs?: number
}

/** Of a slip's age minutes count: it is looked at seldom. */
const ageEveryMs = 5000

/** All printers of a hall at work, each at its own pace, one standing in for another. */
export class Stations {
  readonly #options: StationsOptions
  readonly #stations = new Map<string, PrintStation>()
  readonly #agents = new Map<string, AgentChannel>()
  readonly #reports = new Map<string, PrinterReport>()
  readonly #heldTold = new Map<string, number>()
  readonly #standIns: StandIns
  readonly #undone: (() => void)[] = []
  #interrupted: Promise<unknown> = Promise.resolve()
  #stopping = false
  #agedAt = Number.NEGATIVE_INFINITY

  constructor(options: StationsOptions) {
    this.#options = options
    const { printers, spool, standInAfterMs } = options
    this.#standIns = new StandIns({
      printers,
      moves: spool.moves,
      standInAfterMs,
      now: () => performance.now(),
      interrupt: (printer, act) => this.#interrupt(printer, act),
      onChange: (printer) => this.#tell(printer),
    })
  }

  async start(): Promise<void> {
    const { printers, spool, onTrouble, encode, pace, lookEveryMs = 1000 } = this.#options
    this.#takeIn()
    for (const plan of printers) {
      const { printer } = plan
      const { channel, profile } = await this.#wayTo(plan)
      const transport = new ChannelTransport(channel)
      const onState = (report: PrinterReport) => this.#heard(report)
      const more = { ...(encode ? { encode } : {}), ...(pace ? { pace } : {}) }
      this.#stations.set(printer, new PrintStation({ printer, spool, transport, profile, onState, onTrouble, ...more }))
      if (plan.standIn !== undefined) this.#undone.push(spool.onQueued(printer, () => this.#look()))
    }
    // What is too old is held back before the first slip is sent.
    this.#look()
    for (const station of this.#stations.values()) station.start()
    const looking = setInterval(() => this.#look(), lookEveryMs)
    this.#undone.push(() => clearInterval(looking))
  }

  /** Of a printer on another machine. */
  take(told: LineTold): void {
    this.#agents.get(told.printer)?.take(told)
    if (told.told === 'there') this.#stations.get(told.printer)?.lookAgain()
  }

  /** Slips that waited too long are printed after all, or never. */
  release(printer: string, what: 'print' | 'drop'): void {
    this.#options.spool.moves.release(printer, what)
    this.#tell(printer)
  }

  async stop(): Promise<void> {
    this.#stopping = true
    for (const undo of this.#undone.splice(0)) undo()
    await this.#interrupted
    await Promise.all([...this.#stations.values()].map((station) => station.stop()))
  }

  /** Slips of printers that the hall has no longer. */
  #takeIn(): void {
    const { printers, spool } = this.#options
    const known = printers.map(({ printer }) => printer)
    const heir = known.includes('printer-1') ? 'printer-1' : known[0]
    if (heir === undefined) return
    for (const stray of spool.moves.printers()) if (!known.includes(stray)) spool.moves.adopt(stray, heir)
  }

  #look(): void {
    const { spool, oldAfterMs, onTrouble } = this.#options
    try {
      if (performance.now() - this.#agedAt >= Math.min(ageEveryMs, oldAfterMs)) {
        for (const printer of spool.moves.holdOlder(oldAfterMs)) this.#tell(printer)
        this.#agedAt = performance.now()
      }
      // Some come held, and no station is woken for them.
      for (const [printer, told] of this.#heldTold) if (spool.moves.held(printer) !== told) this.#tell(printer)
      this.#standIns.look()
    } catch (trouble) {
      // The disk takes no writes; it is asked again.
      onTrouble(trouble)
    }
  }

  #heard(report: PrinterReport): void {
    this.#reports.set(report.printer, report)
    this.#standIns.heard(report.printer, report.state)
    this.#tell(report.printer)
  }

  #tell(printer: string): void {
    const { spool, onState } = this.#options
    const report: PrinterReport = this.#reports.get(printer) ?? { printer, state: 'offline', jobs: 0 }
    const standIn = this.#standIns.inPlaceOf(printer)
    const held = spool.moves.held(printer)
    this.#heldTold.set(printer, held)
    onState({
      ...report,
      jobs: spool.waiting(printer),
      ...(standIn === undefined ? {} : { standIn }),
      ...(held === 0 ? {} : { held }),
    })
  }

  /** Whatever was under way when the station stopped is in doubt, and waits. */
  #interrupt(printer: string, act: () => void): Promise<void> {
    const { onTrouble, spool } = this.#options
    const station = spool.moves.isSending(printer) ? this.#stations.get(printer) : undefined
    const done = (async () => {
      await station?.stop()
      try {
        if (station) spool.takeUp(printer)
        act()
      } catch (trouble) {
        onTrouble(trouble)
      }
      if (this.#stopping) return
      station?.start()
      for (const each of this.#stations.keys()) this.#tell(each)
    })()
    this.#interrupted = Promise.all([this.#interrupted, done])
    return done
  }

  async #wayTo({ printer, way, profile }: PrinterPlan): Promise<{ channel: Channel; profile: PrinterProfile }> {
    const { ask, virtualAt } = this.#options
    if (way === 'agent') {
      const channel = new AgentChannel(printer, ask)
      this.#agents.set(printer, channel)
      return { channel, profile }
    }
    if (typeof way === 'object' && 'problem' in way) return { channel: new NoChannel(way.problem), profile }
    const address = way === 'virtual' ? await virtualAt(printer, profile) : way
    return { channel: channelAt(address), profile: confirmedAt(address, profile) }
  }
}
