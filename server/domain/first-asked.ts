import type { Refusal } from '../../protocol/refusals.ts'
import type { Role } from '../../protocol/vocabulary.ts'
import type { Decision } from './decision.ts'
import type { NewEvent } from './events.ts'
import { staffOf } from './people/roster.ts'
import type { State } from './state.ts'

/** 职位, as far as a hall knows it: who leads the hall, who leads the day, everybody else. */
const ranks: readonly (readonly Role[])[] = [['manager', 'admin'], ['chief']]

function rankOf({ setup }: State, badge: string): number {
  const roles = staffOf(setup.hall, badge)?.roles ?? []
  const found = ranks.findIndex((rank) => rank.some((role) => roles.includes(role)))
  return found < 0 ? ranks.length : found
}

/**
 * Who is first-asked at a counter: who was asked, or, of two who sit there, the higher post (003), with the clerk first where posts are alike. Setting
 * `firstAskedTie`. [F21]
 */
export function firstAskedAt(state: State, counter: number, badge: string): string {
  const seat = state.counters.seats.get(counter)
  if (!seat?.assistant || state.setup.hall?.rules.firstAskedTie !== 'higher-post') return badge
  return rankOf(state, seat.assistant) < rankOf(state, seat.badge) ? seat.assistant : seat.badge
}

/** A handing on says who was asked first, and, beside the counter, the person there (000-2 「直接落實具體接待人員」). [F21] [F22] */
export function namesPeople(state: State, decision: Decision | Refusal): Decision | Refusal {
  if ('refused' in decision) return decision
  return { ...decision, events: decision.events.map((each) => named(state, each)) }
}

function named(state: State, each: NewEvent): NewEvent {
  if (each.type !== 'ticket.transferred') return each
  const { badge, counter, to } = each.body
  const first = firstAskedAt(state, counter, badge)
  const receiver = 'counter' in to ? state.counters.seats.get(to.counter)?.badge : undefined
  const names = { ...(first === badge ? {} : { first }), ...(receiver === undefined ? {} : { receiver }) }
  return { ...each, body: { ...each.body, ...names } }
}
