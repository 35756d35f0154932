import type { Socket } from 'socket.io'
import * as v from 'valibot'
import { type DeviceCount, HealthReport } from '../../../protocol/health.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { ClientToServerEvents, ServerToClientEvents } from '../../../protocol/sockets.ts'
import type { DeviceEntry, DeviceState } from '../../../protocol/views/devices.ts'
import type { CounterNo, DeviceId } from '../../../protocol/vocabulary.ts'
import type { Hall } from '../../hall.ts'
import type { Access } from '../access-sqlite.ts'
import type { Agents } from '../agents.ts'
import { malformed } from '../ask.ts'
import { bucket } from '../bucket.ts'
import type { Pairing } from '../pairing.ts'
import { DeviceAlarms, type Moment } from './device-alarms.ts'
import type { FaultBook } from './fault-book-sqlite.ts'
import { type Around, heardOf, KnownDevice } from './known-device.ts'

type Screen = Socket<ClientToServerEvents, ServerToClientEvents>
type Parts = {
  readonly hall: Pick<Hall, 'health' | 'document' | 'listen' | 'setFacts'>
  readonly access: Pick<Access, 'devices'>
  readonly pairing: Pick<Pairing, 'deviceAt'>
  readonly agents: Pick<Agents, 'each'>
  readonly builds: ReadonlySet<string>
  readonly book: FaultBook
  /** The hall's clock. */
  readonly now: () => number
  readonly steady?: () => number
  readonly onTrouble: (trouble: unknown) => void
}

/** Reports of one connection at once, and a second: a program reports when something changes. */
const reportsAtOnce = 20
const reportsPerSecond = 0.5
const mostDevices = 300
const writeEveryMs = 30_000
/** Trouble that is over sooner is told to nobody; an old page is given time to be idle. Milliseconds. */
const graceMs = 5000
const oldPageGraceMs = 600_000
/** One that was last there so long ago is missed no more. */
const missedForMs = 14 * 24 * 3_600_000

const kindOf = (device: string): string => device.slice(0, device.lastIndexOf('-'))
const counted: Readonly<Record<string, DeviceCount>> = { 'ticket.taken': 'taken', 'ticket.rated': 'rated' }

/** Every device of the hall in one table: whether it is there, how it is, and what was wrong with it. [L2] */
export class DeviceHealth {
  /** What became of the reports, for the metrics. */
  readonly reports = { taken: 0, malformed: 0, refused: 0, dropped: 0 }
  entries: ReadonlyMap<string, DeviceEntry> = new Map()
  private readonly known = new Map<string, KnownDevice>()
  private readonly alarms = new DeviceAlarms()
  private readonly since: number
  private writing: ReturnType<typeof setInterval> | undefined

  constructor(private readonly parts: Parts) {
    this.since = parts.now()
  }

  start(): this {
    this.parts.hall.listen({
      happened: ({ type, actor }) => {
        const what = counted[type]
        if (what && actor.startsWith('device:')) this.of(actor.slice('device:'.length))?.count(what)
      },
    })
    this.writing = setInterval(() => this.writeDown(), writeEveryMs)
    return this
  }

  stop(): void {
    clearInterval(this.writing)
    this.writeDown()
    this.parts.book.close()
  }

  /** A screen that pairing has received already. */
  attend(screen: Screen): void {
    const device = this.parts.pairing.deviceAt(screen)
    if (device) this.of(device)?.join(screen.id, this.steady)
    const may = bucket(reportsAtOnce, reportsPerSecond)
    screen.on('health', (report, ack) => {
      const answer = may() ? this.hear(screen, report) : this.drop()
      if (typeof ack === 'function') ack(answer)
    })
    for (const drives of ['signs', 'reader'] as const)
      screen.on(drives, () => {
        if (device && kindOf(device) !== 'sign') this.known.get(device)?.isNot(screen.id, this.steady)
      })
    screen.on('disconnect', () => {
      if (!device) return
      const known = this.known.get(device)
      known?.leave(screen.id, this.steady)
      if (known) known.seen = this.parts.now()
    })
  }

  /** All devices of a kind that are driven without a connection of their own: one that is not among them any more is gone. */
  drives(kind: 'sign' | 'reader', reports: readonly HealthReport[]): void {
    const told = new Set<string>(reports.map(({ device }) => device))
    for (const [device, known] of this.known)
      if (kindOf(device) === kind && !told.has(device)) {
        known.driven(undefined, this.steady)
        known.missed = false
      }
    for (const report of reports) {
      const away = report.faults.includes('away')
      const known = this.of(report.device)
      if (away && known?.isThere({ printer: undefined, pad: undefined })) known.seen = this.parts.now()
      known?.driven(away ? undefined : heardOf(report, new Set(), Date.now()), this.steady)
    }
  }

