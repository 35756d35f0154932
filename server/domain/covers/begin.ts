import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { event, type NewEvent } from '../events.ts'
import { limitPassed, type MeterRoom } from './meter.ts'
import { keyOf } from './state.ts'

/** What the other rooms tell this one. */
export type Room = MeterRoom & {
  readonly holders: (counter: number) => readonly { readonly badge: string; readonly rank: 'A' | 'B' | 'C' }[]
  readonly sits: (badge: string) => boolean
  readonly seat: (counter: number) => string | undefined
  readonly onLeave: (badge: string) => boolean
  readonly isClerk: (badge: string) => boolean
  readonly trained: (badge: string, counter: number) => boolean
}

/** Who is A at a counter. */
export const firsts = ({ holders }: Pick<Room, 'holders'>, counter: number): string[] =>
  holders(counter).flatMap(({ badge, rank }) => (rank === 'A' ? [badge] : []))

/** One more day of cover at a post whose A is not there; a first one begins the stint. `allowed`: a leader lets it pass a limit now. [O21] [O23] */
export function beginCover(room: Room, counter: number, badge: string, allowed = false): NewEvent | Refusal {
  const { covers, day } = room
  const key = keyOf(counter, badge)
  const running = covers.stints.get(key)
  const own = firsts(room, counter)
  const passed = limitPassed(room, counter, badge)
  if (passed && !allowed && !((covers.overrides.get(key)?.until ?? '') >= day)) return refuse('cover-limit', { state: passed })
  const absent = own.find(room.onLeave) ?? own[0] ?? ''
  const cover = { counter, badge, absent, day, ...(passed ? { override: true as const } : {}) }
  if (running) return event('cover.continued', { ...cover, absent: running.absent })
  const appointed = covers.appointed.get(counter)?.badge === badge ? { appointed: true as const } : {}
  return event('cover.started', { ...cover, ...appointed })
}
