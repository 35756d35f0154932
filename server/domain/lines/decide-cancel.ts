import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Role } from '../../../protocol/vocabulary.ts'
import { type Actor, type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { after, inLine } from './lifecycle.ts'
import type { Ticket } from './state.ts'

const overseers: readonly Role[] = ['guide', 'chief', 'manager']

/** The holder gives the number back, or a desk does it, says why, and is recorded: the guide, a chief or manager, or the clerk where it lies. [T11] */
export function cancelTicket(room: Room, command: CommandOf<'ticket.cancel'>, context: Context): Decision | Refusal {
  const { actor } = context
  const ticket = room.lines.tickets.get(command.ticket)
  if (actor.kind === 'holder' && actor.ticket !== command.ticket) return refuse('not-allowed')
  if (!ticket) return refuse('unknown-ticket')
  if (actor.kind === 'person' && !mine(room, ticket, actor)) return refuse('not-allowed')
  if (!after(ticket.state, 'cancel')) return refuse('wrong-state', { state: ticket.state })
  if (actor.kind === 'person' && command.reason === undefined) return refuse('reason-needed')
  const { id, number, line, place, counter, state } = ticket
  const named = { ticket: id, number, line, from: place }
  const at = inLine(state) || counter === undefined ? {} : { counter }
  const held = state === 'called' ? ({ held: true } as const) : {}
  if (actor.kind !== 'person') return decided([event('ticket.cancelled', { ...named, ...at, ...held, reason: 'holder' })])
  const words = wordsOf(command.reason, context)
  const cancelled = event('ticket.cancelled', {
    ...named,
    ...at,
    ...held,
    reason: 'desk',
    badge: actor.badge,
    ...(words && { words: words.ref }),
  })
  return decided([cancelled], {}, words ? [words] : [])
}

function mine({ neighbours }: Room, { counter, place, state }: Ticket, { roles, badge }: Extract<Actor, { kind: 'person' }>): boolean {
  if (roles.some((role) => overseers.includes(role))) return true
  const sits = (at: number | undefined) => at !== undefined && neighbours.seat(at)?.badge === badge
  if (!inLine(state)) return sits(counter)
  return 'counter' in place ? sits(place.counter) : 'badge' in place && place.badge === badge
}

const wordsOf = (text: string | undefined, context: Context): PersonalRecord | undefined =>
  text === undefined ? undefined : { ref: context.newPersonalRef(), kind: 'note', fields: { text }, keepDays: 30 }
