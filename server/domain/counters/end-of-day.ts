import { event, type NewEvent } from '../events.ts'
import type { Counters } from './state.ts'

/** Whoever forgot to sign off is signed off, unless still serving: the next morning the seat is free. [K9] */
export function seatsAtDayEnd({ seats }: Counters, serving: (counter: number) => boolean): NewEvent[] {
  return [...seats].filter(([counter]) => !serving(counter)).map(([counter, { badge }]) => event('counter.closed', { counter, badge }))
}
