import type { Command, CommandOf } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { defaultRules } from '../../protocol/rules/rules.ts'
import { advance } from './advance.ts'
import { decideAgencies } from './agencies-room.ts'
import { takeDown } from './announcements/decide.ts'
import { book, cancel } from './appointments/decide.ts'
import { setAutoCall } from './auto-call.ts'
import { askAway, commentAway, decideAway, judgeAway } from './away/decide.ts'
import { bookLeft } from './book-left.ts'
import { decideClock } from './cases/decide-clock.ts'
import { findCase } from './cases/find-case.ts'
import { handResult } from './cases/hand-out.ts'
import { answerObjection, objectTo } from './cases/object.ts'
import { openCase } from './cases/open-case.ts'
import { takeCaseBack } from './cases/take-back.ts'
import { checkIn } from './check-in.ts'
import { answerExtension, decideLeft, extendHall, importYear } from './closing/decide.ts'
import { leaveExtension } from './closing/sessions-due.ts'
import { decideAssist } from './counters/assist.ts'
import { decideCounter, type Room as SeatsRoom } from './counters/decide.ts'
import { seatOf } from './counters/state.ts'
import type { Context, Decision } from './decision.ts'
import { andMissHandover, decideDuty, handoverRoom } from './duty-rooms.ts'
import { calledBack, decideEnquiries, loggedAtTheEnd } from './enquiries-room.ts'
import { answerEscort, askEscort, closeEscort } from './escorts/decide.ts'
import { namesPeople } from './first-asked.ts'
import { confirmHandover, prepareHandover } from './handover/decide.ts'
import { decideHomes, mayLeave } from './homes-room.ts'
import { callTicket } from './lines/decide-call.ts'
import { cancelTicket } from './lines/decide-cancel.ts'
import { findTicket } from './lines/decide-find.ts'
import { decideHeld, unparkTicket } from './lines/decide-held.ts'
import { postponeTicket, rejoinTicket } from './lines/decide-own.ts'
import { reprintSlip } from './lines/decide-reprint.ts'
import { takeTicket } from './lines/decide-ticket.ts'
import { after } from './lines/lifecycle.ts'
import { prioritise } from './lines/prioritise.ts'
import { heldAt } from './lines/state.ts'
import { undoStep } from './lines/undo.ts'
import { decideMail, foundByMail, keptForMail, orderAtTheEnd } from './mail-room.ts'
import { appointmentRoomOf, casesOf, clocksOf, neighboursOf, noticesOf, visitsOf } from './neighbours.ts'
import { issueForFinish, voidNotices } from './notices/issue.ts'
import { issueForCase } from './notices/issue-for-case.ts'
import { tellLonger } from './notices/longer.ts'
import { previewed, reprintNotice, tell, tellOwed } from './notices/tell.ts'
import { lookAround } from './opening.ts'
import { staffOf } from './people/roster.ts'
import { canServe } from './people/trained.ts'
import { andAnnounce } from './publishing.ts'
import { rateTicket } from './ratings/decide.ts'
import { checkHall } from './readiness/decide.ts'
import { closeReferral } from './referrals/decide.ts'
import { reviewCase } from './registers/review.ts'
import { pastRegistration } from './registration-kept.ts'
import { changeSlips } from './setup/change-slips.ts'
import { changeRules } from './setup/decide.ts'
import { andBack, andCover, andLeaveToCover, decideStaff } from './staffing.ts'
import type { State } from './state.ts'
import { resume, suspend } from './suspension/decide.ts'
import { bluntWords } from './told-words.ts'
import { changeVisit } from './visits/change-visit.ts'
import { goOn } from './visits/go-on.ts'
import { takeVisit } from './visits/take-visit.ts'
import { granted, mayAsk } from './who-may.ts'

