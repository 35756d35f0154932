import { event, type NewEvent } from '../events.ts'
import type { Counters } from './state.ts'

/** Whoever forgot to sign off is signed off: the next morning the seat is free. [K9] */
export function seatsAtDayEnd({ seats }: Counters): NewEvent[] {
  return [...seats].map(([counter, { badge }]) => event('counter.closed', { counter, badge }))
}
