import type { TicketState } from '../../../protocol/vocabulary.ts'

/** What visits ask of other rooms; `decide.ts` hands it to them. */
export type Neighbours = {
  /** Median wait in whole minutes of somebody who takes a number of the line now. */
  readonly expectedWait: (line: string) => number
  /** An open counter that is not paused serves the line. */
  readonly covered: (line: string) => boolean
  /** Whether who sits at the counter is trained for the line. */
  readonly trained: (counter: number, line: string) => boolean
  readonly held: (
    counter: number,
  ) =>
    | { readonly id: string; readonly number: string; readonly state: TicketState; readonly matter: string; readonly line: string }
    | undefined
}
