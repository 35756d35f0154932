import { defaultRules } from '../../protocol/rules/rules.ts'
import { evolveAppointments } from './appointments/evolve.ts'
import { evolveClosing } from './closing/evolve.ts'
import { evolveCounters } from './counters/evolve.ts'
import { evolveEscorts } from './escorts/evolve.ts'
import type { HallEvent } from './events.ts'
import { evolveFairness } from './fairness/evolve.ts'
import { evolveLines } from './lines/evolve.ts'
import { evolveRatings } from './ratings/evolve.ts'
import { evolveReferrals } from './referrals/evolve.ts'
import { evolveSetup } from './setup/evolve.ts'
import type { State } from './state.ts'
import { evolveSuspensions } from './suspension/evolve.ts'
import { evolveVisits } from './visits/evolve.ts'
import { evolveWaits } from './waits/evolve.ts'

/** Applies one event. Total: it never throws and never asks the clock, so any journal can be replayed. */
export function evolve(state: State, event: HallEvent): void {
  state.seq = event.seq
  state.at = event.at
  evolveSetup(state.setup, event)
  evolveLines(state.lines, event)
  evolveCounters(state.counters, event)
  evolveWaits(state.waits, event)
  evolveClosing(state.closing, event)
  evolveRatings(state.ratings, event, (state.setup.hall?.rules.ratingInvitationSeconds ?? 60) * 1000)
  evolveAppointments(state.appointments, event, state.setup.hall?.rules ?? defaultRules)
  evolveVisits(state.visits, event)
  evolveReferrals(state.referrals, event)
  evolveSuspensions(state.suspensions, event)
  evolveEscorts(state.escorts, event)
  evolveFairness(state.fairness, event, (ticket) => state.lines.tickets.get(ticket))
}
