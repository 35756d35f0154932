import * as v from 'valibot'
import { mailReaches, mailReturnReasons, mailWays, parcelStates } from '../mail.ts'
import { CaseNo, MatterId } from '../vocabulary.ts'
import { Text, Time } from './parts.ts'

const Day = v.pipe(v.string(), v.isoDate())

const shown = {
  way: v.picklist(mailWays),
  reach: v.picklist(mailReaches),
  state: v.picklist(parcelStates),
  orderedAt: Time,
  waybill: v.optional(v.string()),
  handedAt: v.optional(Time),
  /** When it is to be there; `dueDay`: the last day, outside the city all of it. */
  dueAt: v.optional(Time),
  dueDay: v.optional(Day),
  late: v.optional(v.literal(true)),
  deliveredAt: v.optional(Time),
  reason: v.optional(v.picklist(mailReturnReasons)),
}

/** `case:CODE` `mail`: what of the case goes by mail. Says nothing of whom it goes to. */
export const MailNow = v.object(shown)
export type MailNow = v.InferOutput<typeof MailNow>

/** `load` `parcel:ID`: one that is ordered, under way or brought back. `ready`: it can be handed to the courier. */
export const ParcelEntry = v.object({ ...shown, case: CaseNo, matter: MatterId, name: Text, ready: v.boolean() })
export type ParcelEntry = v.InferOutput<typeof ParcelEntry>

/** `counter:N` `parcel:ID`: of the clerk's own cases, and at a result counter of all that wait for the courier; to whom it goes. */
export const OwnParcel = v.object({
  ...ParcelEntry.entries,
  to: v.optional(v.object({ name: v.string(), phone: v.string(), address: v.string() })),
})
export type OwnParcel = v.InferOutput<typeof OwnParcel>

/** `load` `mail`: how many, and the month that is to be settled with the courier. `by`: the last day for it. */
export const MailTally = v.object({
  on: v.boolean(),
  ordered: v.number(),
  ready: v.number(),
  handed: v.number(),
  late: v.number(),
  returned: v.number(),
  /** Handed to the courier on the hall day. */
  today: v.number(),
  month: v.optional(v.object({ month: v.string(), handed: v.number(), by: Day, reconciledAt: v.optional(Time) })),
})
export type MailTally = v.InferOutput<typeof MailTally>
