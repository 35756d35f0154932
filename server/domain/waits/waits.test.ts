import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { shownLaw, waitLaw } from '../estimate.ts'
import { project } from '../shown.ts'
import { paths } from './chance.ts'
import { seen } from './evolve.ts'
import type { Floor } from './floor.ts'
import { paceOf, serviceLaw } from './laws.ts'
import { play } from './play.ts'
import { rangesOf } from './range.ts'
import { emptyWaits } from './state.ts'

const minute = 60_000

/** One line, so many people in it, and counters that are busy or not. */
const floor = (waiting: number, counters: readonly (number | undefined)[], mean = 8): Floor => ({
  lists: [
    {
      name: 'line:A',
      size: waiting,
      streams: [],
      waiting: [
        ...Array.from({ length: waiting }, (_, i) => ({ key: i - waiting - 1, law: 0, who: i + 1 })),
        { key: 0, law: 0, who: 0, asks: 0 },
      ],
    },
  ],
  servers: counters.map((elapsed, index) => ({
    counter: index + 1,
    opensIn: 0,
    breaks: [],
    busy: elapsed === undefined ? undefined : { law: 0, elapsed, who: 900 + index },
    sources: [{ list: 0, tier: 1, helpAfter: 15 }],
  })),
  laws: [{ mean, sigma: 0.6 }],
  between: 0,
  leaving: 0,
  unsure: 0.05,
})
const lawOf = (floorNow: Floor) =>
  rangesOf(play(floorNow, paths), { index: 0, list: floorNow.lists[0] as Floor['lists'][number] }, emptyWaits())
const waitIn = (hall: RulesHall, line: string) =>
  project(hall.scene(), 'board', [`wait:${line}`])[`wait:${line}`] as { p50: number; p90: number }

describe('[W1] a told wait', () => {
  test('is always a range in whole minutes that never falls with the people ahead', () => {
    const busy = fc.array(fc.option(fc.double({ min: 0, max: 60, noNaN: true }), { nil: undefined }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), busy, fc.double({ min: 0.5, max: 40, noNaN: true }), (waiting, counters, mean) => {
        const law = lawOf(floor(waiting, counters, mean))
        let last = { p50: 0, p90: 0 }
        for (let ahead = 0; ahead <= waiting + 5; ahead++) {
          const wait = law(ahead)
          expect(Number.isInteger(wait.p50) && Number.isInteger(wait.p90) && wait.p50 >= 0 && wait.p90 > wait.p50).toBe(true)
          expect(wait.p50).toBeGreaterThanOrEqual(last.p50)
          last = wait
        }
      }),
      { numRuns: 40 },
    )
  })

  test('is 0 to 1 minute where a counter is free and nobody is before', () => {
    expect(lawOf(floor(0, [3, undefined]))(0)).toEqual({ p50: 0, p90: 1 })
    const hall = new RulesHall()
    hall.open(1, '1001')
    expect(waitIn(hall, 'A')).toMatchObject({ p50: 0, p90: 1 })
  })

  test('of a line in which only helping counters are open is theirs, and not a made-up one', () => {
    const hall = new RulesHall()
    hall.open(2, '1002')
    expect(waitIn(hall, 'B')).toMatchObject({ p50: 0, p90: 1 })
    hall.take('tax')
    hall.call(2, '1002')
    hall.take('tax')
    expect(waitIn(hall, 'B').p90).toBeLessThan(40)
  })
})

describe('[W2] the wait is the calling order played forward', () => {
  test('more counters never make it longer, longer services do', () => {
    const one = lawOf(floor(12, [2]))(12)
    const two = lawOf(floor(12, [2, 2]))(12)
    expect(two.p50).toBeLessThan(one.p50 * 0.65)
    expect(lawOf(floor(12, [2], 16))(12).p50).toBeGreaterThan(one.p50 * 1.8)
  })

  test('a service that is nearly over ends sooner than one that has just begun', () => {
    expect(lawOf(floor(0, [0]))(0).p50).toBeGreaterThan(lawOf(floor(0, [7]))(0).p50)
  })

  test('a head start is told as what it is worth', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    for (let i = 0; i < 6; i++) hall.take('card')
    hall.call(1, '1001')
    const told = () => {
      const event = hall.events.at(-1)
      return event?.type === 'ticket.taken' ? event.body.wait.p50 : Number.NaN
    }
    hall.take('card', { category: 'disabled' })
    const first = told()
    hall.take('card')
    expect(first).toBeLessThan(told() / 3)
  })

  test('a break between sessions is in the wait where the hall says so', () => {
    const told = (waitsKnowBreaks: boolean) => {
      const hall = new RulesHall({
        ...smallHall,
        hall: {
          ...smallHall.hall,
          hours: [
            ['08:00', '10:10'],
            ['12:00', '17:00'],
          ],
        },
        rules: { ...smallHall.rules, waitsKnowBreaks },
      })
      hall.open(1, '1001')
      for (let i = 0; i < 8; i++) hall.take('card')
      return waitIn(hall, 'A').p50
    }
    expect(told(true) - told(false)).toBeGreaterThan(90)
  })
})

