import { expect, test } from 'vitest'
import { reportOf } from '../../../test/fixtures/ledgers.ts'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'

const zhang = clerk('1001')
const iso = (at: number) => new Date(at).toISOString()

test('[K29] the log of the day says who went where, until when, with whom, and when they were back', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(2, '1002')
  const began = hall.now
  hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'site-visit', until: iso(began + 60 * minute), people: ['1003'] }))
  hall.now += 50 * minute
  hall.must(hall.ask(zhang, 'counter.resume', { counter: 1 }))
  hall.must(hall.ask(clerk('1002'), 'counter.pause', { counter: 2, reason: '去取快递' }))
  hall.now += 5 * minute
  hall.must(hall.ask(clerk('1002'), 'counter.close', { counter: 2 }))
  const { absences } = reportOf(hall.events, '2026-10-14')
  expect(absences).toEqual([
    {
      badge: '1001',
      counter: 1,
      reason: 'site-visit',
      since: iso(began),
      until: iso(began + 60 * minute),
      endedAt: iso(began + 50 * minute),
      people: ['1003'],
    },
    { badge: '1002', counter: 2, reason: 'other', since: iso(began + 50 * minute), endedAt: iso(began + 55 * minute), people: [] },
  ])
  expect(reportOf(hall.events, '2026-10-13').absences).toEqual([])
})

test('[K29] a pause that is told anew ends the row of the one before', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const began = hall.now
  for (const reason of ['meeting', 'break']) {
    hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason }))
    hall.now += 20 * minute
  }
  hall.must(hall.ask(zhang, 'counter.resume', { counter: 1 }))
  expect(reportOf(hall.events, '2026-10-14').absences).toMatchObject([
    { reason: 'meeting', since: iso(began), endedAt: iso(began + 20 * minute) },
    { reason: 'break', since: iso(began + 20 * minute), endedAt: iso(began + 40 * minute) },
  ])
})

test('[D28] numbers that staff took, and those that had been the wrong ones: handed on to another line, unless that was taken back', () => {
  const hall = new RulesHall()
  const guide = clerk('8001', ['guide'])
  hall.open(1, '1001')
  hall.must(hall.ask(guide, 'ticket.take', { matter: 'card' }))
  hall.take('card')
  hall.take('tax')
  const handOn = (to: object) => {
    hall.call(1, '1001')
    hall.must(hall.ask(zhang, 'counter.start', { counter: 1 }))
    hall.must(hall.ask(zhang, 'counter.transfer', { counter: 1, to }))
  }
  handOn({ line: 'B' })
  const takings = () => reportOf(hall.events, '2026-10-14').takings.map(({ matter, taken, guide: by, wrong }) => [matter, taken, by, wrong])
  expect(takings()).toEqual([
    ['card', 2, 1, 1],
    ['tax', 1, 0, 0],
  ])
  hall.must(hall.ask(zhang, 'counter.undo', { counter: 1 }))
  expect(takings()[0]).toEqual(['card', 2, 1, 0])
  hall.must(hall.ask(zhang, 'counter.transfer', { counter: 1, to: { counter: 2 } }))
  expect(takings()[0]).toEqual(['card', 2, 1, 0])
})

test('[D23] who was sent to a department is counted for the matter', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.take('card')
  hall.call(1, '1001')
  hall.must(hall.ask(zhang, 'counter.start', { counter: 1 }))
  hall.must(hall.ask(zhang, 'counter.finish', { counter: 1, outcome: { kind: 'instant' }, sentAway: '要到派出所' }))
  const sent = () => reportOf(hall.events, '2026-10-14').takings[0]?.sentAway
  expect(sent()).toBe(1)
  hall.must(hall.ask(zhang, 'counter.undo', { counter: 1 }))
  expect(sent()).toBe(0)
})
