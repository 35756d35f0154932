import type { Room as AppointmentRoom } from './appointments/decide.ts'
import { mayCall, mayTake, overtimeMs } from './closing/open-hours.ts'
import { openCountersOf } from './counters/open-counters.ts'
import { waitLaw } from './estimate.ts'
import type { Neighbours } from './lines/neighbours.ts'
import { heldAt, listAt, listName } from './lines/state.ts'
import { isClerk, staffOf } from './people/roster.ts'
import { canServe } from './people/trained.ts'
import type { State } from './state.ts'
import { isSuspended } from './suspension/state.ts'
import type { Room } from './visits/take-visit.ts'

/** What the other rooms tell the lines. */
export const neighboursOf = (state: State): Neighbours => neighbours(state, state)

const neighbours = ({ counters, setup, suspensions, fairness, closing }: State, state: State): Neighbours => ({
  seat: (counter) => {
    const seat = state.counters.seats.get(counter)
    return seat && { badge: seat.badge, paused: seat.pause !== undefined }
  },
  openCounters: (line) =>
    [...counters.seats]
      .filter(([, { pause, badge }]) => !pause && (line === undefined || canServe(setup.hall, badge, line)))
      .map(([counter]) => counter),
  canServe: (badge, line) => canServe(setup.hall, badge, line),
  mayPick: (badge) => staffOf(setup.hall, badge)?.mayPick === true,
  mayTake: (line, now, taking) => mayTake({ closing, setup }, line, now, taking),
  mayCall: (counter, now) => mayCall({ closing, setup }, counter, now),
  overtimeMs: (startedAt, now) => overtimeMs({ closing, setup }, startedAt, now),
  isClerk: (badge) => isClerk(staffOf(setup.hall, badge)),
  suspended: (line) => isSuspended(suspensions, line),
  urgentToday: () => fairness.urgent,
  takenBy: (tag) => fairness.taken.get(tag) ?? 0,
  wait: (place, { ahead, headStart }, now) => waitLaw(state, now, listName(place))(ahead, headStart),
})

/** What the other rooms tell the appointments. */
export const appointmentRoomOf = ({ appointments, counters, setup, closing }: State): AppointmentRoom => ({
  appointments,
  setup,
  years: closing.years,
  open: (line) =>
    sentTo({ counters, setup }, line).flatMap((counter) => {
      const seat = counters.seats.get(counter)
      return seat ? [{ counter, badge: seat.badge }] : []
    }),
})

/** The visits' room, and what the other rooms tell it. */
export const visitsOf = (state: State): Room => ({
  visits: state.visits,
  hall: state.setup.hall,
  neighbours: {
    expectedWait: (line) => {
      const { setup, lines } = state
      return setup.hall ? waitLaw(state, state.at, listName({ line }))(listAt(lines, { line }).size, 0).p50 : 0
    },
    covered: (line) => state.setup.hall !== undefined && sentTo(state, line).length > 0,
    held: (counter) => heldAt(state.lines, counter),
    trained: (counter, line) => canServe(state.setup.hall, state.counters.seats.get(counter)?.badge ?? '', line),
  },
})

/** Counters that people of a line are sent to now. */
export const sentTo = ({ setup, counters }: Pick<State, 'setup' | 'counters'>, line: string): number[] =>
  setup.hall ? openCountersOf(setup.hall, counters, line, (badge) => canServe(setup.hall, badge, line)) : []
