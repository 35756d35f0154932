import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knownYears } from '../../halls/holidays/known-years.ts'
import { addWorkdays, isWorkday, workdayKind } from './workdays.ts'

const years = Object.fromEntries(knownYears(join(import.meta.dirname, '../../halls/holidays')))

describe('[C6] workdays', () => {
  // By hand, from the notices of the State Council.
  test.each([
    ['2026-02-13', 'workday', 'the Friday before 春节'],
    ['2026-02-14', 'make-up', 'Saturday, worked for 春节'],
    ['2026-02-15', 'holiday', 'the holiday begins on a Sunday'],
    ['2026-02-23', 'holiday', 'its last day, a Monday'],
    ['2026-02-24', 'workday', 'Tuesday'],
    ['2026-02-28', 'make-up', 'Saturday, worked for 春节'],
    ['2026-03-01', 'weekend', 'Sunday'],
    ['2026-09-20', 'make-up', 'Sunday, worked for 国庆'],
    ['2026-09-25', 'holiday', '中秋, a Friday'],
    ['2026-10-01', 'holiday', '国庆'],
    ['2026-10-07', 'holiday', 'its last day'],
    ['2026-10-10', 'make-up', 'Saturday, worked for 国庆'],
    ['2025-10-06', 'holiday', '中秋 within 国庆'],
    ['2025-01-26', 'make-up', 'Sunday, worked for 春节'],
  ])('%s is %s: %s', (day, kind) => {
    expect(workdayKind(years, day)).toEqual({ kind, provisional: false })
    expect(isWorkday(years, day)).toBe(kind === 'workday' || kind === 'make-up')
  })

  test.each([
    ['2026-02-12', 1, '2026-02-13'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-14', 5, '2026-02-28'],
    ['2026-02-14', 6, '2026-03-02'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-24', 4, '2026-10-08'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2025-09-26', 1, '2025-09-28'],
    ['2025-09-30', 3, '2025-10-11'],
    ['2026-10-14', 0, '2026-10-14'],
  ])('%s and %i workdays is %s', (from, count, day) => expect(addWorkdays(years, from, count)).toEqual({ day, provisional: false }))

  test('a date that reaches into a year without data is provisional, and comes all the same', () => {
    expect(addWorkdays(years, '2026-12-30', 3)).toEqual({ day: '2027-01-04', provisional: true })
    expect(addWorkdays(years, '2026-12-28', 3)).toEqual({ day: '2026-12-31', provisional: false })
    expect(workdayKind({}, '2031-06-02')).toEqual({ kind: 'workday', provisional: true })
  })
})
