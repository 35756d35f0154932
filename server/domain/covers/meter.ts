import { isWorkday, type Years } from '../calendar/workdays.ts'
import type { HallConfig } from '../setup/events.ts'
import { type Covers, keyOf } from './state.ts'

/** `hall`: for its limits. `years`: what is known of the calendar. `day`: the hall day. */
export type MeterRoom = { readonly covers: Covers; readonly hall: HallConfig; readonly years: Years; readonly day: string }
export type Limit = 'stint' | 'year'
/** Working days. A limit of 0 is none. */
export type Meter = {
  readonly stint: number
  readonly year: number
  readonly stintLimit: number
  readonly yearLimit: number
  readonly state: 'ok' | 'near' | 'full'
}

/** Days that are no working days are cover, and do not count (001-8 「工作日」): counted anew whenever asked, as the calendar is known then. */
const workdays = (years: Years, days: readonly string[]): number => days.filter((day) => isWorkday(years, day)).length

/** How long somebody has stood in at this counter, and in this calendar year anywhere. [O22] */
export function meterOf({ covers, hall, years, day }: MeterRoom, badge: string, counter?: number): Meter {
  const { coverStintDays: stintLimit, coverYearDays: yearLimit, coverWarnPercent: warn } = hall.rules
  const stint = counter === undefined ? 0 : workdays(years, covers.stints.get(keyOf(counter, badge))?.days ?? [])
  const thisYear = (covers.days.get(badge) ?? []).filter((each) => each.slice(0, 4) === day.slice(0, 4))
  const year = workdays(years, thisYear)
  const reached = (percent: number): boolean =>
    (stintLimit > 0 && stint * 100 >= stintLimit * percent) || (yearLimit > 0 && year * 100 >= yearLimit * percent)
  return { stint, year, stintLimit, yearLimit, state: reached(100) ? 'full' : reached(warn) ? 'near' : 'ok' }
}

/** The limit that one more hall day of cover would pass, if it would. [O23] */
export function limitPassed({ covers, hall, years, day }: MeterRoom, counter: number, badge: string): Limit | undefined {
  if (!isWorkday(years, day)) return undefined
  const { coverStintDays, coverYearDays } = hall.rules
  const stint = covers.stints.get(keyOf(counter, badge))?.days ?? []
  if (coverStintDays > 0 && workdays(years, withDay(stint, day)) > coverStintDays) return 'stint'
  const own = (covers.days.get(badge) ?? []).filter((each) => each.slice(0, 4) === day.slice(0, 4))
  return coverYearDays > 0 && workdays(years, withDay(own, day)) > coverYearDays ? 'year' : undefined
}

const withDay = (days: readonly string[], day: string): readonly string[] => (days.includes(day) ? days : [...days, day])

/** As an ended stint is told. */
export const stintDays = (years: Years, days: readonly string[]): number => workdays(years, days)
