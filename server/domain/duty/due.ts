import { event, type NewEvent } from '../events.ts'
import { remindersDue } from './reminders.ts'
import type { Duty } from './state.ts'

/** `at`: the hall's clock when the last event happened, milliseconds UTC. */
type Room = { readonly duty: Duty; readonly day: string; readonly ahead: number; readonly at: number }

const begins = ({ duty, day }: Room): string | undefined => {
  const badge = duty.planned.get(day)?.badge
  return badge !== undefined && (duty.began?.day !== day || duty.began.badge !== badge) ? badge : undefined
}

/** Milliseconds UTC. What a new day, or a new plan, brings is due at once. */
export const nextDuty = (room: Room): number => {
  const { duty, day, at } = room
  if (day === '') return Number.POSITIVE_INFINITY
  return (duty.nextReminder !== undefined && duty.nextReminder <= day) || begins(room) !== undefined ? at : Number.POSITIVE_INFINITY
}

/** Who is on duty on the day that has begun, and who is reminded. [O41] [O42] */
export function dutyPassed(room: Room): NewEvent[] {
  const { duty, day, ahead } = room
  if (day === '') return []
  const badge = begins(room)
  const due = duty.nextReminder !== undefined && duty.nextReminder <= day
  return [...(badge === undefined ? [] : [event('duty.began', { day, badge })]), ...(due ? remindersDue(duty, { day, ahead }) : [])]
}
