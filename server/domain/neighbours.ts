import { defaultRules } from '../../protocol/rules/rules.ts'
import type { Room as AppointmentRoom } from './appointments/decide.ts'
import type { ClockRoom } from './cases/decide-case.ts'
import type { Room as CaseRoom } from './cases/open-case.ts'
import { mayCall, mayTake, overtimeMs } from './closing/open-hours.ts'
import { openCountersOf } from './counters/open-counters.ts'
import { seatOf } from './counters/state.ts'
import { waitLaw } from './estimate.ts'
import type { Neighbours } from './lines/neighbours.ts'
import { heldAt, listAt, listName } from './lines/state.ts'
import type { Room as NoticeRoom } from './notices/issue.ts'
import { isClerk, staffOf } from './people/roster.ts'
import { canServe } from './people/trained.ts'
import type { State } from './state.ts'
import { isSuspended, restsNow } from './suspension/state.ts'
import type { Room } from './visits/take-visit.ts'

/** Made once for a state, since every command asks: they look into it anew each time. */
const once = <T>(make: (state: State) => T): ((state: State) => T) => {
  const made = new WeakMap<State, T>()
  return (state) => {
    const known = made.get(state)
    if (known) return known
    const fresh = make(state)
    made.set(state, fresh)
    return fresh
  }
}

/** What the other rooms tell the lines. */
export const neighboursOf = once(
  (state): Neighbours => ({
    seat: (counter) => {
      const seat = state.counters.seats.get(counter)
      return seat && { badge: seat.badge, paused: seat.pause !== undefined }
    },
    sits: (badge) => seatOf(state.counters, badge) !== undefined,
    openCounters: (line) =>
      [...state.counters.seats]
        .filter(([, { pause, badge }]) => !pause && (line === undefined || canServe(state.setup.hall, badge, line)))
        .map(([counter]) => counter),
    canServe: (badge, line) => canServe(state.setup.hall, badge, line),
    mayPick: (badge) => staffOf(state.setup.hall, badge)?.mayPick === true,
    mayTake: (line, now, taking) => mayTake(state, line, now, taking),
    mayCall: (counter, now) => mayCall(state, counter, now),
    overtimeMs: (startedAt, now) => overtimeMs(state, startedAt, now),
    isClerk: (badge) => isClerk(staffOf(state.setup.hall, badge)),
    stages: (ticket) =>
      (state.visits.chains.get(ticket)?.stages ?? []).map(({ matter, line, joint, state: at }) => ({
        matter,
        line,
        ...(joint === undefined ? {} : { joint }),
        ...(at === 'done' ? { done: true as const } : {}),
      })),
    suspended: (line) => isSuspended(state.suspensions, line),
    resting: (line) => restsNow(state, line),
    urgentToday: () => state.fairness.urgent,
    takenBy: (tag) => state.fairness.taken.get(tag) ?? 0,
    wait: (place, { ahead, headStart, part }, now) => waitLaw(state, now, listName(place))(ahead, headStart, part),
  }),
)

/** What the other rooms tell the appointments. */
export const appointmentRoomOf = ({ appointments, counters, setup, closing, suspensions }: State): AppointmentRoom => ({
  appointments,
  setup,
  years: closing.years,
  // A clerk who was kept from calling has broken nothing.
  open: (line) =>
    restsNow({ setup, suspensions }, line)
      ? []
      : sentTo({ counters, setup }, line).flatMap((counter) => {
          const seat = counters.seats.get(counter)
          return seat ? [{ counter, badge: seat.badge }] : []
        }),
})

/** The visits' room. */
export const visitsOf = (state: State): Room => ({ visits: state.visits, hall: state.setup.hall, neighbours: besideVisits(state) })

/** What the other rooms tell the visits. */
const besideVisits = once((state): Room['neighbours'] => ({
  expectedWait: (line) => {
    const { setup, lines } = state
    return setup.hall ? waitLaw(state, state.at, listName({ line }))(listAt(lines, { line }).size, 0).p50 : 0
  },
  covered: (line) => state.setup.hall !== undefined && !restsNow(state, line) && sentTo(state, line).length > 0,
  held: (counter) => heldAt(state.lines, counter),
  trained: (counter, line) => canServe(state.setup.hall, state.counters.seats.get(counter)?.badge ?? '', line),
}))

/** The cases, and what the other rooms tell them. */
export const casesOf = ({ cases, setup, closing, lines }: State): CaseRoom => ({
  cases,
  setup,
  years: closing.years,
  language: (ticket) => lines.tickets.get(ticket)?.language ?? 'zh-Hans',
  citizen: (ticket) => lines.tickets.get(ticket)?.citizen,
  registered: (ticket) => lines.tickets.get(ticket)?.day,
})

/** The clocks of cases, and what the other rooms tell them. */
export const clocksOf = ({ cases, setup, closing, counters }: State): ClockRoom => ({
  cases,
  setup,
  calendar: { years: closing.years, rules: setup.hall?.rules ?? defaultRules },
  atResults: (badge) => {
    const seat = seatOf(counters, badge)
    return setup.hall?.counters.find(({ counter }) => counter === seat)?.kind === 'result'
  },
})

/** The notices, and what the other rooms tell them. */
export const noticesOf = ({ notices, setup, closing, lines, cases }: State): NoticeRoom => ({
  notices,
  setup,
  years: closing.years,
  visit: (ticket) => lines.tickets.get(ticket) as ReturnType<NoticeRoom['visit']>,
  held: (counter) => heldAt(lines, counter)?.id,
  caseOf: (number) => cases.open.get(number),
})

/** Counters that people of a line are sent to now. */
export const sentTo = ({ setup, counters }: Pick<State, 'setup' | 'counters'>, line: string): number[] =>
  setup.hall ? openCountersOf(setup.hall, counters, line, (badge) => canServe(setup.hall, badge, line)) : []
