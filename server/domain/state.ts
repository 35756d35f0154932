import { type Agencies, emptyAgencies } from './agencies/state.ts'
import { type Announcements, emptyAnnouncements } from './announcements/state.ts'
import { type Appointments, emptyAppointments } from './appointments/state.ts'
import { type Away, emptyAway } from './away/state.ts'
import { type Cases, emptyCases } from './cases/state.ts'
import { type Chiefs, emptyChiefs } from './chiefs/state.ts'
import { type Closing, emptyClosing } from './closing/state.ts'
import { type Counters, emptyCounters } from './counters/state.ts'
import { type Covers, emptyCovers } from './covers/state.ts'
import { type Duty, emptyDuty } from './duty/state.ts'
import { type Enquiries, emptyEnquiries } from './enquiries/state.ts'
import { type Escorts, emptyEscorts } from './escorts/state.ts'
import { emptyFairness, type Fairness } from './fairness/state.ts'
import { emptyHandovers, type Handovers } from './handover/state.ts'
import { emptyHomes, type Homes } from './homes/state.ts'
import { emptyLeaves, type Leaves } from './leaves/state.ts'
import { emptyLines, type Lines } from './lines/state.ts'
import { emptyMail, type Mail } from './mail/state.ts'
import { emptyNotices, type Notices } from './notices/state.ts'
import { emptyOncall, type Oncall } from './oncall/state.ts'
import { emptyOpenness, type Openness } from './openness/state.ts'
import { emptyPostChanges, type PostChanges } from './post-changes/state.ts'
import { emptyRatings, type Ratings } from './ratings/state.ts'
import { emptyReadiness, type Readiness } from './readiness/state.ts'
import { emptyReferrals, type Referrals } from './referrals/state.ts'
import { emptyRegisters, type Registers } from './registers/state.ts'
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
  enquiries: Enquiries
  fairness: Fairness
  closing: Closing
  readiness: Readiness
  duty: Duty
  oncall: Oncall
  handovers: Handovers
  cases: Cases
  covers: Covers
  leaves: Leaves
  chiefs: Chiefs
  postChanges: PostChanges
  away: Away
  openness: Openness
  notices: Notices
  registers: Registers
  homes: Homes
  announcements: Announcements
  agencies: Agencies
  mail: Mail
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
  enquiries: emptyEnquiries(),
  fairness: emptyFairness(),
  closing: emptyClosing(),
  readiness: emptyReadiness(),
  duty: emptyDuty(),
  oncall: emptyOncall(),
  handovers: emptyHandovers(),
  cases: emptyCases(),
  covers: emptyCovers(),
  leaves: emptyLeaves(),
  chiefs: emptyChiefs(),
  postChanges: emptyPostChanges(),
  away: emptyAway(),
  openness: emptyOpenness(),
  notices: emptyNotices(),
  registers: emptyRegisters(),
  homes: emptyHomes(),
  announcements: emptyAnnouncements(),
  agencies: emptyAgencies(),
  mail: emptyMail(),
})

/** Raise when the shape of `State` changes: older snapshots are then set aside and the state is folded anew. */
export const stateShape = 11
