import { pressKeptMs } from '../../../protocol/commands/tickets.ts'
import type { HallEvent } from '../events.ts'
import { emptyLevels, lateServices, type Ratings, serviceAt, servicesOf } from './state.ts'

/** `invitationMs`: how long a pad invites, by the rules in force. */
export function evolveRatings(ratings: Ratings, event: HallEvent, invitationMs: number): void {
  switch (event.type) {
    case 'ticket.finished': {
      const { ticket, number, matter, counter, badge } = event.body
      const before = ratings.services.get(ticket)
      if (before) ratings.earlier.set(ticket, [...(ratings.earlier.get(ticket) ?? []), before])
      const until = event.at + invitationMs
      ratings.services.set(ticket, { number, matter, counter, badge, endedAt: event.at, invitedUntil: until, rated: false })
      ratings.invitations.set(counter, { ticket, until })
      break
    }
    case 'counter.undone':
      if (event.body.undid !== 'finished') break
      forgetNewest(ratings, event.body.ticket)
      endInvitation(ratings, event.body.counter, event.body.ticket)
      break
    case 'ticket.advanced':
      // In the same sitting the next service starts at once.
      if (event.body.stays) nextBegins(ratings, event.body.counter, event.at)
      break
    case 'ticket.started':
    case 'ticket.unparked':
      nextBegins(ratings, event.body.counter, event.at)
      break
    case 'ticket.rated': {
      const { ticket, matter, day } = event.body
      const services = day === undefined ? servicesOf(ratings, ticket) : (ratings.late.get(ticket) ?? [])
      const service = services.find((each) => matter === undefined || each.matter === matter)
      if (service) service.rated = true
      // Today's figures are of today's services.
      if (day !== undefined) break
      ratings.levels[event.body.level]++
      endInvitation(ratings, event.body.counter, event.body.ticket)
      break
    }
    case 'rating.lapsed':
      endInvitation(ratings, event.body.counter, event.body.ticket)
      break
    case 'day.opened':
      ratings.late = lateServices(ratings, event.at - pressKeptMs)
      ratings.day = event.body.day
      ratings.services = new Map()
      ratings.earlier = new Map()
      ratings.invitations = new Map()
      ratings.levels = emptyLevels()
      break
    default:
  }
}

/** The service was not ended after all; those of the visit's matters before it were. */
function forgetNewest({ services, earlier }: Ratings, ticket: string): void {
  const before = earlier.get(ticket) ?? []
  const last = before.at(-1)
  if (last) services.set(ticket, last)
  else services.delete(ticket)
  if (before.length > 1) earlier.set(ticket, before.slice(0, -1))
  else earlier.delete(ticket)
}

/** The pad is the next citizen's: what was pressed from now on is not about the service before. */
function nextBegins(ratings: Ratings, counter: number, at: number): void {
  const invitation = ratings.invitations.get(counter)
  const service = invitation && serviceAt(ratings, invitation.ticket, counter)
  if (service) service.invitedUntil = Math.min(service.invitedUntil, at)
  ratings.invitations.delete(counter)
}

function endInvitation(ratings: Ratings, counter: number, ticket: string): void {
  if (ratings.invitations.get(counter)?.ticket === ticket) ratings.invitations.delete(counter)
}
