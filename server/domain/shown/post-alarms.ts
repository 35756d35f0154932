import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import { sessionsOf } from '../calendar/sessions.ts'
import { keptHours } from '../closing/open-hours.ts'
import { placeOfClerk } from '../counters/state.ts'
import { pastLimitAt } from '../covers/leaving.ts'
import { holdersOf } from '../people/posts.ts'
import { coversRoom, onLeave } from '../staffing.ts'
import { nameOf } from './leave.ts'
import { compact, countersServing, iso, type Scene } from './scene.ts'

const minute = 60_000
/** So long into a session whoever is at no counter counts as away: a tea is no empty post. */
const graceMinutes = 15

/** The session that runs now, of the hall or of one line; undefined outside hours, and where none are kept. */
function runningSince({ state, now }: Scene, line?: string): number | undefined {
  const hall = keptHours(state)
  return hall && sessionsOf(hall, state.closing.years, state.setup.day, line).find(({ from, to }) => from <= now && now < to)?.from
}

/** Since when a line has had no open counter: since the last of its counters went, or the session began. Undefined: it never had one today. */
function uncoveredSince(scene: Scene, line: string): number | undefined {
  const { seats, closedAt } = scene.state.counters
  const went = countersServing(scene, line).map((counter) => seats.get(counter)?.pause?.since ?? closedAt.get(counter) ?? 0)
  const since = Math.max(0, runningSince(scene, line) ?? 0, ...went)
  return since > 0 ? since : undefined
}

/** 「各中心窗口不得以任何理由、任何方式空岗、缺位」 (001-5c): a line that nobody serves, for how long; in its hours also while nobody waits. [O30] */
export function uncoveredAlarm(scene: Scene, line: string, waiting: number): AlarmEntry | undefined {
  if (waiting === 0 && runningSince(scene, line) === undefined) return undefined
  const since = uncoveredSince(scene, line)
  const minutes = since === undefined ? undefined : Math.floor((scene.now - since) / minute)
  // Between two clerks a counter is closed for a moment.
  if (waiting === 0 && (minutes ?? 0) < graceMinutes) return undefined
  return compact({
    kind: 'line-uncovered',
    weight: waiting > 0 ? 3 : 2,
    line,
    waiting: waiting > 0 ? waiting : undefined,
    minutes,
    since: since === undefined ? undefined : iso(since),
    counter: countersServing(scene, line)[0],
  }) as unknown as AlarmEntry
}

/** A and B of a post are both away: somebody trained must be named. [O24] */
export function emptyPosts(scene: Scene, found: Record<string, AlarmEntry>): void {
  const { state, hall, now } = scene
  const session = runningSince(scene)
  // Outside the hours nobody is missed; where no hours are kept, only leave says that somebody is away.
  if (keptHours(state) && session === undefined) return
  const late = session !== undefined && now - session >= graceMinutes * minute
  const away = (badge: string) => placeOfClerk(state.counters, badge) === undefined && (onLeave(state, badge) || late)
  for (const { counter } of hall.counters) {
    if (state.counters.seats.has(counter)) continue
    const pair = holdersOf(hall, counter).filter(({ rank }) => rank !== 'C')
    if (pair.length === 0 || !pair.every(({ badge }) => away(badge))) continue
    const since = Math.max(session ?? 0, state.counters.closedAt.get(counter) ?? 0)
    const named = state.covers.appointed.get(counter)?.badge
    found[`post-empty-${counter}`] = compact({
      kind: 'post-empty',
      weight: named === undefined ? 2 : 1,
      counter,
      person: pair.map(({ rank, badge }) => `${rank} ${nameOf(scene, badge)}`).join(', '),
      appointed: named === undefined ? undefined : nameOf(scene, named),
      minutes: since > 0 ? Math.floor((now - since) / minute) : undefined,
      since: since > 0 ? iso(since) : undefined,
    }) as unknown as AlarmEntry
  }
}

/** Whoever sits at a post past the limits of cover, since its A has gone, with nobody's word for it. [Z97] */
export function coverPastLimit(scene: Scene, found: Record<string, AlarmEntry>): void {
  const room = coversRoom(scene.state, scene.hall)
  for (const { counter } of scene.hall.counters) {
    const badge = pastLimitAt(room, counter)
    if (badge === undefined) continue
    const person = nameOf(scene, badge)
    found[`cover-limit-${counter}`] = { kind: 'cover-limit', weight: 2, counter, person } as AlarmEntry
  }
}
