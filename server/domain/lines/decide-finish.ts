import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { Refusal } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { cameFrom, creditOf } from './hand-on.ts'
import { marksOf } from './papers.ts'
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
  context: Context,
): Decision | Refusal {
  const { now } = context
  const { matter, category, takenAt, waitedMs, walkedMs } = ticket
  const marks = marksOf(room.setup.hall?.rules, command, context)
  if ('refused' in marks) return marks
  const { fields, personal } = marks
  const outcome = command.outcome.kind
  const served = servedMs(ticket, now)
  const to = cameFrom(room, ticket)
  if (to)
    return decided(
      [event('ticket.returned', { ...at, to, servedMs: served, outcome, key: creditOf(ticket), ...fields })],
      { returned: to },
      personal,
    )
  const over = room.neighbours.overtimeMs(ticket.startedAt, now)
  const overtime = over > 0 ? { overtimeMs: over } : {}
  const finished = {
    ...{ ...at, matter, category, takenAt, servedMs: served, outcome, waitedMs, walkedMs, ...overtime, ...fields },
    ...judged(room, { matter, servedMs: served }, command.outcome),
  }
  return decided([event('ticket.finished', finished)], {}, personal)
}

/** Against the catalogue's kind, and an instant case against its limit, by the rules of the moment. [Z4] [Z13] */
function judged(
  { setup: { hall } }: Room,
  { matter, servedMs: served }: { readonly matter: string; readonly servedMs: number },
  { kind, departure }: CommandOf<'counter.finish'>['outcome'],
) {
  const proposed = hall?.matters.find((each) => each.matter === matter)?.case?.kind
  const { instantLimitMinutes: limit = 0, instantLimitFixed = false } = hall?.rules ?? {}
  return {
    ...(proposed !== undefined && proposed !== kind ? { proposed, ...(departure ? { departure } : {}) } : {}),
    ...(kind === 'instant' && limit > 0 && served > limit * 60_000
      ? { overLimit: instantLimitFixed ? ('fixed' as const) : ('usual' as const) }
      : {}),
  }
}
