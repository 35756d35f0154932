import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Actor, type Context, type Decision, decided } from '../decision.ts'
import { type EventOf, event } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { partOf } from './index-tickets.ts'
import { after, inLine } from './lifecycle.ts'
import type { Neighbours } from './neighbours.ts'
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
  const device = printerFor(ticket, actor)
  if (!hall || device === undefined) return refuse('no-printer')
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
    wait: neighbours.wait(ticket.place, { ahead, part: inLine(ticket.state) ? partOf(lines, ticket.place, ticket) : undefined }, now),
    ...wayOf(neighbours, ticket),
    ...(ticket.day === setup.day ? {} : { carried: true as const }),
  })
  return decided([printed])
}

/** The kiosk whose printer prints it: the one that is asked, or from a desk the one that gave it. */
export function printerFor(ticket: Ticket, actor: Actor): string | undefined {
  const device = actor.kind === 'device' ? actor.device : ticket.device
  return device?.startsWith('kiosk-') ? device : undefined
}

/** What the slip says of a way that is longer than one line and one counter. [S8] [T6] */
function wayOf(
  neighbours: Neighbours,
  { id, place, returns }: Ticket,
): Pick<EventOf<'ticket.reprinted'>['body'], 'stages' | 'sentTo' | 'backTo'> {
  const stages = neighbours.stages(id)
  const sentTo = 'counter' in place ? place.counter : 'badge' in place ? seatOf(neighbours, place.badge) : undefined
  const back = returns.at(-1)
  const backTo = back && (seatOf(neighbours, back.badge) ?? back.counter)
  return {
    ...(stages.length > 1 && { stages }),
    ...(sentTo !== undefined && { sentTo }),
    ...(backTo !== undefined && { backTo }),
  }
}

const seatOf = (neighbours: Neighbours, badge: string): number | undefined =>
  neighbours.openCounters().find((counter) => neighbours.seat(counter)?.badge === badge)

/** A kiosk speaks for the slips that it gave itself. */
const ownSlip = (lines: Lines, id: string | undefined, actor: Actor): Ticket | undefined => {
  const ticket = lines.tickets.get(id ?? '')
  return actor.kind === 'device' && ticket?.device === actor.device ? ticket : undefined
}
