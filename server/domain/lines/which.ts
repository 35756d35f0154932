import type { Which } from '../../../protocol/commands/lifecycle.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Actor } from '../decision.ts'
import type { Lines, Ticket } from './state.ts'

/**
 * The ticket that is meant, if the actor may speak for it: a holder for the own one, a desk for any by its id, a kiosk for one whose code, or number and
 * end of code, somebody has just shown it. What does not fit is one answer, whatever of it does not. [T8]
 */
export function ticketMeant(lines: Lines, which: Which, actor: Actor): Ticket | Refusal {
  if (actor.kind === 'holder') {
    const own = lines.tickets.get(actor.ticket)
    return own && (which.ticket === undefined || which.ticket === own.id) ? own : refuse('not-allowed')
  }
  const meant = proven(lines, which) ?? (actor.kind === 'person' ? lines.tickets.get(which.ticket ?? '') : undefined)
  return meant ?? refuse('unknown-ticket')
}

function proven(lines: Lines, { code, number, check }: Which): Ticket | undefined {
  if (code !== undefined) return lines.tickets.get(lines.index.byCode.get(code) ?? '')
  if (number === undefined || check === undefined) return undefined
  for (const ticket of lines.tickets.values()) if (ticket.number === number && ticket.code.endsWith(check)) return ticket
  return undefined
}
