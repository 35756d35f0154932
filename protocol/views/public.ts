import * as v from 'valibot'
import { CounterNo, counterKinds, counterStates, LineId, MatterId, stageStates, TicketId, ticketStates } from '../vocabulary.ts'
import { AnnouncementEntry } from './announcements.ts'
import { AppointmentNow, SlotsEntry } from './appointments.ts'
import { PersonEntry } from './away.ts'
import { CaseNow, DueNow } from './cases.ts'
import { CaseObjection, CasePlaces } from './delivery.ts'
import { BoardDuty } from './duty.ts'
import { HoursEntry, TakingEntry } from './hours.ts'
import { MailNow } from './mail.ts'
import { FeeItem, FeesEntry, PromiseEntry } from './openness.ts'
import {
  ClerkShown,
  CounterEntry,
  HallEntry,
  HelpEntry,
  LineEntry,
  PauseShown,
  PrinterEntry,
  SuspendedShown,
  Text,
  Time,
  Wait,
  WaitEntry,
} from './parts.ts'

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
    quantity: v.optional(Text),
    form: v.optional(Text),
    office: v.optional(Text),
    progress: v.optional(Text),
    fees: v.optional(v.array(FeeItem)),
  }),
  /** 联办: the matters that it is made of, in their order. */
  joint: v.optional(v.object({ stages: v.array(MatterId), leadCounter: v.optional(CounterNo) })),
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
  /** Of a visit of several matters: which of how many. */
  stage: v.optional(v.object({ now: v.number(), of: v.number() })),
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
  /** The clerk stands in here today: whether the one whose post it is is on leave, on an errand, or not there. Nobody is named. */
  cover: v.optional(v.picklist(['leave', 'out', 'away'])),
  lines: v.array(v.object({ line: LineId, name: Text })),
  pause: v.optional(PauseShown),
  reason: v.optional(v.string()),
  until: v.optional(Time),
})
export type WindowNow = v.InferOutput<typeof WindowNow>

/** `keypad:N` `now`. `rating`: the named service may be rated now, until the next one begins, or at the latest `until`. */
export const KeypadNow = v.object({
  counter: CounterNo,
  state: v.picklist(['closed', 'idle', 'called', 'serving', 'paused', 'rating']),
  ticket: v.optional(v.object({ id: TicketId, number: v.string(), matter: Text, matterId: v.optional(MatterId) })),
  until: v.optional(Time),
  clerk: v.optional(ClerkShown),
})
export type KeypadNow = v.InferOutput<typeof KeypadNow>

/** One matter of a visit of several. `counters`: open ones that serve it; `counter`: the one that did. */
export const StageShown = v.object({
  matter: MatterId,
  name: Text,
  line: LineId,
  area: Text,
  state: v.picklist(stageStates),
  counters: v.array(CounterNo),
  counter: v.optional(CounterNo),
})
export type StageShown = v.InferOutput<typeof StageShown>

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
  /** The line where it waits gives no new numbers; who waits already keeps the place. */
  suspended: v.optional(SuspendedShown),
  /** The holder has asked for a person. */
  help: v.optional(HelpEntry),
  rateable: v.boolean(),
  rated: v.boolean(),
  /** What its holder can do now: how many go first if it is postponed, behind how many it comes back if it was missed. */
  may: v.optional(v.object({ cancel: v.boolean(), postpone: v.optional(v.number()), rejoin: v.optional(v.number()) })),
  /** It comes back to this counter when the one where it is now has done its part. */
  returnsTo: v.optional(CounterNo),
  /** Of a visit with several services: which one `rateable` is about. */
  toRate: v.optional(v.object({ matter: MatterId, name: Text })),
  /** Of a visit of several matters, in the order in which they are done. */
  stages: v.optional(v.array(StageShown)),
})
export type TicketNow = v.InferOutput<typeof TicketNow>

/** `kiosk` `visit`: how many matters one number may be for. */
export const VisitEntry = v.object({ most: v.number() })
export type VisitEntry = v.InferOutput<typeof VisitEntry>

/** `kiosk` `byHand`: what a kiosk says when it does not reach the hall. Without a text of the hall's own the screen has one. */
export const ByHandEntry = v.object({ text: v.optional(Text), dutyPhone: v.optional(v.string()) })
export type ByHandEntry = v.InferOutput<typeof ByHandEntry>

export const publicViews = {
  board: {
    hall: HallEntry,
    hours: HoursEntry,
    'counter:N': CounterEntry,
    'line:P': LineEntry,
    'wait:P': WaitEntry,
    'call:SEQ': CallEntry,
    duty: BoardDuty,
    'person:BADGE': PersonEntry,
    promise: PromiseEntry,
    fees: FeesEntry,
    'announcement:CASE': AnnouncementEntry,
  },
  'window:N': { hall: HallEntry, hours: HoursEntry, now: WindowNow, 'line:P': LineEntry, 'wait:P': WaitEntry },
  kiosk: {
    hall: HallEntry,
    byHand: ByHandEntry,
    visit: VisitEntry,
    hours: HoursEntry,
    'taking:P': TakingEntry,
    'group:ID': GroupEntry,
    'matter:ID': MatterEntry,
    'line:P': LineEntry,
    'wait:P': WaitEntry,
    'counter:N': PlaceEntry,
    'printer:ID': PrinterEntry,
    'slots:P:DAY': SlotsEntry,
    'escort:ID': HelpEntry,
  },
  notices: { hall: HallEntry, 'announcement:CASE': AnnouncementEntry },
  'keypad:N': { hall: HallEntry, now: KeypadNow },
  'case:CODE': { hall: HallEntry, hours: HoursEntry, now: CaseNow, places: CasePlaces, objection: CaseObjection, mail: MailNow },
  'due:CODE': { now: DueNow },
  'ticket:CODE': { hall: HallEntry, hours: HoursEntry, now: TicketNow, matter: MatterEntry, appointment: AppointmentNow },
} as const
