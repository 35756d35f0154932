import { mayCall, mayTake, overtimeMs } from './closing/open-hours.ts'
import type { Neighbours } from './lines/neighbours.ts'
import { isClerk, staffOf } from './people/roster.ts'
import type { State } from './state.ts'

/** What the other rooms tell the lines. */
export const neighboursOf = ({ counters, setup, closing }: State): Neighbours => ({
  seat: (counter) => {
    const seat = counters.seats.get(counter)
    return seat && { badge: seat.badge, paused: seat.pause !== undefined }
  },
  openCounters: () => [...counters.seats].filter(([, seat]) => !seat.pause).map(([counter]) => counter),
  mayTake: (line, now, taking) => mayTake({ closing, setup }, line, now, taking),
  mayCall: (counter, now) => mayCall({ closing, setup }, counter, now),
  overtimeMs: (startedAt, now) => overtimeMs({ closing, setup }, startedAt, now),
  isClerk: (badge) => isClerk(staffOf(setup.hall, badge)),
})
