import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Role } from '../../../protocol/vocabulary.ts'
import { type Actor, type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { after, inLine } from './lifecycle.ts'
import type { Ticket } from './state.ts'
import { ticketMeant } from './which.ts'

const overseers: readonly Role[] = ['guide', 'chief', 'manager']

/** The holder gives the number back, himself or at a kiosk, or a desk does it, says why, and is recorded: the guide, a chief or manager, or the clerk where it lies. [T11] */
export function cancelTicket(room: Room, command: CommandOf<'ticket.cancel'>, context: Context): Decision | Refusal {
  const { actor } = context
  const ticket = ticketMeant(room.lines, command, actor)
  if (isRefusal(ticket)) return ticket
  if (actor.kind === 'person' && !cancelsAtDesk(room, ticket, actor)) return refuse('not-allowed')
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

type Person = Extract<Actor, { kind: 'person' }>

/** Whether this person may give this number back for the citizen. [T11] */
export function cancelsAtDesk({ neighbours }: Room, { counter, place, state }: Ticket, { roles, badge }: Person): boolean {
  if (roles.some((role) => overseers.includes(role))) return true
  const sits = (at: number | undefined) => at !== undefined && neighbours.seat(at)?.badge === badge
  if (!inLine(state)) return sits(counter)
  return 'counter' in place ? sits(place.counter) : 'badge' in place && place.badge === badge
}

const wordsOf = (text: string | undefined, context: Context): PersonalRecord | undefined =>
  text === undefined ? undefined : { ref: context.newPersonalRef(), kind: 'note', fields: { text }, keepDays: 30 }
