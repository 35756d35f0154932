import * as v from 'valibot'
import { Rules } from '../rules/rules.ts'
import { SignEntry } from '../signs.ts'
import {
  Badge,
  CounterNo,
  categories,
  counterKinds,
  counterStates,
  LineId,
  languages,
  MatterId,
  outcomeKinds,
  pickReasons,
  presets,
  ratingLevels,
  TicketId,
  ticketStates,
  undoableSteps,
} from '../vocabulary.ts'
import { AgenciesEntry, AgencyEntry } from './agencies.ts'
import { AlarmEntry } from './alarms.ts'
import { AnnouncementEntry } from './announcements.ts'
import { LoadAppointments, StaffAppointment } from './appointments.ts'
import { AskEntry, NoticeEntry, OwnAway, PersonEntry, StandingEntry, WatchEntry } from './away.ts'
import { CaseEntry, CasesTally, OwnCases, PendingEntry } from './cases.ts'
import { ObjectionEntry, ReadyCase } from './delivery.ts'
import { DeviceEntry, DevicesEntry } from './devices.ts'
import { DutyEntry, DutyWeek, HandingEntry, HandoverEntry, OncallEntry, OwnDuty, SwapEntry, UnhandedEntry } from './duty.ts'
import { AskedEntry, EnquiryEntry, RecordEntry } from './enquiries.ts'
import { EscortEntry, FairnessEntry, GrantEntry, MatterChoice, PriorityShown, WaitingEntry } from './guide.ts'
import { HomeEntry } from './homes.ts'
import { ClosingEntry, ExtensionEntry, HoursEntry, LeftEntry, ReadyEntry } from './hours.ts'
import { MailTally, OwnParcel, ParcelEntry } from './mail.ts'
import { IssuedEntry, OutcomeForms, OwedEntry, Proposed, ToldBefore } from './notices.ts'
import { OpenEntry, PromiseEntry, PublishedEntry, SentAwayEntry } from './openness.ts'
import { ClerkShown, CounterEntry, HallEntry, LineEntry, PauseShown, PrinterEntry, Text, Time, Wait, WaitEntry } from './parts.ts'
import { consolePeople, LeaveWhy, peopleView } from './people.ts'
import { GroupEntry, MatterEntry } from './public.ts'
import { CheckedEntry } from './readiness.ts'
import { AddableMatters, ChainEntry, ChainStage, ReferralEntry } from './visits.ts'

/** A ticket as the clerk who holds it sees it. */
export const HeldTicket = v.object({
  id: TicketId,
  number: v.string(),
  day: v.optional(v.string()),
  state: v.picklist(ticketStates),
  category: v.picklist(categories),
  language: v.picklist(languages),
  line: LineId,
  matter: MatterEntry,
  proposed: v.optional(Proposed),
  told: v.optional(ToldBefore),
  takenAt: Time,
  calledAt: v.optional(Time),
  startedAt: v.optional(Time),
  /** Milliseconds of service before it was last parked or handed on. */
  servedBefore: v.number(),
  calls: v.number(),
  citizen: v.optional(v.string()),
  /** Why it goes first, where somebody of the hall has said so. */
  priority: v.optional(PriorityShown),
  /** What the clerk before wrote, parking or handing it on. */
  comment: v.optional(v.string()),
  /** Milliseconds in lines, and between calls and starts, so far. */
  waitedBefore: v.optional(v.number()),
  walkedBefore: v.optional(v.number()),
  /** Finishing here sends it back to this counter. */
  returnsTo: v.optional(CounterNo),
  /** Calls that it must have had before it can be missed. */
  callsBeforeMissed: v.optional(v.number()),
  /** When the clock calls it missed, and from when it has been called for long. */
  missedAt: v.optional(Time),
  calledLongAt: v.optional(Time),
  /** Of a visit of several matters, in the order in which they are done. */
  stages: v.optional(v.array(ChainStage)),
  /** What comes when this matter is finished. `here`: this counter serves it; `sitting`: it follows at once, if the clerk says nothing else. */
  next: v.optional(v.object({ matter: MatterId, name: Text, line: LineId, here: v.boolean(), sitting: v.boolean() })),
  /** It was handed on, and who handed it on first waits for its end. */
  referral: v.optional(ReferralEntry),
})
export type HeldTicket = v.InferOutput<typeof HeldTicket>

/** `counter:N` `now`. */
export const ConsoleNow = v.object({
  counter: CounterNo,
  name: Text,
  kind: v.picklist(counterKinds),
  state: v.picklist(counterStates),
  clerk: v.optional(ClerkShown),
  assistant: v.optional(ClerkShown),
  /** The hall calls for free counters: `on` here, `optional` where the clerk may switch it; `at`: when, if somebody waits and nothing is done. */
  autoCall: v.optional(v.object({ on: v.boolean(), optional: v.boolean(), seconds: v.number(), at: v.optional(Time) })),
  /** From when on the called ticket may be called again. */
  recallFrom: v.optional(Time),
  /** The key that ends with one citizen and calls another asks first. */
  confirmCall: v.boolean(),
  ticket: v.optional(HeldTicket),
  pause: v.optional(PauseShown),
  outcomeKinds: v.array(v.picklist(outcomeKinds)),
  /** Whether the console asks that identity and papers were checked. */
  verifyPapers: v.picklist(['off', 'asked', 'required']),
  /** What the counter's clerk can still take back, until then. */
  undo: v.optional(v.object({ ticket: TicketId, number: v.string(), undid: v.picklist(undoableSteps), until: Time })),
})
export type ConsoleNow = v.InferOutput<typeof ConsoleNow>

