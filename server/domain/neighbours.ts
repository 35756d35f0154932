import type { Neighbours } from './lines/neighbours.ts'
import { isClerk, staffOf } from './people/roster.ts'
import type { State } from './state.ts'
import { isSuspended } from './suspension/state.ts'

/** What the other rooms tell the lines. */
export const neighboursOf = ({ counters, setup, suspensions, fairness }: State): Neighbours => ({
  seat: (counter) => {
    const seat = counters.seats.get(counter)
    return seat && { badge: seat.badge, paused: seat.pause !== undefined }
  },
  openCounters: () => [...counters.seats].filter(([, seat]) => !seat.pause).map(([counter]) => counter),
  isClerk: (badge) => isClerk(staffOf(setup.hall, badge)),
  suspended: (line) => isSuspended(suspensions, line),
  urgentToday: () => fairness.urgent,
  takenBy: (tag) => fairness.taken.get(tag) ?? 0,
})
