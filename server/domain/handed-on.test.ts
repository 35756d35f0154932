import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../test/fixtures/small-hall.ts'
import { aheadOf, type Ticket } from './lines/state.ts'
import { project } from './shown.ts'

const _guide = clerk('8001', ['guide'])
const manager = clerk('9001', ['manager'])
const me = clerk('1001')
const start = (hall: RulesHall, counter: number, badge: string) => hall.must(hall.ask(clerk(badge), 'counter.start', { counter }))
const _finish = (hall: RulesHall, counter: number, badge: string, fields: object = {}) =>
  hall.must(hall.ask(clerk(badge), 'counter.finish', { counter, outcome: { kind: 'instant' }, ...fields }))
const _change = (hall: RulesHall, rules: object) => hall.must(hall.ask(manager, 'rules.change', { rules }))
const _ahead = (hall: RulesHall, ticket: Ticket) => aheadOf(hall.state.lines, ticket)
/** Counters 1 (line A) and 3 (line B) are open. */
function twoCounters(rules: object = {}): RulesHall {
  const hall = new RulesHall({ ...smallHall, rules: { ...smallHall.rules, ...rules } })
  hall.open(1, '1001')
  hall.open(3, '1003')
  return hall
}
describe('handed on', () => {
  const skilled = (skills: Record<string, string[]>) => ({
    ...smallHall,
    people: smallHall.people.map((person) => (skills[person.badge] ? { ...person, skills: skills[person.badge] } : person)),
  })

  test('[T7] [K10] a line whose only open counter has nobody trained for it is served by nobody', () => {
    const hall = new RulesHall(skilled({ '1002': ['A'] }) as typeof smallHall)
    hall.open(1, '1001')
    hall.open(2, '1002')
    hall.take('card')
    hall.call(1, '1001')
    expect(hall.ask(me, 'counter.transfer', { counter: 1, to: { line: 'B' } })).toEqual({ warning: 'unserved-now' })
  })

  test('[T6] [Q6] never comes back to a clerk who could not call it: then to its line', () => {
    const hall = new RulesHall(skilled({ '1002': ['B'] }) as typeof smallHall)
    hall.open(2, '1001')
    hall.open(3, '1003')
    const ticket = hall.take('card')
    hall.call(2, '1001')
    start(hall, 2, '1001')
    hall.must(hall.ask(me, 'counter.transfer', { counter: 2, to: { badge: '1003' }, returnAfterwards: true }))
    hall.must(hall.ask(me, 'counter.close', { counter: 2 }))
    hall.open(2, '1002')
    hall.call(3, '1003')
    hall.serve(3, '1003', 2)
    expect(ticket).toMatchObject({ state: 'waiting', place: { line: 'A' } })
  })

  test('[T3] parking without a word keeps what the clerk before wrote', () => {
    const hall = twoCounters()
    hall.take('card')
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.transfer', { counter: 1, to: { badge: '1003' }, comment: '差一张照片' }))
    const ticket = hall.call(3, '1003') as Ticket
    start(hall, 3, '1003')
    hall.must(hall.ask(clerk('1003'), 'counter.park', { counter: 3 }))
    hall.must(hall.ask(clerk('1003'), 'counter.unpark', { counter: 3, ticket: ticket.id }))
    expect(project(hall.scene(), 'counter:3')['now']).toMatchObject({ ticket: { comment: '差一张照片' } })
  })
})

test('[T4] [T5] who is carried over is called as often as anybody before being missed', () => {
  const hall = new RulesHall({ ...smallHall, rules: { ...smallHall.rules, callsBeforeMissed: 3 } })
  hall.open(1, '1001')
  hall.take('card')
  hall.call(1, '1001')
  for (let i = 0; i < 2; i++) hall.must(hall.ask(me, 'counter.recall', { counter: 1 }))
  hall.now += 24 * 60 * minute
  hall.open(1, '1001')
  hall.call(1, '1001')
  expect(hall.ask(me, 'counter.missed', { counter: 1 })).toEqual({ refused: 'too-few-calls' })
})

test('[T4] who had been sent to a clerk is called on the next day, whoever is there', () => {
  const hall = twoCounters()
  const { id } = hall.take('card')
  hall.call(1, '1001')
  hall.must(hall.ask(me, 'counter.transfer', { counter: 1, to: { badge: '1003' }, comment: '差一张照片' }))
  hall.now += 24 * 60 * minute
  hall.take('card')
  hall.open(1, '1001')
  expect(hall.call(1, '1001')?.id).toBe(id)
  expect(project(hall.scene(), 'counter:1')['now']).toMatchObject({ ticket: { comment: '差一张照片' } })
})
