import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { Told } from '../../../test/fixtures/told.ts'
import { project } from '../shown.ts'

const handOn = (hall: RulesHall, counter: number, badge: string, to: object) =>
  hall.must(hall.ask(clerk(badge), 'counter.transfer', { counter, to }))
const listOf = (hall: RulesHall, view: string) =>
  Object.entries(project(hall.scene(), view)).flatMap(([key, entry]) => (key.startsWith('referral:') ? [entry] : []))
const close = (hall: RulesHall, counter: number, badge: string, fields: object) =>
  hall.ask(clerk(badge), 'referral.close', { counter, result: 'settled', ...fields })

/** A ticket that 1001 at counter 1 handed on to 1003. */
function handedOn(): { hall: RulesHall; id: string } {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(3, '1003')
  const { id } = hall.take('card')
  hall.call(1, '1001')
  hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
  handOn(hall, 1, '1001', { badge: '1003' })
  return { hall, id }
}

describe('[F1] a referral names its receiver and stays with who was asked first', () => {
  test('on the first clerk’s list with its state, wherever that clerk sits, and on the manager’s page', () => {
    const { hall, id } = handedOn()
    const said = {
      ticket: id,
      state: 'waiting',
      first: { counter: 1, clerk: { name: '张敏' } },
      to: { clerk: { name: '何倩' } },
      transfers: 1,
    }
    expect(listOf(hall, 'counter:1')).toMatchObject([said])
    expect(listOf(hall, 'load')).toMatchObject([said])
    expect(listOf(hall, 'counter:3')).toEqual([])
    hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 1 }))
    hall.open(2, '1001')
    expect(listOf(hall, 'counter:1')).toEqual([])
    hall.call(3, '1003')
    expect(listOf(hall, 'counter:2')).toMatchObject([{ state: 'called' }])
  })

  test('a line alone names nobody; the first who handed it on is asked first all the same', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(3, '1003')
    const { id } = hall.take('card')
    hall.call(1, '1001')
    handOn(hall, 1, '1001', { line: 'B' })
    expect(listOf(hall, 'load')).toEqual([])
    hall.call(3, '1003')
    handOn(hall, 3, '1003', { counter: 2 })
    expect(listOf(hall, 'counter:1')).toMatchObject([{ ticket: id, to: { counter: 2 }, transfers: 2 }])
  })
})

test('[F2] from the second time it is a bounce, counted once a ticket', () => {
  const { hall } = handedOn()
  const today = () => project(hall.scene(), 'load')['today']
  expect(today()).toMatchObject({ transfers: 1, bounces: 0, referrals: 1 })
  for (const to of [{ counter: 1 }, { badge: '1003' }]) {
    const [counter, badge] = 'counter' in to ? ([3, '1003'] as const) : ([1, '1001'] as const)
    hall.call(counter, badge)
    handOn(hall, counter, badge, to)
  }
  expect(today()).toMatchObject({ transfers: 3, bounces: 1, referrals: 1 })
  hall.now += 24 * 60 * minute
  hall.letTimePass()
  expect(today()).toMatchObject({ transfers: 0, bounces: 0, referrals: 1 })
})

describe('[F3] it ends', () => {
  test('by itself when the service is finished', () => {
    const { hall } = handedOn()
    hall.call(3, '1003')
    hall.serve(3, '1003', 3)
    expect(listOf(hall, 'counter:1')).toEqual([])
    expect(project(hall.scene(), 'load')['today']).toMatchObject({ referrals: 0 })
  })

  test('with a result, by the first clerk or the receiver, and by nobody else', () => {
    const { hall, id } = handedOn()
    hall.open(2, '1002')
    expect(close(hall, 2, '1002', { ticket: id })).toEqual({ refused: 'not-allowed' })
    expect(close(hall, 1, '1001', { ticket: 't_0000000000000000' })).toEqual({ refused: 'unknown-referral' })
    hall.must(close(hall, 3, '1003', { ticket: id, result: 'elsewhere', note: '已电话答复' }))
    expect(close(hall, 1, '1001', { ticket: id })).toEqual({ refused: 'unknown-referral' })
    expect(JSON.stringify(hall.events)).not.toContain('已电话答复')
    expect([...hall.personal.values()]).toContainEqual({ text: '已电话答复' })
  })
})

describe('[T12] a step that is taken back leaves nothing of a referral', () => {
  const undo = (hall: RulesHall, counter: number, badge: string) => hall.must(hall.ask(clerk(badge), 'counter.undo', { counter }))

  test('handed on a first time: nobody follows it any more, and the manager’s page is told so by the event', () => {
    const { hall, id } = handedOn()
    const told = new Told(hall, ['load', 'counter:1'])
    hall.onEvent = (event) => told.tell(event)
    expect(told.views.get('load')).toHaveProperty(`referral:${id}`)
    undo(hall, 1, '1001')
    told.same('undone')
    expect(told.views.get('load')).not.toHaveProperty(`referral:${id}`)
  })

  test('handed on again: it stands as the first time left it', () => {
    const { hall, id } = handedOn()
    hall.call(3, '1003')
    hall.must(hall.ask(clerk('1003'), 'counter.start', { counter: 3 }))
    const before = listOf(hall, 'load')
    handOn(hall, 3, '1003', { counter: 2 })
    expect(listOf(hall, 'load')).toMatchObject([{ to: { counter: 2 }, transfers: 2 }])
    undo(hall, 3, '1003')
    expect(listOf(hall, 'load')).toEqual(before)
    hall.must(close(hall, 3, '1003', { ticket: id }))
  })

  test('finished: one that was closed by hand before stays closed', () => {
    const { hall, id } = handedOn()
    hall.call(3, '1003')
    hall.must(hall.ask(clerk('1003'), 'counter.start', { counter: 3 }))
    hall.must(close(hall, 3, '1003', { ticket: id }))
    hall.must(hall.ask(clerk('1003'), 'counter.finish', { counter: 3, outcome: { kind: 'instant' } }))
    undo(hall, 3, '1003')
    expect(listOf(hall, 'load')).toEqual([])
  })
})
