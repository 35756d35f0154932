import type { Entry } from '../../../protocol/views/view.ts'
import { holderMay } from '../lines/decide-find.ts'
import { partOf } from '../lines/index-tickets.ts'
import { inLine } from '../lines/lifecycle.ts'
import { aheadOf, type Ticket } from '../lines/state.ts'
import { unrated } from '../ratings/state.ts'
import { rebooked } from '../who-sees.ts'
import { appointmentNamed, appointmentOf, appointmentPagePart } from './appointments.ts'
import { stagesShown } from './chains.ts'
import { helpOf } from './help.ts'
import { hoursPart } from './hours.ts'
import {
  clerkShown,
  compact,
  counterOf,
  hallPart,
  lineOf,
  matterName,
  matterOf,
  nowhere,
  openHere,
  type Scene,
  type Shape,
  suspendedShown,
  ticketTimes,
  waitOf,
} from './scene.ts'

/** The phone page of one ticket, named by its code. The category stays with the clerk. */
export const ticketPage: Shape = {
  exists: (scene, name) => named(scene, name) !== undefined || appointmentNamed(scene, name) !== undefined,
  parts: {
    hall: hallPart,
    hours: hoursPart,
    now: { make: (scene, _id, name) => now(scene, named(scene, name)) },
    matter: { make: (scene, _id, name) => matterOf(scene, (named(scene, name) ?? appointmentNamed(scene, name))?.matter ?? '') },
    appointment: appointmentPagePart,
  },
  touched: (scene, subject) => {
    const { tickets } = scene.state.lines
    if (typeof subject === 'string') return []
    if ('appointment' in subject) {
      const known = appointmentOf(scene, subject.appointment)
      return known ? [[`ticket:${known.code}`, ['appointment', 'now']]] : []
    }
    if (!('ticket' in subject || 'followed' in subject)) return []
    const ticket = tickets.get('ticket' in subject ? subject.ticket : subject.followed)
    // The matter with its guide is another one only where a visit has several.
    return ticket ? [[`ticket:${ticket.code}`, 'ticket' in subject ? ['now'] : ['now', 'matter']]] : []
  },
  onBeat: ['hours', 'now', 'appointment'],
}

function named({ state }: Scene, name: string): Ticket | undefined {
  const { tickets, index } = state.lines
  return tickets.get(index.byCode.get(name.slice('ticket:'.length)) ?? '')
}

function now(scene: Scene, ticket: Ticket | undefined): Entry | undefined {
  if (!ticket || rebooked(scene.state, ticket.code)) return undefined
  const { lines, ratings, counters } = scene.state
  const { place } = ticket
  // A ticket that was handed on waits in another line than the one that gave its number.
  const line = 'line' in place ? place.line : ticket.line
  const known = lineOf(scene, line)
  const waits = inLine(ticket.state)
  const ahead = waits ? aheadOf(lines, ticket) : undefined
  const service = ratings.services.get(ticket.id)
  const toRate = unrated(ratings, ticket.id)
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
    wait: ahead === undefined ? undefined : waitOf(scene, place, ahead, partOf(lines, place, ticket)),
    counters: callers(scene, ticket, line),
    counter: there ? ticket.counter : undefined,
    calledAt: ticket.state === 'called' ? ticketTimes(ticket).calledAt : undefined,
    // Who is rated is named, whoever sits there now (R06). [D22]
    clerk: clerkShown(scene, there && ticket.counter !== undefined ? counters.seats.get(ticket.counter)?.badge : toRate?.badge),
    suspended: waits ? suspendedShown(scene, line) : undefined,
    help: helpOf(scene, ticket.id),
    lastCalled: lines.days.get(line)?.lastCalled,
    rateable: toRate !== undefined,
    rated: service !== undefined && toRate === undefined,
    toRate: toRate && ratings.earlier.has(ticket.id) ? { matter: toRate.matter, name: matterName(scene, toRate.matter) } : undefined,
    stages: stagesShown(scene, ticket),
    may: holderMay(lines, scene.hall.rules, ticket),
    returnsTo: ticket.returns.at(-1)?.counter,
  })
}

/** Open counters that could call it now; for one sent to a counter or a person, that counter. */
function callers(scene: Scene, { place }: Ticket, line: string): number[] {
  const { seats } = scene.state.counters
  if ('counter' in place) return counterOf(scene, place.counter) ? [place.counter] : []
  if ('badge' in place) return [...seats].filter(([, seat]) => seat.badge === place.badge).map(([counter]) => counter)
  return openHere(scene, line)
}
