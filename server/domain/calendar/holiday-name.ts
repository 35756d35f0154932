import type { PublicHoliday } from '../../../protocol/vocabulary.ts'
import { dayAfter, workdayKind, type Years } from './workdays.ts'

/** Longer than any run of holidays: the search ends also where data is wrong. */
const longest = 15

/**
 * What the government calls a public holiday. The notices give runs of days, and each run is known by its fixed day or its time of the year:
 * 《全国年节及纪念日放假办法》 (国令第795号). Of two that fall together, as in 2025, the run has the name of 国庆节.
 */
export function holidayName(years: Years, day: string): PublicHoliday {
  const run = [day]
  for (const step of [-1, 1]) {
    let next = dayAfter(day, step)
    for (let looked = 0; looked < longest && workdayKind(years, next).kind === 'holiday'; looked++) {
      run.push(next)
      next = dayAfter(next, step)
    }
  }
  const has = (date: string): boolean => run.some((each) => each.endsWith(date))
  if (has('-01-01')) return 'new-year'
  if (has('-05-01')) return 'labour'
  if (has('-10-01')) return 'national'
  const month = Number(day.slice(5, 7))
  if (month <= 3) return 'spring'
  if (month === 4) return 'qingming'
  if (month === 5 || month === 6) return 'dragon-boat'
  if (month === 9 || month === 10) return 'mid-autumn'
  return 'other'
}
