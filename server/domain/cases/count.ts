import type { DayKind, DueDayKind, PublicHoliday } from '../../../protocol/vocabulary.ts'
import { holidayName } from '../calendar/holiday-name.ts'
import { dayAfter, isWorkday, workdayKind, type Years } from '../calendar/workdays.ts'

/** The clock stood from the day after `from` up to and with `to`; without `to` it still stands. */
export type Pause = { readonly from: string; readonly to?: string }

/** What is counted: days after `from`, without those on which the clock stood. */
export type Count = { readonly from: string; readonly kind: DayKind; readonly pauses: readonly Pause[] }

const paused = (pauses: readonly Pause[], day: string): boolean =>
  pauses.some(({ from, to }) => from < day && (to === undefined || day <= to))

/** Does the calendar let the day count? */
const counts = (years: Years, kind: DayKind, day: string): boolean => kind === 'plain' || isWorkday(years, day)

/** The day on which so many days have been counted. `provisional`: it reaches into a year without data. The clock must not stand now. [Z21] */
export function dayOfCount(
  years: Years,
  { from, kind, pauses }: Count,
  days: number,
): { readonly day: string; readonly provisional: boolean } {
  const ended = pauses.filter(({ to }) => to !== undefined)
  let day = from
  let provisional = false
  for (let left = days; left > 0; ) {
    day = dayAfter(day)
    if (paused(ended, day)) continue
    provisional ||= kind === 'working' && years[day.slice(0, 4)] === undefined
    if (counts(years, kind, day)) left--
  }
  return { day, provisional }
}

/** Days counted after the first day up to and with the last; 0 where that lies before. */
export function countBetween(years: Years, { kind, pauses }: Omit<Count, 'from'>, after: string, upTo: string): number {
  let counted = 0
  for (let day = dayAfter(after); day <= upTo; day = dayAfter(day)) if (!paused(pauses, day) && counts(years, kind, day)) counted++
  return counted
}

/** The counted day before a day. */
export function dayBefore(years: Years, kind: DayKind, day: string): string {
  let before = dayAfter(day, -1)
  while (!counts(years, kind, before)) before = dayAfter(before, -1)
  return before
}

export type DueDay = {
  readonly day: string
  readonly kind: DueDayKind
  readonly holiday?: PublicHoliday
  /** Which of the days of the limit it is. */
  readonly count?: number
  readonly provisional?: true
}

/** Why this date: every day from the start up to the last, and what it is. [Z22] */
export function explainDays(years: Years, { from, kind, pauses }: Count, last: string): DueDay[] {
  const days: DueDay[] = [{ day: from, kind: 'start' }]
  let counted = 0
  for (let day = dayAfter(from); day <= last; day = dayAfter(day)) {
    const known = workdayKind(years, day)
    const guessed = kind === 'working' && known.provisional ? { provisional: true as const } : {}
    if (paused(pauses, day)) days.push({ day, kind: 'paused' })
    else if (kind === 'plain') days.push({ day, kind: 'plain', count: ++counted })
    else if (known.kind === 'workday' || known.kind === 'make-up') days.push({ day, kind: known.kind, count: ++counted, ...guessed })
    else if (known.kind === 'holiday') days.push({ day, kind: 'holiday', holiday: holidayName(years, day) })
    else days.push({ day, kind: 'weekend', ...guessed })
  }
  return days
}
