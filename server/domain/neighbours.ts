import type { Room as AppointmentRoom } from './appointments/decide.ts'
import { openCountersOf } from './counters/open-counters.ts'
import type { Neighbours } from './lines/neighbours.ts'
import { isClerk, staffOf } from './people/roster.ts'
import type { State } from './state.ts'

/** What the other rooms tell the lines. */
export const neighboursOf = ({ counters, setup }: State): Neighbours => ({
  seat: (counter) => {
    const seat = counters.seats.get(counter)
    return seat && { badge: seat.badge, paused: seat.pause !== undefined }
  },
  openCounters: () => [...counters.seats].filter(([, seat]) => !seat.pause).map(([counter]) => counter),
  isClerk: (badge) => isClerk(staffOf(setup.hall, badge)),
})

/** What the other rooms tell the appointments. */
export const appointmentRoomOf = ({ appointments, counters, setup }: State): AppointmentRoom => ({
  appointments,
  setup,
  open: (line) =>
    (setup.hall ? openCountersOf(setup.hall, counters, line) : []).flatMap((counter) => {
      const seat = counters.seats.get(counter)
      return seat ? [{ counter, badge: seat.badge }] : []
    }),
})
