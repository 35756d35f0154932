import { expect, test } from 'vitest'
import type { HoursEntry } from '../../protocol/views/hours.ts'
import { lit } from './host-routes.ts'

const at = (time: string): number => Date.parse(`2026-10-14T${time}:00+08:00`)
const iso = (time: string): string => new Date(at(time)).toISOString()
const day = (state: HoursEntry['state'], more: Partial<HoursEntry> = {}): HoursEntry => ({
  kept: true,
  state,
  kind: 'ordinary',
  sessions: [
    { from: iso('08:00'), to: iso('12:00') },
    { from: iso('14:30'), to: iso('17:30') },
  ],
  ...more,
})

test('[V6] screens are lit from half an hour before the doors to half an hour after the end, breaks too', () => {
  const morning = day('before-door', { opens: iso('08:00'), doors: iso('07:50') })
  expect(lit(morning, at('07:19'))).toBe(false)
  expect(lit(morning, at('07:20'))).toBe(true)
  for (const state of ['door-open', 'open', 'break', 'closing'] as const) expect(lit(day(state), at('13:00'))).toBe(true)
  expect(lit(day('closed'), at('17:59'))).toBe(true)
  expect(lit(day('closed'), at('18:00'))).toBe(false)
  expect(lit({ ...day('closed'), sessions: [] }, at('10:00'))).toBe(false)
})

test('[V6] an extension keeps them lit, and in doubt they are', () => {
  expect(lit(day('closed', { extended: { until: iso('19:00') } }), at('18:30'))).toBe(true)
  expect(lit(day('closed', { kept: false }), at('23:00'))).toBe(true)
  expect(lit(undefined, at('23:00'))).toBe(true)
})
