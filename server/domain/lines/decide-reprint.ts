import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Actor, type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { after, inLine } from './lifecycle.ts'
import { aheadOf, type Lines, type Ticket } from './state.ts'
import { ticketMeant } from './which.ts'

/**
 * The slip once more, with the same number and code, marked 重打: at the kiosk that gave it, at any for whoever shows number and code, or from a
 * desk. So often and so soon as the rule set allows. [T13]
 */
export function reprintSlip(
  { lines, setup, neighbours }: Room,
  command: CommandOf<'ticket.reprint'>,
  context: Context,
): Decision | Refusal {
  const { actor, now } = context
  const hall = setup.hall
  const ticket = ownSlip(lines, command.ticket, actor) ?? ticketMeant(lines, command, actor)
  if (isRefusal(ticket)) return ticket
  if (!after(ticket.state, 'reprint')) return refuse('wrong-state', { state: ticket.state })
  const device = actor.kind === 'device' ? actor.device : ticket.device
  if (!hall || !device?.startsWith('kiosk-')) return refuse('no-printer')
  const { reprintsAtMost, reprintSeconds } = hall.rules
  if (ticket.reprints >= reprintsAtMost) return refuse('too-often')
  if (ticket.reprintedAt !== undefined && now - ticket.reprintedAt < reprintSeconds * 1000) return refuse('too-many-requests')
  const ahead = inLine(ticket.state) ? aheadOf(lines, ticket) : 0
  const line = 'line' in ticket.place ? ticket.place.line : ticket.line
  const printed = event('ticket.reprinted', {
    ticket: ticket.id,
    number: ticket.number,
    code: ticket.code,
    day: ticket.day,
    line,
    matter: ticket.matter,
    language: ticket.language,
    device,
    times: ticket.reprints + 1,
    ahead,
    wait: neighbours.wait(ticket.place, { ahead }, now),
  })
  return decided([printed])
}

/** A kiosk speaks for the slips that it gave itself. */
const ownSlip = (lines: Lines, id: string | undefined, actor: Actor): Ticket | undefined => {
  const ticket = lines.tickets.get(id ?? '')
  return actor.kind === 'device' && ticket?.device === actor.device ? ticket : undefined
}
