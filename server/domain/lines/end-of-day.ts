import { event, type NewEvent } from '../events.ts'
import type { Lines } from './state.ts'

/**
 * Nobody is dropped: who is not done is carried over, one whose service was never closed too; who was called and missed has had the day. Who was sent to a
 * counter or a clerk goes back to the line: nobody knows who will be there on the next day, and somebody must call. [T4]
 */
export function ticketsAtDayEnd(lines: Lines): NewEvent[] {
  const events: NewEvent[] = []
  for (const { id, number, line, day, state, place, counter } of lines.tickets.values()) {
    const at = counter !== undefined && state !== 'waiting' ? { counter } : {}
    const named = { ticket: id, number, line }
    if (state === 'missed') events.push(event('ticket.cancelled', { ...named, from: place, ...at, reason: 'day-ended' }))
    if (state === 'waiting' || state === 'called' || state === 'serving' || state === 'parked')
      events.push(event('ticket.carried', { ...named, day, ...('line' in place ? { to: place } : { to: { line }, from: place }), ...at }))
  }
  return events
}
