import type { Room } from './decide-ticket.ts'
import type { Whereabouts } from './events.ts'
import type { Neighbours } from './neighbours.ts'
import { type Lines, listAt, type Ticket } from './state.ts'

/** A ticket that everybody sends on with "and back to me" goes round at most so far. */
export const mostReturns = 8

/** The key that its arrival and its head start give it; never a later one. [T6] */
export const creditOf = ({ key, credit }: Pick<Ticket, 'key' | 'credit'>): number => Math.min(key, credit)

/**
 * Where a ticket goes back to when this desk has done its part: the counter it was sent from, while somebody is there; else to the clerk who sent
 * it, wherever that is now; else to that counter, or to its line where nobody at that counter could. Undefined: nobody waits for it. [T6]
 */
export function cameFrom({ setup, neighbours }: Room, { returns, line }: Ticket): Whereabouts | undefined {
  const back = returns.at(-1)
  if (!back) return undefined
  const { counter, badge } = back
  const there = neighbours.seat(counter)?.badge
  if (there === badge) return { counter }
  if (neighbours.sits(badge)) return { badge }
  // Where nobody could take it up it would wait for nobody: a counter that is no more, or a clerk who was never trained for it. [Q6]
  const takesUp = setup.hall?.counters.some((known) => known.counter === counter) && (!there || neighbours.canServe(there, line))
  return takesUp ? { counter } : { line }
}

/** How many of its matter's line would go before it, by its whole credit. */
export const behindInLine = (lines: Lines, ticket: Ticket): number =>
  listAt(lines, { line: ticket.line }).ahead({ key: creditOf(ticket), order: ticket.turn, id: ticket.id })

/** It was sent to somebody, or to a counter, and nobody is there: without help it waits until somebody comes. [T10] [L10] */
export const sentToNobody = ({ sits, seat }: Pick<Neighbours, 'sits' | 'seat'>, place: Whereabouts): boolean =>
  'badge' in place ? !sits(place.badge) : 'counter' in place && !seat(place.counter)

/** Somebody is there who could call it now. [T7] */
export function servesNow({ setup, neighbours }: Pick<Room, 'setup' | 'neighbours'>, to: Whereabouts): boolean {
  if ('line' in to && neighbours.resting(to.line)) return false
  const open = neighbours.openCounters('line' in to ? to.line : undefined)
  if ('counter' in to) return open.includes(to.counter)
  if ('badge' in to) return open.some((counter) => neighbours.seat(counter)?.badge === to.badge)
  return setup.hall?.counters.some(({ counter, lines }) => open.includes(counter) && lines.some(({ line }) => line === to.line)) === true
}
