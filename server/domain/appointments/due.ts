import type { Rules } from '../../../protocol/rules/rules.ts'
import type { Appointment, Appointments } from './state.ts'

const minute = 60_000

export type Limits = Pick<
  Rules,
  | 'appointmentEarlyMinutes'
  | 'appointmentLateMinutes'
  | 'appointmentLateAs'
  | 'appointmentHeadStartMinutes'
  | 'appointmentBrokenAfterMinutes'
>

/** From when on it may be checked in. [M4] */
export const opensAt = ({ start }: { readonly start: number }, limits: Limits): number => start - limits.appointmentEarlyMinutes * minute

/** When it is decided: nobody came, or the hall did not call whoever came. Infinity: it is. [M6] */
export function dueAt({ state, late, end }: Appointment, limits: Limits): number {
  if (state === 'booked') return end + limits.appointmentLateMinutes * minute
  if (state === 'arrived' && !late) return end + limits.appointmentBrokenAfterMinutes * minute
  return Number.POSITIVE_INFINITY
}

/** Arrival credit of the number that it becomes: its time less a head start, or, late, as the setting says. [M5] */
export function creditOf({ start }: { readonly start: number }, late: boolean, now: number, limits: Limits): number {
  return late && limits.appointmentLateAs === 'walk-in' ? now : start - limits.appointmentHeadStartMinutes * minute
}

export function nextOf({ all }: Appointments, limits: Limits): number {
  let next = Number.POSITIVE_INFINITY
  for (const each of all.values()) next = Math.min(next, dueAt(each, limits))
  return next
}
