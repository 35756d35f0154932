import * as v from 'valibot'
import { count, minutes } from './setting.ts'

/** 预约 (R14). Which lines have slots, and how many, stands with the line. */
export const appointmentRules = {
  /** Per cent of a slot's places that are kept for people who come without an appointment. */
  appointmentWalkInPercent: v.optional(count(0, 100), 50),
  /** How long before its slot an appointment may be checked in. */
  appointmentEarlyMinutes: v.optional(minutes(240), 30),
  /** How long after its slot it may still be checked in; after that nobody came. */
  appointmentLateMinutes: v.optional(minutes(240), 15),
  /** Whoever comes late stands as if he had come on time, or like anybody who comes now. */
  appointmentLateAs: v.optional(v.picklist(['appointment', 'walk-in']), 'walk-in'),
  /** A checked-in appointment counts as having arrived this long before its slot. */
  appointmentHeadStartMinutes: v.optional(minutes(240), 30),
  /** Not called this long after its slot although checked in in time: the hall has broken it. */
  appointmentBrokenAfterMinutes: v.optional(minutes(240), 10),
  /** So many broken by the hall are marked beside a clerk's name (001-5c 「发生三次以上的」). */
  appointmentBrokenMark: v.optional(count(1, 1000), 3),
  /** Whether the booking page takes appointments from people's own phones. */
  appointmentOnline: v.optional(v.boolean(), true),
  /** Appointments that one address may book on that page in an hour; 0: as many as are asked for. */
  appointmentsPerAddressHour: v.optional(count(0, 10_000), 10),
  /** One person, as far as a telephone or an identity number tells, books one matter once a day. */
  appointmentOnceADay: v.optional(v.boolean(), true),
}
