import { seatOf } from '../counters/state.ts'
import type { HallEvent } from '../events.ts'
import type { Whereabouts } from '../lines/events.ts'
import type { State } from '../state.ts'
import type { Subject } from './scene.ts'

/** What an event changed. The state already has it. */
export function subjectsOf(event: HallEvent, state: State): readonly Subject[] {
  switch (event.type) {
    case 'hall.configured':
    case 'rules.changed':
    case 'day.opened':
      return ['all']
    case 'day.prolonged':
      return []
    case 'ticket.taken':
      return [{ line: event.body.line }, { ticket: event.body.ticket }, 'today']
    case 'ticket.called':
      return [...at(event.body), ...place(event.body.from, state), 'calls']
    case 'ticket.recalled':
      return [...at(event.body), 'calls']
    case 'ticket.started':
      return at(event.body)
    case 'ticket.parked':
      return at(event.body)
    case 'ticket.missed':
    case 'ticket.finished':
      return [...at(event.body), 'today']
    case 'ticket.unparked':
      return [...at(event.body), { console: event.body.from }]
    case 'ticket.transferred':
      return [...at(event.body), ...place(event.body.to, state)]
    case 'ticket.cancelled':
      return [{ ticket: event.body.ticket }, ...place(event.body.from, state), ...besides(event.body.counter), 'today']
    case 'ticket.carried':
      return [{ ticket: event.body.ticket }, ...place(event.body.to, state), ...besides(event.body.counter)]
    case 'ticket.rated':
    case 'rating.lapsed':
      return [{ ticket: event.body.ticket }, { counter: event.body.counter }, 'today']
    case 'counter.opened':
    case 'counter.closed':
    case 'counter.paused':
    case 'counter.resumed':
      return [{ seat: event.body.counter }, { console: event.body.counter }]
  }
}

const at = ({ ticket, counter }: { ticket: string; counter: number }): Subject[] => [{ ticket }, { counter }, { console: counter }]

const besides = (counter: number | undefined): Subject[] => (counter === undefined ? [] : [{ counter }, { console: counter }])

/** A list that gained or lost somebody: a line for all, or the desk that it is addressed to. */
function place(where: Whereabouts, state: State): Subject[] {
  if ('line' in where) return [{ line: where.line }]
  if ('counter' in where) return [{ console: where.counter }]
  const counter = seatOf(state.counters, where.badge)
  return counter === undefined ? [] : [{ console: counter }]
}
