import * as v from 'valibot'
import { CounterNo, MatterId, openLists } from '../vocabulary.ts'
import { ClerkShown, Text, Time } from './parts.ts'

/** 收费项目、标准、依据 of one matter (R43). */
export const FeeItem = v.object({ item: Text, amount: Text, basis: Text })
export type FeeItem = v.InferOutput<typeof FeeItem>

/** `promise`, in `board` and `load`: what the hall promises in minutes (0: nothing), and of today's finished visits how many kept to it (R30). */
export const PromiseEntry = v.object({
  wait: v.number(),
  service: v.number(),
  finished: v.number(),
  waited: v.number(),
  served: v.number(),
})
export type PromiseEntry = v.InferOutput<typeof PromiseEntry>

/** `fees`, in `board`: the public fee table. `free`: matters for which nothing is charged. */
export const FeesEntry = v.object({
  charged: v.array(v.object({ matter: MatterId, name: Text, fee: Text, items: v.array(FeeItem) })),
  free: v.number(),
})
export type FeesEntry = v.InferOutput<typeof FeesEntry>

/** `open`, in `load`: each guide held against the hall's list (R05). `missing`: parts that are not there. */
export const OpenEntry = v.object({
  list: v.picklist(openLists),
  items: v.number(),
  matters: v.array(v.object({ matter: MatterId, name: Text, complete: v.number(), missing: v.array(v.string()) })),
})
export type OpenEntry = v.InferOutput<typeof OpenEntry>

/** `published`, in `load`: the last guides that were published anew, newest first. `by`: a badge; empty: the hall file. */
export const PublishedEntry = v.object({
  changes: v.array(
    v.object({ seq: v.number(), at: Time, by: v.string(), matter: v.string(), name: v.optional(Text), changed: v.array(v.string()) }),
  ),
})
export type PublishedEntry = v.InferOutput<typeof PublishedEntry>

/** `sent:SEQ`, in `load`: somebody of today who was told to go to a department for a matter of this hall (R20), and why. */
export const SentAwayEntry = v.object({
  number: v.string(),
  matter: Text,
  counter: CounterNo,
  clerk: v.optional(ClerkShown),
  reason: v.optional(v.string()),
  at: Time,
})
export type SentAwayEntry = v.InferOutput<typeof SentAwayEntry>
