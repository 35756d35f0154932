import * as v from 'valibot'
import {
  ChangeId,
  chiefPowers,
  Day,
  DepartmentId,
  LeaveId,
  leaveKinds,
  leaveSides,
  leaveStates,
  QuestionId,
  staffChecks,
} from '../people.ts'
import { Badge, CounterNo, counterKinds, LineId, posts, TicketId } from '../vocabulary.ts'
import { ClerkShown, HallEntry, Text, Time } from './parts.ts'

/** `people`: who works in the hall, for those who lead it; parts of it at the consoles of those concerned. Days are of the hall's zone. */

/** Working days that somebody has stood in: at this counter without a break, and in this calendar year. A limit of 0 is none. */
export const CoverMeter = v.object({
  stint: v.number(),
  year: v.number(),
  stintLimit: v.number(),
  yearLimit: v.number(),
  state: v.picklist(['ok', 'near', 'full']),
  /** A leader lets it go on up to this day. */
  override: v.optional(v.object({ until: Day, by: v.string(), reason: v.optional(v.string()) })),
})
export type CoverMeter = v.InferOutput<typeof CoverMeter>

/** `counter:N` `cover`: the clerk there stands in. `handover`: what the absent one left word of; `note`: the clerk's own. */
export const CoverEntry = v.object({
  absent: ClerkShown,
  leave: v.optional(v.object({ to: Day })),
  meter: CoverMeter,
  appointed: v.optional(v.literal(true)),
  handover: v.optional(v.string()),
  note: v.optional(v.string()),
})
export type CoverEntry = v.InferOutput<typeof CoverEntry>

export const LeaveDecision = v.object({
  side: v.picklist(leaveSides),
  by: v.string(),
  approve: v.boolean(),
  at: Time,
  reason: v.optional(v.string()),
})

/**
 * `leave:ID`, in `people` without `kind` and `reason`; in `counter:N` those of the clerk there, without `handover` too, and those that the clerk has to
 * decide, whole. `readers`, in `people`: the badges of those who may read the view `leave:ID`.
 * `waitsFor`: sides that have not decided. `provisional`: some of the days lie in a year whose calendar is not known.
 */
export const LeaveEntry = v.object({
  leave: LeaveId,
  person: ClerkShown,
  department: v.optional(Text),
  from: Day,
  to: Day,
  days: v.number(),
  provisional: v.optional(v.literal(true)),
  kind: v.optional(v.picklist(leaveKinds)),
  reason: v.optional(v.string()),
  handover: v.optional(v.string()),
  readers: v.optional(v.array(Badge)),
  cover: v.optional(ClerkShown),
  afterwards: v.optional(v.literal(true)),
  askedAt: Time,
  state: v.picklist(leaveStates),
  /** It runs today. */
  running: v.optional(v.literal(true)),
  /** Working days since the return was due. */
  late: v.optional(v.number()),
  decisions: v.array(LeaveDecision),
  waitsFor: v.array(v.picklist(leaveSides)),
  /** `counter:N`: the clerk there has to decide. */
  mine: v.optional(v.literal(true)),
})
export type LeaveEntry = v.InferOutput<typeof LeaveEntry>

/** `leave:ID` `why`: what a leave is for. For the asker, and whoever has to decide of it or has. */
export const LeaveWhy = v.object({ kind: v.picklist(leaveKinds), reason: v.optional(v.string()) })
export type LeaveWhy = v.InferOutput<typeof LeaveWhy>

/** `question:ID`, in `people`; in `counter:N` of who asked, and with `mine` of who is to answer. */
export const QuestionEntry = v.object({
  question: QuestionId,
  number: v.string(),
  ticket: TicketId,
  counter: CounterNo,
  from: ClerkShown,
  department: Text,
  /** Who is to answer now. */
  to: v.optional(ClerkShown),
  text: v.string(),
  at: Time,
  answer: v.optional(v.object({ by: v.string(), text: v.string(), at: Time })),
  mine: v.optional(v.literal(true)),
})
export type QuestionEntry = v.InferOutput<typeof QuestionEntry>

