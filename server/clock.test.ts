import { expect, test } from 'vitest'
import { hallClock } from './clock.ts'

const eight = Date.UTC(2026, 9, 14)

test('a clock that stands still moves only when it is told to, and never back', () => {
  const clock = hallClock(eight, 0)
  const told: number[] = []
  clock.onLeap(() => told.push(clock.now()))
  expect(clock.now()).toBe(eight)
  clock.advance(eight + 90_000)
  expect(clock.now()).toBe(eight + 90_000)
  clock.advance(eight)
  expect(clock.now()).toBe(eight + 90_000)
  expect(told).toContain(eight + 90_000)
})

test('the machine’s own clock leaps too, and goes on from there', () => {
  const clock = hallClock(undefined, 1)
  const to = Date.now() + 3_600_000
  clock.advance(to)
  expect(clock.now()).toBeGreaterThanOrEqual(to)
})