/** The outcome of a command: what happened, or why it did not. Changes nothing itself. */
export function decide(state: State, command: Command, context: Context): Decision | Refusal {
  if (!granted(mayAsk[command.type], context.actor)) return refuse(context.actor.kind === 'nobody' ? 'not-known' : 'not-allowed')
  const blunt = bluntWords(command)
  if (blunt) return blunt
  const lines = { lines: state.lines, setup: state.setup, neighbours: neighboursOf(state) }
  switch (command.type) {
    case 'ticket.take':
      return takeVisit(visitsOf(state), command, (matter, later) => takeTicket(lines, command, { matter, later }, context))
    case 'ticket.cancel':
      return cancelTicket(lines, command, context)
    case 'ticket.postpone':
      return postponeTicket(lines, command, context)
    case 'ticket.rejoin':
      return rejoinTicket(lines, command, context)
    case 'ticket.reprint':
      return reprintSlip(lines, command, context)
    case 'ticket.find':
      return findTicket(lines, command, context)
    case 'ticket.rate':
      return calledBack(state, rateTicket({ ratings: state.ratings, known: (ticket) => state.lines.tickets.has(ticket) }, command, context))
    case 'appointment.book':
      return book(appointmentRoomOf(state), command, context)
    case 'appointment.cancel':
      return cancel(appointmentRoomOf(state), command, context)
    case 'appointment.checkIn':
      return checkIn(lines, { appointments: appointmentRoomOf(state), visits: visitsOf(state) }, command, context)
    case 'ticket.prioritise':
      return prioritise(lines, command, context)
    case 'line.suspend':
      return suspend(suspensionsOf(state), command, context)
    case 'line.resume':
      return resume(suspensionsOf(state), command)
    case 'escort.ask':
      return askEscort(escortsOf(state), command, context)
    case 'escort.answer':
      return answerEscort(escortsOf(state), command, context)
    case 'escort.close':
      return closeEscort(escortsOf(state), command, context)
    case 'hall.extend':
      return extendHall(state, command, context)
    case 'closing.decide':
      return decideLeft({ ...state, ticket: (id) => state.lines.tickets.get(id), book: bookLeft(state, context) }, command, context)
    case 'calendar.import':
      return importYear(state, command, context)
    case 'hall.check':
      return checkNow(state, context)
    case 'duty.plan':
    case 'duty.swap.ask':
    case 'duty.swap.answer':
    case 'duty.swap.decide':
    case 'duty.replace':
    case 'duty.note':
    case 'checklist.tick':
    case 'oncall.plan':
    case 'oncall.call':
    case 'oncall.acknowledge':
    case 'oncall.arrived':
      return decideDuty(state, command, { ...context, badge: badgeOf(context) })
    case 'handover.confirm':
      return confirmHandover(handoverRoom(state), command, { ...context, badge: badgeOf(context) })
    case 'case.supply':
    case 'case.decide': {
      const { at } = servingOf(state, badgeOf(context))
      return andAnnounce(state, issueForCase(noticesOf(state), command, decideClock(clocksOf(state), command, context), { context, at }))
    }
    case 'case.wait':
    case 'case.assign':
    case 'case.extend.ask':
    case 'case.step':
    case 'case.stages':
    case 'case.stageDone':
      return decideClock(clocksOf(state), command, context)
    case 'case.close':
      return keptForMail(state, command.case) ?? andAnnounce(state, decideClock(clocksOf(state), command, context))
    case 'case.extend.decide':
      return tellLonger(noticesOf(state), command, decideClock(clocksOf(state), command, context), context)
    case 'result.hand':
      return (
        keptForMail(state, command.case) ??
        andAnnounce(
          state,
          handResult(clocksOf(state), command, context, (by) => servingOf(state, by)),
        )
      )
    case 'case.find':
      return foundByMail(state, findCase(clocksOf(state), command, context))
    case 'case.object':
      return objectTo(clocksOf(state), command, context)
    case 'case.objectionAnswer':
      return answerObjection(clocksOf(state), command, context)
    case 'mail.order':
    case 'mail.cancel':
    case 'mail.handOver':
    case 'mail.delivered':
    case 'mail.returned':
    case 'mail.reconcile':
      return andAnnounce(state, decideMail(state, command, context))
    case 'rules.change':
      return changeRules(state.setup, command)
    case 'case.review':
      return reviewCase(state.registers, command, context)
    case 'slips.change':
      return changeSlips(state.setup, command)
    case 'enquiry.log':
    case 'enquiry.answer':
    case 'record.leave':
    case 'record.take':
    case 'record.assign':
    case 'record.close':
    case 'record.told':
    case 'returnVisit.done':
      return decideEnquiries(state, command, context)
    case 'home.ask':
    case 'home.plan':
    case 'home.done':
    case 'home.cancel':
      return decideHomes(state, command, context)
    case 'announcement.takeDown':
      return takeDown(state.announcements, command, context)
    case 'agency.step':
    case 'agency.assign':
    case 'agency.feedback':
      return decideAgencies(state, command, context)
    case 'demo.advance':
      return advance(state.setup, command, context)
    case 'cover.note':
    case 'cover.override':
    case 'cover.appoint':
    case 'leave.ask':
    case 'leave.decide':
    case 'leave.withdraw':
    case 'leave.return':
    case 'chief.ask':
    case 'chief.answer':
    case 'post.change.ask':
    case 'post.change.decide':
      return decideStaff(state, command, context)
    case 'away.decide':
      return decideAway(awayOf(state), command, context)
    case 'away.judge':
      return judgeAway(awayOf(state), command, context)
    case 'away.comment':
      return commentAway(awayOf(state), command, context)
    default:
  }
  const badge = badgeOf(context)
  if (!state.setup.hall?.counters.some(({ counter }) => counter === command.counter)) return refuse('unknown-counter')
  if (command.type === 'counter.assist') return andBack(state, decideAssist(state.counters, command, badge), badge)
  if (command.type === 'counter.leave') return andLeaveToCover(state, command.counter, decideAssist(state.counters, command, badge), badge)
  const seat = state.counters.seats.get(command.counter)
  if (command.type !== 'counter.open') {
    if (!seat) return refuse('counter-closed')
    if (seat.badge !== badge) return refuse('not-allowed')
  }
  switch (command.type) {
    case 'extension.accept':
    case 'extension.decline':
      return answerExtension(state, command, context)
    case 'counter.open':
      return andCover(state, command, decideCounter(seatsRoom(state), command, { ...context, badge }), badge)
    case 'counter.close':
      return andMissHandover(
        state,
        command,
        andLeaveToCover(state, command.counter, leaveSeat(state, command, context, badge), badge),
        badge,
      )
    case 'counter.pause':
    case 'counter.resume':
      return decideCounter(seatsRoom(state), command, { ...context, badge })
    case 'handover.prepare':
      return prepareHandover(handoverRoom(state), command, { ...context, badge })
    case 'away.ask':
      return askAway(awayOf(state), command, context)
    case 'agency.accept':
      return decideAgencies(state, command, context)
    case 'counter.autoCall':
      return setAutoCall(state, command, badge)
    case 'counter.call':
      return callTicket(lines, command, context)
    case 'counter.unpark':
      return unparkTicket(lines, command)
    case 'counter.undo':
      return voidNotices(noticesOf(state), takeBack(state, command, undoStep(lines, command, context)))
    case 'counter.finish':
      return loggedAtTheEnd(state, command, context, finish(state, command, context))
    case 'notice.tell':
      return tell(noticesOf(state), command, { counter: command.counter, badge }, context)
    case 'notice.told':
      return tellOwed(noticesOf(state), command, { counter: command.counter, badge })
    case 'notice.reprint':
      return reprintNotice(noticesOf(state), command, { counter: command.counter, badge })
    case 'notice.preview':
      return preview(state, command, context)
    case 'counter.transfer':
      return pastRegistration(state, command) ?? namesPeople(state, decideHeld(lines, command, context))
    case 'visit.add':
    case 'visit.drop':
      return changeVisit(visitsOf(state), command, badge)
    case 'referral.close':
      return closeReferral(state.referrals, command, { ...context, badge })
    default:
      return decideHeld(lines, command, context)
  }
}

