import type { Text } from './vocabulary.ts'

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
}

/** Median and 90th percentile by nearest rank: the smallest figure that half, or nine in ten, do not exceed. */
export type Spread = { readonly p50: number; readonly p90: number }

/** How often each level was given (5 very satisfied … 1 very dissatisfied). */
export type Ratings = { readonly count: number; readonly levels: Readonly<Record<'1' | '2' | '3' | '4' | '5', number>> }

/** One hall day, as the ledger has it. A ticket counts for the line and matter it was taken for. Lines, counters and matters that had nobody are left out. */
export type DayReport = {
  /** YYYY-MM-DD, the hall's. */
  readonly day: string
  /** The last event that is in it. */
  readonly upTo: number
  /** ISO 8601: what happened until then is in it. */
  readonly asOf: string
  readonly total: Figures
  readonly lines: readonly ({ readonly line: string; readonly name: Text } & Figures)[]
  /** Taken: tickets that were called here first. */
  readonly counters: readonly ({ readonly counter: number } & Figures)[]
  readonly matters: readonly ({ readonly matter: string; readonly name: Text } & Figures)[]
}
