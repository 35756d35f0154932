import * as v from 'valibot'
import { Rules } from '../rules/rules.ts'
import {
  Badge,
  CounterNo,
  categories,
  counterStates,
  LineId,
  languages,
  outcomeKinds,
  presets,
  ratingLevels,
  TicketId,
  ticketStates,
} from '../vocabulary.ts'
import { ClerkShown, CounterEntry, HallEntry, LineEntry, PauseShown, PrinterEntry, Text, Time, VoiceTrouble, WaitEntry } from './parts.ts'
import { MatterEntry } from './public.ts'

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
  takenAt: Time,
  calledAt: v.optional(Time),
  startedAt: v.optional(Time),
  /** Milliseconds of service before it was last parked or handed on. */
  servedBefore: v.number(),
  calls: v.number(),
  citizen: v.optional(v.string()),
  /** What the clerk before wrote, parking or handing it on. */
  comment: v.optional(v.string()),
})
export type HeldTicket = v.InferOutput<typeof HeldTicket>

/** `counter:N` `now`. */
export const ConsoleNow = v.object({
  counter: CounterNo,
  name: Text,
  state: v.picklist(counterStates),
  clerk: v.optional(ClerkShown),
  ticket: v.optional(HeldTicket),
  pause: v.optional(PauseShown),
  outcomeKinds: v.array(v.picklist(outcomeKinds)),
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
  comment: v.optional(v.string()),
})
export type HeldEntry = v.InferOutput<typeof HeldEntry>

/** `counter:N` `line:P`. */
export const OwnLineEntry = v.object({ ...LineEntry.entries, tier: v.number(), next: v.optional(v.string()), oldest: v.optional(Time) })
export type OwnLineEntry = v.InferOutput<typeof OwnLineEntry>

/** `counter:N` `today`: of the clerk who is there. Ratings are never shown to the clerk (R45). */
export const OwnToday = v.object({ finished: v.number(), meanSeconds: v.number() })
export type OwnToday = v.InferOutput<typeof OwnToday>

/** `counter:N` `targets`: where a ticket can be sent. */
export const Targets = v.object({
  lines: v.array(v.object({ line: LineId, name: Text })),
  counters: v.array(v.object({ counter: CounterNo, name: Text, clerk: v.optional(ClerkShown) })),
  people: v.array(v.object({ badge: Badge, name: v.string(), post: Text, counter: v.optional(CounterNo) })),
})
export type Targets = v.InferOutput<typeof Targets>

/** `load` `counter:N`. `since`: start of the present state. */
export const LoadCounter = v.object({ ...CounterEntry.entries, clerk: v.optional(ClerkShown), since: Time, finished: v.number() })
export type LoadCounter = v.InferOutput<typeof LoadCounter>

export const LoadLine = v.object({ ...LineEntry.entries, oldest: v.optional(Time), oldestNumber: v.optional(v.string()) })
export type LoadLine = v.InferOutput<typeof LoadLine>

/** `load` `trend:P`, on the beat: people waiting at the end of each of the last twelve spans of five minutes, oldest first. */
export const TrendEntry = v.object({ line: LineId, points: v.array(v.number()) })
export type TrendEntry = v.InferOutput<typeof TrendEntry>

export const LoadToday = v.object({
  taken: v.number(),
  finished: v.number(),
  instant: v.number(),
  missed: v.number(),
  cancelled: v.number(),
  /** Services that the citizen was invited to rate, and how many were rated at each level. */
  invited: v.number(),
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

export const alarmKinds = ['line-uncovered', 'wait-long', 'called-long', 'return-overdue', 'printer', 'voice'] as const
/** `load` `alarm:ID`, on the beat. Weight 3: act now; 2: look; 1: know. */
export const AlarmEntry = v.object({
  kind: v.picklist(alarmKinds),
  weight: v.picklist([1, 2, 3]),
  line: v.optional(LineId),
  counter: v.optional(CounterNo),
  printer: v.optional(PrinterEntry),
  voice: v.optional(VoiceTrouble),
  number: v.optional(v.string()),
  minutes: v.optional(v.number()),
  waiting: v.optional(v.number()),
  since: v.optional(Time),
})
export type AlarmEntry = v.InferOutput<typeof AlarmEntry>

export const staffViews = {
  'counter:N': {
    hall: HallEntry,
    now: ConsoleNow,
    'held:ID': HeldEntry,
    'line:P': OwnLineEntry,
    'wait:P': WaitEntry,
    today: OwnToday,
    targets: Targets,
  },
  load: {
    hall: HallEntry,
    'counter:N': LoadCounter,
    'line:P': LoadLine,
    'wait:P': WaitEntry,
    'trend:P': TrendEntry,
    today: LoadToday,
    rules: RulesEntry,
    'alarm:ID': AlarmEntry,
    'printer:ID': PrinterEntry,
  },
} as const
