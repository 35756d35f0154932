import { expect, test } from 'vitest'
import { hallDayOf } from './hall-day.ts'

const at = (text: string): number => Date.parse(text)

test('[C1] the hall day changes at the set hour of its zone, not at midnight', () => {
  const day = (text: string) => hallDayOf(at(text), 'Asia/Shanghai', '04:00')
  expect(day('2026-10-14T10:24:00+08:00')).toEqual({ day: '2026-10-14', endsAt: at('2026-10-15T04:00:00+08:00') })
  expect(day('2026-10-15T03:59:59+08:00').day).toBe('2026-10-14')
  expect(day('2026-10-15T04:00:00+08:00').day).toBe('2026-10-15')
  expect(day('2027-01-01T00:30:00+08:00').day).toBe('2026-12-31')
  expect(day('2028-02-29T12:00:00+08:00').endsAt).toBe(at('2028-03-01T04:00:00+08:00'))
})

test('[C1] a zone that changes its clocks keeps the hour', () => {
  const day = (text: string) => hallDayOf(at(text), 'Europe/Berlin', '04:00')
  expect(day('2026-03-28T12:00:00+01:00').endsAt).toBe(at('2026-03-29T04:00:00+02:00'))
  expect(day('2026-10-24T12:00:00+02:00').endsAt).toBe(at('2026-10-25T04:00:00+01:00'))
})
