import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { PrinterState } from '../../../protocol/views/parts.ts'
import { keptHours } from '../closing/open-hours.ts'
import { seatOf } from '../counters/state.ts'
import { expectedCounters } from '../opening.ts'
import { staffOf } from '../people/roster.ts'
import { agencyAlarms } from './agencies.ts'
import { brokenAlarms } from './appointments.ts'
import { awayAlarms } from './away-alarms.ts'
import { caseAlarms } from './case-load.ts'
import { undecided } from './closing.ts'
import { objectionAlarm } from './delivery.ts'
import { deviceAlarms } from './devices.ts'
import { isGap, oncallEntry } from './duty.ts'
import { askedAlarms } from './enquiries.ts'
import { escortEntry } from './guide.ts'
import { homeAlarm } from './homes.ts'
import { mailAlarms } from './mail.ts'
import { notReady } from './not-ready.ts'
import { owedAlarms } from './notices.ts'
import { coverPastLimit, emptyPosts, uncoveredAlarm } from './post-alarms.ts'
import { iso, lineEntry, type Scene, waitEntry } from './scene.ts'

const minute = 60_000
/** A folder of recordings in a wrong format is one trouble, not a hundred. */
const voiceTroublesShown = 3
/** States in which a printer still prints. */
const goesOn: readonly PrinterState[] = ['paper-low', 'unconfirmed']

const made = new WeakMap<Scene, Record<string, AlarmEntry>>()

/** What the manager is told without asking, worked out once for all who ask of this moment. Keys are stable, so that an alarm that goes on is the same alarm. [L1] */
export function alarms(scene: Scene): Record<string, AlarmEntry> {
  const known = made.get(scene) ?? alarmsNow(scene)
  made.set(scene, known)
  return known
}

function alarmsNow(scene: Scene): Record<string, AlarmEntry> {
  const found: Record<string, AlarmEntry> = {}
  for (const { line } of scene.hall.lines) lineAlarm(scene, line, found)
  for (const [counter, seat] of scene.state.counters.seats) {
    const until = seat.pause?.until
    if (until !== undefined && until < scene.now)
      found[`return-overdue-${counter}`] = {
        kind: 'return-overdue',
        weight: 2,
        counter,
        since: iso(until),
        minutes: whole(scene.now - until),
      } as AlarmEntry
  }
  const { held } = scene.state.lines.index
  for (const [counter, id] of held) {
    const ticket = scene.state.lines.tickets.get(id)
    if (ticket?.state !== 'called' || ticket.calledAt === undefined) continue
    const called = scene.now - ticket.calledAt
    if (called >= scene.hall.rules.calledAlarmMinutes * minute)
      found[`called-long-${counter}`] = {
        kind: 'called-long',
        weight: 2,
        counter,
        number: ticket.number,
        minutes: whole(called),
        since: iso(ticket.calledAt),
      } as AlarmEntry
  }
  for (const [place, { size }] of scene.state.lines.index.lists) if (size > 0) sentAlarm(scene, place, size, found)
  awayAlarms(scene, found)
  brokenAlarms(scene, found)
  hoursAlarms(scene, found)
  emptyPosts(scene, found)
  coverPastLimit(scene, found)
  caseAlarms(scene, found)
  objectionAlarm(scene, found)
  mailAlarms(scene, found)
  notReady(scene, found)
  for (const [id, printer] of scene.facts.printers) {
    if (printer.state === 'ready' && printer.held === undefined) continue
    const weight = printer.state === 'ready' || goesOn.includes(printer.state) || printer.standIn ? 1 : 3
    found[`printer-${id}`] = { kind: 'printer', weight, printer } as AlarmEntry
  }
  deviceAlarms(scene, found)
  owedAlarms(scene, found)
  for (const escort of scene.state.escorts.open.keys()) {
    const entry = escortEntry(scene, escort)
    if (!entry || entry.by !== undefined) continue
    const asked = scene.now - Date.parse(entry.since)
    const weight = asked >= scene.hall.rules.escortAlarmMinutes * minute ? 3 : 2
    found[`escort-${escort}`] = { kind: 'escort', weight, escort: entry, minutes: whole(asked), since: entry.since } as AlarmEntry
  }
  dutyAlarms(scene, found)
  askedAlarms(scene, found)
  homeAlarm(scene, found)
  agencyAlarms(scene, found)
  for (const voice of scene.facts.voice?.slice(0, voiceTroublesShown) ?? [])
    found[`voice-${voice.clip ?? voice.trouble}`] = { kind: 'voice', weight: voice.trouble === 'bad-clip' ? 1 : 2, voice } as AlarmEntry
  return found
}

