import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../test/fixtures/small-hall.ts'
import { project } from './shown.ts'
import { nextDue } from './time.ts'

const after20 = (autoCallOptOut = true) =>
  new RulesHall({ ...smallHall, rules: { ...smallHall.rules, autoCallSeconds: 20, autoCallOptOut } })
const pass = (hall: RulesHall, ms: number) => {
  hall.now += ms
  hall.letTimePass()
}
const calls = (hall: RulesHall) => hall.events.filter(({ type }) => type === 'ticket.called')

describe('[K12] the clock calls for a free counter', () => {
  test('when it has been free long enough, and not before', () => {
    const hall = after20()
    hall.open(1, '1001')
    const first = hall.take()
    pass(hall, 19_999)
    expect(first.state).toBe('waiting')
    pass(hall, 1)
    expect(first).toMatchObject({ state: 'called', counter: 1, badge: '1001', auto: true })
    expect(calls(hall)).toMatchObject([{ actor: 'clock', body: { auto: true } }])
    expect(project(hall.scene(), 'load', ['counter:1'])['counter:1']).toMatchObject({ auto: true })
    hall.take()
    pass(hall, 10 * minute)
    expect(calls(hall)).toHaveLength(1)
    hall.serve(1, '1001', 3)
    const from = hall.now
    pass(hall, 5 * minute)
    expect(calls(hall)[1]?.at).toBe(from + 20_000)
  })

  test('at once when somebody comes to a counter that has long been free; two free counters never call one ticket', () => {
    const hall = after20()
    hall.open(1, '1001')
    hall.open(2, '1002')
    pass(hall, 5 * minute)
    const came = hall.now
    const one = hall.take()
    const two = hall.take()
    pass(hall, 1000)
    expect(one).toMatchObject({ state: 'called', calledAt: came })
    expect(two).toMatchObject({ state: 'called', calledAt: came })
    expect(new Set([one.counter, two.counter])).toEqual(new Set([1, 2]))
  })

  test('never while paused, and not for a clerk who has switched it off; switched on it counts anew', () => {
    const hall = after20()
    hall.open(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.pause', { counter: 1, reason: 'meeting' }))
    const ticket = hall.take()
    pass(hall, 10 * minute)
    hall.must(hall.ask(clerk('1001'), 'counter.autoCall', { counter: 1, on: false }))
    hall.must(hall.ask(clerk('1001'), 'counter.resume', { counter: 1 }))
    pass(hall, 10 * minute)
    expect(ticket.state).toBe('waiting')
    hall.must(hall.ask(clerk('1001'), 'counter.autoCall', { counter: 1, on: true }))
    pass(hall, 19_999)
    expect(ticket.state).toBe('waiting')
    pass(hall, 1)
    expect(ticket.state).toBe('called')
  })

  test('never a missed ticket, nor a parked one', () => {
    const hall = after20()
    hall.open(1, '1001')
    const missed = hall.take()
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.missed', { counter: 1 }))
    const parked = hall.take()
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
    hall.must(hall.ask(clerk('1001'), 'counter.park', { counter: 1 }))
    pass(hall, 30 * minute)
    expect([missed.state, parked.state]).toEqual(['missed', 'parked'])
  })

  test('is not the clerk’s to switch where the hall does not call, or lets nobody refuse', () => {
    const off = (hall: RulesHall) => {
      hall.open(1, '1001')
      return hall.ask(clerk('1001'), 'counter.autoCall', { counter: 1, on: false })
    }
    expect(off(new RulesHall())).toEqual({ refused: 'not-allowed' })
    expect(off(after20(false))).toEqual({ refused: 'not-allowed' })
    expect(off(after20())).toEqual({})
  })

  test('nothing is due where the setting is off or nobody waits, and nobody is called as the day ends', () => {
    const hall = new RulesHall()
    // Nobody looks whether a counter is left.
    hall.rules({ awayWatched: false })
    hall.open(1, '1001')
    hall.take()
    expect(nextDue(hall.state)).toBe(hall.state.setup.dayEndsAt)
    const calling = after20()
    calling.open(1, '1001')
    expect(nextDue(calling.state)).toBe(calling.state.setup.dayEndsAt)
    calling.now = calling.state.setup.dayEndsAt
    const late = calling.take()
    expect(late.state).toBe('waiting')
    expect(calls(calling)).toEqual([])
  })
})
