import type { Command } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { advance } from './advance.ts'
import { book, cancel } from './appointments/decide.ts'
import { setAutoCall } from './auto-call.ts'
import { checkIn } from './check-in.ts'
import { answerExtension, decideLeft, extendHall, importYear } from './closing/decide.ts'
import { leaveExtension } from './closing/sessions-due.ts'
import { decideAssist } from './counters/assist.ts'
import { decideCounter, type Room as SeatsRoom } from './counters/decide.ts'
import type { Context, Decision } from './decision.ts'
import { answerEscort, askEscort, closeEscort } from './escorts/decide.ts'
import { callTicket } from './lines/decide-call.ts'
import { cancelTicket } from './lines/decide-cancel.ts'
import { decideHeld, unparkTicket } from './lines/decide-held.ts'
import { findTicket, postponeTicket, rejoinTicket } from './lines/decide-own.ts'
import { reprintSlip } from './lines/decide-reprint.ts'
import { takeTicket } from './lines/decide-ticket.ts'
import { after } from './lines/lifecycle.ts'
import { prioritise } from './lines/prioritise.ts'
import { heldAt } from './lines/state.ts'
import { undoStep } from './lines/undo.ts'
import { appointmentRoomOf, neighboursOf, visitsOf } from './neighbours.ts'
import { canServe } from './people/trained.ts'
import { rateTicket } from './ratings/decide.ts'
import { closeReferral } from './referrals/decide.ts'
import { changeRules } from './setup/decide.ts'
import type { State } from './state.ts'
import { resume, suspend } from './suspension/decide.ts'
import { changeVisit } from './visits/change-visit.ts'
import { goOn } from './visits/go-on.ts'
import { takeVisit } from './visits/take-visit.ts'
import { granted, mayAsk } from './who-may.ts'

/** The outcome of a command: what happened, or why it did not. Changes nothing itself. */
export function decide(state: State, command: Command, context: Context): Decision | Refusal {
  if (!granted(mayAsk[command.type], context.actor)) return refuse(context.actor.kind === 'nobody' ? 'not-known' : 'not-allowed')
  const lines = { lines: state.lines, setup: state.setup, neighbours: neighboursOf(state) }
  switch (command.type) {
    case 'ticket.take':
      return takeVisit(visitsOf(state), command, (matter) => takeTicket(lines, { ...command, matter }, context))
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
      return rateTicket({ ratings: state.ratings, known: (ticket) => state.lines.tickets.has(ticket) }, command, context)
    case 'appointment.book':
      return book(appointmentRoomOf(state), command, context)
    case 'appointment.cancel':
      return cancel(appointmentRoomOf(state), command, context)
    case 'appointment.checkIn':
      return checkIn(lines, appointmentRoomOf(state), command, context)
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
      return decideLeft({ ...state, ticket: (id) => state.lines.tickets.get(id) }, command, context)
    case 'calendar.import':
      return importYear(state, command, context)
    case 'rules.change':
      return changeRules(state.setup, command)
    case 'demo.advance':
      return advance(state.setup, command, context)
    default:
  }
  const badge = context.actor.kind === 'person' ? context.actor.badge : ''
  if (!state.setup.hall?.counters.some(({ counter }) => counter === command.counter)) return refuse('unknown-counter')
  if (command.type === 'counter.assist' || command.type === 'counter.leave') return decideAssist(state.counters, command, badge)
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
    case 'counter.close':
    case 'counter.pause':
    case 'counter.resume':
      return andLeaveExtension(state, command, decideCounter(seatsRoom(state), command, { ...context, badge }), context.now)
    case 'counter.autoCall':
      return setAutoCall(state, command, badge)
    case 'counter.call':
      return callTicket(lines, command, context)
    case 'counter.unpark':
      return unparkTicket(lines, command)
    case 'counter.undo':
      return undoStep(lines, command, context)
    case 'counter.finish':
      return goOn(visitsOf(state), command, decideHeld(lines, command, context))
    case 'visit.add':
    case 'visit.drop':
      return changeVisit(visitsOf(state), command, badge)
    case 'referral.close':
      return closeReferral(state.referrals, command, { ...context, badge })
    default:
      return decideHeld(lines, command, context)
  }
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

const seatsRoom = (state: State): SeatsRoom => ({
  counters: state.counters,
  holds: (counter) => heldAt(state.lines, counter) !== undefined,
  trained: (badge, counter) =>
    state.setup.hall?.counters
      .find((known) => known.counter === counter)
      ?.lines.some(({ line }) => canServe(state.setup.hall, badge, line)) === true,
})
