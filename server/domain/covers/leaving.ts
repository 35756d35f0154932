import type { NewEvent } from '../events.ts'
import { beginCover, firsts, type Room } from './begin.ts'
import { limitPassed } from './meter.ts'
import { keyOf } from './state.ts'

/** Whoever sits at a post of which no A is in the hall, `without` those who are just going. */
function standsIn(room: Room, counter: number, without: readonly string[] = []): string | undefined {
  const seat = room.seat(counter)
  const own = firsts(room, counter)
  if (seat === undefined || without.includes(seat) || own.length === 0 || own.includes(seat)) return undefined
  return own.some((badge) => !without.includes(badge) && room.sits(badge)) ? undefined : seat
}

const countedToday = ({ covers, day }: Room, counter: number, badge: string): boolean =>
  covers.stints.get(keyOf(counter, badge))?.days.at(-1) === day

/**
 * An A goes while somebody else sits at the post: from now on they stand in, as if they had opened it now. Nobody is kept from going: where the cover has
 * reached a limit no day is counted, and those who lead are told until they record that it may be, or somebody else sits there. [Z97]
 */
export function coverAtLeaving(room: Room, going: readonly string[]): NewEvent[] {
  const posts = room.hall.counters
    .map(({ counter }) => counter)
    .filter((counter) => firsts(room, counter).some((badge) => going.includes(badge)))
  return posts.flatMap((counter) => {
    const badge = standsIn(room, counter, going)
    if (badge === undefined || countedToday(room, counter, badge)) return []
    const begun = beginCover(room, counter, badge)
    return 'refused' in begun ? [] : [begun]
  })
}

/** Who sits at a post, past a limit and without a leader's word for it. [Z97] */
export function pastLimitAt(room: Room, counter: number): string | undefined {
  const badge = standsIn(room, counter)
  if (badge === undefined || countedToday(room, counter, badge)) return undefined
  return limitPassed(room, counter, badge) ? badge : undefined
}
