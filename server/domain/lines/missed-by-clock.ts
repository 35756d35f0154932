import { event, type NewEvent } from '../events.ts'
import type { Setup } from '../setup/state.ts'
import type { Lines, Ticket } from './state.ts'

type Room = { readonly lines: Lines; readonly setup: Setup }

/**
 * When the clock calls a ticket missed, in milliseconds UTC: the set time after its last call, and as much again for every call that it should have had
 * and was not given, so that it is never stuck and never has less time than the rule set promises. [T5]
 */
export function missedAt({ setup }: Pick<Room, 'setup'>, { state, calls, calledAt }: Ticket): number | undefined {
  const rules = setup.hall?.rules
  if (!rules || rules.missedAfterSeconds === 0 || state !== 'called' || calledAt === undefined) return undefined
  return calledAt + rules.missedAfterSeconds * 1000 * (1 + Math.max(0, rules.callsBeforeMissed - calls))
}

/** One look at each counter that holds somebody. */
export function nextMissed(room: Room): number {
  let next = Number.POSITIVE_INFINITY
  if (!room.setup.hall?.rules.missedAfterSeconds) return next
  for (const id of room.lines.index.held.values()) {
    const ticket = room.lines.tickets.get(id)
    if (ticket) next = Math.min(next, missedAt(room, ticket) ?? next)
  }
  return next
}

/** Counter by counter: the order of an index would be another after a restart. [J5] */
export function missedByNow(room: Room, now: number): NewEvent[] {
  const missed: NewEvent[] = []
  for (const [counter, id] of [...room.lines.index.held].sort(([one], [other]) => one - other)) {
    const ticket = room.lines.tickets.get(id)
    const due = ticket && missedAt(room, ticket)
    if (!ticket || due === undefined || due > now) continue
    const { number, line, badge = '', calls, since } = ticket
    missed.push(event('ticket.missed', { ticket: id, number, line, counter, badge, calls, calledMs: now - since, by: 'clock' }))
  }
  return missed
}
