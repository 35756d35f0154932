import type { CommandOf, CommandType } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import { finishTicket } from './decide-finish.ts'
import type { Room } from './decide-ticket.ts'
import type { Whereabouts } from './events.ts'
import { creditOf, mostReturns, servesNow } from './hand-on.ts'
import { after, type TicketStep } from './lifecycle.ts'
import { recallable } from './recall.ts'
import { servedMs } from './served.ts'
import { heldAt, lineOfTicket, type Ticket } from './state.ts'

type HeldCommand = CommandOf<
  Extract<CommandType, 'counter.recall' | 'counter.start' | 'counter.missed' | 'counter.park' | 'counter.finish' | 'counter.transfer'>
>

const steps: Record<HeldCommand['type'], TicketStep> = {
  'counter.recall': 'recall',
  'counter.start': 'start',
  'counter.missed': 'miss',
  'counter.park': 'park',
  'counter.finish': 'finish',
  'counter.transfer': 'transfer',
}

/** What a clerk does with the ticket at the counter. Another ticket than the one held is refused as stale. [K5] [T1] */
export function decideHeld(room: Room, command: HeldCommand, context: Context): Decision | Refusal {
  const { counter } = command
  const badge = room.neighbours.seat(counter)?.badge
  if (badge === undefined) return refuse('counter-closed')
  const ticket = heldAt(room.lines, counter)
  if (command.ticket !== undefined && ticket?.id !== command.ticket) return refuse('stale')
  if (!ticket) return refuse('counter-empty')
  if (!after(ticket.state, steps[command.type])) return refuse('wrong-state', { state: ticket.state })
  const at = { ticket: ticket.id, number: ticket.number, line: ticket.line, counter, badge }
  switch (command.type) {
    case 'counter.recall': {
      const from = recallable(room.setup, ticket)
      if (from > context.now) return refuse('too-soon', { until: new Date(from).toISOString() })
      return decided([event('ticket.recalled', { ...at, calls: ticket.calls + 1 })])
    }
    case 'counter.start':
      return decided([event('ticket.started', { ...at, walkedMs: context.now - ticket.since })])
    case 'counter.missed': {
      const least = room.setup.hall?.rules.callsBeforeMissed ?? 0
      if (ticket.calls < least) return refuse('too-few-calls')
      return decided([event('ticket.missed', { ...at, calls: ticket.calls, calledMs: context.now - ticket.since })])
    }
    case 'counter.park': {
      const note = noteOf(command.note, context)
      return decided(
        [event('ticket.parked', { ...at, servedMs: servedMs(ticket, context.now), ...(note && { note: note.ref }) })],
        {},
        list(note),
      )
    }
    case 'counter.finish':
      return finishTicket(room, { ticket, at }, command, context)
    case 'counter.transfer': {
      const to = destination(room, command, ticket)
      if ('refused' in to) return to
      const unserved = servesNow(room, to) ? undefined : 'unserved-now'
      if (unserved && 'line' in to && room.setup.hall?.rules.transferUnserved === 'refuse') return refuse(unserved)
      if (command.returnAfterwards && ticket.returns.length >= mostReturns) return refuse('too-often')
      const comment = noteOf(command.comment, context)
      const left = event('ticket.transferred', {
        ...at,
        to,
        servedMs: servedMs(ticket, context.now),
        key: creditOf(ticket),
        ...(comment && { comment: comment.ref }),
        ...(command.returnAfterwards && { back: { counter, badge } }),
      })
      return decided([left], unserved ? { warning: unserved } : {}, list(comment))
    }
  }
}

/** A parked ticket is taken up again where it was parked, or wherever its clerk sits now. [K6] */
export function unparkTicket({ lines, neighbours }: Room, command: CommandOf<'counter.unpark'>): Decision | Refusal {
  const { counter } = command
  const seat = neighbours.seat(counter)
  if (!seat) return refuse('counter-closed')
  if (seat.paused) return refuse('counter-paused')
  if (heldAt(lines, counter)) return refuse('counter-busy')
  const ticket = lines.tickets.get(command.ticket)
  if (!ticket) return refuse('unknown-ticket')
  if (!after(ticket.state, 'unpark') || (ticket.counter !== counter && ticket.badge !== seat.badge))
    return refuse('stale', { state: ticket.state })
  if (!neighbours.canServe(seat.badge, lineOfTicket(ticket))) return refuse('not-trained')
  const { id, number, line } = ticket
  return decided([event('ticket.unparked', { ticket: id, number, line, counter, badge: seat.badge, from: ticket.counter ?? counter })])
}

/** A ticket is only sent where it will be called [Q6], and to somebody who is trained for it. [K10] */
function destination({ setup, neighbours }: Room, { to }: CommandOf<'counter.transfer'>, ticket: Ticket): Whereabouts | Refusal {
  const hall = setup.hall
  if ('line' in to) {
    if (!hall?.lines.some(({ line }) => line === to.line)) return refuse('unknown-line')
    return hall.counters.some((c) => c.lines.some(({ line }) => line === to.line)) ? { line: to.line } : refuse('not-served')
  }
  const trained = (badge: string) => neighbours.canServe(badge, lineOfTicket(ticket))
  if ('counter' in to) {
    if (!hall?.counters.some((c) => c.counter === to.counter)) return refuse('unknown-counter')
    const there = neighbours.seat(to.counter)?.badge
    return there === undefined || trained(there) ? { counter: to.counter } : refuse('not-trained')
  }
  if (!hall?.people.some((p) => p.badge === to.badge)) return refuse('unknown-person')
  if (!neighbours.isClerk(to.badge)) return refuse('not-served')
  return trained(to.badge) ? { badge: to.badge } : refuse('not-trained')
}

const noteOf = (text: string | undefined, context: Context): PersonalRecord | undefined =>
  text === undefined ? undefined : { ref: context.newPersonalRef(), kind: 'note', fields: { text }, keepDays: 30 }

const list = (record: PersonalRecord | undefined): PersonalRecord[] => (record ? [record] : [])
