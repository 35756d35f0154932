import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import type { Context } from '../decision.ts'
import type { Setup } from '../setup/state.ts'
import type { Calendar } from './dated.ts'
import type { Case, Cases } from './state.ts'

export type ClockRoom = {
  readonly cases: Cases
  readonly setup: Setup
  readonly calendar: Calendar
  /** The clerk sits where results are handed out. */
  readonly atResults: (badge: string) => boolean
}

export const byOf = ({ actor }: Context): string => (actor.kind === 'person' ? actor.badge : '')

/** What a rule is about: the case, who asks, and the day. */
export type About = { readonly room: ClockRoom; readonly each: Case; readonly by: string; readonly day: string; readonly now: number }

/** Those who lead the hall may do with a case what whoever answers for it may. */
const leads = ({ actor }: Context): boolean => actor.kind === 'person' && actor.roles.some((role) => role === 'chief' || role === 'manager')

/** The open case that a command names, for somebody who may act on it. Of two who close one case the second is told who was first. [Z30] */
export function aboutCase(room: ClockRoom, number: string, context: Context, also: (by: string) => boolean = () => false): About | Refusal {
  const by = byOf(context)
  const each = room.cases.open.get(number)
  if (!each || each.state === 'closed') {
    const closed = room.cases.closed.get(number)
    return closed ? refuse('case-closed', { with: closed.by }) : refuse('unknown-case')
  }
  if (each.badge !== by && !leads(context) && !also(by)) return refuse('not-allowed')
  return { room, each, by, day: room.setup.day, now: context.now }
}

/** What every event of a case says. */
export const ofCase = ({ case: number, ticket, counter, badge, code }: Case) => ({ case: number, ticket, counter, badge, code })

export const done = ({ each, by, day }: About) => ({ ...ofCase(each), by, day })

export const wrongState = ({ each }: About): Refusal => refuse('wrong-state', { state: each.state })
