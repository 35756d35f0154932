import { type Appointments, emptyAppointments } from './appointments/state.ts'
import { type Closing, emptyClosing } from './closing/state.ts'
import { type Counters, emptyCounters } from './counters/state.ts'
import { type Escorts, emptyEscorts } from './escorts/state.ts'
import { emptyFairness, type Fairness } from './fairness/state.ts'
import { emptyLines, type Lines } from './lines/state.ts'
import { emptyRatings, type Ratings } from './ratings/state.ts'
import { emptyReferrals, type Referrals } from './referrals/state.ts'
import { emptySetup, type Setup } from './setup/state.ts'
import { emptySuspensions, type Suspensions } from './suspension/state.ts'
import { emptyVisits, type Visits } from './visits/state.ts'
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
  appointments: Appointments
  visits: Visits
  referrals: Referrals
  suspensions: Suspensions
  escorts: Escorts
  fairness: Fairness
  closing: Closing
}

export const emptyState = (): State => ({
  seq: 0,
  at: 0,
  setup: emptySetup(),
  lines: emptyLines(),
  counters: emptyCounters(),
  ratings: emptyRatings(),
  waits: emptyWaits(),
  appointments: emptyAppointments(),
  visits: emptyVisits(),
  referrals: emptyReferrals(),
  suspensions: emptySuspensions(),
  escorts: emptyEscorts(),
  fairness: emptyFairness(),
  closing: emptyClosing(),
})

/** Raise when the shape of `State` changes: older snapshots are then set aside and the state is folded anew. */
export const stateShape = 3
