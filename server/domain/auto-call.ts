import type { CommandOf } from '../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../protocol/refusals.ts'
import { callsFrom } from './closing/open-hours.ts'
import type { Seat } from './counters/state.ts'
import { type Decision, decided } from './decision.ts'
import { event, type NewEvent } from './events.ts'
import { calledEvent, hasNext, nextTicket } from './lines/next-ticket.ts'
import { neighboursOf } from './neighbours.ts'
import type { State } from './state.ts'

/** When the clock calls for a counter, if there is somebody to call: milliseconds UTC. Never while it is paused, nor against the clerk's wish. [K12] */
export function autoCallAt(state: State, counter: number, seat: Seat): number | undefined {
  const seconds = state.setup.hall?.rules.autoCallSeconds ?? 0
  if (seconds === 0 || seat.pause || seat.autoFrom === undefined || state.lines.index.held.has(counter)) return undefined
  return Math.max(seat.freeSince, seat.autoFrom) + seconds * 1000
}

/** The counter whose turn comes first. Where nobody waits in the whole hall nothing is looked at. */
function firstDue(state: State): { at: number; counter: number; badge: string } | undefined {
  const { hall } = state.setup
  if (!hall || hall.rules.autoCallSeconds === 0 || state.lines.index.inLists === 0) return undefined
  const room = { lines: state.lines, setup: state.setup, neighbours: neighboursOf(state) }
  let first: { at: number; counter: number; badge: string } | undefined
  for (const [counter, seat] of state.counters.seats) {
    const free = autoCallAt(state, counter, seat)
    if (free === undefined || (first && first.at <= free)) continue
    // Out of hours the clock calls nobody; a line's own hours begin without an event. [C13]
    const may = callsFrom(state, counter, Math.max(free, state.at))
    const at = may > Math.max(free, state.at) ? may : free
    if (first ? first.at <= at : at === Number.POSITIVE_INFINITY) continue
    if (hasNext(room, { counter, badge: seat.badge })) first = { at, counter, badge: seat.badge }
  }
  return first
}

export const nextAutoCall = (state: State): number => firstDue(state)?.at ?? Number.POSITIVE_INFINITY

/** One call at a time: two counters that are due at one instant see each other's. Nobody is called as the day ends. [K12] [K3] */
export function autoCalls(state: State, now: number): NewEvent[] {
  if (now >= state.setup.dayEndsAt) return []
  const due = firstDue(state)
  if (!due || due.at > now) return []
  const { counter, badge } = due
  const ticket = nextTicket({ lines: state.lines, setup: state.setup, neighbours: neighboursOf(state) }, { counter, badge, now })
  return ticket ? [calledEvent(ticket, { counter, badge, now }, { auto: true })] : []
}

/** For this sitting, where the hall lets the clerk. Switched on again it counts anew. [K12] */
export function setAutoCall(state: State, { counter, on }: CommandOf<'counter.autoCall'>, badge: string): Decision | Refusal {
  const rules = state.setup.hall?.rules
  if (!rules || rules.autoCallSeconds === 0 || !rules.autoCallOptOut) return refuse('not-allowed')
  const isOn = state.counters.seats.get(counter)?.autoFrom !== undefined
  return decided(isOn === on ? [] : [event('counter.autoCallSet', { counter, badge, on })])
}
