import * as v from 'valibot'
import {
  CaseNo,
  CounterNo,
  caseLights,
  caseResults,
  caseStates,
  caseSteps,
  dayKinds,
  dueDayKinds,
  extensionReasons,
  MatterId,
  outcomeKinds,
  publicHolidays,
} from '../vocabulary.ts'
import { Text, Time } from './parts.ts'

const Day = v.pipe(v.string(), v.isoDate())

/** What everybody who may see a case is told of it. Days are dates of the hall's zone. */
const shown = {
  case: CaseNo,
  matter: MatterId,
  name: Text,
  kind: v.picklist(outcomeKinds),
  state: v.picklist(caseStates),
  openedAt: Time,
  /** The last day on which it is in time. */
  due: v.optional(Day),
  /** The count reaches into a year whose public holidays are not known yet: the day may still move. */
  provisional: v.optional(v.literal(true)),
  /** None while the clock stands, and where there is no limit. */
  light: v.optional(v.picklist(caseLights)),
  /** Days that are left, today not counted; `overdue`: days since the due day. Both counted as the case is (R29). */
  left: v.optional(v.number()),
  overdue: v.optional(v.number()),
  /** It waits for papers of the citizen's, or some may follow (容缺): until the end of this day. */
  papersBy: v.optional(Day),
  extension: v.optional(
    v.object({ state: v.picklist(['asked', 'granted', 'refused']), days: v.number(), reason: v.picklist(extensionReasons) }),
  ),
  result: v.optional(v.picklist(caseResults)),
}

/** `case:CODE` `now`: for whoever holds the notice. Names nobody. */
export const CaseNow = v.object({ ...shown, counter: CounterNo })
export type CaseNow = v.InferOutput<typeof CaseNow>

/** `counter:N` `case:ID`: a case that the clerk at the counter answers for; the soonest due, so many as a panel shows. */
export const CaseEntry = v.object({
  ...shown,
  number: v.string(),
  citizen: v.optional(v.string()),
  /** The step through the back office that comes next (R39), and its last day. */
  step: v.optional(v.picklist(caseSteps)),
  stepBy: v.optional(Day),
  stepLate: v.optional(v.literal(true)),
  /** joint: the days that it has, with those granted besides. */
  limit: v.optional(v.number()),
  /** A joint case's stages: what each has promised, and has taken. */
  stages: v.optional(v.array(v.object({ matter: MatterId, name: Text, days: v.number(), used: v.optional(v.number()) }))),
})
export type CaseEntry = v.InferOutput<typeof CaseEntry>

/** `counter:N` `cases`: how many the clerk answers for. */
export const OwnCases = v.object({ open: v.number() })
export type OwnCases = v.InferOutput<typeof OwnCases>

/** `load` `pending:ID`: more time is asked for, and whoever leads the hall decides. `words`: in the clerk's own. */
export const PendingEntry = v.object({ ...shown, by: v.string(), askedAt: Time, words: v.optional(v.string()) })
export type PendingEntry = v.InferOutput<typeof PendingEntry>

/** `load` `cases`: open cases by light, those that wait for papers or for whoever fetches them, and what was decided today. */
export const CasesTally = v.object({
  open: v.number(),
  green: v.number(),
  yellow: v.number(),
  red: v.number(),
  overdue: v.number(),
  waiting: v.number(),
  ready: v.number(),
  decided: v.number(),
  early: v.number(),
  late: v.number(),
})
export type CasesTally = v.InferOutput<typeof CasesTally>

/** `due:CODE` or, for the staff, `due:NUMBER` `now`: why this date (R31). While the clock stands the days go up to today, and nothing is due. */
export const DueNow = v.object({
  case: CaseNo,
  from: Day,
  kind: v.picklist(dayKinds),
  due: v.optional(Day),
  provisional: v.optional(v.literal(true)),
  /** The limit, and the days that were granted besides. */
  limit: v.optional(v.number()),
  extended: v.optional(v.number()),
  /** Years whose holidays are not known yet: they are to be imported. */
  unknownYears: v.optional(v.array(v.string())),
  /** Every day from the start to the last, in order; of more than five years the first five. */
  days: v.array(
    v.object({
      day: Day,
      kind: v.picklist(dueDayKinds),
      holiday: v.optional(v.picklist(publicHolidays)),
      count: v.optional(v.number()),
      provisional: v.optional(v.literal(true)),
    }),
  ),
})
export type DueNow = v.InferOutput<typeof DueNow>
