import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { UndoableStep } from '../../../protocol/vocabulary.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event, type HallEvent } from '../events.ts'
import type { Room } from './decide-ticket.ts'
import { index, unindex } from './index-tickets.ts'
import { heldAt, type Lines, type Ticket } from './state.ts'

/** A step that its counter can take back: the ticket as it was. Times are milliseconds UTC. */
export type Undoable = {
  readonly ticket: string
  readonly badge: string
  readonly at: number
  readonly undid: UndoableStep
  readonly before: Ticket
}

type Step = HallEvent & { readonly body: { readonly ticket: string; readonly counter: number; readonly badge: string } }

export function noteUndo(lines: Lines, { at, body }: Step, { undid, before }: Pick<Undoable, 'undid' | 'before'>): void {
  lines.undoable.set(body.counter, { ticket: body.ticket, badge: body.badge, at, undid, before })
}

/** The ticket has gone on: whoever brought it here cannot take that back any more. */
export function forgetUndo(lines: Lines, id: string): void {
  const from = lines.tickets.get(id)?.leftCounter
  if (from !== undefined && lines.undoable.get(from)?.ticket === id) lines.undoable.delete(from)
}

/** The last step of the counter, while its seconds last. Same clerk, free counter, and nothing has come of it yet. [T12] */
export function undoStep({ lines, setup, neighbours }: Room, command: CommandOf<'counter.undo'>, context: Context): Decision | Refusal {
  const { counter } = command
  const seat = neighbours.seat(counter)
  if (!seat) return refuse('counter-closed')
  if (seat.paused) return refuse('counter-paused')
  if (heldAt(lines, counter)) return refuse('counter-busy')
  const last = lines.undoable.get(counter)
  const ticket = lines.tickets.get(last?.ticket ?? '')
  const { undoSeconds = 0 } = setup.hall?.rules ?? {}
  if (!last || !ticket || undoSeconds === 0 || context.now - last.at > undoSeconds * 1000) return refuse('gone-on')
  if (command.ticket !== undefined && command.ticket !== last.ticket) return refuse('stale')
  if (last.badge !== seat.badge) return refuse('not-allowed')
  const { id, number, line, place } = ticket
  const undone = event('counter.undone', {
    ticket: id,
    number,
    line,
    counter,
    badge: seat.badge,
    undid: last.undid,
    from: place,
    servedMs: last.before.servedMs,
    state: last.before.state === 'called' ? 'called' : 'serving',
  })
  return decided([undone], { ticket: { id, number }, undid: last.undid })
}

/** Everything that the step counted is uncounted. Service goes on as if it had never been left. */
export function undo(lines: Lines, event: Extract<HallEvent, { type: 'counter.undone' }>): void {
  const { body } = event
  const last = lines.undoable.get(body.counter)
  const ticket = lines.tickets.get(body.ticket)
  lines.undoable.delete(body.counter)
  if (!last || !ticket || last.ticket !== body.ticket) return
  const counted = { outcome: ticket.outcome, servedMs: ticket.servedMs }
  unindex(lines, ticket)
  // Of a snapshot: what was undefined is not there at all.
  const fields = ticket as Record<string, unknown>
  for (const field of Object.keys(fields)) fields[field] = undefined
  Object.assign(ticket, last.before)
  // Who was missed has his whole time again.
  if (body.undid === 'missed') ticket.calledAt = event.at
  index(lines, ticket)
  if (body.undid === 'missed') lines.tally.missed--
  if (body.undid === 'finished') uncount(lines, body, counted)
}

type Counted = Pick<Ticket, 'outcome' | 'servedMs'>

function uncount(lines: Lines, { badge, counter }: { badge: string; counter: number }, counted: Counted): void {
  lines.tally.finished--
  if (counted.outcome === 'instant') lines.tally.instant--
  const clerk = lines.clerks.get(badge)
  if (clerk) lines.clerks.set(badge, { finished: clerk.finished - 1, servedMs: clerk.servedMs - counted.servedMs })
  lines.finishedPerCounter.set(counter, (lines.finishedPerCounter.get(counter) ?? 1) - 1)
}
