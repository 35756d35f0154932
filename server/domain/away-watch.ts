import { type AwayWhy, type PauseReason, pauseClassOf } from '../../protocol/vocabulary.ts'
import type { Watch } from './away/state.ts'
import { keptHours } from './closing/open-hours.ts'
import { event, type HallEvent, type NewEvent } from './events.ts'
import { listAt } from './lines/state.ts'
import { canServe } from './people/trained.ts'
import type { State } from './state.ts'
import { restsNow } from './suspension/state.ts'

const minute = 60_000

type Absence = { readonly badge: string; readonly since: number; readonly why: AwayWhy; readonly reason?: PauseReason }

/**
 * Whether a counter is left in a way that counts, and since when: a pause of one's own, or of the hall's work without the approval that it needs; or
 * a free counter while people wait in its own lines. Never while it holds somebody, for a pause that was approved, or outside the session that runs. [K24]
 */
function absenceAt(state: State, counter: number): Absence | undefined {
  const { hall } = state.setup
  const seat = state.counters.seats.get(counter)
  if (!hall?.rules.awayWatched || !seat || state.lines.index.held.has(counter)) return undefined
  const kept = keptHours(state)
  const { session } = state.closing
  if (kept && !session) return undefined
  const from = kept && session ? session.from : 0
  const { badge, pause } = seat
  if (pause) {
    const kind = pauseClassOf[pause.reason]
    const approved = pause.approvedBy !== undefined
    const needs = approved ? hall.rules.pauseApproval.includes('work') : pause.unapproved === true
    const counts = kind === 'own' || (kind === 'work' && needs)
    // What was approved was approved until a time; from then on it is nobody's leave.
    const since = approved ? pause.until : pause.since
    return counts && since !== undefined ? { badge, since: Math.max(since, from), why: 'pause', reason: pause.reason } : undefined
  }
  const known = hall.counters.find((each) => each.counter === counter)
  // A priority counter that calls nobody else is free by its rule.
  if (!known || (known.kind === 'priority' && !hall.rules.priorityFallback)) return undefined
  let waited = Number.POSITIVE_INFINITY
  for (const { line, tier } of known.lines)
    if (tier === 1 && !restsNow(state, line) && canServe(hall, badge, line))
      waited = Math.min(waited, state.away.waiting.get(line) ?? waited)
  return waited === Number.POSITIVE_INFINITY ? undefined : { badge, since: Math.max(seat.freeSince, waited, from), why: 'idle' }
}

/** Keeps the index of counters that are left, and of when the clock says so next, so that asking for it costs nothing. Applied after all rooms. */
export function watchAway(state: State, happened: HallEvent): void {
  if (!state.setup.hall) return
  const { away } = state
  if (happened.type === 'away.noticed') {
    const watch = away.watch.get(happened.body.counter)
    if (watch) settle(state, watch, happened.body.level)
    soonest(state)
    return
  }
  const moved = linesMoved(state, happened)
  const counters = new Set<number>()
  if (touchesAll(happened)) for (const counter of [...state.counters.seats.keys(), ...away.watch.keys()]) counters.add(counter)
  else {
    const own = 'counter' in happened.body ? happened.body.counter : undefined
    if (own !== undefined) counters.add(own)
    if (happened.type === 'ticket.unparked') counters.add(happened.body.from)
    if (moved.length > 0)
      for (const { counter, lines } of state.setup.hall.counters)
        if (state.counters.seats.has(counter) && lines.some(({ line }) => moved.includes(line))) counters.add(counter)
  }
  if (counters.size === 0) return
  for (const counter of counters) reckon(state, counter, happened.at)
  soonest(state)
}

function reckon(state: State, counter: number, at: number): void {
  const { away } = state
  const before = away.watch.get(counter)
  const absence = absenceAt(state, counter)
  // A free counter goes on being one while other lines of its own fill and empty, as long as somebody waits in one.
  const same =
    before && absence?.why === before.why && absence.badge === before.badge && before.since <= absence.since && absence.since <= at
  if (same && goesOn(state, counter, before)) {
    settle(state, before, before.level)
    return
  }
  if (before) {
    away.watch.delete(counter)
    const notice = away.notices.get(`${counter}-${before.since}`)
    if (notice) notice.endedAt ??= at
  }
  if (!absence) return
  const watch: Watch = { reason: undefined, ...absence, level: 0, due: undefined }
  away.watch.set(counter, watch)
  settle(state, watch, 0)
}

/** A pause that is told anew, without anybody back at the counter, is the same absence: whoever came back in between left no watch behind. */
const goesOn = ({ counters }: State, counter: number, { why, since }: Watch): boolean =>
  why === 'pause' || (counters.seats.get(counter)?.freeSince ?? Number.POSITIVE_INFINITY) <= since

/** When its next level is due. */
function settle({ setup }: State, watch: Watch, level: Watch['level']): void {
  const rules = setup.hall?.rules
  watch.level = level
  const minutes = level === 0 ? rules?.awayFirstMinutes : level === 1 ? rules?.awaySecondMinutes : undefined
  watch.due = minutes ? watch.since + minutes * minute : undefined
}

function soonest({ away }: State): void {
  let next = Number.POSITIVE_INFINITY
  for (const { due } of away.watch.values()) if (due !== undefined && due < next) next = due
  away.next = next === Number.POSITIVE_INFINITY ? undefined : next
}

const touchesAll = ({ type }: HallEvent): boolean =>
  type === 'hall.configured' ||
  type === 'rules.changed' ||
  type === 'day.opened' ||
  type === 'session.opened' ||
  type === 'session.closed' ||
  type === 'line.suspended' ||
  type === 'line.resumed'

/** Lines that an event of a ticket filled or emptied. */
function linesMoved({ lines, away }: State, { type, body, at }: HallEvent): string[] {
  if (!type.startsWith('ticket.') && type !== 'counter.undone') return []
  const named = body as { readonly line?: string; readonly from?: unknown; readonly to?: unknown; readonly place?: unknown }
  const moved: string[] = []
  for (const where of [named.line, named.from, named.to, named.place]) {
    const line = typeof where === 'string' ? where : (where as { line?: string } | undefined)?.line
    if (line === undefined) continue
    const some = listAt(lines, { line }).size > 0
    if (some === away.waiting.has(line)) continue
    if (some) away.waiting.set(line, at)
    else away.waiting.delete(line)
    moved.push(line)
  }
  return moved
}

/** Milliseconds UTC. */
export const nextNotice = ({ away }: State): number => away.next ?? Number.POSITIVE_INFINITY

/** Proposals that have fallen due, counter by counter. Nobody is told on as the day ends. [K25] */
export function noticesDue(state: State, now: number): NewEvent[] {
  const due = [...state.away.watch].filter(([, watch]) => watch.due !== undefined && watch.due <= now).sort(([one], [other]) => one - other)
  return due.map(([counter, { badge, since, why, reason, level }]) =>
    event('away.noticed', {
      ...{ notice: `${counter}-${since}`, counter, badge, level: level === 0 ? 1 : 2, since, why, day: state.setup.day },
      ...(reason && { reason }),
    }),
  )
}
