import type { CheckEntry, CheckStage } from './views/readiness.ts'
import type { PauseReason, Text } from './vocabulary.ts'

/** What a report counts of one line, counter or matter, or of all together. Waits and service times are in minutes with one decimal. docs/RULES.md [B2] to [B6] */
export type Figures = {
  readonly taken: number
  /** Services that were finished. */
  readonly served: number
  /** Calls that nobody came to. */
  readonly missed: number
  /** Given back by their holders. */
  readonly cancelled: number
  /** Not done when the day ended, and carried over to the next. */
  readonly carried: number
  /** From taking the number to the call that led to the service. Nobody yet: null. */
  readonly wait: Spread | null
  /** From start to finish, without what was parked between; at a counter its own part of it. Nobody yet: null. */
  readonly service: Spread | null
  readonly ratings: Ratings
  readonly referrals: Referrals
}

/** Handed on to a counter or a person; handed on for the second time; and of those first handed on that day, how many nobody has closed yet. docs/RULES.md [B8] */
export type Referrals = { readonly made: number; readonly bounced: number; readonly open: number }

/** One clerk's own day, for those who answer for the staff. Minutes with one decimal. `seat`: signed in at a counter; `serving`: of that, with somebody. */
export type ClerkFigures = {
  readonly badge: string
  /** Absent: the hall does not know this badge any more. */
  readonly name?: string
  readonly served: number
  readonly service: Spread | null
  /** How many services were rated, at whatever level. */
  readonly ratings: number
  readonly referrals: Referrals
  readonly seat: number
  readonly serving: number
  /** Ways to somebody's home (R15); absent: none. */
  readonly homes?: number
}

/** Median and 90th percentile by nearest rank: the smallest figure that half, or nine in ten, do not exceed. */
export type Spread = { readonly p50: number; readonly p90: number }

/** How often each level was given (5 very satisfied … 1 very dissatisfied). */
export type Ratings = { readonly count: number; readonly levels: Readonly<Record<'1' | '2' | '3' | '4' | '5', number>> }

/** What happens to some tickets beside being called and served. `auto`: called by the clock; `several`: one number for several matters. */
export const ways = [
  'several',
  'added',
  'auto',
  'picked',
  'priority',
  'urgent',
  'rejoined',
  'postponed',
  'reprinted',
  'returned',
  'undone',
  'helped',
] as const
export type Way = (typeof ways)[number]

/** `open`: not decided yet. */
export const appointmentOutcomes = ['open', 'kept', 'late', 'broken', 'no-show', 'cancelled'] as const
export type AppointmentsOfDay = Readonly<Record<(typeof appointmentOutcomes)[number], number>>

/** What was found before an opening, or when somebody asked. ISO 8601; `by`: a badge. docs/RULES.md [C19] */
export type LookOfDay = {
  readonly at: string
  readonly stage: CheckStage
  readonly opens?: string
  readonly by?: string
  readonly found: readonly CheckEntry[]
}

/** One pause of a counter (R07). ISO 8601; `until`: what was told at the window; `people`: badges of who went along. docs/RULES.md [K29] */
export type AbsenceOfDay = {
  readonly badge: string
  readonly counter: number
  readonly reason: PauseReason
  readonly since: string
  readonly until?: string
  readonly endedAt?: string
  readonly approvedBy?: string
  readonly unapproved?: true
  readonly people: readonly string[]
}

/** Numbers of one matter (R04): how many the staff took, how many were handed on to another line, how many sent to a department. docs/RULES.md [D28] */
export type TakingOfMatter = {
  readonly matter: string
  readonly name: Text
  readonly taken: number
  readonly guide: number
  readonly wrong: number
  readonly sentAway: number
}

/** One hall day, as the ledger has it. A ticket counts for the line and matter it was taken for. Lines, counters and matters that had nobody are left out. */
export type DayReport = {
  /** YYYY-MM-DD, the hall's. */
  readonly day: string
  /** The last event that is in it. */
  readonly upTo: number
  /** ISO 8601: what happened until then is in it. */
  readonly asOf: string
  readonly total: Figures
  /** How often each happened, in the whole hall. */
  readonly ways: Readonly<Record<Way, number>>
  /** Those whose slot is on the day. */
  readonly appointments: AppointmentsOfDay
  /** In their order. */
  readonly looks: readonly LookOfDay[]
  readonly lines: readonly ({ readonly line: string; readonly name: Text } & Figures)[]
  /** Taken: tickets that were called here first. */
  readonly counters: readonly ({ readonly counter: number } & Figures)[]
  readonly matters: readonly ({ readonly matter: string; readonly name: Text } & Figures)[]
  readonly takings: readonly TakingOfMatter[]
  /** 去向 of the day, in its order. Absent, as the next, for whoever may not see it. */
  readonly absences?: readonly AbsenceOfDay[]
  /** Absent for whoever may not see it. */
  readonly clerks?: readonly ClerkFigures[]
}
