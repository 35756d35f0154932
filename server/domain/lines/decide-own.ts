import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { HolderMay } from '../../../protocol/commands/lifecycle.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { after, inLine } from './lifecycle.ts'
import { aheadOf, type Lines, listAt, type Ticket } from './state.ts'
import { ticketMeant } from './which.ts'

type Limits = {
  readonly rejoinsAtMost: number
  readonly rejoinBehind: number
  readonly postponesAtMost: number
  readonly postponePasses: number
}

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
 * back with its whole credit: its citizen came when called. [T10]
 */
export function rejoinTicket({ lines, setup }: Room, command: CommandOf<'ticket.rejoin'>, { actor }: Context): Decision | Refusal {
  const ticket = ticketMeant(lines, command, actor)
  if (isRefusal(ticket)) return ticket
  const was = ticket.state
  if (!after(was, 'rejoin') || (was !== 'missed' && was !== 'parked')) return refuse('wrong-state', { state: was })
  if (was === 'parked' && actor.kind !== 'person') return refuse('wrong-state', { state: was })
  const rules = setup.hall?.rules
  if (was === 'missed' && ticket.rejoins >= (rules?.rejoinsAtMost ?? 0)) return refuse('too-often')
  const { id, number, line, place: to, counter } = ticket
  const { key, behind } = was === 'parked' ? { key: ticket.credit, behind: 0 } : behindNext(lines, ticket, rules?.rejoinBehind ?? 0)
  const at = counter === undefined ? {} : { counter }
  return decided([event('ticket.rejoined', { ticket: id, number, line, to, ...at, was, key, behind })], { behind })
}

/** The key of the k-th who waits, or of the last; who has it already goes before. */
function behindNext(lines: Lines, { place, key }: Ticket, k: number): { key: number; behind: number } {
  const list = listAt(lines, place)
  const last = list.at(Math.min(k, list.size) - 1)
  const own = Math.max(key, last?.key ?? key)
  return { key: own, behind: list.ahead({ key: own, order: Number.MAX_SAFE_INTEGER, id: '' }) }
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

/** At a kiosk: how a number stands, and what can be done with it. Nothing of whoever holds it. [T8] */
export function findTicket(
  { lines, setup, neighbours }: Room,
  command: CommandOf<'ticket.find'>,
  { actor, now }: Context,
): Decision | Refusal {
  const ticket = ticketMeant(lines, command, actor)
  const hall = setup.hall
  if (isRefusal(ticket)) return ticket
  if (!hall) return refuse('unknown-ticket')
  const { id, number, day, state, place, line, matter, counter } = ticket
  const where = 'line' in place ? place.line : line
  const ahead = inLine(state) ? aheadOf(lines, ticket) : undefined
  const there = state === 'called' || state === 'serving' || state === 'missed' || state === 'parked'
  const found = {
    id,
    number,
    day,
    state,
    line: where,
    matter,
    ...(there && { counter }),
    ...(ahead !== undefined && { ahead, wait: neighbours.wait(place, { ahead }, now) }),
    may: holderMay(lines, hall.rules, ticket),
  }
  return decided([], { ticket: found })
}
