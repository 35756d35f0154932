import * as v from 'valibot'
import { CardRef } from '../card-reader.ts'
import { Instant } from '../clock-time.ts'
import { AppointmentId, categories, languages, MatterId, RequestId, TicketCode } from '../vocabulary.ts'
import { Citizen, IdNumber, Phone, type TakeResult } from './tickets.ts'

/** `start`: of a slot of the matter's line, ISO 8601 with an offset. */
export const AppointmentBook = v.strictObject({
  id: RequestId,
  type: v.literal('appointment.book'),
  matter: MatterId,
  start: Instant,
  citizen: v.optional(Citizen),
  category: v.optional(v.picklist(categories)),
  language: v.optional(v.picklist(languages)),
})

/** By whoever holds its code, or by a desk that names it. */
export const AppointmentCancel = v.strictObject({ id: RequestId, type: v.literal('appointment.cancel'), appointment: AppointmentId })

/**
 * By its code, by the telephone, identity number or card that it was booked with, or, at a desk, by its id: one of them. Whoever asks with the code as
 * bearer token names none. Gives a number.
 */
export const AppointmentCheckIn = v.strictObject({
  id: RequestId,
  type: v.literal('appointment.checkIn'),
  appointment: v.optional(AppointmentId),
  code: v.optional(TicketCode),
  phone: v.optional(Phone),
  idNumber: v.optional(IdNumber),
  /** The card that lay on this kiosk's reader. */
  card: v.optional(CardRef),
})

/** Times are ISO 8601 in UTC. */
export type BookResult = {
  readonly appointment: {
    readonly id: AppointmentId
    readonly code: string
    readonly line: string
    readonly start: string
    readonly end: string
  }
}
/** `late`: it came after its slot, within the limit. */
export type CheckInResult = TakeResult & {
  readonly appointment: {
    readonly id: AppointmentId
    readonly matter: string
    readonly start: string
    readonly end: string
    readonly late: boolean
  }
}
