import type { Neighbours } from './lines/neighbours.ts'
import { isClerk, staffOf } from './people/roster.ts'
import { canServe } from './people/trained.ts'
import type { State } from './state.ts'

/** What the other rooms tell the lines. */
export const neighboursOf = ({ counters, setup }: State): Neighbours => ({
  seat: (counter) => {
    const seat = counters.seats.get(counter)
    return seat && { badge: seat.badge, paused: seat.pause !== undefined }
  },
  openCounters: (line) =>
    [...counters.seats]
      .filter(([, { pause, badge }]) => !pause && (line === undefined || canServe(setup.hall, badge, line)))
      .map(([counter]) => counter),
  canServe: (badge, line) => canServe(setup.hall, badge, line),
  mayPick: (badge) => staffOf(setup.hall, badge)?.mayPick === true,
  isClerk: (badge) => isClerk(staffOf(setup.hall, badge)),
})
