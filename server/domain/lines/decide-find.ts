import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { FoundTicket, HolderMay } from '../../../protocol/commands/lifecycle.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { TicketId } from '../../../protocol/vocabulary.ts'
import type { Actor, Context, Decision } from '../decision.ts'
import { decided } from '../decision.ts'
import { cancelsAtDesk } from './decide-cancel.ts'
import { printerFor } from './decide-reprint.ts'
import type { Room } from './decide-ticket.ts'
import { behindInLine, sentToNobody } from './hand-on.ts'
import { partOf } from './index-tickets.ts'
import { after, inLine } from './lifecycle.ts'
import { aheadOf, type Lines, lineOfTicket, listAt, type Ticket } from './state.ts'
import { ticketMeant } from './which.ts'

type Limits = {
  readonly rejoinsAtMost: number
  readonly rejoinBehind: number
  readonly postponesAtMost: number
  readonly postponePasses: number
}

/** What the holder can do now, and what of it the screens say. [T8] */
export function holderMay(lines: Lines, limits: Limits | undefined, ticket: Ticket): HolderMay {
  const list = listAt(lines, ticket.place)
  const passes = after(ticket.state, 'postpone') ? Math.min(limits?.postponePasses ?? 0, list.size - list.ahead(ticket) - 1) : 0
  const { rejoinsAtMost = 0, rejoinBehind = 0, postponesAtMost = 0 } = limits ?? {}
  return {
    cancel: after(ticket.state, 'cancel') !== undefined,
    ...(ticket.state === 'missed' && ticket.rejoins < rejoinsAtMost && { rejoin: Math.min(rejoinBehind, list.size) }),
    ...(passes > 0 && ticket.postpones < postponesAtMost && { postpone: passes }),
  }
}

/** At a kiosk and at a desk: how a number stands, and what can be done with it. Nothing of whoever holds it. [T8] */
export function findTicket(room: Room, command: CommandOf<'ticket.find'>, context: Context): Decision | Refusal {
  const { actor } = context
  const { number, check, code, ticket } = command
  const byNumber = actor.kind === 'person' && number !== undefined && check === undefined && code === undefined && ticket === undefined
  const meant = byNumber ? numbered(room.lines, number) : [ticketMeant(room.lines, command, actor)]
  const [first, ...others] = meant
  if (!first || !room.setup.hall) return refuse('unknown-ticket')
  if (isRefusal(first)) return first
  const rest = others.flatMap((each) => (isRefusal(each) ? [] : [found(room, each, context)]))
  return decided([], { ticket: found(room, first, context), ...(rest.length > 0 && { others: rest }) })
}

/** All with this number, today's before one that was carried over from another day. */
const numbered = (lines: Lines, number: string): Ticket[] =>
  [...lines.tickets.values()].filter((each) => each.number === number).sort((a, b) => b.day.localeCompare(a.day))

function found(room: Room, ticket: Ticket, { actor, now }: Context): FoundTicket {
  const { lines, neighbours } = room
  const { id, number, day, state, place, matter, counter } = ticket
  const ahead = inLine(state) ? aheadOf(lines, ticket) : undefined
  const there = state === 'called' || state === 'serving' || state === 'missed' || state === 'parked'
  return {
    id: id as TicketId,
    number,
    day,
    state,
    line: lineOfTicket(ticket),
    matter,
    ...(there && { counter }),
    ...(ahead !== undefined && { ahead, wait: neighbours.wait(place, { ahead, part: partOf(lines, place, ticket) }, now) }),
    may:
      actor.kind === 'person'
        ? deskMay(room, ticket, actor)
        : { ...holderMay(lines, room.setup.hall?.rules, ticket), ...printable(room, ticket, actor) },
  }
}

/** What this person can do for the citizen: also put a number back that is parked, or was sent on, where nobody is. [T10] [T11] */
function deskMay(room: Room, ticket: Ticket, actor: Extract<Actor, { kind: 'person' }>): HolderMay {
  const may = holderMay(room.lines, room.setup.hall?.rules, ticket)
  return {
    ...may,
    ...(ticket.state === 'parked' && { rejoin: 0 }),
    ...(ticket.state === 'waiting' && sentToNobody(room.neighbours, ticket.place) && { rejoin: behindInLine(room.lines, ticket) }),
    cancel: may.cancel && cancelsAtDesk(room, ticket, actor),
    ...printable(room, ticket, actor),
  }
}

const printable = ({ setup }: Room, ticket: Ticket, actor: Actor): { reprint: boolean } => ({
  reprint:
    after(ticket.state, 'reprint') !== undefined &&
    printerFor(ticket, actor) !== undefined &&
    ticket.reprints < (setup.hall?.rules.reprintsAtMost ?? 0),
})
