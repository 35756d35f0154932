import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Context, Decision } from '../decision.ts'
import { decided } from '../decision.ts'
import { event } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { nextOf, type Source } from './calling-order.ts'
import type { Room } from './decide-ticket.ts'
import { after } from './lifecycle.ts'
import { heldAt, listAt, type Ticket } from './state.ts'

const minute = 60_000

/** The next by the calling order, or a missed or addressed one by its id. The clerk is signed in and not paused. [Q3] [Q5] [K3] */
export function callTicket(room: Room, command: CommandOf<'counter.call'>, context: Context): Decision | Refusal {
  const { lines, setup, neighbours } = room
  const { counter } = command
  const hall = setup.hall
  const badge = neighbours.seat(counter)?.badge
  if (!hall || badge === undefined) return refuse('counter-closed')
  if (neighbours.seat(counter)?.paused) return refuse('counter-paused')
  if (heldAt(lines, counter)) return refuse('counter-busy')
  const outOfHours = neighbours.mayCall(counter, context.now)
  if (outOfHours) return outOfHours
  const ticket = command.ticket === undefined ? nextTicket(room, hall, { counter, badge, now: context.now }) : named(room, command)
  if (ticket === undefined) return decided([], { ticket: null })
  if ('refused' in ticket) return ticket
  const called = event('ticket.called', {
    ticket: ticket.id,
    number: ticket.number,
    line: ticket.line,
    counter,
    badge,
    from: ticket.place,
    again: ticket.state === 'missed',
    waitedMs: context.now - ticket.since,
  })
  // Never the code: it rates, and a clerk must not (R45).
  const { id, number, line, matter, category } = ticket
  return decided([called], { ticket: { id, number, line, matter, category } })
}

function nextTicket(
  { lines, neighbours }: Room,
  hall: HallConfig,
  who: { counter: number; badge: string; now: number },
): Ticket | undefined {
  const served = hall.counters.find((c) => c.counter === who.counter)?.lines ?? []
  // Who was sent here or to the clerk is theirs already; a line waits until it goes on, where the hall has it so. [D2]
  const callable = (line: string) => hall.rules.suspendedMayCall || !neighbours.suspended(line)
  const sources: Source[] = served.filter(({ line }) => callable(line)).map(({ line, tier }) => ({ list: listAt(lines, { line }), tier }))
  sources.push({ list: listAt(lines, { counter: who.counter }), tier: 1 }, { list: listAt(lines, { badge: who.badge }), tier: 1 })
  const place = nextOf(sources, who.now, hall.rules.helpAfterMinutes * minute)
  return place && lines.tickets.get(place.id)
}

/** A clerk calls by name only what already is theirs: missed at this counter, or sent to it or to the clerk. [K4] */
function named({ lines, neighbours }: Room, { counter, ticket: id }: CommandOf<'counter.call'>): Ticket | Refusal {
  const ticket = lines.tickets.get(id ?? '')
  if (!ticket) return refuse('unknown-ticket')
  if (!after(ticket.state, 'call')) return refuse('stale', { state: ticket.state })
  const { place } = ticket
  const mine =
    ticket.state === 'missed'
      ? ticket.counter === counter
      : ('counter' in place && place.counter === counter) || ('badge' in place && place.badge === neighbours.seat(counter)?.badge)
  return mine ? ticket : refuse('not-allowed')
}
