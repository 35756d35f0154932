import type { Entry } from '../../../protocol/views/view.ts'
import { openCountersOf } from '../counters/open-counters.ts'
import { inLine } from '../lines/lifecycle.ts'
import { aheadOf, type Ticket } from '../lines/state.ts'
import {
  clerkShown,
  compact,
  counterOf,
  hallPart,
  lineOf,
  matterOf,
  nowhere,
  type Scene,
  type Shape,
  ticketTimes,
  waitOf,
} from './scene.ts'

/** The phone page of one ticket, named by its code. The category stays with the clerk. */
export const ticketPage: Shape = {
  exists: (scene, name) => named(scene, name) !== undefined,
  parts: {
    hall: hallPart,
    now: { make: (scene, _id, name) => now(scene, named(scene, name)) },
    matter: { make: (scene, _id, name) => matterOf(scene, named(scene, name)?.matter ?? '') },
  },
  touched: (scene, subject) => {
    const { tickets } = scene.state.lines
    if (typeof subject === 'string' || !('ticket' in subject)) return []
    const ticket = tickets.get(subject.ticket)
    return ticket ? [[`ticket:${ticket.code}`, ['now']]] : []
  },
  onBeat: ['now'],
}

function named({ state }: Scene, name: string): Ticket | undefined {
  const { tickets, index } = state.lines
  return tickets.get(index.byCode.get(name.slice('ticket:'.length)) ?? '')
}

function now(scene: Scene, ticket: Ticket | undefined): Entry | undefined {
  if (!ticket) return undefined
  const { lines, ratings, counters } = scene.state
  const { place } = ticket
  // A ticket that was handed on waits in another line than the one that gave its number.
  const line = 'line' in place ? place.line : ticket.line
  const known = lineOf(scene, line)
  const waits = inLine(ticket.state)
  const ahead = waits ? aheadOf(lines, ticket) : undefined
  const service = ratings.services.get(ticket.id)
  const there = ticket.state === 'called' || ticket.state === 'serving' || ticket.state === 'missed' || ticket.state === 'parked'
  return compact({
    id: ticket.id,
    number: ticket.number,
    day: ticket.day,
    state: ticket.state,
    line,
    lineName: known?.name ?? nowhere,
    area: known?.area ?? nowhere,
    matter: ticket.matter,
    takenAt: ticketTimes(ticket).takenAt,
    ahead,
    wait: ahead === undefined ? undefined : waitOf(scene, place, ahead),
    counters: callers(scene, ticket, line),
    counter: there ? ticket.counter : undefined,
    calledAt: ticket.state === 'called' ? ticketTimes(ticket).calledAt : undefined,
    clerk: there && ticket.counter !== undefined ? clerkShown(scene, counters.seats.get(ticket.counter)?.badge) : undefined,
    lastCalled: lines.days.get(line)?.lastCalled,
    rateable: service !== undefined && !service.rated,
    rated: service?.rated === true,
  })
}

/** Open counters that could call it now; for one sent to a counter or a person, that counter. */
function callers(scene: Scene, { place }: Ticket, line: string): number[] {
  const { seats } = scene.state.counters
  if ('counter' in place) return counterOf(scene, place.counter) ? [place.counter] : []
  if ('badge' in place) return [...seats].filter(([, seat]) => seat.badge === place.badge).map(([counter]) => counter)
  return openCountersOf(scene.hall, scene.state.counters, line)
}
