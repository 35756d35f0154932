import { defaultRules } from '../../protocol/rules/rules.ts'
import { evolveAgencies } from './agencies/evolve.ts'
import { evolveAnnouncements } from './announcements/evolve.ts'
import { evolveAppointments } from './appointments/evolve.ts'
import { evolveAway } from './away/evolve.ts'
import { watchAway } from './away-watch.ts'
import { evolveCases } from './cases/evolve.ts'
import { forgetClosed } from './cases/evolve-clock.ts'
import { evolveChiefs } from './chiefs/evolve.ts'
import { evolveClosing } from './closing/evolve.ts'
import { evolveCounters } from './counters/evolve.ts'
import { evolveCovers } from './covers/evolve.ts'
import { evolveDuty } from './duty/evolve.ts'
import { evolveEnquiries } from './enquiries/evolve.ts'
import { evolveEscorts } from './escorts/evolve.ts'
import type { HallEvent } from './events.ts'
import { evolveFairness } from './fairness/evolve.ts'
import { evolveHandovers } from './handover/evolve.ts'
import { evolveHomes } from './homes/evolve.ts'
import { evolveLeaves } from './leaves/evolve.ts'
import { evolveLines } from './lines/evolve.ts'
import { evolveMail } from './mail/evolve.ts'
import { evolveNotices } from './notices/evolve.ts'
import { evolveOncall } from './oncall/evolve.ts'
import { evolveOpenness } from './openness/evolve.ts'
import { evolvePostChanges } from './post-changes/evolve.ts'
import { evolveRatings } from './ratings/evolve.ts'
import { evolveReadiness } from './readiness/evolve.ts'
import { evolveReferrals } from './referrals/evolve.ts'
import { evolveRegisters } from './registers/evolve.ts'
import { evolveSetup } from './setup/evolve.ts'
import type { State } from './state.ts'
import { evolveSuspensions } from './suspension/evolve.ts'
import { evolveVisits } from './visits/evolve.ts'
import { evolveWaits } from './waits/evolve.ts'

/** Applies one event. Total: it never throws and never asks the clock, so any journal can be replayed. */
export function evolve(state: State, event: HallEvent): void {
  state.seq = event.seq
  state.at = event.at
  evolveOpenness(state.openness, event, state.setup.hall)
  evolveSetup(state.setup, event)
  evolveLines(state.lines, event)
  evolveCounters(state.counters, event)
  evolveWaits(state.waits, event)
  evolveClosing(state.closing, event)
  evolveReadiness(state.readiness, event)
  evolveRatings(state.ratings, event, (state.setup.hall?.rules.ratingInvitationSeconds ?? 60) * 1000)
  evolveAppointments(state.appointments, event, state.setup.hall?.rules ?? defaultRules)
  evolveVisits(state.visits, event)
  evolveReferrals(state.referrals, event)
  evolveSuspensions(state.suspensions, event)
  evolveEscorts(state.escorts, event)
  evolveDuty(state.duty, event, { day: state.setup.day, ahead: (state.setup.hall?.rules ?? defaultRules).dutyRemindDays })
  evolveOncall(state.oncall, event)
  evolveHandovers(state.handovers, event)
  evolveCases(state.cases, event)
  evolveCovers(state.covers, event)
  evolveLeaves(state.leaves, event)
  evolveChiefs(state.chiefs, event)
  evolvePostChanges(state.postChanges, event)
  evolveEnquiries(state.enquiries, event)
  evolveNotices(state.notices, event, state.setup.hall?.rules.repeatVisitDays ?? 0)
  if (event.type === 'day.opened') forgetClosed(state.cases, event.body.day, (state.setup.hall?.rules ?? defaultRules).caseCodeDays)
  evolveRegisters(state.registers, event)
  evolveHomes(state.homes, event)
  evolveAnnouncements(state.announcements, event)
  evolveAgencies(state.agencies, event)
  evolveMail(state.mail, event, {
    keptDays: (state.setup.hall?.rules ?? defaultRules).caseCodeDays,
    isOpen: (number) => state.cases.open.has(number),
  })
  evolveFairness(state.fairness, event, (id) => {
    const ticket = state.lines.tickets.get(id)
    return ticket && { ...ticket, servedBefore: ticket.servedMs > 0 || state.ratings.services.has(id) }
  })
  evolveAway(state.away, event)
  watchAway(state, event)
}
