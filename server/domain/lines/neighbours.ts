/** What the lines ask of other rooms; `decide.ts` hands it to them. */
export type Neighbours = {
  /** The clerk who is signed in at a counter, and whether it is paused. */
  readonly seat: (counter: number) => { readonly badge: string; readonly paused: boolean } | undefined
  /** Open and not paused; of a line: those with a clerk who is trained for it. */
  readonly openCounters: (line?: string) => readonly number[]
  /** The clerk is trained for the line. */
  readonly canServe: (badge: string, line: string) => boolean
  /** The person may call somebody out of order, where the hall lets it. */
  readonly mayPick: (badge: string) => boolean
  /** The badge belongs to a clerk of the hall. */
  readonly isClerk: (badge: string) => boolean
}
