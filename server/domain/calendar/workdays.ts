import type { HolidayYear } from '../../../protocol/calendar.ts'

/** Years whose public holidays and make-up workdays are known, by year. */
export type Years = Readonly<Record<string, HolidayYear>>

const dayMs = 86_400_000
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`)

/** The date so many days later, or earlier. */
export const dayAfter = (day: string, days = 1): string => new Date(noon(day) + days * dayMs).toISOString().slice(0, 10)

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(noon(day)).getUTCDay() + 6) % 7

export type WorkdayKind = 'workday' | 'make-up' | 'weekend' | 'holiday'

/** What a date is by the country's calendar. `provisional`: nobody knows yet, and it goes by the weekday. [C6] */
export function workdayKind(years: Years, day: string): { readonly kind: WorkdayKind; readonly provisional: boolean } {
  const known = years[day.slice(0, 4)]
  if (known?.holidays.includes(day)) return { kind: 'holiday', provisional: false }
  if (known?.workdays.includes(day)) return { kind: 'make-up', provisional: false }
  return { kind: weekdayOf(day) < 5 ? 'workday' : 'weekend', provisional: known === undefined }
}

export function isWorkday(years: Years, day: string): boolean {
  const { kind } = workdayKind(years, day)
  return kind === 'workday' || kind === 'make-up'
}

/** The day on which so many workdays have passed since `day`, which itself does not count. `provisional`: it reaches into a year without data. [C6] */
export function addWorkdays(years: Years, day: string, workdays: number): { readonly day: string; readonly provisional: boolean } {
  let at = day
  let provisional = false
  for (let left = workdays; left > 0; ) {
    at = dayAfter(at)
    const { kind, provisional: guessed } = workdayKind(years, at)
    provisional ||= guessed
    if (kind === 'workday' || kind === 'make-up') left--
  }
  return { day: at, provisional }
}
