/** What a report counts of one line, counter or matter, or of all together. Waits and service times are in minutes. */
export type Figures = {
  readonly taken: number
  /** Services that were finished. */
  readonly served: number
  readonly missed: number
  readonly cancelled: number
  readonly carried: number
  /** From taking the number to the call that led to the service. Nobody yet: null. */
  readonly wait: Spread | null
  /** From start to finish, without what was parked between. */
  readonly service: Spread | null
  readonly ratings: Ratings
}

/** Median and 90th percentile. */
export type Spread = { readonly p50: number; readonly p90: number }

/** How often each level was given (5 very satisfied … 1 very dissatisfied). */
export type Ratings = { readonly count: number; readonly levels: Readonly<Record<'1' | '2' | '3' | '4' | '5', number>> }

/** One hall day, as the ledger has it. `upTo`: the last event that is in it. A ticket counts for the line and matter it was taken for. */
export type DayReport = {
  /** YYYY-MM-DD, the hall's. */
  readonly day: string
  readonly upTo: number
  readonly total: Figures
  readonly lines: readonly ({ readonly line: string } & Figures)[]
  /** Taken: tickets that were called here first. */
  readonly counters: readonly ({ readonly counter: number } & Figures)[]
  readonly matters: readonly ({ readonly matter: string } & Figures)[]
}
