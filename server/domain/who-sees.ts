import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { parseViewName } from '../../protocol/views/view.ts'
import type { AppointmentId, TicketId } from '../../protocol/vocabulary.ts'
import type { Actor } from './decision.ts'
import { mayReadWhy } from './leaves/sides.ts'
import { leavesRoom } from './staffing.ts'
import type { State } from './state.ts'
import { granted, maySee } from './who-may.ts'

/** Why an actor is not shown a view; undefined when it is. A console belongs to who sits there, the pad's view to its pad. [A2] */
export function viewRefused(state: State, actor: Actor, view: string): Refusal | undefined {
  const { setup, lines, appointments, counters } = state
  const name = parseViewName(view)
  if (!name) return refuse('no-such-view')
  if (!setup.hall) return refuse('not-set-up')
  if (!granted(maySee[name.kind], actor)) return refuse(actor.kind === 'nobody' ? 'not-known' : 'not-allowed')
  if ('counter' in name && !setup.hall.counters.some(({ counter }) => counter === name.counter)) return refuse('no-such-view')
  if (name.kind === 'ticket' && !lines.index.byCode.has(name.code) && !appointments.index.byCode.has(name.code))
    return refuse('no-such-view')
  if (name.kind === 'due' && name.byNumber && actor.kind !== 'person') return refuse(actor.kind === 'nobody' ? 'not-known' : 'not-allowed')
  if (name.kind === 'leave' && !readsLeave(state, actor, name.leave)) return refuse('not-allowed')
  if (name.kind === 'keypad' && actor.kind === 'device' && actor.counter !== name.counter) return refuse('not-allowed')
  if (name.kind === 'counter' && actor.kind === 'person') {
    const seat = counters.seats.get(name.counter)
    if (seat && seat.badge !== actor.badge && seat.assistant !== actor.badge) return refuse('not-allowed')
  }
  return undefined
}

/** Whether there is such a leave is told to nobody whom it does not concern. [O25] */
function readsLeave(state: State, actor: Actor, id: string): boolean {
  const leave = state.leaves.all.get(id)
  const { hall } = state.setup
  return (
    leave !== undefined &&
    hall !== undefined &&
    actor.kind === 'person' &&
    mayReadWhy(actor, leave, leavesRoom(state, hall).deciders(leave.badge))
  )
}

/** The number was given up for an appointment under the same code: whoever knows it now holds that. [C16] */
export function rebooked({ lines, appointments }: State, code: string): boolean {
  const ticket = lines.tickets.get(lines.index.byCode.get(code) ?? '')
  const known = appointments.all.get(appointments.index.byCode.get(code) ?? '')
  return ticket?.state === 'cancelled' && known !== undefined && known.ticket !== ticket.id
}

/** Whoever knows a ticket's code holds the ticket, and a case's code the case; the code of an appointment is that of the ticket to come. */
export function holderOf(state: State, code: string): Actor | undefined {
  const { lines, appointments, cases } = state
  const ticket = lines.index.byCode.get(code)
  if (ticket !== undefined && !rebooked(state, code)) return { kind: 'holder', ticket: ticket as TicketId }
  const appointment = appointments.index.byCode.get(code)
  if (appointment !== undefined) return { kind: 'appointment', appointment: appointment as AppointmentId }
  const held = cases.index.byCode.get(code) ?? cases.index.closedByCode.get(code)
  return held === undefined ? undefined : { kind: 'case', case: held }
}
