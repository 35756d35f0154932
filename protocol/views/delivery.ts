import * as v from 'valibot'
import { CaseNo, CounterNo, caseResults, MatterId, outcomeKinds } from '../vocabulary.ts'
import { Text, Time } from './parts.ts'

const Day = v.pipe(v.string(), v.isoDate())
const Place = v.object({ counter: CounterNo, name: Text, open: v.boolean() })

/** `case:CODE` `places`: where it was accepted, and where a result is fetched. `closedAt`: of one that is over. */
export const CasePlaces = v.object({ accepted: Place, fetch: v.array(Place), closedAt: v.optional(Time) })
export type CasePlaces = v.InferOutput<typeof CasePlaces>

/**
 * `case:CODE` `objection`: whether its holder may object now, and until which day where the case is over; how the last objection stands. `days`: working days to an answer.
 * The holder's own words are not shown again.
 */
export const CaseObjection = v.object({
  may: v.boolean(),
  until: v.optional(Day),
  days: v.number(),
  state: v.optional(v.picklist(['open', 'answered'])),
  at: v.optional(Time),
  due: v.optional(Day),
  provisional: v.optional(v.literal(true)),
  answer: v.optional(v.string()),
  answeredAt: v.optional(Time),
})
export type CaseObjection = v.InferOutput<typeof CaseObjection>

/** `counter:N` `ready:ID` of a result counter: what lies there to be fetched, the longest first, so many as a panel shows. */
export const ReadyCase = v.object({
  case: CaseNo,
  matter: MatterId,
  name: Text,
  kind: v.picklist(outcomeKinds),
  result: v.picklist(caseResults),
  openedAt: Time,
  citizen: v.optional(v.string()),
})
export type ReadyCase = v.InferOutput<typeof ReadyCase>

/** `load` `objection:ID`, and `counter:N` of the clerk who has to answer: one that waits. `mine`: badge of whoever answers for the case. `late`: its day has passed. */
export const ObjectionEntry = v.object({
  case: CaseNo,
  name: Text,
  counter: CounterNo,
  mine: v.string(),
  clerk: v.optional(v.string()),
  at: Time,
  due: Day,
  provisional: v.optional(v.literal(true)),
  late: v.optional(v.literal(true)),
  words: v.optional(v.string()),
})
export type ObjectionEntry = v.InferOutput<typeof ObjectionEntry>
