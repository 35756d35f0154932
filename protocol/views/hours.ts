import * as v from 'valibot'
import { dayKinds } from '../calendar.ts'
import { leftDecisions } from '../commands/hours.ts'
import { Badge, CounterNo, LineId, TicketId, ticketStates } from '../vocabulary.ts'
import { PrinterEntry, Text, Time } from './parts.ts'
import { CheckEntry } from './readiness.ts'

export const hoursStates = ['before-door', 'door-open', 'open', 'break', 'closing', 'closed'] as const

/** `hours`, on the beat and when a session begins or ends: how the hall stands by its calendar (R09). */
export const HoursEntry = v.object({
  /** False: the doors are open at every hour, and the rest tells only what the ordinary hours are. */
  kept: v.boolean(),
  state: v.picklist(hoursStates),
  kind: v.picklist(dayKinds),
  /** Today's. */
  sessions: v.array(v.object({ from: Time, to: Time })),
  /** When the running session ends. */
  until: v.optional(Time),
  /** When the next session begins, and from when numbers are given for it. */
  opens: v.optional(Time),
  doors: v.optional(Time),
  /** Why today is another day than usual. */
  text: v.optional(Text),
  /** The year's public holidays are not known yet. */
  provisional: v.optional(v.literal(true)),
  /** 延时服务 runs, for the hall or some lines. */
  extended: v.optional(v.object({ until: Time, lines: v.optional(v.array(LineId)) })),
  /** 值班电话 */
  dutyPhone: v.optional(v.string()),
})
export type HoursEntry = v.InferOutput<typeof HoursEntry>

/** `kiosk` `taking:P`, on the beat: whether the line gives numbers now. `doubtful`: one that is taken now may not be called before the end. */
export const TakingEntry = v.object({
  line: LineId,
  why: v.optional(v.picklist(['closed', 'last-ticket', 'line-full'])),
  until: v.optional(Time),
  doubtful: v.optional(v.object({ ends: Time, p50: v.number(), p90: v.number() })),
  /** Numbers that are left of the daily limit. */
  left: v.optional(v.number()),
})
export type TakingEntry = v.InferOutput<typeof TakingEntry>

/** `counter:N` `extension`: 延时服务 as the clerk who sits there has it. Without `until` none runs. */
export const ExtensionEntry = v.object({
  until: v.optional(Time),
  answer: v.optional(v.picklist(['accepted', 'declined'])),
  /** The latest that the clerk could extend the own counter to; only when that can be done now. */
  latest: v.optional(Time),
})
export type ExtensionEntry = v.InferOutput<typeof ExtensionEntry>

/** `load` `closing`: 延时服务 of the day, who worked how long, who declined and why (备案). */
export const ClosingEntry = v.object({
  over: v.boolean(),
  /** The latest that an extension could last to, when one can be begun now. */
  latest: v.optional(Time),
  extended: v.array(v.object({ line: v.optional(LineId), until: Time })),
  people: v.array(
    v.object({ badge: Badge, name: v.string(), counter: v.optional(CounterNo), since: v.optional(Time), minutes: v.number() }),
  ),
  declined: v.array(v.object({ counter: CounterNo, badge: Badge, name: v.string(), at: Time, reason: v.string() })),
})
export type ClosingEntry = v.InferOutput<typeof ClosingEntry>

/** `load` `left:ID`: somebody who is left after the day's last session. */
export const LeftEntry = v.object({
  id: TicketId,
  number: v.string(),
  line: LineId,
  state: v.picklist(ticketStates),
  matter: Text,
  takenAt: Time,
  day: v.optional(v.string()),
  decision: v.optional(v.picklist(leftDecisions)),
  /** Its line takes appointments: a time of its own can be given. */
  bookable: v.optional(v.literal(true)),
})
export type LeftEntry = v.InferOutput<typeof LeftEntry>

/** `load` `ready`, on the beat shortly before a session: what is still missing for it (R10). */
export const ReadyEntry = v.object({
  opens: Time,
  /** Minutes before the opening: the second look is the last. */
  stage: v.picklist(['first', 'last']),
  counters: v.array(CounterNo),
  printers: v.array(PrinterEntry),
  /** Everything that was looked at, heaviest first; what is in order too. */
  found: v.array(CheckEntry),
})
export type ReadyEntry = v.InferOutput<typeof ReadyEntry>
