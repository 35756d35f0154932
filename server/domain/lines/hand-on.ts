import type { Room } from './decide-ticket.ts'
import type { Whereabouts } from './events.ts'
import type { Ticket } from './state.ts'

/** A ticket that everybody sends on with "and back to me" goes round at most so far. */
export const mostReturns = 8

/** The key that its arrival gave it, or a better one that it was granted since; never a later one. [T6] */
export const creditOf = ({ key, credit }: Pick<Ticket, 'key' | 'credit'>): number => Math.min(key, credit)

/**
 * Where a ticket goes back to when this desk has done its part: the counter it was sent from, while somebody is there; else to the clerk who sent
 * it, wherever that is now. Undefined: nobody waits for it. [T6]
 */
export function cameFrom({ neighbours }: Room, { returns }: Ticket): Whereabouts | undefined {
  const back = returns.at(-1)
  if (!back) return undefined
  const { counter, badge } = back
  if (neighbours.seat(counter)?.badge === badge) return { counter }
  const elsewhere = neighbours.openCounters().some((open) => neighbours.seat(open)?.badge === badge)
  return elsewhere ? { badge } : { counter }
}

/** Somebody is there who could call it now. [T7] */
export function servesNow({ setup, neighbours }: Pick<Room, 'setup' | 'neighbours'>, to: Whereabouts): boolean {
  const open = neighbours.openCounters()
  if ('counter' in to) return open.includes(to.counter)
  if ('badge' in to) return open.some((counter) => neighbours.seat(counter)?.badge === to.badge)
  return setup.hall?.counters.some(({ counter, lines }) => open.includes(counter) && lines.some(({ line }) => line === to.line)) === true
}