/** `counter:N` `held:ID`: parked here, missed here, or sent to this counter or its clerk. */
export const HeldEntry = v.object({
  id: TicketId,
  number: v.string(),
  day: v.optional(v.string()),
  list: v.picklist(['parked', 'missed', 'addressed']),
  matter: Text,
  since: Time,
  calls: v.number(),
  fromCounter: v.optional(CounterNo),
  /** Sent on from here with "and back", and back now. */
  returned: v.optional(v.literal(true)),
  /** A missed one may wait again, behind the next few. */
  rejoin: v.optional(v.boolean()),
  comment: v.optional(v.string()),
})
export type HeldEntry = v.InferOutput<typeof HeldEntry>

/** `counter:N` `line:P`. */
export const OwnLineEntry = v.object({
  ...LineEntry.entries,
  tier: v.number(),
  next: v.optional(v.string()),
  oldest: v.optional(Time),
  /** The first of those who wait, where the clerk may call out of order: no names before the call. */
  pickable: v.optional(v.array(v.object({ id: TicketId, number: v.string(), matter: Text, takenAt: Time }))),
})
export type OwnLineEntry = v.InferOutput<typeof OwnLineEntry>

/** `counter:N` `today`: of the clerk who is there. Ratings are never shown to the clerk (R45). */
export const OwnToday = v.object({ finished: v.number(), meanSeconds: v.number() })
export type OwnToday = v.InferOutput<typeof OwnToday>

/** `counter:N` `targets`: where a ticket can be sent. */
export const Targets = v.object({
  /** `unserved`: no open counter serves it now; left out where the rule set refuses that. */
  lines: v.array(v.object({ line: LineId, name: Text, unserved: v.optional(v.literal(true)) })),
  counters: v.array(v.object({ counter: CounterNo, name: Text, clerk: v.optional(ClerkShown) })),
  people: v.array(v.object({ badge: Badge, name: v.string(), post: Text, counter: v.optional(CounterNo) })),
})
export type Targets = v.InferOutput<typeof Targets>

/** `load` `counter:N`. `since`: start of the present state. */
export const LoadCounter = v.object({
  ...CounterEntry.entries,
  clerk: v.optional(ClerkShown),
  assistant: v.optional(ClerkShown),
  since: Time,
  finished: v.number(),
  /** The clock called the ticket that is held. */
  auto: v.optional(v.boolean()),
  /** Calls out of order today. */
  picks: v.number(),
})
export type LoadCounter = v.InferOutput<typeof LoadCounter>

export const LoadLine = v.object({ ...LineEntry.entries, oldest: v.optional(Time), oldestNumber: v.optional(v.string()) })
export type LoadLine = v.InferOutput<typeof LoadLine>

/**
 * `load` `whatif:P`, on the beat: of a line whose wait passes the alarm, what one more counter would change. `trained`: the clerk's list of skills says so.
 * `others`: lines that would wait less with it.
 */
export const WhatIfEntry = v.object({
  line: LineId,
  counter: CounterNo,
  clerk: ClerkShown,
  trained: v.optional(v.boolean()),
  before: Wait,
  after: Wait,
  others: v.array(v.object({ line: LineId, before: Wait, after: Wait })),
})
export type WhatIfEntry = v.InferOutput<typeof WhatIfEntry>

/** `load` `trend:P`, on the beat: people waiting at the end of each of the last twelve spans of five minutes, oldest first. */
export const TrendEntry = v.object({ line: LineId, points: v.array(v.number()) })
export type TrendEntry = v.InferOutput<typeof TrendEntry>

/** `load` `pick:SEQ`: the last calls out of order of the day, each with its reason. */
export const PickEntry = v.object({
  number: v.string(),
  counter: CounterNo,
  clerk: v.optional(ClerkShown),
  reason: v.picklist(pickReasons),
  note: v.optional(v.string()),
  at: Time,
})
export type PickEntry = v.InferOutput<typeof PickEntry>

export const LoadToday = v.object({
  taken: v.number(),
  finished: v.number(),
  instant: v.number(),
  missed: v.number(),
  cancelled: v.number(),
  /** Services that the citizen was invited to rate, and how many were rated at each level. */
  invited: v.number(),
  /** Tickets handed on, those of them that were handed on again (bounces, R01), and referrals that are open. */
  transfers: v.number(),
  bounces: v.number(),
  referrals: v.number(),
  ratings: v.object(Object.fromEntries(ratingLevels.map((l) => [String(l), v.number()])) as Record<string, v.NumberSchema<undefined>>),
})
export type LoadToday = v.InferOutput<typeof LoadToday>

