/** What the lines ask of other rooms; `decide.ts` hands it to them. */
export type Neighbours = {
  /** The clerk who is signed in at a counter, and whether it is paused. */
  readonly seat: (counter: number) => { readonly badge: string; readonly paused: boolean } | undefined
  /** Open and not paused. */
  readonly openCounters: () => readonly number[]
  /** The badge belongs to a clerk of the hall. */
  readonly isClerk: (badge: string) => boolean
  /** No numbers are given for the line. */
  readonly suspended: (line: string) => boolean
  /** Tickets that were raised to urgent on this hall day. */
  readonly urgentToday: () => number
  /** Numbers that a citizen took for a matter on this hall day. */
  readonly takenBy: (citizenTag: string) => number
}
