import { seatOf } from '../counters/state.ts'
import type { HallEvent } from '../events.ts'
import type { Whereabouts } from '../lines/events.ts'
import type { State } from '../state.ts'
import type { Subject } from './scene.ts'

/** What an event changed. The state already has it. */
export function subjectsOf(event: HallEvent, state: State): readonly Subject[] {
  const subjects = changed(event, state)
  if (!('ticket' in event.body)) return subjects
  const { ticket } = event.body
  const followed = state.visits.chains.has(ticket) || state.referrals.handedOn.has(ticket)
  return followed ? [...subjects, { followed: ticket }] : subjects
}

function changed(event: HallEvent, state: State): readonly Subject[] {
  switch (event.type) {
    case 'hall.configured':
    case 'rules.changed':
    case 'day.opened':
      return ['all']
    case 'day.prolonged':
      return []
    case 'ticket.taken':
      return [{ line: event.body.line }, { ticket: event.body.ticket }, 'today', 'fairness']
    case 'ticket.called':
      return [
        ...at(event.body),
        ...place(event.body.from, state),
        ...departed(event.body, state),
        'calls',
        ...(event.body.picked ? (['picks'] as const) : []),
      ]
    case 'ticket.recalled':
      return [...at(event.body), 'calls']
    case 'ticket.started':
      return [...at(event.body), 'fairness']
    case 'ticket.parked':
      return at(event.body)
    case 'ticket.missed':
    case 'ticket.finished':
      return [...at(event.body), 'today']
    case 'ticket.unparked':
      return [...at(event.body), { console: event.body.from }]
    case 'ticket.transferred':
    case 'ticket.returned':
      return [...at(event.body), ...place(event.body.to, state)]
    case 'ticket.postponed':
      return [{ ticket: event.body.ticket }, ...place(event.body.from, state), ...departed(event.body, state)]
    case 'ticket.rejoined':
      return [{ ticket: event.body.ticket }, ...place(event.body.to, state), ...besides(event.body.counter), ...departed(event.body, state)]
    case 'ticket.reprinted':
      return [{ ticket: event.body.ticket }, ...departed(event.body, state)]
    case 'counter.undone':
      return [...at(event.body), ...place(event.body.from, state), 'today']
    case 'ticket.prioritised':
      return [{ ticket: event.body.ticket }, ...place(event.body.place, state), ...departed(event.body, state), 'fairness']
    case 'line.suspended':
    case 'line.resumed':
      return event.body.line === undefined ? ['hall'] : [{ line: event.body.line }]
    case 'escort.asked':
    case 'escort.answered':
    case 'escort.closed':
      return [{ escort: event.body.escort }, ...(event.body.escort.startsWith('t_') ? [{ ticket: event.body.escort }] : [])]
    case 'ticket.cancelled':
      return [
        { ticket: event.body.ticket },
        ...place(event.body.from, state),
        ...besides(event.body.counter),
        ...departed(event.body, state),
        'today',
      ]
    case 'ticket.carried':
      return [{ ticket: event.body.ticket }, ...place(event.body.to, state), ...besides(event.body.counter), ...departed(event.body, state)]
    case 'ticket.advanced':
      return [...at(event.body), { line: event.body.line }]
    case 'visit.added':
    case 'visit.dropped':
      return at(event.body)
    case 'referral.closed':
      return []
    case 'ticket.rated':
      return [{ ticket: event.body.ticket }, { counter: event.body.counter }, { console: event.body.counter }, 'today']
    case 'rating.lapsed':
      return [{ ticket: event.body.ticket }, { counter: event.body.counter }, 'today']
    case 'appointment.booked':
    case 'appointment.cancelled':
    case 'appointment.checkedIn':
    case 'appointment.missed':
    case 'appointment.broken':
      return []
    case 'session.opened':
    case 'session.closed':
    case 'extension.started':
    case 'extension.ended':
    case 'extension.accepted':
    case 'extension.declined':
    case 'extension.served':
    case 'calendar.imported':
      return ['hours']
    case 'closing.decided':
      return [{ ticket: event.body.ticket }]
    case 'counter.opened':
    case 'counter.closed':
    case 'counter.paused':
    case 'counter.resumed':
    case 'counter.assisted':
    case 'counter.unassisted':
    case 'counter.autoCallSet':
      return [{ seat: event.body.counter }, { console: event.body.counter }]
  }
}

const at = ({ ticket, counter }: { ticket: string; counter: number }): Subject[] => [{ ticket }, { counter }, { console: counter }]

const besides = (counter: number | undefined): Subject[] => (counter === undefined ? [] : [{ counter }, { console: counter }])

/** A console that could still have taken it back. */
function departed({ ticket }: { ticket: string }, { lines }: State): Subject[] {
  const from = lines.tickets.get(ticket)?.leftCounter
  return from === undefined ? [] : [{ console: from }]
}

/** A list that gained or lost somebody: a line for all, or the desk that it is addressed to. */
function place(where: Whereabouts, state: State): Subject[] {
  if ('line' in where) return [{ line: where.line }]
  if ('counter' in where) return [{ console: where.counter }]
  const counter = seatOf(state.counters, where.badge)
  return counter === undefined ? [] : [{ console: counter }]
}
