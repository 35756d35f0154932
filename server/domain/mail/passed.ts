import { event, type NewEvent } from '../events.ts'
import { ofParcel } from './decide.ts'
import type { Mail } from './state.ts'

type Room = { readonly mail: Mail; readonly day: string }

/** Milliseconds UTC at which the next parcel is late: just after it was due. O(1). [Z74] */
export const nextMail = ({ next }: Mail): number => (next === undefined ? Number.POSITIVE_INFINITY : next + 1)

/** Parcels that are not known to be there in time, each told once. [Z74] */
export function mailPassed({ mail, day }: Room, now: number): NewEvent[] {
  if (nextMail(mail) > now) return []
  return [...mail.open.values()].flatMap((parcel) => {
    const { state, late, dueAt = now, dueDay = day } = parcel
    return state === 'handed' && !late && dueAt < now ? [event('mail.late', { ...ofParcel(parcel), day, dueDay })] : []
  })
}
