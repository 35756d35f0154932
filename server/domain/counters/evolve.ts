import type { HallEvent } from '../events.ts'
import type { Counters } from './state.ts'

export function evolveCounters(counters: Counters, event: HallEvent): void {
  switch (event.type) {
    case 'counter.opened':
      counters.seats.set(event.body.counter, {
        badge: event.body.badge,
        since: event.at,
        pause: undefined,
        freeSince: event.at,
        assistant: undefined,
        autoFrom: event.at,
      })
      break
    case 'counter.closed':
      counters.seats.delete(event.body.counter)
      counters.closedAt.set(event.body.counter, event.at)
      break
    case 'counter.paused': {
      const seat = counters.seats.get(event.body.counter)
      const { reason, words, until, people, approvedBy, unapproved } = event.body
      const leave = { ...(people && { people }), ...(approvedBy !== undefined && { approvedBy }), ...(unapproved && { unapproved }) }
      if (seat) seat.pause = { reason, words, since: event.at, until, ...leave }
      break
    }
    case 'counter.resumed': {
      const seat = counters.seats.get(event.body.counter)
      if (seat) Object.assign(seat, { pause: undefined, freeSince: event.at })
      break
    }
    case 'counter.assisted':
    case 'counter.unassisted': {
      const seat = counters.seats.get(event.body.counter)
      if (seat) seat.assistant = event.type === 'counter.assisted' ? event.body.badge : undefined
      break
    }
    case 'counter.autoCallSet': {
      const seat = counters.seats.get(event.body.counter)
      if (seat) seat.autoFrom = event.body.on ? event.at : undefined
      break
    }
    // A call that is given back before anybody came leaves the counter free since then.
    case 'ticket.called':
    case 'ticket.missed':
    case 'ticket.parked':
    case 'ticket.transferred':
    case 'ticket.returned':
    case 'ticket.finished': {
      const seat = counters.seats.get(event.body.counter)
      if (seat) seat.freeSince = event.at
      break
    }
    case 'ticket.cancelled': {
      const seat = event.body.held && counters.seats.get(event.body.counter ?? 0)
      if (seat) seat.freeSince = event.at
      break
    }
    default:
  }
}
