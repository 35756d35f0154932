import { dayAfter, workdayKind, type Years } from '../calendar/workdays.ts'

/** Working days from one day to another, both counted. `provisional`: some lie in a year whose calendar is not known yet. [O25] */
export function leaveDays(years: Years, from: string, to: string): { readonly days: number; readonly provisional: boolean } {
  let days = 0
  let provisional = false
  for (let day = from; day <= to; day = dayAfter(day)) {
    const { kind, provisional: guessed } = workdayKind(years, day)
    provisional ||= guessed
    if (kind === 'workday' || kind === 'make-up') days++
  }
  return { days, provisional }
}
