import * as v from 'valibot'
import { CounterNo, LineId, MatterId, outcomeKinds, stageStates, TicketId, ticketStates } from '../vocabulary.ts'
import { ClerkShown, Text, Time } from './parts.ts'

/** One matter of a visit of several, as clerks see it. */
export const ChainStage = v.object({
  matter: MatterId,
  name: Text,
  line: LineId,
  lineName: Text,
  /** The joint matter (联办) that it is a part of. */
  joint: v.optional(MatterId),
  state: v.picklist(stageStates),
  counter: v.optional(CounterNo),
  clerk: v.optional(ClerkShown),
  outcome: v.optional(v.picklist(outcomeKinds)),
})
export type ChainStage = v.InferOutput<typeof ChainStage>

/** `counter:N` `chain:ID`: a joint visit that this counter, or its clerk, leads. */
export const ChainEntry = v.object({
  ticket: TicketId,
  number: v.string(),
  name: Text,
  state: v.picklist(ticketStates),
  stages: v.array(ChainStage),
})
export type ChainEntry = v.InferOutput<typeof ChainEntry>

/**
 * `referral:ID`, at the console of the clerk who was asked first and on the manager's page: a ticket that was handed on to a counter or a person and is not
 * closed (R01). `to`: where it is now; `transfers`: how often it was handed on, from 2 it is a bounce.
 */
export const ReferralEntry = v.object({
  ticket: TicketId,
  number: v.string(),
  matter: Text,
  state: v.picklist(ticketStates),
  first: v.object({ counter: CounterNo, clerk: v.optional(ClerkShown) }),
  to: v.object({
    line: v.optional(LineId),
    counter: v.optional(CounterNo),
    name: v.optional(Text),
    clerk: v.optional(ClerkShown),
  }),
  since: Time,
  transfers: v.number(),
})
export type ReferralEntry = v.InferOutput<typeof ReferralEntry>

/** `counter:N` `matters`: what a clerk can add to a visit, and how many one visit has at most. */
export const AddableMatters = v.object({
  matters: v.array(v.object({ matter: MatterId, name: Text, line: LineId })),
  most: v.number(),
})
export type AddableMatters = v.InferOutput<typeof AddableMatters>
