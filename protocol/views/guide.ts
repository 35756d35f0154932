import * as v from 'valibot'
import { Badge, CounterNo, categories, LineId, MatterId, priorityReasons, TicketId } from '../vocabulary.ts'
import { Text, Time } from './parts.ts'

/** Priority that was granted, changed or withdrawn: for staff alone. `words`: the reason, when it is `other`. */
export const PriorityShown = v.object({
  reason: v.picklist(priorityReasons),
  words: v.optional(v.string()),
  by: v.string(),
  at: Time,
  urgent: v.boolean(),
})
export type PriorityShown = v.InferOutput<typeof PriorityShown>

/** `grant:SEQ`, in `load`: the last grants and withdrawals of the day. `note`: the reason in own words. */
export const GrantEntry = v.object({
  number: v.string(),
  category: v.picklist(categories),
  urgent: v.boolean(),
  by: v.string(),
  reason: v.picklist(priorityReasons),
  note: v.optional(v.string()),
  at: Time,
})
export type GrantEntry = v.InferOutput<typeof GrantEntry>

/** `escort:ID`, in `guide`: somebody asks for a person, at a kiosk or with a number. `by`: who has answered. */
export const EscortEntry = v.object({
  escort: v.string(),
  device: v.optional(v.string()),
  number: v.optional(v.string()),
  since: Time,
  by: v.optional(v.string()),
  answeredAt: v.optional(Time),
})
export type EscortEntry = v.InferOutput<typeof EscortEntry>

const Waited = v.object({ started: v.number(), median: v.optional(v.number()) })
/**
 * `fairness`, in `load` and `guide`: today's measured waits of those who go first and those who do not (whole minutes, from the number to the call that was
 * followed), urgent tickets, and the longest head start: the most by which anybody who came later may be called earlier.
 */
export const FairnessEntry = v.object({
  ordinary: Waited,
  priority: Waited,
  urgent: v.number(),
  taken: v.number(),
  boundMinutes: v.number(),
  urgentBoundMinutes: v.number(),
  urgentAllowed: v.boolean(),
  /** How many more tickets may be raised today; absent without a limit. */
  urgentLeft: v.optional(v.number()),
})
export type FairnessEntry = v.InferOutput<typeof FairnessEntry>

/** `waiting:ID`, in `guide`: who stands in a list, without names. `counter`, `badge`: where it was sent. */
export const WaitingEntry = v.object({
  id: TicketId,
  number: v.string(),
  day: v.optional(v.string()),
  line: LineId,
  counter: v.optional(CounterNo),
  badge: v.optional(Badge),
  matter: MatterId,
  category: v.picklist(categories),
  urgent: v.boolean(),
  takenAt: Time,
  priority: v.optional(PriorityShown),
})
export type WaitingEntry = v.InferOutput<typeof WaitingEntry>

/** `matter:ID`, in `guide`: enough to take a number for somebody. */
export const MatterChoice = v.object({ matter: MatterId, line: LineId, group: v.string(), name: Text })
export type MatterChoice = v.InferOutput<typeof MatterChoice>
