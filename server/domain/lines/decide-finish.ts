import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { cameFrom, creditOf } from './hand-on.ts'
import { servedMs } from './served.ts'
import type { Ticket } from './state.ts'

/** What every event of a held ticket says. */
export type At = {
  readonly ticket: string
  readonly number: string
  readonly line: string
  readonly counter: number
  readonly badge: string
}

/**
 * The service of one matter ends. Whether the ticket goes on to another is the visit's; one that was handed on to come back waits for the clerk who
 * sent it. [T8]
 */
export function finishTicket(
  room: Room,
  { ticket, at }: { ticket: Ticket; at: At },
  command: CommandOf<'counter.finish'>,
  { now }: Context,
): Decision {
  const { matter, category, takenAt, waitedMs, walkedMs } = ticket
  const outcome = command.outcome.kind
  const served = servedMs(ticket, now)
  const to = cameFrom(room, ticket)
  if (to) return decided([event('ticket.returned', { ...at, to, servedMs: served, outcome, key: creditOf(ticket) })], { returned: to })
  const over = room.neighbours.overtimeMs(ticket.startedAt, now)
  const overtime = over > 0 ? { overtimeMs: over } : {}
  return decided([
    event('ticket.finished', { ...at, matter, category, takenAt, servedMs: served, outcome, waitedMs, walkedMs, ...overtime }),
  ])
}
