import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Actor, type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { behindInLine, creditOf, sentToNobody } from './hand-on.ts'
import { after } from './lifecycle.ts'
import type { Neighbours } from './neighbours.ts'
import { type Lines, listAt, type Ticket } from './state.ts'
import { ticketMeant } from './which.ts'

/** Others go first: it stands behind the next few of its list from now on. [T9] */
export function postponeTicket({ lines, setup }: Room, command: CommandOf<'ticket.postpone'>, { actor }: Context): Decision | Refusal {
  const ticket = ticketMeant(lines, command, actor)
  if (isRefusal(ticket)) return ticket
  if (!after(ticket.state, 'postpone')) return refuse('wrong-state', { state: ticket.state })
  const rules = setup.hall?.rules
  if (ticket.postpones >= (rules?.postponesAtMost ?? 0)) return refuse('too-often')
  const list = listAt(lines, ticket.place)
  const rank = list.ahead(ticket)
  const passed = Math.min(command.pass ?? rules?.postponePasses ?? 1, list.size - rank - 1)
  const last = list.at(rank + passed)
  if (passed < 1 || !last) return refuse('nobody-behind')
  const { id, number, line, place: from } = ticket
  return decided([event('ticket.postponed', { ticket: id, number, line, from, key: last.key, passed })], { passed })
}

/**
 * A missed ticket waits again, behind the next few of its list, and never before its own place. A parked one that its clerk left behind a desk puts
 * back with its whole credit: its citizen came when called. So does one that was sent to somebody who is not there. [T10]
 */
export function rejoinTicket(
  { lines, setup, neighbours }: Room,
  command: CommandOf<'ticket.rejoin'>,
  { actor }: Context,
): Decision | Refusal {
  const ticket = ticketMeant(lines, command, actor)
  if (isRefusal(ticket)) return ticket
  const was = ticket.state
  if (!after(was, 'rejoin') || (was !== 'missed' && was !== 'parked' && was !== 'waiting')) return refuse('wrong-state', { state: was })
  if (was !== 'missed' && actor.kind !== 'person') return refuse('wrong-state', { state: was })
  if (was === 'waiting')
    return sentToNobody(neighbours, ticket.place) ? putBackInLine(lines, ticket) : refuse('wrong-state', { state: was })
  if (was === 'parked' && actor.kind === 'person' && !mayPutBack(ticket, actor, neighbours)) return refuse('not-allowed')
  const rules = setup.hall?.rules
  if (was === 'missed' && ticket.rejoins >= (rules?.rejoinsAtMost ?? 0)) return refuse('too-often')
  const { id, number, line, place: to, counter } = ticket
  const { key, behind } = was === 'parked' ? { key: creditOf(ticket), behind: 0 } : behindNext(lines, ticket, rules?.rejoinBehind ?? 0)
  const at = counter === undefined ? {} : { counter }
  return decided([event('ticket.rejoined', { ticket: id, number, line, to, ...at, was, key, behind })], { behind })
}

/** To the line of its matter, where its credit puts it. */
function putBackInLine(lines: Lines, ticket: Ticket): Decision {
  const { id, number, line, place: from } = ticket
  const behind = behindInLine(lines, ticket)
  return decided(
    [event('ticket.rejoined', { ticket: id, number, line, from, to: { line }, was: 'waiting', key: creditOf(ticket), behind })],
    { behind },
  )
}

/** A colleague takes nothing away from a clerk who is there: only what was left behind. Who walks or leads the hall may. [T10] */
function mayPutBack(
  { badge, counter }: Ticket,
  actor: Extract<Actor, { kind: 'person' }>,
  { sits, seat }: Pick<Neighbours, 'sits' | 'seat'>,
): boolean {
  if (actor.badge === badge || !sits(badge ?? '') || actor.roles.some((role) => role !== 'clerk')) return true
  return counter !== undefined && seat(counter)?.badge === actor.badge
}

/** The key of the k-th who waits, or of the last; who has it already goes before. */
function behindNext(lines: Lines, { place, key }: Ticket, k: number): { key: number; behind: number } {
  const list = listAt(lines, place)
  const last = list.at(Math.min(k, list.size) - 1)
  const own = Math.max(key, last?.key ?? key)
  return { key: own, behind: list.ahead({ key: own, order: Number.MAX_SAFE_INTEGER, id: '' }) }
}
