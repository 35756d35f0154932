import { expect, test } from 'vitest'
import { reportOf } from '../../../test/fixtures/ledgers.ts'
import { clerk, holder, minute, pad, RulesHall } from '../../../test/fixtures/rules-hall.ts'

const day = '2026-10-14'
const next = '2026-10-15'
const pass = (hall: RulesHall, minutes: number) => {
  hall.now += minutes * minute
}
const does = (hall: RulesHall, counter: number, badge: string, act: 'start' | 'missed' | 'recall' | 'park', fields: object = {}) =>
  hall.must(hall.ask(clerk(badge), `counter.${act}`, { counter, ...fields }))
const finishes = (hall: RulesHall, counter: number, badge: string) =>
  hall.must(hall.ask(clerk(badge), 'counter.finish', { counter, outcome: { kind: 'instant' } }))

test('[B3] a wait ends with the call that led to the service: not with a call that nobody came to, and not with a recall', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.take()
  pass(hall, 5)
  hall.call(1, '1001')
  pass(hall, 1)
  does(hall, 1, '1001', 'recall')
  hall.serve(1, '1001', 3)
  expect(reportOf(hall.events, day).total.wait).toEqual({ p50: 5, p90: 5 })

  const absent = new RulesHall()
  absent.open(1, '1001')
  const ticket = absent.take()
  pass(absent, 5)
  absent.call(1, '1001')
  does(absent, 1, '1001', 'missed')
  pass(absent, 7)
  absent.must(absent.ask(clerk('1001'), 'counter.call', { counter: 1, ticket: ticket.id }))
  expect(reportOf(absent.events, day).total).toMatchObject({ wait: null, missed: 1 })
  absent.serve(1, '1001', 3)
  expect(reportOf(absent.events, day).total).toMatchObject({ wait: { p50: 12 }, missed: 1, served: 1 })
})

test('[B3] being handed on after the service began adds nothing to the wait, which belongs to the counter where it began', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(3, '1003')
  hall.take()
  pass(hall, 4)
  hall.call(1, '1001')
  does(hall, 1, '1001', 'start')
  pass(hall, 7)
  hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { counter: 3 } }))
  pass(hall, 20)
  hall.call(3, '1003')
  hall.serve(3, '1003', 5)
  const { total, lines, counters } = reportOf(hall.events, day)
  expect(total).toMatchObject({ wait: { p50: 4 }, service: { p50: 12 }, served: 1 })
  expect(lines).toMatchObject([{ line: 'A', name: { en: 'First' }, taken: 1, served: 1, service: { p50: 12 } }])
  // [B4] Each counter has its own part of the service.
  expect(counters).toMatchObject([
    { counter: 1, taken: 1, served: 0, wait: { p50: 4 }, service: null },
    { counter: 3, taken: 0, served: 1, wait: null, service: { p50: 5 } },
  ])
})

test('[B4] what was parked between is no service', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const ticket = hall.take()
  hall.call(1, '1001')
  does(hall, 1, '1001', 'start')
  pass(hall, 4)
  does(hall, 1, '1001', 'park')
  pass(hall, 30)
  hall.must(hall.ask(clerk('1001'), 'counter.unpark', { counter: 1, ticket: ticket.id }))
  pass(hall, 6)
  finishes(hall, 1, '1001')
  expect(reportOf(hall.events, day).counters).toMatchObject([{ counter: 1, service: { p50: 10, p90: 10 } }])
})

test('[B2] [B3] a ticket that is carried over is taken once, counts as served on the day it is served, and has no wait', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.take('move')
  hall.take('card')
  pass(hall, 24 * 60)
  hall.letTimePass()
  hall.open(2, '1002')
  hall.take('tax')
  hall.call(2, '1002')
  hall.serve(2, '1002', 8)
  expect(reportOf(hall.events, day).total).toMatchObject({ taken: 2, served: 0, carried: 2, wait: null })
  const { total, lines, matters, counters } = reportOf(hall.events, next)
  expect(total).toMatchObject({ taken: 1, served: 1, carried: 0, wait: null, service: { p50: 8 } })
  expect(lines.map(({ line, taken, served }) => [line, taken, served])).toEqual([
    ['A', 0, 1],
    ['B', 1, 0],
  ])
  expect(matters.map(({ matter }) => matter)).toEqual(['move', 'tax'])
  expect(counters).toMatchObject([{ counter: 2, taken: 1, served: 1 }])

  // On the third day the other one is still there, and can still be served.
  pass(hall, 24 * 60)
  hall.letTimePass()
  pass(hall, 24 * 60)
  hall.letTimePass()
  hall.open(1, '1001')
  hall.call(1, '1001')
  hall.serve(1, '1001', 2)
  expect(reportOf(hall.events, '2026-10-17')).toMatchObject({ total: { served: 1, wait: null }, matters: [{ matter: 'card' }] })
})

test('[B5] given back is counted apart from missed, and who misses the rest of the day too is counted once', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const back = hall.take()
  hall.take()
  hall.must(hall.ask(holder(back.id), 'ticket.cancel', { ticket: back.id }))
  hall.call(1, '1001')
  does(hall, 1, '1001', 'missed')
  pass(hall, 24 * 60)
  hall.letTimePass()
  expect(reportOf(hall.events, day).total).toMatchObject({ taken: 2, cancelled: 1, missed: 1, carried: 0, served: 0 })
  expect(reportOf(hall.events, day).counters).toMatchObject([{ counter: 1, taken: 1, missed: 1, cancelled: 0 }])
})

test('[B6] median and 90th percentile are figures that really occurred, in minutes with one decimal', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  for (const minutes of [9.04, 1, 8, 2, 7, 3, 6, 4, 5.26, 60]) {
    const ticket = hall.take()
    hall.call(1, '1001')
    hall.serve(1, '1001', minutes)
    hall.must(hall.ask(pad(1), 'ticket.rate', { ticket: ticket.id, level: minutes > 8 ? 2 : 5 }))
  }
  const { total } = reportOf(hall.events, day)
  expect(total.service).toEqual({ p50: 5.3, p90: 9 })
  expect(total.ratings).toEqual({ count: 10, levels: { 5: 8, 4: 0, 3: 0, 2: 2, 1: 0 } })
})

test('a day that nobody came has nothing in it', () => {
  const hall = new RulesHall()
  expect(reportOf(hall.events, '2020-01-01')).toMatchObject({
    day: '2020-01-01',
    upTo: hall.events.length,
    total: { taken: 0, wait: null, service: null, ratings: { count: 0 } },
    lines: [],
    counters: [],
    matters: [],
  })
})

test('[R4] a press that waited for the server until the next day is a rating of the day of its service', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const ticket = hall.take()
  hall.call(1, '1001')
  hall.serve(1, '1001', 3)
  const pressed = hall.now
  pass(hall, 24 * 60)
  hall.must(hall.ask(pad(1), 'ticket.rate', { ticket: ticket.id, level: 4, pressedMs: hall.now - pressed }))
  expect(reportOf(hall.events, day).total.ratings).toEqual({ count: 1, levels: { 5: 0, 4: 1, 3: 0, 2: 0, 1: 0 } })
  expect(reportOf(hall.events, next).total.ratings).toMatchObject({ count: 0 })
})
