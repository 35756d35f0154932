import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knownYears } from '../../halls/holidays/known-years.ts'
import { dayAfter } from '../calendar/workdays.ts'
import { countBetween, dayBefore, dayOfCount, explainDays } from './count.ts'

const years = Object.fromEntries(knownYears(join(import.meta.dirname, '../../halls/holidays')))
const rows = readFileSync(join(import.meta.dirname, 'working-days.csv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(',') as [string, string, string, string])

test('[Z21] the table has dates of three years, of every holiday and of both year ends', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60)
  expect(new Set(rows.map(([from]) => from.slice(0, 4)))).toEqual(new Set(['2024', '2025', '2026']))
})

test.each(rows)('[Z21] [Z22] from %s, %s working days: %s (%s)', (from, text, due) => {
  const days = Number(text)
  const count = { from, kind: 'working' as const, pauses: [] }
  expect(dayOfCount(years, count, days)).toEqual({ day: due, provisional: false })
  expect(countBetween(years, count, from, due)).toBe(days)
  const explained = explainDays(years, count, due)
  expect(explained.at(-1)).toMatchObject({ day: due, count: days })
  expect(explained.filter((each) => each.count !== undefined)).toHaveLength(days)
})

describe('[Z22] the explanation', () => {
  test('names the holiday of each day off', () => {
    const of = (from: string, to: string) =>
      new Set(explainDays(years, { from, kind: 'working', pauses: [] }, to).map(({ holiday }) => holiday))
    expect(of('2026-02-14', '2026-02-24')).toEqual(new Set([undefined, 'spring']))
    expect(of('2026-09-24', '2026-10-08')).toEqual(new Set([undefined, 'mid-autumn', 'national']))
    expect(of('2025-12-31', '2026-06-30')).toEqual(new Set([undefined, 'new-year', 'spring', 'qingming', 'labour', 'dragon-boat']))
  })
  test('tells every day of a pause', () => {
    const pauses = [{ from: '2026-10-14', to: '2026-10-16' }]
    expect(
      explainDays(years, { from: '2026-10-13', kind: 'working', pauses }, '2026-10-20').map(({ kind, count }) => count ?? kind),
    ).toEqual(['start', 1, 'paused', 'paused', 'weekend', 'weekend', 2, 3])
  })
})

test('[Z21] five years ahead, over years without data: it ends, and is provisional', () => {
  const { day, provisional } = dayOfCount(years, { from: '2026-12-01', kind: 'working', pauses: [] }, 1250)
  expect([day > '2031-09-01', provisional]).toEqual([true, true])
  expect(dayOfCount(years, { from: '2026-12-01', kind: 'plain', pauses: [] }, 1826)).toEqual({ day: '2031-12-01', provisional: false })
})

test('[Z21] the workday before a day', () => {
  expect(dayBefore(years, 'working', '2026-10-08')).toBe('2026-09-30')
  expect(dayBefore(years, 'plain', '2026-10-08')).toBe(dayAfter('2026-10-08', -1))
})
