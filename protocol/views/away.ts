import * as v from 'valibot'
import { awayVerdicts, awayWhys, Badge, CounterNo, pauseClasses, pauseReasons, whereaboutStates } from '../vocabulary.ts'
import { ClerkShown, Text, Time } from './parts.ts'

/**
 * `person:BADGE`, in `board` and `load`: 去向公示 (R07, 003 「建立工作人员去向公示登记」). Never blank: each clerk of the hall has one. `at-counter`: what is done
 * there stands in `counter:N`. `since`: start of the present state, as far as the hall knows it. `people`: who went along.
 */
export const PersonEntry = v.object({
  badge: Badge,
  name: v.string(),
  post: Text,
  state: v.picklist(whereaboutStates),
  counter: v.optional(CounterNo),
  since: v.optional(Time),
  reason: v.optional(v.picklist(pauseReasons)),
  kind: v.optional(v.picklist(pauseClasses)),
  until: v.optional(Time),
  people: v.optional(v.array(v.string())),
})
export type PersonEntry = v.InferOutput<typeof PersonEntry>

/** `ask:BADGE`, in `load`: somebody asks to leave the counter. `granted` absent: nobody has decided. */
export const AskEntry = v.object({
  badge: Badge,
  name: v.string(),
  counter: CounterNo,
  reason: v.picklist(pauseReasons),
  words: v.optional(v.string()),
  at: Time,
  until: Time,
  people: v.array(v.string()),
  granted: v.optional(v.boolean()),
  by: v.optional(v.string()),
  note: v.optional(v.string()),
})
export type AskEntry = v.InferOutput<typeof AskEntry>

/** `watch:N`, in `load`, on the beat: a counter that is left now. `amber` from two thirds of the first level on, `red` from it, `second` from the other. */
export const WatchEntry = v.object({
  counter: CounterNo,
  clerk: v.optional(ClerkShown),
  since: Time,
  why: v.picklist(awayWhys),
  reason: v.optional(v.picklist(pauseReasons)),
  light: v.picklist(['amber', 'red', 'second']),
})
export type WatchEntry = v.InferOutput<typeof WatchEntry>

const noticed = {
  notice: v.string(),
  counter: CounterNo,
  level: v.picklist([1, 2]),
  since: Time,
  endedAt: v.optional(Time),
  day: v.string(),
  why: v.picklist(awayWhys),
  reason: v.optional(v.picklist(pauseReasons)),
  /** What the clerk says of it. */
  comment: v.optional(v.string()),
  verdict: v.optional(v.picklist(awayVerdicts)),
  /** Nobody has judged the present level. */
  open: v.boolean(),
}
/** `notice:ID`, in `load`: what the clock noticed, for a person to judge (R25). `count`: confirmed ones of the clerk in that calendar year. */
export const NoticeEntry = v.object({
  ...noticed,
  badge: Badge,
  name: v.string(),
  count: v.number(),
  by: v.optional(v.string()),
  words: v.optional(v.string()),
})
export type NoticeEntry = v.InferOutput<typeof NoticeEntry>

/** `standing:BADGE`, in `load`: confirmed absences of this calendar year, and what their number proposes. Nothing follows by itself. */
export const StandingEntry = v.object({
  badge: Badge,
  name: v.string(),
  year: v.string(),
  count: v.number(),
  proposes: v.optional(v.picklist(['talk', 'replace'])),
})
export type StandingEntry = v.InferOutput<typeof StandingEntry>

/** `away`, in `counter:N`: which pauses need approval, what the clerk there has asked, and what the clock noticed of the clerk. */
export const OwnAway = v.object({
  approval: v.array(v.picklist(pauseClasses)),
  unapproved: v.picklist(['forbidden', 'record']),
  colleagues: v.array(v.object({ badge: Badge, name: v.string() })),
  ask: v.optional(AskEntry),
  /** An approval that holds now, of one's own or of a colleague's who takes one along. */
  grant: v.optional(v.object({ reason: v.picklist(pauseReasons), until: Time, by: v.string() })),
  notices: v.array(v.object(noticed)),
})
export type OwnAway = v.InferOutput<typeof OwnAway>
