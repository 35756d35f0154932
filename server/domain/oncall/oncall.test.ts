import { expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const manager = clerk('9001', ['manager'])
const today = '2026-10-14'
const load = (hall: RulesHall) => project(hall.scene(), 'load')

test('[O47] who can be called is planned by day, of people whom the hall has', () => {
  const hall = new RulesHall()
  const plan = (fields: object) => hall.ask(manager, 'oncall.plan', { from: today, to: '2026-10-18', badges: ['1001', '1002'], ...fields })
  hall.must(plan({}))
  expect(load(hall)['duty']).toMatchObject({ onCall: [{ badge: '1001' }, { badge: '1002', name: '刘志远' }] })
  expect(plan({ badges: ['1001', '7777'] })).toEqual({ refused: 'unknown-person', at: 'badges.1' })
  expect(plan({ badges: ['1001', '1001'] })).toEqual({ refused: 'duty-twice', at: 'badges' })
  expect(plan({ from: '2026-10-13' })).toEqual({ refused: 'in-the-past', at: 'from' })
  expect(plan({ to: '2026-10-01' })).toEqual({ refused: 'malformed', at: 'to' })
  hall.must(plan({ from: '2026-10-16', badges: [] }))
  expect(plan({ from: '2062-10-14', to: '2062-10-15' })).toMatchObject({ refused: 'too-far', at: 'from' })
  expect([...hall.state.oncall.planned.keys()]).toEqual([today, '2026-10-15'])
})

test('[O48] a call-out is acknowledged, and its minutes count to the arrival', () => {
  const hall = new RulesHall()
  hall.must(hall.ask(manager, 'duty.plan', { from: today, to: today, turns: [{ from: today, badge: '1001' }] }))
  const reason = '群众明早出国，急办证明'
  expect(hall.ask(clerk('1002'), 'oncall.call', { badge: '1003', reason })).toEqual({ refused: 'not-on-duty' })
  expect(hall.ask(clerk('1001'), 'oncall.call', { badge: '7777', reason })).toEqual({ refused: 'unknown-person', at: 'badge' })
  expect(hall.ask(clerk('1001'), 'oncall.call', { badge: '1001', reason })).toEqual({ refused: 'same-person', at: 'badge' })
  hall.must(hall.ask(clerk('1001'), 'oncall.call', { badge: '1003', reason }))
  const seq = hall.events.findLast(({ type }) => type === 'oncall.called')?.seq
  hall.now += 12 * minute
  hall.must(hall.ask(manager, 'oncall.call', { badge: '1003', reason: '再催一次' }))
  expect(load(hall)[`alarm:oncall-${seq}`]).toMatchObject({ kind: 'oncall', weight: 3, person: '何倩', minutes: 12 })
  hall.open(3, '1003')
  expect(project(hall.scene(), 'counter:3')['duty']).toMatchObject({ call: { reason } })
  hall.must(hall.ask(clerk('1003'), 'oncall.acknowledge', {}))
  expect(load(hall)[`alarm:oncall-${seq}`]).toBeUndefined()
  expect(hall.ask(clerk('1002'), 'oncall.acknowledge', {})).toEqual({ refused: 'unknown-call' })
  expect(hall.ask(clerk('1002'), 'oncall.arrived', { badge: '1003' })).toEqual({ refused: 'not-on-duty' })
  hall.now += 20 * minute
  hall.must(hall.ask(clerk('1001'), 'oncall.arrived', { badge: '1003' }))
  expect(hall.events.at(-1)).toMatchObject({ type: 'oncall.arrived', body: { badge: '1003', by: '1001', ms: 32 * minute } })
  expect(load(hall)[`oncall:${seq}`]).toMatchObject({ minutes: 32, who: { name: '何倩' }, by: { badge: '1001' } })
  expect(hall.ask(clerk('1003'), 'oncall.arrived', {})).toEqual({ refused: 'unknown-call' })
  expect(JSON.stringify(hall.events)).not.toContain('出国')
  hall.now += 24 * 60 * minute
  hall.letTimePass()
  expect(load(hall)[`oncall:${seq}`]).toBeUndefined()
})
