import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { dayAfter } from '../calendar/workdays.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event, type NewEvent } from '../events.ts'
import { beginCover, firsts, type Room } from './begin.ts'
import { pastLimitAt } from './leaving.ts'
import { stintDays } from './meter.ts'
import { keyOf } from './state.ts'

/** Farthest day up to which somebody may be named or let, from the hall day. */
const farthestDays = 366
const keepDays = 730

/** Stints that end because this person, A there, sits down at a counter again, to serve or to assist. [O21] */
export function endedBy(room: Room, badge: string): NewEvent[] {
  const back = [...room.covers.stints.values()].filter(({ counter }) => firsts(room, counter).includes(badge))
  return back.map(({ counter, badge: cover, absent, days }) =>
    event('cover.ended', { counter, badge: cover, absent, days: stintDays(room.years, days) }),
  )
}

/**
 * What it means for the posts that somebody opens a counter. Whoever is not A there, while no A of it is at any counter, stands in: each hall day counts
 * once. Past a limit it is refused, unless a leader has recorded that it may be. [O21] [O23]
 */
export function coverAtOpening(room: Room, counter: number, badge: string): NewEvent[] | Refusal {
  const { covers, day } = room
  const ended = endedBy(room, badge)
  const own = firsts(room, counter)
  if (own.length === 0 || own.includes(badge) || own.some(room.sits)) return ended
  if (covers.stints.get(keyOf(counter, badge))?.days.at(-1) === day) return ended
  const begun = beginCover(room, counter, badge)
  return 'refused' in begun ? begun : [...ended, begun]
}

/** Stints of posts that another hall document does not have: nobody is away there any more. */
export function coversLeft({ covers, years, holders }: Pick<Room, 'covers' | 'years' | 'holders'>): NewEvent[] {
  return [...covers.stints.values()]
    .filter(({ counter, absent, badge }) => {
      const held = holders(counter)
      return (
        !held.some((each) => each.rank === 'A' && each.badge === absent) || held.some((each) => each.rank === 'A' && each.badge === badge)
      )
    })
    .map(({ counter, badge, absent, days }) => event('cover.ended', { counter, badge, absent, days: stintDays(years, days) }))
}

/** By whoever covers there today. [O21] */
export function noteCover(room: Room, { counter, note }: CommandOf<'cover.note'>, context: Context): Decision | Refusal {
  const badge = context.actor.kind === 'person' ? context.actor.badge : ''
  const stint = room.covers.stints.get(keyOf(counter, badge))
  if (room.seat(counter) !== badge || stint?.days.at(-1) !== room.day) return refuse('no-cover')
  const words = { ref: context.newPersonalRef(), kind: 'note', fields: { text: note }, keepDays } as const
  return decided([event('cover.noted', { counter, badge, words: words.ref })], {}, [words])
}

function untilRefused({ day }: Room, until: string): Refusal | undefined {
  if (until < day) return refuse('in-the-past', { at: 'until' })
  return until > dayAfter(day, farthestDays) ? refuse('too-far', { at: 'until' }) : undefined
}

/** A leader, and never for oneself. [O23] */
export function overrideCover(room: Room, command: CommandOf<'cover.override'>, context: Context): Decision | Refusal {
  const { counter, badge, until, reason } = command
  const by = context.actor.kind === 'person' ? context.actor.badge : ''
  if (!room.hall.counters.some((known) => known.counter === counter)) return refuse('unknown-counter')
  if (!room.isClerk(badge)) return refuse('unknown-person')
  if (by === badge) return refuse('not-allowed')
  const refused = untilRefused(room, until)
  if (refused) return refused
  const words = { ref: context.newPersonalRef(), kind: 'note', fields: { text: reason }, keepDays } as const
  const overridden = event('cover.overridden', { counter, badge, until, words: words.ref, by })
  // Somebody who sits there past the limit is counted from now on.
  const begun = pastLimitAt(room, counter) === badge ? beginCover(room, counter, badge, true) : undefined
  return decided([overridden, ...(begun && !('refused' in begun) ? [begun] : [])], {}, [words])
}

/** Somebody trained is named for a counter that nobody has opened; then counts as cover. [O24] */
export function appointCover(room: Room, command: CommandOf<'cover.appoint'>, context: Context): Decision | Refusal {
  const { counter, badge, until = room.day } = command
  const by = context.actor.kind === 'person' ? context.actor.badge : ''
  if (!room.hall.counters.some((known) => known.counter === counter)) return refuse('unknown-counter')
  if (!room.isClerk(badge)) return refuse('unknown-person')
  if (room.seat(counter) !== undefined) return refuse('counter-taken')
  if (!room.trained(badge, counter)) return refuse('not-trained')
  if (room.onLeave(badge)) return refuse('cover-away')
  const refused = untilRefused(room, until)
  if (refused) return refused
  return decided([event('cover.appointed', { counter, badge, until, by })])
}
