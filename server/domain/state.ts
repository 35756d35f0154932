import { type Counters, emptyCounters } from './counters/state.ts'
import { emptyLines, type Lines } from './lines/state.ts'
import { emptyRatings, type Ratings } from './ratings/state.ts'
import { emptySetup, type Setup } from './setup/state.ts'
import { emptyWaits, type Waits } from './waits/state.ts'

/** Everything that is still open, in one mutable object that the hall owns. History is in SQL. */
export type State = {
  /** Position and time of the last event applied. */
  seq: number
  at: number
  setup: Setup
  lines: Lines
  counters: Counters
  ratings: Ratings
  waits: Waits
}

export const emptyState = (): State => ({
  seq: 0,
  at: 0,
  setup: emptySetup(),
  lines: emptyLines(),
  counters: emptyCounters(),
  ratings: emptyRatings(),
  waits: emptyWaits(),
})

/** Raise when the shape of `State` changes: older snapshots are then set aside and the state is folded anew. */
export const stateShape = 3
