import type { CommandOf } from '../../../protocol/commands/command.ts'
import { longestPlanDays } from '../../../protocol/duty.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { dayAfter, type Years } from '../calendar/workdays.ts'
import { type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { dutyDays, rotated } from './days.ts'
import type { Turn } from './events.ts'

/** `today`: the running hall day. */
export type PlanRoom = { readonly hall: HallConfig; readonly years: Years; readonly today: string }

/** 年度值班计划, or a part of it. [O40] */
export function planDuty(room: PlanRoom, command: CommandOf<'duty.plan'>): Decision | Refusal {
  const { from, to, turns, rotate } = command
  const span = spanRefused(room.today, command)
  if (span) return span
  if ((turns === undefined) === (rotate === undefined)) return refuse('malformed', { at: turns ? 'rotate' : 'turns' })
  const { days, provisional } = dutyDays(room.hall, room.years, { from, to })
  const unknown = unknownIn(room.hall, rotate?.badges ?? turns?.map(({ badge }) => badge) ?? [])
  if (unknown !== undefined) return refuse('unknown-person', { at: rotate ? `rotate.badges.${unknown}` : `turns.${unknown}.badge` })
  const each = rotate?.each ?? (room.hall.rules.dutyRota === 'weekdays' ? 'day' : 'week')
  const made: Turn[] = rotate
    ? rotated(days, rotate.badges, each)
    : (turns ?? []).map((turn) => ({ from: turn.from, to: turn.to ?? turn.from, badge: turn.badge }))
  const taken = new Set<string>()
  for (const [index, turn] of made.entries()) {
    if (turn.from < from || turn.to > to || turn.to < turn.from) return refuse('malformed', { at: `turns.${index}` })
    for (let day = turn.from; day <= turn.to; day = dayAfter(day)) {
      if (taken.has(day)) return refuse('duty-twice', { at: day })
      taken.add(day)
    }
  }
  const gaps = days.filter((day) => !taken.has(day))
  return decided([event('duty.planned', { from, to, turns: made })], { days: taken.size, gaps, provisional })
}

/** A plan lies ahead, begins before it ends, is no longer than a year and a little, and ends with the next year: one year is planned in the one before it (001-9). */
export function spanRefused(today: string, { from, to }: { readonly from: string; readonly to: string }): Refusal | undefined {
  if (to < from || to > dayAfter(from, longestPlanDays)) return refuse('malformed', { at: 'to' })
  if (from < today) return refuse('in-the-past', { at: 'from' })
  const last = `${Number(today.slice(0, 4)) + 1}-12-31`
  return to > last ? refuse('too-far', { at: from > last ? 'from' : 'to' }) : undefined
}

export function unknownIn(hall: HallConfig, badges: readonly string[]): number | undefined {
  const known = new Set(hall.people.map(({ badge }) => badge as string))
  const at = badges.findIndex((badge) => !known.has(badge))
  return at < 0 ? undefined : at
}
