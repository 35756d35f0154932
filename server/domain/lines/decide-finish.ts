import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
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

/** The service of one matter ends. Whether the ticket goes on to another is the visit's. */
export function finishTicket({ ticket, at }: { ticket: Ticket; at: At }, command: CommandOf<'counter.finish'>, { now }: Context): Decision {
  const { matter, category, takenAt } = ticket
  const outcome = command.outcome.kind
  return decided([event('ticket.finished', { ...at, matter, category, takenAt, servedMs: servedMs(ticket, now), outcome })])
}
