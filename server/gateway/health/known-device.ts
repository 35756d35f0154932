import { type DeviceCount, type DeviceFault, type HealthReport, type HealthState, lightFaults } from '../../../protocol/health.ts'
import { protocolVersion } from '../../../protocol/version.ts'
import type { PrinterEntry } from '../../../protocol/views/parts.ts'

/** Milliseconds: a page that is loaded anew is away for less, and one whose line was cut has two connections for less. */
const awayAfter = 10_000
const twiceAfter = 10_000
/** Seconds by which a device's own clock may be wrong before somebody is told. */
const clockOffAfter = 60

export type Heard = Omit<HealthReport, 'clock'> & {
  /** Seconds that its clock is ahead. */ readonly clockAhead: number | undefined
  readonly oldPage: boolean
}
/** What others in the server know of a device at this moment. */
export type Around = {
  readonly printer: PrinterEntry | undefined
  readonly pad: { readonly held: boolean; readonly plugged: boolean } | undefined
}

/** One device, as its connections, its own reports and what drives it tell. Times are steady milliseconds, `seen` is on the hall's clock. */
export class KnownDevice {
  heard: Heard | undefined
  seen: number | undefined
  /** The state that was told last, and since when on the hall's clock. */
  told: { state: string; since: number } | undefined
  readonly counts = new Map<DeviceCount, number>()
  private readonly sockets = new Set<string>()
  private connected = 0
  private gone: number
  private several: number | undefined
  /** Driven by something that tells of it: it has no connection of its own. */
  private inside = false
  /** It was driven, and nobody has said that the hall has it no longer. */
  missed = false

  constructor(steady: number) {
    this.gone = steady
  }

  join(socket: string, steady: number): void {
    this.sockets.add(socket)
    this.connected++
    if (this.sockets.size > 1) this.several ??= steady
  }

  leave(socket: string, steady: number): void {
    this.sockets.delete(socket)
    if (this.sockets.size < 2) this.several = undefined
    if (this.sockets.size > 0) return
    this.gone = steady
    this.heard = undefined
  }

  /** What connected under its name is not itself: a program that drives something beside it. */
  isNot(socket: string, steady: number): void {
    if (!this.sockets.has(socket)) return
    this.connected--
    this.leave(socket, steady)
  }

  report(heard: Heard): void {
    this.heard = heard
  }

  /** By what drives it, without a connection of its own; undefined: nothing does any more. */
  driven(heard: Heard | undefined, steady: number): void {
    if (this.inside && !heard) this.gone = steady
    this.inside = heard !== undefined
    this.missed ||= this.inside
    this.heard = heard
  }

  count(what: DeviceCount, more = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + more)
  }

  get reconnects(): number {
    return Math.max(0, this.connected - 1)
  }

  isThere({ printer }: Around): boolean {
    return this.sockets.size > 0 || this.inside || printer !== undefined
  }

  /** Milliseconds that it has been away, of a device that is. */
  awayFor(steady: number): number {
    return steady - this.gone
  }

  /** Those that go on now, heaviest first. A console is away when its clerk has gone home. */
  faults(around: Around, steady: number, missed: boolean): DeviceFault[] {
    if (!this.isThere(around)) return missed && this.awayFor(steady) >= awayAfter ? ['away'] : []
    const found = new Set<DeviceFault>(this.heard?.faults)
    if (around.printer && around.printer.state !== 'ready') found.add(around.printer.state)
    if (around.pad?.held && !around.pad.plugged && ![...found].some((fault) => !lightFaults.includes(fault))) found.add('unplugged')
    if (this.several !== undefined && steady - this.several >= twiceAfter) found.add('twice')
    if (Math.abs(this.heard?.clockAhead ?? 0) > clockOffAfter) found.add('clock-off')
    if (this.heard?.oldPage) found.add('old-page')
    return [...found].sort((a, b) => Number(lightFaults.includes(a)) - Number(lightFaults.includes(b)))
  }

  /** Of a device that is there. */
  state(faults: readonly DeviceFault[]): HealthState {
    if (this.heard?.state === 'failed' || faults.some((fault) => !lightFaults.includes(fault))) return 'failed'
    return faults.length > 0 || this.heard?.state === 'degraded' ? 'degraded' : 'ready'
  }
}

/** The server's own clock is compared with the device's; no time of the hall comes from there. [L6] */
export function heardOf({ clock, ...report }: HealthReport, builds: ReadonlySet<string>, now: number): Heard {
  const [protocol, build] = report.version.split('.')
  const told = clock === undefined ? Number.NaN : Date.parse(clock)
  const clockAhead = Number.isFinite(told) ? Math.round((told - now) / 1000) : undefined
  const oldPage = Number(protocol) !== protocolVersion || (build !== undefined && builds.size > 0 && !builds.has(build))
  return { ...report, clockAhead, oldPage }
}
