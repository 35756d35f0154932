import { describe, expect, test } from 'vitest'
import type { PrinterEntry } from '../../../protocol/views/parts.ts'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const alarmsOf = (hall: RulesHall) =>
  Object.entries(project(hall.scene(), 'load', ['alarm:*'])).map(([key, { kind, weight, minutes }]) => [key, kind, weight, minutes])

describe('where people are sent', () => {
  test('[K8] to the counters whose own work it is, and to helpers only while none of these is open', () => {
    const hall = new RulesHall()
    const counters = () => project(hall.scene(), 'board', ['line:B'])['line:B']?.['counters']
    expect(counters()).toEqual([])
    hall.open(2, '1002')
    expect(counters()).toEqual([2])
    hall.open(3, '1003')
    expect(counters()).toEqual([3])
    hall.must(hall.ask(clerk('1003'), 'counter.pause', { counter: 3, reason: 'break' }))
    expect(counters()).toEqual([2])
  })

  test('a paused counter names who covers for it', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    hall.must(hall.ask(clerk('1001'), 'counter.pause', { counter: 1, reason: 'meeting' }))
    expect(project(hall.scene(), 'window:3', ['now'])['now']).not.toHaveProperty('pause')
    const now = project(hall.scene(), 'window:1', ['now'])['now']
    expect(now).toMatchObject({
      state: 'paused',
      pause: { reason: 'meeting', cover: { counter: 2, clerk: { name: '刘志远', badge: '1002' } } },
    })
    expect(project(hall.scene(), 'window:77')).toEqual({})
  })
})

test('a clerk has a photo only where the hall file asks for one', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const scene = hall.scene()
  expect(project(scene, 'window:1', ['now'])['now']?.['clerk']).not.toHaveProperty('photo')
  const people = scene.hall.people.map((person) => ({ ...person, portrait: 'woman' as const }))
  const drawn = { ...scene, hall: { ...scene.hall, people } }
  expect(project(drawn, 'window:1', ['now'])['now']).toMatchObject({ clerk: { badge: '1001', photo: '/photos/1001.svg' } })
})

test('the manager sees since when a counter is free: from the last ticket on, not from the morning', () => {
  const hall = new RulesHall()
  const since = () => project(hall.scene(), 'load', ['counter:1'])['counter:1']?.['since']
  hall.open(1, '1001')
  expect(since()).toBe(new Date(hall.now).toISOString())
  hall.now += 30 * minute
  hall.take('card')
  hall.call(1, '1001')
  hall.serve(1, '1001', 8)
  const free = new Date(hall.now).toISOString()
  hall.now += 3 * minute
  expect(since()).toBe(free)
})

describe('[L1] what the manager is told', () => {
  test('people in a line that no open counter serves, and a wait past the limit', () => {
    const hall = new RulesHall()
    hall.take('tax')
    expect(alarmsOf(hall)).toEqual([['alarm:line-uncovered-B', 'line-uncovered', 3, undefined]])
    hall.open(3, '1003')
    expect(alarmsOf(hall)).toEqual([])
    for (let i = 0; i < 12; i++) hall.take('tax')
    expect(alarmsOf(hall)).toEqual([['alarm:wait-long-B', 'wait-long', 3, expect.any(Number)]])
  })

  test('a ticket called and left, a clerk who is not back, a printer that does not print', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    hall.take('card')
    hall.call(1, '1001')
    hall.must(
      hall.ask(clerk('1002'), 'counter.pause', { counter: 2, reason: 'site-visit', until: new Date(hall.now + 3 * minute).toISOString() }),
    )
    hall.now += 4 * minute
    expect(alarmsOf(hall)).toEqual([['alarm:return-overdue-2', 'return-overdue', 2, 1]])
    hall.now += 2 * minute
    const printer: PrinterEntry = { printer: 'printer-1', kind: 'kiosk', state: 'paper-out', jobs: 3 }
    hall.facts.printers.set('printer-1', printer)
    expect(alarmsOf(hall)).toEqual([
      ['alarm:return-overdue-2', 'return-overdue', 2, 3],
      ['alarm:called-long-1', 'called-long', 2, 6],
      ['alarm:printer-printer-1', 'printer', 3, undefined],
    ])
  })

  test('[L10] people sent to somebody who has left since, and to a counter that nobody opened', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    const sendOn = (to: { badge: string } | { counter: number }) => {
      hall.take('card')
      hall.call(1, '1001')
      hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to }))
    }
    sendOn({ badge: '1002' })
    expect(alarmsOf(hall)).toEqual([])
    hall.must(hall.ask(clerk('1002'), 'counter.close', { counter: 2 }))
    sendOn({ counter: 2 })
    const alarm = project(hall.scene(), 'load', ['alarm:*'])
    expect(alarm['alarm:sent-to-nobody-badge:1002']).toMatchObject({ weight: 2, waiting: 1, person: '刘志远' })
    expect(alarm['alarm:sent-to-nobody-counter:2']).toMatchObject({ weight: 2, waiting: 1, counter: 2 })
    hall.open(2, '1002')
    expect(alarmsOf(hall)).toEqual([])
  })

  test('the trend of the last hour follows the people waiting', () => {
    const hall = new RulesHall()
    hall.take('card')
    hall.now += 11 * minute
    hall.take('card')
    hall.now += 5 * minute
    expect(project(hall.scene(), 'load', ['trend:A'])['trend:A']).toEqual({ line: 'A', points: [1, 1, 2, 2] })
  })
})
