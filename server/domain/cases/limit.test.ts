import { expect, test } from 'vitest'
import { dueOf } from './limit.ts'

const years = { 2026: { holidays: ['2026-10-01', '2026-10-02'], workdays: ['2026-10-10'] } } as never

test('[Z2] working days leave out weekends and public holidays and count make-up workdays; plain days count all', () => {
  expect(dueOf(years, '2026-09-30', { days: 1, kind: 'working' })).toEqual({ day: '2026-10-05', provisional: false })
  expect(dueOf(years, '2026-10-08', { days: 2, kind: 'working' })).toEqual({ day: '2026-10-10', provisional: false })
  expect(dueOf(years, '2026-09-30', { days: 3, kind: 'plain' })).toEqual({ day: '2026-10-03', provisional: false })
  expect(dueOf(years, '2026-12-31', { days: 1, kind: 'working' })).toEqual({ day: '2027-01-01', provisional: true })
})
