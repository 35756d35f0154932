import { weekdays } from '../../../protocol/calendar.ts'
import type { TurnLength } from '../../../protocol/commands/duty.ts'
import { type DayPlan, planOf } from '../calendar/sessions.ts'
import { dayAfter, weekdayOf, type Years } from '../calendar/workdays.ts'
import type { HallConfig } from '../setup/events.ts'
import type { Turn } from './events.ts'

/** Whether a day should have somebody on duty: the hall opens, and where the rota is by weekday it is one of them. [O40] */
export function isDutyDay(hall: HallConfig, { day, sessions }: DayPlan): boolean {
  const { dutyRota, dutyWeekdays } = hall.rules
  const weekday = weekdays[weekdayOf(day)]
  return sessions.length > 0 && (dutyRota === 'plan' || (weekday !== undefined && dutyWeekdays.includes(weekday)))
}

/** Duty days between two days, both included. `provisional`: a year's holidays are not known yet. */
export function dutyDays(hall: HallConfig, years: Years, { from, to }: { from: string; to: string }) {
  const days: string[] = []
  let provisional = false
  for (let day = from; day <= to; day = dayAfter(day)) {
    const plan = planOf(hall, years, day)
    provisional ||= plan.provisional
    if (isDutyDay(hall, plan)) days.push(day)
  }
  return { days, provisional }
}

const monday = (day: string): string => dayAfter(day, -weekdayOf(day))
const spanOf: Readonly<Record<TurnLength, (day: string) => string>> = { day: (day) => day, week: monday, month: (day) => day.slice(0, 7) }

/** People who take turns in order over duty days: a day each, or all days of a week or a month. */
export function rotated(days: readonly string[], badges: readonly string[], each: TurnLength): Turn[] {
  const turns: Turn[] = []
  let at = -1
  let span: string | undefined
  for (const day of days) {
    if (spanOf[each](day) !== span) at++
    span = spanOf[each](day)
    const badge = badges[at % badges.length] as string
    const last = turns.at(-1)
    // One after another without a free day between them: one turn.
    if (last && last.badge === badge && dayAfter(last.to) === day && each !== 'day') turns[turns.length - 1] = { ...last, to: day }
    else turns.push({ from: day, to: day, badge })
  }
  return turns
}
