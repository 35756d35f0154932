import { waitLaw } from './estimate.ts'
import type { Neighbours } from './lines/neighbours.ts'
import { isClerk, staffOf } from './people/roster.ts'
import type { State } from './state.ts'

/** What the other rooms tell the lines. */
export const neighboursOf = (state: State): Neighbours => ({
  seat: (counter) => {
    const seat = state.counters.seats.get(counter)
    return seat && { badge: seat.badge, paused: seat.pause !== undefined }
  },
  openCounters: () => [...state.counters.seats].filter(([, seat]) => !seat.pause).map(([counter]) => counter),
  isClerk: (badge) => isClerk(staffOf(state.setup.hall, badge)),
  wait: (line, { ahead, headStart }, now) => waitLaw(state, now, `line:${line}`)(ahead, headStart),
})
