import type { ClosingEntry, ExtensionEntry, LeftEntry } from '../../../protocol/views/hours.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { bookable } from '../book-left.ts'
import { sessionsOf } from '../calendar/sessions.ts'
import { isLeft } from '../closing/decide.ts'
import { extendedUntil, keptHours } from '../closing/open-hours.ts'
import { wholeHall } from '../closing/state.ts'
import { staffOf } from '../people/roster.ts'
import { compact, iso, matterName, numberIn, otherDay, type Part, type Scene } from './scene.ts'

const minute = 60_000

const nameOf = (scene: Scene, badge: string): string => scene.personal(staffOf(scene.hall, badge)?.person ?? '')?.['name'] ?? ''

/** The latest that an extension of the session that has begun last could go on to. */
function latest({ state, hall, now }: Scene): string | undefined {
  if (!keptHours(state)) return undefined
  const base = sessionsOf(hall, state.closing.years, state.setup.day)
    .filter(({ from }) => from <= now)
    .at(-1)
  const until = base && Math.min(base.to + hall.rules.extensionMinutes * minute, state.setup.dayEndsAt - minute)
  return until !== undefined && until > Math.max(now, base?.to ?? 0) ? iso(until) : undefined
}

function closingEntry(scene: Scene): ClosingEntry & Entry {
  const { closing } = scene.state
  const people = new Map<string, { counter?: number; since?: string }>([...closing.worked.keys()].map((badge) => [badge, {}]))
  for (const [counter, { badge, since }] of closing.clerks)
    if (since !== undefined) people.set(badge, { counter, since: iso(closing.session ? since : Math.max(since, closing.upTo)) })
  return compact({
    over: closing.over,
    latest: latest(scene),
    extended: [...closing.extended].map(([line, until]) => (line === wholeHall ? { until: iso(until) } : { line, until: iso(until) })),
    people: [...people].map(([badge, now]) => ({
      badge,
      name: nameOf(scene, badge),
      ...now,
      minutes: Math.floor((closing.worked.get(badge) ?? 0) / minute),
    })),
    declined: closing.declined.map(({ counter, badge, at, words }) => ({
      counter,
      badge,
      name: nameOf(scene, badge),
      at: iso(at),
      reason: scene.personal(words)?.['text'] ?? '',
    })),
  }) as unknown as ClosingEntry & Entry
}

function leftEntry(scene: Scene, id: string): (LeftEntry & Entry) | undefined {
  const ticket = scene.state.lines.tickets.get(id)
  if (!ticket || !scene.state.closing.over || !isLeft(ticket)) return undefined
  return compact({
    id,
    number: ticket.number,
    line: ticket.line,
    state: ticket.state,
    matter: matterName(scene, ticket.matter),
    takenAt: iso(ticket.takenAt),
    day: otherDay(scene, ticket),
    decision: scene.state.closing.decisions.get(id),
    bookable: bookable(scene.state, ticket) || undefined,
  }) as unknown as LeftEntry & Entry
}

/** Who is left, and has no decision yet. */
export const undecided = ({ state }: Scene): number => {
  if (!state.closing.over) return 0
  let count = 0
  for (const ticket of state.lines.tickets.values()) if (isLeft(ticket) && !state.closing.decisions.has(ticket.id)) count++
  return count
}

function extensionEntry(scene: Scene, _id: string, name: string): (ExtensionEntry & Entry) | undefined {
  const counter = numberIn(name)
  const { state } = scene
  if (!keptHours(state) || !state.counters.seats.has(counter)) return undefined
  const until = extendedUntil(state, counter)
  const clerk = state.closing.clerks.get(counter)
  return compact({
    until: until && iso(until),
    answer: clerk && (clerk.since === undefined ? 'declined' : 'accepted'),
    latest: state.closing.session ? undefined : latest(scene),
  }) as ExtensionEntry & Entry
}

export const closingPart: Part = { make: closingEntry }
export const extensionPart: Part = { make: extensionEntry }
export const leftPart: Part = {
  ids: ({ state }) => (state.closing.over ? [...state.lines.tickets.values()].filter(isLeft).map(({ id }) => id) : []),
  make: leftEntry,
}
