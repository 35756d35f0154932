import type { HallEvent } from '../events.ts'
import { emptyLevels, type Ratings, servicesOf } from './state.ts'

/** `invitationMs`: how long a pad invites, by the rules in force. */
export function evolveRatings(ratings: Ratings, event: HallEvent, invitationMs: number): void {
  switch (event.type) {
    case 'ticket.finished': {
      const { ticket, number, matter, counter, badge } = event.body
      const before = ratings.services.get(ticket)
      if (before) ratings.earlier.set(ticket, [...(ratings.earlier.get(ticket) ?? []), before])
      ratings.services.set(ticket, { number, matter, counter, badge, rated: false })
      ratings.invitations.set(counter, { ticket, until: event.at + invitationMs })
      break
    }
    case 'counter.undone':
      if (event.body.undid !== 'finished') break
      ratings.services.delete(event.body.ticket)
      endInvitation(ratings, event.body.counter, event.body.ticket)
      break
    case 'ticket.advanced':
      // In the same sitting the next service starts at once.
      if (event.body.stays) ratings.invitations.delete(event.body.counter)
      break
    case 'ticket.started':
    case 'ticket.unparked':
      ratings.invitations.delete(event.body.counter)
      break
    case 'ticket.rated': {
      const { ticket, matter } = event.body
      const service = servicesOf(ratings, ticket).find((each) => matter === undefined || each.matter === matter)
      if (service) service.rated = true
      ratings.levels[event.body.level]++
      endInvitation(ratings, event.body.counter, event.body.ticket)
      break
    }
    case 'rating.lapsed':
      endInvitation(ratings, event.body.counter, event.body.ticket)
      break
    case 'day.opened':
      ratings.services = new Map()
      ratings.earlier = new Map()
      ratings.invitations = new Map()
      ratings.levels = emptyLevels()
      break
    default:
  }
}

function endInvitation(ratings: Ratings, counter: number, ticket: string): void {
  if (ratings.invitations.get(counter)?.ticket === ticket) ratings.invitations.delete(counter)
}