describe('[W3] what is learned', () => {
  test('starts from what the hall document says and follows what the hall sees, by matter', () => {
    const waits = emptyWaits()
    const law = (matter: string) => serviceLaw(waits, { matter, usual: 10, pace: paceOf(waits, () => 10), at: 0 }).mean
    expect(law('card')).toBe(10)
    const own = { count: 0, mean: 0, spread: 0 }
    waits.matters.set('card', own)
    for (let i = 0; i < 60; i++) seen(own, 4)
    expect(law('card')).toBeCloseTo(4.3, 0)
    // A matter that nobody has come for yet goes at the pace of the hall.
    expect(law('move')).toBeLessThan(5)
    for (let i = 0; i < 2000; i++) seen(own, 20)
    expect(law('card')).toBeGreaterThan(19)
    expect(own.spread).toBeGreaterThanOrEqual(0)
  })

  test('long services seen today make the next citizen’s range longer', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.take('card')
    hall.call(1, '1001')
    hall.take('card')
    const before = waitIn(hall, 'A').p50
    hall.serve(1, '1001', 40)
    for (let i = 0; i < 12; i++) {
      hall.take('card')
      hall.call(1, '1001')
      hall.serve(1, '1001', 40)
    }
    hall.call(1, '1001')
    expect(waitIn(hall, 'A').p50).toBeGreaterThan(before * 1.5)
  })
})

test('[W5] slip, phone, board, kiosk, console and manager say the same', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  for (let i = 0; i < 9; i++) hall.take('card')
  hall.call(1, '1001')
  hall.now += minute
  const { p50, p90 } = waitIn(hall, 'A')
  for (const view of ['kiosk', 'load', 'counter:1']) expect(project(hall.scene(), view, ['wait:A'])['wait:A']).toMatchObject({ p50, p90 })
  const ticket = hall.take('card')
  const event = hall.events.at(-1)
  expect(event?.type === 'ticket.taken' && event.body.wait).toEqual({ p50, p90 })
  expect(project(hall.scene(), `ticket:${ticket.code}`, ['now'])['now']?.['wait']).toEqual({ p50, p90 })
})

test('[W5] a decision never reads what was played for the screens, and the screens go on with what a decision has played', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  for (let i = 0; i < 20; i++) hall.take('card')
  hall.now += 5000
  const shown = shownLaw(hall.state, hall.now, 'line:A')
  expect(shownLaw(hall.state, hall.now + 1500, 'line:A')).toBe(shown)
  const decided = waitLaw(hall.state, hall.now + 1500, 'line:A')
  expect(decided).not.toBe(shown)
  expect(waitLaw(hall.state, hall.now + 1900, 'line:A')).toBe(decided)
  expect(shownLaw(hall.state, hall.now + 1900, 'line:A')).toBe(decided)
})

test('[W6] one more counter: the nearest closed one and a clerk who is free, two ranges, and nothing where nobody waits long', () => {
  const hall = new RulesHall()
  hall.open(2, '1002')
  const shown = () => Object.values(project(hall.scene(), 'load', ['whatif:*']))
  expect(shown()).toEqual([])
  for (let i = 0; i < 14; i++) hall.take('card')
  const [found] = shown() as { line: string; counter: number; clerk: { badge: string }; before: { p90: number }; after: { p90: number } }[]
  expect(found).toMatchObject({ line: 'A', counter: 1, clerk: { badge: '1001' } })
  expect(found?.after.p90).toBeLessThan((found?.before.p90 ?? 0) * 0.75)
  hall.open(1, '1001')
  hall.open(3, '1003')
  expect(shown()).toEqual([])
})

test('[W5] a pass of a long line is good for longer, by how many wait there', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  for (let taken = 0; taken < 600; taken++) hall.take('card')
  const law = waitLaw(hall.state, hall.now, 'line:A')
  expect(waitLaw(hall.state, hall.now + 2500, 'line:A')).toBe(law)
  expect(waitLaw(hall.state, hall.now + 3100, 'line:A')).not.toBe(law)
})
