import type { AlarmEntry } from '../../../protocol/views/staff.ts'
import { keptHours } from '../closing/open-hours.ts'
import { brokenAlarms } from './appointments.ts'
import { undecided } from './closing.ts'
import { escortEntry } from './guide.ts'
import { expectedCounters } from './hours.ts'
import { compact, countersServing, iso, lineEntry, type Scene, waitEntry } from './scene.ts'

const minute = 60_000
/** A folder of recordings in a wrong format is one trouble, not a hundred. */
const voiceTroublesShown = 3

/** What the manager is told without asking, by what is true now. Keys are stable, so that an alarm that goes on is the same alarm. [L1] */
export function alarms(scene: Scene): Record<string, AlarmEntry> {
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
  brokenAlarms(scene, found)
  hoursAlarms(scene, found)
  for (const [id, printer] of scene.facts.printers) {
    if (printer.state === 'ready') continue
    found[`printer-${id}`] = { kind: 'printer', weight: printer.state === 'paper-low' ? 1 : 3, printer } as AlarmEntry
  }
  for (const escort of scene.state.escorts.open.keys()) {
    const entry = escortEntry(scene, escort)
    if (!entry || entry.by !== undefined) continue
    const asked = scene.now - Date.parse(entry.since)
    const weight = asked >= scene.hall.rules.escortAlarmMinutes * minute ? 3 : 2
    found[`escort-${escort}`] = { kind: 'escort', weight, escort: entry, minutes: whole(asked), since: entry.since } as AlarmEntry
  }
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
  const counters = expectedCounters(scene).filter((counter) => {
    const closedAt = state.counters.closedAt.get(counter) ?? 0
    return !state.counters.seats.has(counter) && closedAt < session.from
  })
  if (counters.length > 0) {
    const minutes = whole(now - session.from)
    found['not-opened'] = { kind: 'not-opened', weight: 2, counters, minutes, since: iso(session.from) } as unknown as AlarmEntry
  }
}

function lineAlarm(scene: Scene, line: string, found: Record<string, AlarmEntry>): void {
  const entry = lineEntry(scene, line)
  if (!entry || entry.waiting === 0) return
  const open = entry.counters.length
  if (open === 0) {
    found[`line-uncovered-${line}`] = compact({
      kind: 'line-uncovered',
      weight: 3,
      line,
      waiting: entry.waiting,
      counter: countersServing(scene, line)[0],
    }) as unknown as AlarmEntry
    return
  }
  const p90 = waitEntry(scene, line)?.p90 ?? 0
  if (p90 > scene.hall.rules.waitAlarmMinutes)
    found[`wait-long-${line}`] = { kind: 'wait-long', weight: 3, line, waiting: entry.waiting, minutes: p90 } as AlarmEntry
}

const whole = (ms: number): number => Math.floor(ms / minute)
