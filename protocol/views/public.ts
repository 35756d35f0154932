import * as v from 'valibot'
import { CounterNo, counterKinds, counterStates, LineId, MatterId, TicketId, ticketStates } from '../vocabulary.ts'
import { ClerkShown, CounterEntry, HallEntry, LineEntry, PauseShown, PrinterEntry, Text, Time, Wait, WaitEntry } from './parts.ts'

/** A matter with its whole guide, as kiosk, phone and console show it. */
export const MatterEntry = v.object({
  matter: MatterId,
  line: LineId,
  group: v.string(),
  name: Text,
  minutes: v.number(),
  guide: v.object({
    basis: v.array(Text),
    conditions: v.array(Text),
    materials: v.array(v.object({ name: Text, note: v.optional(Text), copies: v.number(), required: v.boolean() })),
    steps: v.array(Text),
    promised: Text,
    legal: Text,
    fee: Text,
    contact: Text,
    complaintPhone: v.string(),
  }),
})
export type MatterEntry = v.InferOutput<typeof MatterEntry>

export const GroupEntry = v.object({
  group: v.string(),
  order: v.number(),
  name: Text,
  summary: Text,
  icon: v.string(),
  lines: v.array(LineId),
})
export type GroupEntry = v.InferOutput<typeof GroupEntry>

/** `counter:N` on the kiosk's plan: where the counters are. */
export const PlaceEntry = v.object({ counter: CounterNo, name: Text, kind: v.picklist(counterKinds), lines: v.array(LineId) })
export type PlaceEntry = v.InferOutput<typeof PlaceEntry>

/** `board` `call:SEQ`: the last calls, newest has the highest SEQ. A recall replaces the call before it. */
export const CallEntry = v.object({
  number: v.string(),
  counter: CounterNo,
  area: Text,
  at: Time,
  recall: v.boolean(),
  day: v.optional(v.string()),
})
export type CallEntry = v.InferOutput<typeof CallEntry>

/** `window:N` `now`. */
export const WindowNow = v.object({
  counter: CounterNo,
  name: Text,
  kind: v.picklist(counterKinds),
  state: v.picklist(counterStates),
  number: v.optional(v.string()),
  day: v.optional(v.string()),
  /** When the present call or recall was made; the field rests after 12 s. */
  calledAt: v.optional(Time),
  clerk: v.optional(ClerkShown),
  /** Who sits beside the clerk and serves nobody alone. */
  assistant: v.optional(ClerkShown),
  lines: v.array(v.object({ line: LineId, name: Text })),
  pause: v.optional(PauseShown),
  reason: v.optional(v.string()),
  until: v.optional(Time),
})
export type WindowNow = v.InferOutput<typeof WindowNow>

/** `keypad:N` `now`. `rating`: the named service may be rated now. */
export const KeypadNow = v.object({
  counter: CounterNo,
  state: v.picklist(['closed', 'idle', 'called', 'serving', 'paused', 'rating']),
  ticket: v.optional(v.object({ id: TicketId, number: v.string(), matter: Text })),
  clerk: v.optional(ClerkShown),
})
export type KeypadNow = v.InferOutput<typeof KeypadNow>

/** `ticket:CODE` `now`. `ahead` and `wait` move on the beat; the rest at once. */
export const TicketNow = v.object({
  id: TicketId,
  number: v.string(),
  day: v.string(),
  state: v.picklist(ticketStates),
  line: LineId,
  lineName: Text,
  area: Text,
  matter: MatterId,
  takenAt: Time,
  ahead: v.optional(v.number()),
  wait: v.optional(Wait),
  /** Counters that could call it now. */
  counters: v.array(CounterNo),
  counter: v.optional(CounterNo),
  calledAt: v.optional(Time),
  clerk: v.optional(ClerkShown),
  /** The number that the line called last. */
  lastCalled: v.optional(v.string()),
  /** The service has ended and has no rating yet. */
  rateable: v.boolean(),
  rated: v.boolean(),
})
export type TicketNow = v.InferOutput<typeof TicketNow>

export const publicViews = {
  board: { hall: HallEntry, 'counter:N': CounterEntry, 'line:P': LineEntry, 'wait:P': WaitEntry, 'call:SEQ': CallEntry },
  'window:N': { hall: HallEntry, now: WindowNow, 'line:P': LineEntry, 'wait:P': WaitEntry },
  kiosk: {
    hall: HallEntry,
    'group:ID': GroupEntry,
    'matter:ID': MatterEntry,
    'line:P': LineEntry,
    'wait:P': WaitEntry,
    'counter:N': PlaceEntry,
    'printer:ID': PrinterEntry,
  },
  'keypad:N': { hall: HallEntry, now: KeypadNow },
  'ticket:CODE': { hall: HallEntry, now: TicketNow, matter: MatterEntry },
} as const
