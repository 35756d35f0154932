import type { Wait } from '../../../protocol/views/parts.ts'

/** What the lines ask of other rooms; `decide.ts` hands it to them. */
export type Neighbours = {
  /** The clerk who is signed in at a counter, and whether it is paused. */
  readonly seat: (counter: number) => { readonly badge: string; readonly paused: boolean } | undefined
  /** Open and not paused. */
  readonly openCounters: () => readonly number[]
  /** The badge belongs to a clerk of the hall. */
  readonly isClerk: (badge: string) => boolean
  /** What somebody waits who takes a number of a line now (milliseconds UTC), with so many ahead and so many minutes of head start. [W1] */
  readonly wait: (line: string, who: { readonly ahead: number; readonly headStart: number }, now: number) => Wait
}
