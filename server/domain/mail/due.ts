import type { MailReach } from '../../../protocol/mail.ts'
import type { Rules } from '../../../protocol/rules/rules.ts'
import { hallDayOf, instantOf, minutesOf } from '../calendar/hall-day.ts'
import { addWorkdays, dayAfter, isWorkday, type Years } from '../calendar/workdays.ts'

export type MailClock = { readonly rules: Rules; readonly years: Years; readonly zone: string; readonly dayStartsAt: string }
export type MailDue = { readonly from: string; readonly dueAt: number; readonly dueDay: string; readonly provisional?: true }

const at = (day: string, minutes: number, zone: string): number =>
  instantOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)), minutes, zone)

/**
 * When a parcel that the courier takes now is to be there (001-1 annex). In the city: before noon by 17:00, before 17:30 by 11:00 of the next workday, and what is
 * taken later, or on no workday, counts from the next workday's morning. Elsewhere T+1 or T+2 workdays (「T指工作日」), to the end of that day. [Z73]
 */
export function dueOfMail({ rules, years, zone, dayStartsAt }: MailClock, now: number, reach: MailReach): MailDue {
  const today = hallDayOf(now, zone, dayStartsAt).day
  const counts = isWorkday(years, today) && now < at(today, minutesOf(rules.mailEveningUntil), zone)
  const first = counts ? { day: today, provisional: false } : addWorkdays(years, today, 1)
  const from = first.day
  const days = { city: 0, province: rules.mailProvinceDays, township: rules.mailTownshipDays, country: rules.mailCountryDays }[reach]
  const morning = !counts || now < at(today, minutesOf(rules.mailMorningUntil), zone)
  const last = reach === 'city' && morning ? { day: from, provisional: false } : addWorkdays(years, from, reach === 'city' ? 1 : days)
  const by = reach === 'city' ? minutesOf(morning ? rules.mailMorningBy : rules.mailEveningBy) : undefined
  const dueAt = by === undefined ? at(dayAfter(last.day), 0, zone) : at(last.day, by, zone)
  return { from, dueAt, dueDay: last.day, ...(first.provisional || last.provisional ? { provisional: true } : {}) }
}

/** The longest that is counted: a parcel that takes longer is lost. */
const longest = 400

/** Workdays since `from`, which does not count: the 1 of T+1. [Z75] */
export function workdaysTaken(years: Years, from: string, to: string): number {
  let taken = 0
  for (let day = from, looked = 0; day < to && looked < longest; looked++) {
    day = dayAfter(day)
    if (isWorkday(years, day)) taken++
  }
  return taken
}
