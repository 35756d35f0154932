import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Category, type PriorityReason, priorityReasons } from '../../../protocol/vocabulary.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import type { Room } from './decide-ticket.ts'
import { inLine } from './lifecycle.ts'
import type { Ticket } from './state.ts'

const minute = 60_000
/** As long as an audit of the year looks back. */
const keepDays = 400

/** By how many milliseconds a ticket counts as earlier than it is. An urgent one never counts as later than its category alone would make it. [E3] */
export function advantageOf({ rules }: HallConfig, category: Category, urgent: boolean): number {
  const own = category === 'ordinary' ? 0 : rules.headStartMinutes[category]
  return Math.max(own, urgent ? rules.urgentHeadStartMinutes : 0) * minute
}

/**
 * Priority granted, changed or withdrawn: the key moves by the difference of the head starts, so the arrival credit stays what it was. [E1] [E2] Urgent by
 * the duty leader alone, with a reason, as often a day as the rules allow. [E3]
 */
export function prioritise(
  { lines, setup, neighbours }: Room,
  command: CommandOf<'ticket.prioritise'>,
  context: Context,
): Decision | Refusal {
  const { hall } = setup
  const ticket = lines.tickets.get(command.ticket)
  const actor = context.actor
  if (!hall || actor.kind !== 'person') return refuse('not-allowed')
  const leads = actor.roles.some((role) => role === 'chief' || role === 'manager')
  if (command.urgent !== undefined && !leads) return refuse('not-allowed')
  if (!ticket) return refuse('unknown-ticket')
  if (!inLine(ticket.state)) return refuse('wrong-state', { state: ticket.state })
  const wasUrgent = ticket.urgent === true
  const urgent = command.urgent ?? wasUrgent
  if (urgent && !wasUrgent) {
    if (!hall.rules.urgentAllowed) return refuse('urgent-off')
    if (command.reason === undefined) return refuse('reason-needed', { at: 'reason' })
    if (hall.rules.urgentPerDay > 0 && neighbours.urgentToday() >= hall.rules.urgentPerDay) return refuse('urgent-limit')
  }
  const category = command.category ?? ticket.category
  if (category === ticket.category && urgent === wasUrgent) return decided([])
  const before = advantage(hall, ticket)
  const after = advantageOf(hall, category, urgent)
  const said = reasonOf(command.reason, context)
  const { id, number, line, place } = ticket
  const prioritised = event('ticket.prioritised', {
    ticket: id,
    number,
    line,
    place,
    was: ticket.category,
    category,
    wasUrgent,
    urgent,
    key: ticket.key + before - after,
    advantage: after,
    badge: actor.badge,
    reason: said.reason,
    ...(said.note ? { note: said.note.ref } : {}),
  })
  return decided([prioritised], {}, said.note ? [said.note] : [])
}

/** The head start that the ticket's key has in it: of when it was given, not of what the rules say since. Absent in a journal of before. */
const advantage = (hall: HallConfig, ticket: Ticket): number => ticket.advantage ?? advantageOf(hall, ticket.category, false)

function reasonOf(text: string | undefined, context: Context) {
  const reason: PriorityReason = text === undefined ? 'seen' : (priorityReasons.find((known) => known === text) ?? 'other')
  const note =
    text === undefined || reason === text
      ? undefined
      : ({ ref: context.newPersonalRef(), kind: 'note', fields: { text }, keepDays } as const)
  return { reason, note }
}
