import * as v from 'valibot'
import { AppointmentId, appointmentStates, Badge, CounterNo, LineId, MatterId } from '../vocabulary.ts'
import { Text, Time } from './parts.ts'

/** `kiosk` `slots:P:DAY`: slots of a line on a hall day that still lie ahead. `left`: places that can be booked, of `places`. */
export const SlotsEntry = v.object({
  line: LineId,
  day: v.string(),
  places: v.number(),
  slots: v.array(v.object({ start: Time, end: Time, left: v.number() })),
})
export type SlotsEntry = v.InferOutput<typeof SlotsEntry>

/** `ticket:CODE` `appointment`, on the beat too: an appointment's page is the page of the number that it becomes. `may`: what its holder can do now. */
export const AppointmentNow = v.object({
  id: AppointmentId,
  state: v.picklist(appointmentStates),
  line: LineId,
  lineName: Text,
  area: Text,
  matter: MatterId,
  day: v.string(),
  start: Time,
  end: Time,
  /** Between these it can be checked in. */
  checkInFrom: Time,
  checkInUntil: Time,
  may: v.array(v.picklist(['checkIn', 'cancel'])),
})
export type AppointmentNow = v.InferOutput<typeof AppointmentNow>

/** `counter:N` and `load` `appointment:ID`: of today; on a console those of its lines. */
export const StaffAppointment = v.object({
  id: AppointmentId,
  state: v.picklist(appointmentStates),
  line: LineId,
  matter: Text,
  start: Time,
  end: Time,
  checkInFrom: Time,
  checkInUntil: Time,
  /** The number that it has become. */
  number: v.optional(v.string()),
  counter: v.optional(CounterNo),
  citizen: v.optional(v.string()),
})
export type StaffAppointment = v.InferOutput<typeof StaffAppointment>

/** `load` `appointments`: today by how they stand, and how many the hall broke within a year at whose counter. `marked`: as many as the rule set names. */
export const LoadAppointments = v.object({
  booked: v.number(),
  arrived: v.number(),
  kept: v.number(),
  late: v.number(),
  broken: v.number(),
  'no-show': v.number(),
  cancelled: v.number(),
  clerks: v.array(v.object({ badge: Badge, name: v.string(), broken: v.number(), marked: v.boolean() })),
})
export type LoadAppointments = v.InferOutput<typeof LoadAppointments>
