import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Context, Decision, PersonalRecord } from '../decision.ts'
import { decided } from '../decision.ts'
import type { Room } from './decide-ticket.ts'
import { after, inLine } from './lifecycle.ts'
import { calledEvent, type How, nextTicket } from './next-ticket.ts'
import { heldAt, lineOfTicket, type Ticket } from './state.ts'

type Call = CommandOf<'counter.call'>

/** The next by the calling order, or one by its id. The clerk is signed in and not paused. [Q3] [Q5] [K3] */
export function callTicket(room: Room, command: Call, context: Context): Decision | Refusal {
  const { lines, setup, neighbours } = room
  const { counter } = command
  const badge = neighbours.seat(counter)?.badge
  if (!setup.hall || badge === undefined) return refuse('counter-closed')
  if (neighbours.seat(counter)?.paused) return refuse('counter-paused')
  if (heldAt(lines, counter)) return refuse('counter-busy')
  const outOfHours = neighbours.mayCall(counter, context.now)
  if (outOfHours) return outOfHours
  const who = { counter, badge, now: context.now }
  const chosen = command.ticket === undefined ? { ticket: nextTicket(room, who) } : named(room, command, { badge, context })
  if ('refused' in chosen) return chosen
  const { ticket, how, note } = chosen
  if (ticket === undefined) return decided([], { ticket: null })
  // Never the code: it rates, and a clerk must not (R45).
  const { id, number, line, matter, category } = ticket
  return decided([calledEvent(ticket, who, how)], { ticket: { id, number, line, matter, category } }, note ? [note] : [])
}

type Chosen = { readonly ticket: Ticket | undefined; readonly how?: How; readonly note?: PersonalRecord }
type Asker = { readonly badge: string; readonly context: Context }

/** A clerk calls by name what already is theirs: missed at this counter, or sent to it or to the clerk. [K4] Anybody else is picked. [K14] */
function named(room: Room, command: Call, asker: Asker): Chosen | Refusal {
  const { counter, ticket: id } = command
  const ticket = room.lines.tickets.get(id ?? '')
  if (!ticket) return refuse('unknown-ticket')
  if (!after(ticket.state, 'call')) return refuse('stale', { state: ticket.state })
  const { place } = ticket
  if (ticket.state !== 'missed' && 'badge' in place && place.badge === asker.badge) return { ticket }
  const mine = ticket.state === 'missed' ? ticket.counter === counter : 'counter' in place && place.counter === counter
  if (mine) return room.neighbours.canServe(asker.badge, lineOfTicket(ticket)) ? { ticket } : refuse('not-trained')
  return pick(room, command, { ...asker, ticket })
}

/** Somebody who waits in a line of the counter's own, out of order: by leave, and for a reason that is kept. [K14] */
function pick({ setup, neighbours }: Room, command: Call, { ticket, badge, context }: Asker & { ticket: Ticket }): Chosen | Refusal {
  const { place } = ticket
  if (setup.hall?.rules.pick !== 'with-reason' || !neighbours.mayPick(badge)) return refuse('not-allowed')
  const served = setup.hall.counters.find((c) => c.counter === command.counter)?.lines ?? []
  if (!inLine(ticket.state) || !('line' in place) || !served.some(({ line }) => line === place.line)) return refuse('not-allowed')
  if (!neighbours.canServe(badge, place.line)) return refuse('not-trained')
  if (neighbours.resting(place.line)) return refuse('suspended')
  const { reason } = command
  if (reason === undefined || (reason === 'other' && command.note === undefined)) return refuse('reason-needed')
  if (command.note === undefined) return { ticket, how: { picked: reason } }
  const note: PersonalRecord = { ref: context.newPersonalRef(), kind: 'note', fields: { text: command.note }, keepDays: 730 }
  return { ticket, how: { picked: reason, note: note.ref }, note }
}