const leaveSeat = (state: State, command: CommandOf<'counter.close'>, context: Context, badge: string): Decision | Refusal =>
  andLeaveExtension(state, command, decideCounter(seatsRoom(state), command, { ...context, badge }), context.now)

const badgeOf = ({ actor }: Context): string => (actor.kind === 'person' ? actor.badge : '')

/** A service ends: the visit goes on, a case is opened and its notices are issued, all of it or nothing. */
function finish(state: State, command: CommandOf<'counter.finish'>, context: Context): Decision | Refusal {
  const lines = { lines: state.lines, setup: state.setup, neighbours: neighboursOf(state) }
  const decision = openCase(casesOf(state), command, goOn(visitsOf(state), command, decideHeld(lines, command, context)), context)
  const sent = orderAtTheEnd(state, command, decision, context)
  return command.outcome.kind === 'instant' ? sent : issueForFinish(noticesOf(state), command, sent, context)
}

/** What would be printed. */
function preview(state: State, command: CommandOf<'notice.preview'>, context: Context): Decision | Refusal {
  const { outcome, tell: telling = {}, id, counter, ticket } = command
  if (outcome) return previewed(finish(state, { id, type: 'counter.finish', counter, ticket, outcome }, context))
  const badge = context.actor.kind === 'person' ? context.actor.badge : ''
  return previewed(tell(noticesOf(state), { counter, ticket, ...telling, how: 'written' }, { counter, badge }, context))
}

