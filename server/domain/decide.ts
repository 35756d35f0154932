import type { Command } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { advance } from './advance.ts'
import { decideCounter } from './counters/decide.ts'
import type { Context, Decision } from './decision.ts'
import { callTicket } from './lines/decide-call.ts'
import { decideHeld, unparkTicket } from './lines/decide-held.ts'
import { cancelTicket, takeTicket } from './lines/decide-ticket.ts'
import { heldAt } from './lines/state.ts'
import { neighboursOf } from './neighbours.ts'
import { rateTicket } from './ratings/decide.ts'
import { changeRules } from './setup/decide.ts'
import type { State } from './state.ts'
import { granted, mayAsk } from './who-may.ts'

/** The outcome of a command: what happened, or why it did not. Changes nothing itself. */
export function decide(state: State, command: Command, context: Context): Decision | Refusal {
  if (!granted(mayAsk[command.type], context.actor)) return refuse(context.actor.kind === 'nobody' ? 'not-known' : 'not-allowed')
  const lines = { lines: state.lines, setup: state.setup, neighbours: neighboursOf(state) }
  switch (command.type) {
    case 'ticket.take':
      return takeTicket(lines, command, context)
    case 'ticket.cancel':
      return cancelTicket(lines, command, context)
    case 'ticket.rate':
      return rateTicket({ ratings: state.ratings, known: (ticket) => state.lines.tickets.has(ticket) }, command, context)
    case 'rules.change':
      return changeRules(state.setup, command)
    case 'demo.advance':
      return advance(state.setup, command, context)
    default:
  }
  const badge = context.actor.kind === 'person' ? context.actor.badge : ''
  if (!state.setup.hall?.counters.some(({ counter }) => counter === command.counter)) return refuse('unknown-counter')
  const seat = state.counters.seats.get(command.counter)
  if (command.type !== 'counter.open') {
    if (!seat) return refuse('counter-closed')
    if (seat.badge !== badge) return refuse('not-allowed')
  }
  switch (command.type) {
    case 'counter.open':
    case 'counter.close':
    case 'counter.pause':
    case 'counter.resume':
      return decideCounter({ counters: state.counters, holds: (counter) => heldAt(state.lines, counter) !== undefined }, command, {
        ...context,
        badge,
      })
    case 'counter.call':
      return callTicket(lines, command, context)
    case 'counter.unpark':
      return unparkTicket(lines, command)
    default:
      return decideHeld(lines, command, context)
  }
}
