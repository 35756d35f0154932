import type { CommandOf } from '../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../protocol/refusals.ts'
import { defaultRules } from '../../protocol/rules/rules.ts'
import { type Going, type Leave, mayGo } from './away/may-go.ts'
import type { Context, Decision } from './decision.ts'
import { dueAfter } from './enquiries/due.ts'
import type { NewEvent } from './events.ts'
import { askHome, cancelHome, homeDone, planHome, type Room } from './homes/decide.ts'
import { homesPassed } from './homes/passed.ts'
import { staffOf } from './people/roster.ts'
import type { HallConfig } from './setup/events.ts'
import type { State } from './state.ts'

/** The room of home visits, and what the other rooms tell it. */
const roomOf = (state: State, hall: HallConfig): Room => ({
  homes: state.homes,
  day: state.setup.day,
  knows: (matter) => hall.matters.some((known) => known.matter === matter),
  works: (badge) => staffOf(hall, badge) !== undefined,
  due: () => dueAfter(hall, state.closing.years, state.setup.day, hall.rules.homeVisitDays),
})

type Asked = CommandOf<'home.ask' | 'home.plan' | 'home.done' | 'home.cancel'>

export function decideHomes(state: State, command: Asked, context: Context): Decision | Refusal {
  const { hall } = state.setup
  if (!hall) return refuse('not-set-up')
  const room = roomOf(state, hall)
  switch (command.type) {
    case 'home.ask':
      return askHome(room, command, context)
    case 'home.plan':
      return planHome(room, command, context)
    case 'home.done':
      return homeDone(room, command, context)
    case 'home.cancel':
      return cancelHome(room, command, context)
  }
}

export const homesDue = ({ homes, setup: { hall }, closing }: State, now: number): readonly NewEvent[] =>
  hall ? homesPassed(homes, now, (day, workdays) => dueAfter(hall, closing.years, day, workdays)) : []

/** So long before its time somebody may leave for a visit. */
const leavesBeforeMs = 60 * 60_000

/** Whether somebody may leave the counter: a visit that a leader has planned is the leave to go there, as long as it lasts. [Z84] */
export function mayLeave(state: State, going: Going): Leave | Refusal {
  const known = (badge: string) => staffOf(state.setup.hall, badge) !== undefined
  const rules = state.setup.hall?.rules ?? defaultRules
  const leave = mayGo(state.away, rules, going, known)
  if (going.reason !== 'site-visit' || (!isRefusal(leave) && leave.approvedBy !== undefined)) return leave
  const plan = sentAway(state, going)
  if (!plan || (going.until !== undefined && going.until > plan.until)) return leave
  const alike = mayGo(state.away, { ...rules, pauseApproval: [] }, going, known)
  return isRefusal(alike) ? alike : { ...alike, until: going.until ?? plan.until, approvedBy: plan.planner }
}

function sentAway({ homes }: State, { badge, now }: Going) {
  for (const { plan } of homes.open.values())
    if (plan?.lead && plan.by.includes(badge) && plan.at - leavesBeforeMs <= now && now < plan.until) return plan
  return undefined
}