/** Counters that did not open with the session, and people whom the closing has left without a word. */
function hoursAlarms(scene: Scene, found: Record<string, AlarmEntry>): void {
  const { state, now } = scene
  if (!keptHours(state)) return
  const { session } = state.closing
  const left = undecided(scene)
  if (left > 0) found['left-waiting'] = { kind: 'left-waiting', weight: 3, waiting: left, since: iso(state.closing.upTo) } as AlarmEntry
  // The first hour: a counter that stays closed all day has been seen by then.
  if (!session || now - session.from > 60 * minute) return
  const counters = expectedCounters(scene.hall).filter((counter) => {
    const closedAt = state.counters.closedAt.get(counter) ?? 0
    return !state.counters.seats.has(counter) && closedAt < session.from
  })
  if (counters.length > 0) {
    const minutes = whole(now - session.from)
    found['not-opened'] = { kind: 'not-opened', weight: 2, counters, minutes, since: iso(session.from) } as unknown as AlarmEntry
  }
}

/** A day that should have somebody on duty, and somebody who was called out and says nothing. [O41] [O48] */
function dutyAlarms(scene: Scene, found: Record<string, AlarmEntry>): void {
  const { state, hall, now } = scene
  if (isGap(scene, state.setup.day)) found['duty-gap'] = { kind: 'duty-gap', weight: 2 } as AlarmEntry
  for (const { seq, calledAt, acknowledgedAt, arrivedAt } of state.oncall.calls) {
    if (acknowledgedAt !== undefined || arrivedAt !== undefined || now - calledAt < hall.rules.oncallAlarmMinutes * minute) continue
    const person = (oncallEntry(scene, String(seq))?.['who'] as { name: string } | undefined)?.name
    found[`oncall-${seq}`] = { kind: 'oncall', weight: 3, person, minutes: whole(now - calledAt), since: iso(calledAt) } as AlarmEntry
  }
}

function lineAlarm(scene: Scene, line: string, found: Record<string, AlarmEntry>): void {
  const entry = lineEntry(scene, line)
  if (!entry) return
  if (entry.counters.length === 0) {
    const uncovered = uncoveredAlarm(scene, line, entry.waiting)
    if (uncovered) found[`line-uncovered-${line}`] = uncovered
    return
  }
  if (entry.waiting === 0) return
  const p90 = waitEntry(scene, line)?.p90 ?? 0
  if (p90 > scene.hall.rules.waitAlarmMinutes)
    found[`wait-long-${line}`] = { kind: 'wait-long', weight: 3, line, waiting: entry.waiting, minutes: p90 } as AlarmEntry
}

/** People whom a colleague sent to somebody who is at no counter now, or to a counter where nobody is. [L10] */
function sentAlarm({ hall, state, personal }: Scene, place: string, waiting: number, found: Record<string, AlarmEntry>): void {
  const [kind, id = ''] = place.split(':')
  const { seats } = state.counters
  const there = kind === 'line' || (kind === 'counter' ? seats.has(Number(id)) : seatOf(state.counters, id) !== undefined)
  if (there) return
  const ref = kind === 'badge' ? staffOf(hall, id)?.person : undefined
  const whom = kind === 'counter' ? { counter: Number(id) } : { person: (ref && personal(ref)?.['name']) ?? id }
  found[`sent-to-nobody-${place}`] = { kind: 'sent-to-nobody', weight: 2, waiting, ...whom } as AlarmEntry
}

const whole = (ms: number): number => Math.floor(ms / minute)
