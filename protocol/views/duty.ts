import * as v from 'valibot'
import { agencyStates } from '../agencies.ts'
import { dayKinds } from '../calendar.ts'
import { checklists, ownKinds, reminderKinds } from '../duty.ts'
import { AppointmentId, Badge, CounterNo, TicketId } from '../vocabulary.ts'
import { ClerkShown, Text, Time } from './parts.ts'

/** Somebody of the staff. */
export const Who = v.object({ badge: Badge, name: v.string() })
export type Who = v.InferOutput<typeof Who>

const Day = v.string()

/** `board` `duty`: who is on duty today; 值班电话. */
export const BoardDuty = v.object({ name: v.string(), post: Text, phone: v.optional(v.string()) })
export type BoardDuty = v.InferOutput<typeof BoardDuty>

/** One item of a list as it stands today. `done` absent: nobody has looked. */
export const CheckItem = v.object({
  item: v.string(),
  name: Text,
  done: v.optional(v.boolean()),
  by: v.optional(Who),
  at: v.optional(Time),
  note: v.optional(v.string()),
})
export type CheckItem = v.InferOutput<typeof CheckItem>
export const CheckLists = v.object(
  Object.fromEntries(checklists.map((list) => [list, v.array(CheckItem)])) as Record<
    (typeof checklists)[number],
    v.ArraySchema<typeof CheckItem, undefined>
  >,
)
export type CheckLists = v.InferOutput<typeof CheckLists>

/** 值班日志 of the day, oldest first. */
export const DutyNoted = v.object({ seq: v.number(), at: Time, by: Who, text: v.string() })
export type DutyNoted = v.InferOutput<typeof DutyNoted>

/** `swap:DAY`: a day that somebody wants to give away. `agreed`: the other one has said yes, and who leads the hall decides. */
export const SwapEntry = v.object({
  day: Day,
  asker: Who,
  other: Who,
  instead: v.optional(Day),
  state: v.picklist(['asked', 'agreed']),
  at: Time,
  reason: v.optional(v.string()),
})
export type SwapEntry = v.InferOutput<typeof SwapEntry>

/** `oncall:SEQ`: somebody who was called out; those who have come stay for the day. `minutes`: from the call to the arrival. */
export const OncallEntry = v.object({
  seq: v.number(),
  who: Who,
  by: Who,
  reason: v.string(),
  calledAt: Time,
  acknowledgedAt: v.optional(Time),
  arrivedAt: v.optional(Time),
  minutes: v.optional(v.number()),
})
export type OncallEntry = v.InferOutput<typeof OncallEntry>

/** `load` `duty`: today's. */
export const DutyEntry = v.object({
  day: Day,
  person: v.optional(ClerkShown),
  /** Today should have somebody, and has nobody. */
  gap: v.optional(v.literal(true)),
  /** On duty next, and here already to be told what is under way (业务衔接). */
  incoming: v.optional(ClerkShown),
  phone: v.optional(v.string()),
  onCall: v.array(Who),
  /** The last reminders that went out, newest last. */
  reminded: v.array(v.object({ day: Day, who: Who, kind: v.picklist(reminderKinds), at: Time })),
  notes: v.array(DutyNoted),
  lists: CheckLists,
  /** Everybody who may be planned. */
  people: v.array(Who),
  rota: v.picklist(['plan', 'weekdays']),
  /** Somebody has made a plan at all. */
  planned: v.boolean(),
})
export type DutyEntry = v.InferOutput<typeof DutyEntry>

/** `load` `dutyWeek:DAY`: the week that begins on this Monday. */
export const DutyWeek = v.object({
  week: Day,
  days: v.array(
    v.object({
      day: Day,
      kind: v.picklist(dayKinds),
      open: v.boolean(),
      who: v.optional(Who),
      /** It was somebody else's by the plan. */
      changed: v.optional(v.literal(true)),
      gap: v.optional(v.literal(true)),
      provisional: v.optional(v.literal(true)),
      onCall: v.optional(v.array(Who)),
    }),
  ),
})
export type DutyWeek = v.InferOutput<typeof DutyWeek>

/** `counter:N` `duty`: of the clerk who sits there. */
export const OwnDuty = v.object({
  /** Who is on duty today. */
  person: v.optional(ClerkShown),
  /** The clerk is. */
  mine: v.optional(v.literal(true)),
  /** The next own turn that the clerk was reminded of. */
  reminded: v.optional(v.object({ day: Day, kind: v.picklist(reminderKinds) })),
  /** The own days to come, as far as twenty. */
  days: v.array(Day),
  /** Colleagues who could take one, and the first of their own days. */
  others: v.array(v.object({ ...Who.entries, days: v.array(Day) })),
  /** Swaps that wait for the clerk's answer, and those that the clerk has asked for. */
  swaps: v.array(SwapEntry),
  /** The clerk was called out. */
  call: v.optional(OncallEntry),
  /** Of whoever is on duty. */
  lists: v.optional(CheckLists),
  notes: v.optional(v.array(DutyNoted)),
  onCall: v.optional(v.array(Who)),
  calls: v.optional(v.array(OncallEntry)),
})
export type OwnDuty = v.InferOutput<typeof OwnDuty>

export const handedStates = ['called', 'serving', 'parked', 'missed', 'addressed'] as const

/** `handover:N`, in `load` and at the counter: a sheet that is not valid yet, or was made today. */
export const HandoverEntry = v.object({
  counter: CounterNo,
  giver: Who,
  at: Time,
  givenAt: v.optional(Time),
  taker: v.optional(Who),
  takenAt: v.optional(Time),
  valid: v.boolean(),
  tickets: v.array(v.object({ ticket: TicketId, number: v.string(), state: v.picklist(handedStates) })),
  referrals: v.array(v.object({ ticket: TicketId, number: v.string() })),
  appointments: v.array(v.object({ appointment: AppointmentId, start: Time, matter: Text })),
  /** `number`: of the visit; `due`: a day. */
  cases: v.array(v.object({ case: v.string(), number: v.string(), due: v.optional(Day) })),
  /** 帮办代办: what who hands over is the agent of. */
  agencies: v.optional(v.array(v.object({ agency: v.string(), number: v.string(), state: v.picklist(agencyStates), due: Day }))),
  /** How many more there are of a list than it names. Absent: none. */
  more: v.optional(v.object({ appointments: v.optional(v.number()), cases: v.optional(v.number()), agencies: v.optional(v.number()) })),
  own: v.array(v.object({ kind: v.picklist(ownKinds), text: v.string() })),
})
export type HandoverEntry = v.InferOutput<typeof HandoverEntry>

/** `counter:N` `handing`, on the beat: what a clerk who goes now would leave behind, and whether a valid hand-over holds all of it. */
export const HandingEntry = v.object({ open: v.number(), covered: v.boolean(), asked: v.boolean() })
export type HandingEntry = v.InferOutput<typeof HandingEntry>

/** `load` `unhanded:SEQ`: somebody signed off with this much open and handed over to nobody. */
export const UnhandedEntry = v.object({
  counter: CounterNo,
  who: Who,
  at: Time,
  tickets: v.number(),
  referrals: v.number(),
  cases: v.number(),
  /** Absent: none. */
  agencies: v.optional(v.number()),
})
export type UnhandedEntry = v.InferOutput<typeof UnhandedEntry>