/** `load` `rules`: the rule set in force and its last changes, newest first. `by`: a badge; empty: the hall file. */
export const RulesEntry = v.object({
  rules: Rules,
  preset: v.optional(v.picklist(presets)),
  changes: v.array(
    v.object({
      seq: v.number(),
      at: Time,
      by: v.string(),
      settings: v.array(v.object({ setting: v.string(), from: v.unknown(), to: v.unknown() })),
      preset: v.optional(v.picklist(presets)),
    }),
  ),
})
export type RulesEntry = v.InferOutput<typeof RulesEntry>

export const staffViews = {
  'counter:N': {
    hall: HallEntry,
    hours: HoursEntry,
    extension: ExtensionEntry,
    now: ConsoleNow,
    'held:ID': HeldEntry,
    'line:P': OwnLineEntry,
    'wait:P': WaitEntry,
    'referral:ID': ReferralEntry,
    'chain:ID': ChainEntry,
    matters: AddableMatters,
    today: OwnToday,
    'appointment:ID': StaffAppointment,
    'enquiry:ID': EnquiryEntry,
    'agency:ID': AgencyEntry,
    'record:ID': RecordEntry,
    targets: Targets,
    duty: OwnDuty,
    /** Of whoever is on duty today: `floorAlarms`. */
    'alarm:ID': AlarmEntry,
    'handover:N': HandoverEntry,
    handing: HandingEntry,
    cases: OwnCases,
    'case:ID': CaseEntry,
    ...consolePeople,
    away: OwnAway,
    forms: OutcomeForms,
    'owed:ID': OwedEntry,
    'notice:ID': IssuedEntry,
    'ready:ID': ReadyCase,
    'parcel:ID': OwnParcel,
    'objection:ID': ObjectionEntry,
    'home:ID': HomeEntry,
  },
  load: {
    hall: HallEntry,
    hours: HoursEntry,
    closing: ClosingEntry,
    cases: CasesTally,
    mail: MailTally,
    'parcel:ID': ParcelEntry,
    'pending:ID': PendingEntry,
    'objection:ID': ObjectionEntry,
    'left:ID': LeftEntry,
    ready: ReadyEntry,
    checked: CheckedEntry,
    'counter:N': LoadCounter,
    'line:P': LoadLine,
    'wait:P': WaitEntry,
    'whatif:P': WhatIfEntry,
    'trend:P': TrendEntry,
    today: LoadToday,
    'referral:ID': ReferralEntry,
    rules: RulesEntry,
    'alarm:ID': AlarmEntry,
    'printer:ID': PrinterEntry,
    'sign:N': SignEntry,
    'device:ID': DeviceEntry,
    devices: DevicesEntry,
    'appointment:ID': StaffAppointment,
    appointments: LoadAppointments,
    fairness: FairnessEntry,
    asked: AskedEntry,
    agencies: AgenciesEntry,
    'pick:SEQ': PickEntry,
    'grant:SEQ': GrantEntry,
    duty: DutyEntry,
    'dutyWeek:DAY': DutyWeek,
    'swap:DAY': SwapEntry,
    'oncall:SEQ': OncallEntry,
    'handover:N': HandoverEntry,
    'unhanded:SEQ': UnhandedEntry,
    'person:BADGE': PersonEntry,
    'ask:BADGE': AskEntry,
    'watch:N': WatchEntry,
    'notice:ID': NoticeEntry,
    'standing:BADGE': StandingEntry,
    promise: PromiseEntry,
    open: OpenEntry,
    published: PublishedEntry,
    'sent:SEQ': SentAwayEntry,
    'home:ID': HomeEntry,
    'announcement:CASE': AnnouncementEntry,
  },
  /** For the machines, lists and settings: nothing of a citizen. */
  works: {
    hall: HallEntry,
    hours: HoursEntry,
    ready: ReadyEntry,
    checked: CheckedEntry,
    'counter:N': LoadCounter,
    'line:P': LoadLine,
    'wait:P': WaitEntry,
    'trend:P': TrendEntry,
    today: LoadToday,
    rules: RulesEntry,
    'alarm:ID': AlarmEntry,
    'printer:ID': PrinterEntry,
    'sign:N': SignEntry,
    'device:ID': DeviceEntry,
    devices: DevicesEntry,
    promise: PromiseEntry,
  },
  people: peopleView,
  'leave:ID': { why: LeaveWhy },
  guide: {
    hall: HallEntry,
    'counter:N': CounterEntry,
    'line:P': LineEntry,
    'wait:P': WaitEntry,
    'group:ID': GroupEntry,
    'matter:ID': MatterChoice,
    'waiting:ID': WaitingEntry,
    'escort:ID': EscortEntry,
    'printer:ID': PrinterEntry,
    fairness: FairnessEntry,
    'home:ID': HomeEntry,
  },
} as const
