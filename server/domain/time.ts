import { hallDayOf } from './calendar/hall-day.ts'
import { seatsAtDayEnd } from './counters/end-of-day.ts'
import { event, type NewEvent } from './events.ts'
import { ticketsAtDayEnd } from './lines/end-of-day.ts'
import { lapsedInvitations, nextLapse } from './ratings/decide.ts'
import type { State } from './state.ts'

/** Milliseconds UTC of the next thing that falls due, or Infinity. Pure: a timer only makes it prompt (DESIGN §4). [C2] */
export const nextDue = ({ setup, ratings }: State): number =>
  setup.hall ? Math.min(setup.dayEndsAt, nextLapse(ratings)) : Number.POSITIVE_INFINITY

/** What the passing of time up to `now` makes happen; executed like a command, in due order, one instant at a time. */
export function timePassed(state: State, now: number): NewEvent[] {
  const { hall, dayEndsAt } = state.setup
  if (!hall) return []
  if (dayEndsAt > now) return lapsedInvitations(state.ratings, now)
  const { day, endsAt } = hallDayOf(now, hall.hall.zone, hall.hall.dayStartsAt)
  // Another start of the day, or zone, has moved its end: it goes on, and its numbers with it. [C5]
  if (day <= state.setup.day) return [...lapsedInvitations(state.ratings, now), event('day.prolonged', { endsAt })]
  return [
    ...lapsedInvitations(state.ratings, now),
    ...ticketsAtDayEnd(state.lines),
    ...seatsAtDayEnd(state.counters),
    event('day.opened', { day, endsAt }),
  ]
}
