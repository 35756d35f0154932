import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { type ServiceTimes, seen, serviceLaw, waitRange } from './wait.ts'

describe('[W1] the first wait range', () => {
  test('is always a range in whole minutes that grows with the people ahead and shrinks with the counters', () => {
    const question = fc.record({
      ahead: fc.integer({ min: 0, max: 500 }),
      capacity: fc.double({ min: 0.2, max: 20, noNaN: true }),
      idle: fc.boolean(),
      mean: fc.double({ min: 0.5, max: 60, noNaN: true }),
      deviation: fc.double({ min: 0, max: 60, noNaN: true }),
    })
    fc.assert(
      fc.property(question, (q) => {
        const { p50, p90 } = waitRange(q)
        expect(Number.isInteger(p50) && Number.isInteger(p90) && p50 >= 0 && p90 > p50).toBe(true)
        expect(waitRange({ ...q, ahead: q.ahead + 1 }).p50).toBeGreaterThanOrEqual(p50)
        expect(waitRange({ ...q, capacity: q.capacity * 2 }).p50).toBeLessThanOrEqual(p50)
      }),
    )
  })

  test('starts from what the matters usually take and follows what the hall sees', () => {
    const times: ServiceTimes = { count: 0, mean: 0, spread: 0 }
    expect(serviceLaw(times, 10).mean).toBe(10)
    for (let i = 0; i < 30; i++) seen(times, 4)
    expect(serviceLaw(times, 10).mean).toBeCloseTo((30 * 4 + 4 * 10) / 34, 5)
    for (let i = 0; i < 1000; i++) seen(times, 20)
    expect(serviceLaw(times, 10).mean).toBeGreaterThan(19)
    expect(times.spread).toBeGreaterThanOrEqual(0)
  })

  test('long services seen today make the next citizen’s range longer', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const shown = () => {
      hall.take('card')
      const taken = hall.events.at(-1)
      return taken?.type === 'ticket.taken' ? taken.body.wait.p50 : 0
    }
    const before = shown()
    for (let i = 0; i < 12; i++) {
      hall.take('card')
      hall.call(1, '1001')
      hall.serve(1, '1001', 40)
    }
    expect(shown()).toBeGreaterThan(before * 2)
  })
})
