import { agenciesDue, nextAgency } from './agencies-room.ts'
import { lapsed } from './appointments/decide.ts'
import { autoCalls, nextAutoCall } from './auto-call.ts'
import { nextNotice, noticesDue } from './away-watch.ts'
import { hallDayOf } from './calendar/hall-day.ts'
import { casesPassed, nextCase } from './cases/clock-time.ts'
import { closingPassed, nextClosing } from './closing/sessions-due.ts'
import { seatsAtDayEnd } from './counters/end-of-day.ts'
import { dutyPassed, nextDuty } from './duty/due.ts'
import { missedAtDayEnd } from './duty-rooms.ts'
import { enquiriesPassed, nextOfEnquiries } from './enquiries/passed.ts'
import { event, type NewEvent } from './events.ts'
import { nextHome } from './homes/passed.ts'
import { homesDue } from './homes-room.ts'
import { ticketsAtDayEnd } from './lines/end-of-day.ts'
import { missedByNow, nextMissed } from './lines/missed-by-clock.ts'
import { waitingIn } from './lines/state.ts'
import { mailPassed, nextMail } from './mail/passed.ts'
import { appointmentRoomOf, clocksOf } from './neighbours.ts'
import { nextOwed, owedSettled } from './notices/owed.ts'
import { lapsedInvitations, nextLapse } from './ratings/decide.ts'
import type { State } from './state.ts'
import { endedSuspensions, nextSuspensionEnd } from './suspension/decide.ts'

/** What a room leaves to the passing of time. `next` is asked before every command, so it must be quick. */
type Clockwork = {
  /** Milliseconds UTC of the room's next thing that falls due, or Infinity. */
  readonly next: (state: State) => number
  /** What has fallen due by `now`. Nothing of it may be due again once it has been applied. */
  readonly passed: (state: State, now: number) => readonly NewEvent[]
}

const dutyOf = ({ duty, setup, at }: State) => ({ duty, day: setup.day, ahead: setup.hall?.rules.dutyRemindDays ?? 0, at })

/** In the order in which things that fall due at one instant happen. */
const clockworks: readonly Clockwork[] = [
  { next: ({ ratings }) => nextLapse(ratings), passed: ({ ratings }, now) => lapsedInvitations(ratings, now) },
  { next: nextMissed, passed: missedByNow },
  { next: ({ appointments }) => appointments.index.next, passed: (state, now) => lapsed(appointmentRoomOf(state), now) },
  { next: ({ suspensions }) => nextSuspensionEnd(suspensions), passed: ({ suspensions }, now) => endedSuspensions(suspensions, now) },
  { next: nextClosing, passed: (state, now) => closingPassed(state, now, () => waitingIn(state.lines)) },
  {
    next: ({ enquiries }) => nextOfEnquiries(enquiries),
    passed: ({ enquiries, setup, closing }, now) => enquiriesPassed({ enquiries, hall: setup.hall, years: closing.years }, now),
  },
  // Before the clock calls anybody: who is called now has waited until now.
  { next: nextNotice, passed: noticesDue },
  { next: nextAutoCall, passed: autoCalls },
  { next: (state) => nextDuty(dutyOf(state)), passed: (state) => dutyPassed(dutyOf(state)) },
  { next: ({ homes }) => nextHome(homes), passed: homesDue },
  { next: nextAgency, passed: agenciesDue },
  { next: ({ mail }) => nextMail(mail), passed: ({ mail, setup }, now) => mailPassed({ mail, day: setup.day }, now) },
  { next: ({ notices }) => nextOwed(notices), passed: ({ notices, closing }) => owedSettled(notices, closing.years) },
  { next: nextCase, passed: (state) => casesPassed(state, clocksOf(state).calendar) },
]

/** Milliseconds UTC of the next thing that falls due, or Infinity. Pure: a timer only makes it prompt (DESIGN §4). [C2] */
export function nextDue(state: State): number {
  if (!state.setup.hall) return Number.POSITIVE_INFINITY
  let due = state.setup.dayEndsAt
  for (const { next } of clockworks) due = Math.min(due, next(state))
  return due
}

/** What the passing of time up to `now` makes happen; executed like a command, in due order, one instant at a time. */
export function timePassed(state: State, now: number): NewEvent[] {
  const { hall, dayEndsAt } = state.setup
  if (!hall) return []
  const passed = clockworks.flatMap((room) => room.passed(state, now))
  // What is due besides comes before the end of the day, which then sees what has become of it.
  if (dayEndsAt > now || passed.length > 0) return passed
  const { day, endsAt } = hallDayOf(now, hall.hall.zone, hall.hall.dayStartsAt)
  // Another start of the day, or zone, has moved its end: it goes on, and its numbers with it. [C5]
  if (day <= state.setup.day) return [event('day.prolonged', { endsAt })]
  return [...missedAtDayEnd(state), ...ticketsAtDayEnd(state.lines), ...seatsAtDayEnd(state.counters), event('day.opened', { day, endsAt })]
}