/** `counter:N` `colleagues`: who could stand in for the clerk there. `chief`: who would be asked for advice, where the department has somebody. */
export const ColleaguesEntry = v.object({
  people: v.array(v.object({ badge: Badge, name: v.string(), post: Text, rank: v.optional(v.picklist(posts)) })),
  chief: v.optional(ClerkShown),
})
export type ColleaguesEntry = v.InferOutput<typeof ColleaguesEntry>

export const DepartmentEntry = v.object({
  department: DepartmentId,
  order: v.number(),
  name: Text,
  phone: v.optional(v.string()),
  chief: v.optional(ClerkShown),
  /** Who answers in the chief's place now. */
  instead: v.optional(ClerkShown),
  mandate: v.optional(v.object({ powers: v.array(v.picklist(chiefPowers)), since: Day })),
  people: v.number(),
})
export type DepartmentEntry = v.InferOutput<typeof DepartmentEntry>

export const PersonEntry = v.object({
  badge: Badge,
  person: ClerkShown,
  department: v.optional(DepartmentId),
  clerk: v.boolean(),
  since: v.optional(Day),
  /** At this hall. */
  served: v.optional(v.object({ years: v.number(), months: v.number() })),
  /** Where the person sits now. */
  counter: v.optional(CounterNo),
  onLeave: v.optional(v.object({ leave: LeaveId, to: Day })),
  /** Of this calendar year. */
  meter: CoverMeter,
  trained: v.array(LineId),
})
export type PersonEntry = v.InferOutput<typeof PersonEntry>

/** `post:N`. */
export const PostEntry = v.object({
  counter: CounterNo,
  name: Text,
  kind: v.picklist(counterKinds),
  holders: v.array(
    v.object({ rank: v.picklist(posts), person: ClerkShown, counter: v.optional(CounterNo), onLeave: v.optional(v.literal(true)) }),
  ),
  clerk: v.optional(ClerkShown),
  /** The clerk there stands in for this one. */
  covers: v.optional(ClerkShown),
  meter: v.optional(CoverMeter),
  note: v.optional(v.string()),
  /** Nobody who holds the post is at any counter now, and nobody sits here. */
  empty: v.optional(v.literal(true)),
  appointed: v.optional(v.object({ person: ClerkShown, until: Day })),
})
export type PostEntry = v.InferOutput<typeof PostEntry>

/** `change:ID` (R26). `short`: the person is here for less than the rule set's years. */
export const ChangeEntry = v.object({
  change: ChangeId,
  person: ClerkShown,
  counter: v.optional(CounterNo),
  rank: v.optional(v.picklist(posts)),
  from: Day,
  by: v.string(),
  reason: v.string(),
  at: Time,
  short: v.optional(v.literal(true)),
  decided: v.optional(v.object({ by: v.string(), approve: v.boolean(), at: Time, consent: v.optional(v.string()) })),
})
export type ChangeEntry = v.InferOutput<typeof ChangeEntry>

/** `check:ID`: what is to mend in the list of people. */
export const StaffCheckEntry = v.object({
  check: v.picklist(staffChecks),
  department: v.optional(Text),
  counter: v.optional(CounterNo),
  line: v.optional(v.object({ line: LineId, name: Text })),
})
export type StaffCheckEntry = v.InferOutput<typeof StaffCheckEntry>

export const peopleView = {
  hall: HallEntry,
  'department:ID': DepartmentEntry,
  'person:BADGE': PersonEntry,
  'post:N': PostEntry,
  'leave:ID': LeaveEntry,
  'question:ID': QuestionEntry,
  'change:ID': ChangeEntry,
  'check:ID': StaffCheckEntry,
} as const

/** Parts of the console's view. */
export const consolePeople = {
  cover: CoverEntry,
  colleagues: ColleaguesEntry,
  'leave:ID': LeaveEntry,
  'question:ID': QuestionEntry,
} as const