function checkNow(state: State, context: Context): Decision | Refusal {
  const { hall } = state.setup
  const { facts = { storage: 'ok', printers: new Map() } } = context
  return hall ? checkHall(lookAround(state, hall, context.now, facts), context) : refuse('not-set-up')
}

/** Where somebody serves now, and whom. */
function servingOf({ counters, lines }: State, badge: string): { at?: number; visit?: string } {
  const at = seatOf(counters, badge)
  const visit = at === undefined ? undefined : heldAt(lines, at)?.id
  return { ...(at === undefined ? {} : { at }), ...(visit === undefined ? {} : { visit }) }
}

const suspensionsOf = ({ suspensions, setup }: State) => ({
  suspensions,
  isLine: (line: string) => setup.hall?.lines.some((known) => known.line === line) === true,
})

const escortsOf = ({ escorts, lines }: State) => ({
  escorts,
  numberOf: (id: string) => {
    const ticket = lines.tickets.get(id)
    return ticket && after(ticket.state, 'cancel') ? ticket.number : undefined
  },
})

/** Whoever closes the counter in an extension has done the own part of it. */
function andLeaveExtension(state: State, command: Command, decision: Decision | Refusal, now: number): Decision | Refusal {
  if (command.type !== 'counter.close' || 'refused' in decision) return decision
  return { ...decision, events: [...leaveExtension(state, command.counter, now), ...decision.events] }
}

const awayOf = ({ away, setup }: State) => ({
  away,
  rules: setup.hall?.rules ?? defaultRules,
  known: (badge: string) => staffOf(setup.hall, badge) !== undefined,
})

const seatsRoom = (state: State): SeatsRoom => ({
  mayGo: (going) => mayLeave(state, going),
  counters: state.counters,
  holds: (counter) => heldAt(state.lines, counter) !== undefined,
  trained: (badge, counter) =>
    state.setup.hall?.counters
      .find((known) => known.counter === counter)
      ?.lines.some(({ line }) => canServe(state.setup.hall, badge, line)) === true,
})

const takeBack = ({ cases, lines, mail }: State, { counter }: CommandOf<'counter.undo'>, undone: Decision | Refusal): Decision | Refusal =>
  takeCaseBack(cases, undone, lines.undoable.get(counter)?.at, (number) => mail.open.get(number)?.receiver)