  /** The table as it is now, to the hall. Nothing that goes wrong here holds up the hall. */
  beat(): void {
    try {
      this.look()
    } catch (trouble) {
      this.parts.onTrouble(trouble)
    }
  }

  private look(): void {
    const { access, agents, book, hall } = this.parts
    const now: Moment = { steady: this.steady, shown: this.parts.now() }
    const { deviceAwaySeconds = 60, deviceCooldownMinutes = 15 } = hall.document?.rules ?? {}
    const cooldownMs = deviceCooldownMinutes * 60_000
    const kept = new Map(access.devices().map((each) => [each.device as string, each]))
    const printers = new Map(hall.health.printers.map((each) => [each.printer, each]))
    const pads = new Map([...agents.each()].map((each) => [each.device as string, each]))
    for (const device of [...kept.keys(), ...printers.keys()]) this.of(device)
    const entries = new Map<string, DeviceEntry>()
    for (const [device, known] of this.known) {
      const pad = pads.get(device)
      const tally = pad?.tally
      const around: Around = { printer: printers.get(device), pad: tally && { held: pad.held, plugged: tally.plugged } }
      const there = known.isThere(around)
      if (!there && !kept.has(device) && !known.missed) {
        this.known.delete(device)
        this.alarms.forget(device)
        continue
      }
      const seen = there ? undefined : (known.seen ?? kept.get(device)?.seenAt ?? undefined)
      const missed = seen !== undefined && now.shown - seen < missedForMs && kindOf(device) !== 'console'
      const faults = known.faults(around, now.steady, missed)
      const state: DeviceState = there ? known.state(faults) : seen === undefined ? 'never' : 'away'
      if (known.told?.state !== state) known.told = { state, since: known.told || there ? now.shown : (seen ?? now.shown) }
      book.note(device, faults, now.shown)
      const [fault] = missed ? (['away'] as const) : faults
      const grace = fault === 'away' ? deviceAwaySeconds * 1000 : fault === 'old-page' ? oldPageGraceMs : graceMs
      this.alarms.observe(device, fault && { fault, graceMs: grace }, now, cooldownMs)
      const counter = kept.get(device)?.counter
      const { version, clockAhead } = known.heard ?? {}
      entries.set(device, {
        device,
        kind: kindOf(device),
        ...(counter ? { counter: counter as CounterNo } : {}),
        state,
        ...(state === 'never' ? {} : { since: iso(known.told.since) }),
        ...(seen === undefined ? {} : { seen: iso(seen) }),
        ...(version === undefined ? {} : { version }),
        ...(faults.includes('clock-off') && clockAhead !== undefined ? { clockAhead } : {}),
        faults,
        counts: {
          ...known.heard?.counts,
          ...Object.fromEntries(known.counts),
          ...(tally ? { pressed: tally.pressed, ignored: tally.ignored, refused: tally.refused } : {}),
          ...(around.printer ? { jobs: around.printer.jobs } : {}),
          ...(known.reconnects > 0 ? { reconnects: known.reconnects } : {}),
        },
        recent: book
          .recent(device, now.shown)
          .map(({ fault, at, until }) => ({ fault, at: iso(at), ...(until === undefined ? {} : { until: iso(until) }) })),
      })
    }
    this.entries = entries
    const alarms = this.alarms.current(now, cooldownMs).map(({ device, fault, times, since, ended }) => ({
      device,
      fault,
      times,
      since: iso(since),
      ...(ended === undefined ? {} : { ended: iso(ended) }),
    }))
    hall.setFacts({ devices: { since: this.since, entries, alarms } })
  }

  private hear(screen: Screen, report: unknown): { taken: true } | Refusal {
    const parsed = v.safeParse(HealthReport, report)
    if (!parsed.success) {
      this.reports.malformed++
      return malformed(parsed.issues)
    }
    const device = this.parts.pairing.deviceAt(screen)
    const known = device === parsed.output.device ? this.of(device) : undefined
    if (!known) {
      this.reports.refused++
      return refuse(device ? 'not-allowed' : 'not-known')
    }
    const heard = heardOf(parsed.output, this.parts.builds, Date.now())
    known.report(heard)
    if (heard.oldPage) screen.emit('renew')
    this.reports.taken++
    return { taken: true }
  }

  private drop(): Refusal {
    this.reports.dropped++
    return refuse('too-many-requests')
  }

  private of(device: DeviceId | string): KnownDevice | undefined {
    const known = this.known.get(device)
    if (known || this.known.size >= mostDevices) return known
    const made = new KnownDevice(this.steady)
    this.known.set(device, made)
    return made
  }

  private get steady(): number {
    return this.parts.steady?.() ?? performance.now()
  }

  private writeDown(): void {
    try {
      this.parts.book.writeDown()
    } catch (trouble) {
      this.parts.onTrouble(trouble)
    }
  }
}

const iso = (at: number): string => new Date(at).toISOString()
