import type { PickReason } from '../../../protocol/vocabulary.ts'
import { event, type NewEvent } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { nextOf, type Source } from './calling-order.ts'
import type { Room } from './decide-ticket.ts'
import { listAt, priorityAt, type Ticket } from './state.ts'
import type { WaitingList } from './waiting-list.ts'

const minute = 60_000

type Caller = { readonly counter: number; readonly badge: string }

/** The next by the calling order, of what the counter serves and its clerk is trained for. [Q3] [Q5] [K10] [K13] */
export function nextTicket(room: Room, who: Caller & { readonly now: number }): Ticket | undefined {
  for (const sources of turns(room, who)) {
    const place = nextOf(sources, who.now)
    if (place) return room.lines.tickets.get(place.id)
  }
  return undefined
}

/** Whether the counter would get anybody. Each list that is looked at gives somebody once it is not empty. */
export const hasNext = (room: Room, who: Caller): boolean => turns(room, who).some((sources) => sources.some(({ first }) => first))

/** What a counter takes from, one set of lists after another: a priority counter has its own people before the rest. */
function turns(room: Room, who: Caller): Source[][] {
  const { setup, neighbours, lines } = room
  const { hall } = setup
  const counter = hall?.counters.find((c) => c.counter === who.counter)
  if (!hall || !counter) return []
  // Who was sent here or to the clerk is theirs already; a line waits until it goes on, where the hall has it so. [D2]
  const own = counter.lines.filter(({ line }) => neighbours.canServe(who.badge, line) && !neighbours.resting(line))
  const helpAfter = (minutes = hall.rules.helpAfterMinutes) => minutes * minute
  const sent = addressed(room, who)
  const inOrder = (): Source[] => [
    ...own.map(({ line, tier, helpAfterMinutes }) => ({
      ...source(listAt(lines, { line })),
      tier,
      helpAfter: helpAfter(helpAfterMinutes),
    })),
    ...sent,
  ]
  if (counter.kind !== 'priority') return [inOrder()]
  const first = own.map(({ line }) => {
    const alone = !hasOther(hall, room, { line, counter: who.counter })
    return { ...source(alone ? listAt(lines, { line }) : priorityAt(lines, line)), tier: 1, helpAfter: 0 }
  })
  return hall.rules.priorityFallback ? [[...first, ...sent], inOrder()] : [[...first, ...sent]]
}

const source = (list: WaitingList) => ({ first: list.first() })

/** Sent to the counter, as far as its clerk is trained for it; or to the clerk, who was trained when it was sent. */
function addressed({ lines, neighbours }: Room, { counter, badge }: Caller): Source[] {
  const here = listAt(lines, { counter })
  let first = here.first()
  for (const place of here) {
    const ticket = lines.tickets.get(place.id)
    first = ticket && neighbours.canServe(badge, ticket.line) ? place : undefined
    if (first) break
  }
  return [
    { first, tier: 1, helpAfter: 0 },
    { ...source(listAt(lines, { badge })), tier: 1, helpAfter: 0 },
  ]
}

/** Whether the line is served elsewhere now: where it is not, a priority counter serves everyone of it in the one order. */
function hasOther(hall: HallConfig, { neighbours }: Room, { line, counter }: { line: string; counter: number }): boolean {
  const open = neighbours.openCounters(line)
  return hall.counters.some(
    (other) =>
      other.counter !== counter &&
      other.kind !== 'priority' &&
      open.includes(other.counter) &&
      other.lines.some((served) => served.line === line),
  )
}

export type How = { readonly auto?: true; readonly picked?: PickReason; readonly note?: string }

export const calledEvent = (ticket: Ticket, who: Caller & { readonly now: number }, how: How = {}): NewEvent =>
  event('ticket.called', {
    ticket: ticket.id,
    number: ticket.number,
    line: ticket.line,
    counter: who.counter,
    badge: who.badge,
    from: ticket.place,
    again: ticket.state === 'missed',
    waitedMs: who.now - ticket.since,
    ...how,
  })
