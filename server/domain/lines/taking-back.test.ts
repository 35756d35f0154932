import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../protocol/refusals.ts'
import { lineOf, me } from '../../../test/fixtures/card-line.ts'
import { clerk, holder, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

describe('[T12] taking back', () => {
  const undo = (hall: RulesHall, who = me, fields: object = {}) => hall.ask(who, 'counter.undo', { counter: 1, ...fields })

  test('a finish: nothing of it counts, and the service goes on as if never left', () => {
    const { hall, tickets } = lineOf(2)
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
    hall.now += 5 * minute
    const kept = () =>
      JSON.stringify([hall.state.lines.tally, [...hall.state.lines.clerks], [...hall.state.waits.matters], [...hall.state.waits.fresh]])
    const ratings = () => JSON.stringify([[...hall.state.ratings.services], [...hall.state.ratings.invitations]])
    hall.state.lines.clerks.set('1001', { finished: 0, servedMs: 0 })
    const before = kept()
    hall.must(hall.ask(me, 'counter.finish', { counter: 1, outcome: { kind: 'instant' } }))
    expect(project(hall.scene(), 'counter:1')['now']?.['undo']).toEqual({
      ticket: tickets[0].id,
      number: 'A001',
      undid: 'finished',
      until: new Date(hall.now + 10_000).toISOString(),
    })
    hall.now += 9000
    expect(undo(hall)).toMatchObject({ undid: 'finished', ticket: { number: 'A001' } })
    expect(tickets[0]).toMatchObject({ state: 'serving', counter: 1, outcome: undefined, servedMs: 0 })
    expect(kept()).toBe(before)
    expect(ratings()).toBe('[[],[]]')
    expect(project(hall.scene(), 'keypad:1')['now']).toMatchObject({ state: 'serving' })
    hall.must(hall.ask(me, 'counter.finish', { counter: 1, outcome: { kind: 'promised', days: 5 } }))
    expect(tickets[0].servedMs).toBe(5 * minute + 9000)
    expect(hall.state.lines.tally).toMatchObject({ finished: 1, instant: 0 })
  })

  test('what others taught the hall meanwhile stays', () => {
    const alone = new RulesHall()
    const both = new RulesHall()
    for (const hall of [alone, both]) {
      hall.open(1, '1001')
      hall.open(2, '1002')
      hall.take('card')
      hall.take('card')
      hall.call(2, '1002')
      hall.must(hall.ask(clerk('1002'), 'counter.start', { counter: 2 }))
      hall.call(1, '1001')
      hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
      hall.now += 7 * minute
      if (hall === both) hall.must(hall.ask(me, 'counter.finish', { counter: 1, outcome: { kind: 'instant' } }))
      hall.now += 2000
      hall.must(hall.ask(clerk('1002'), 'counter.finish', { counter: 2, outcome: { kind: 'instant' } }))
      if (hall === both) hall.must(undo(hall))
    }
    const [a, b] = [alone, both].map((hall) => hall.state.waits)
    expect([b?.matters, b?.fresh]).toEqual([a?.matters, a?.fresh])
  })

  test('a missed: called again, with its whole time', () => {
    const { hall, tickets } = lineOf(1, { missedAfterSeconds: 60 })
    hall.call(1, '1001')
    hall.now += 59_000
    hall.must(hall.ask(me, 'counter.missed', { counter: 1 }))
    expect(hall.state.lines.tally.missed).toBe(1)
    hall.now += 5000
    hall.must(undo(hall, me, { ticket: tickets[0].id }))
    expect(hall.state.lines.tally.missed).toBe(0)
    hall.now += 59_000
    hall.letTimePass()
    expect(tickets[0].state).toBe('called')
    hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
  })

  test('a transfer: back in service, out of the other line', () => {
    const { hall, tickets } = lineOf(1)
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
    hall.now += minute
    hall.must(hall.ask(me, 'counter.transfer', { counter: 1, to: { line: 'B' }, comment: '转错了', returnAfterwards: true }))
    hall.now += 4000
    hall.must(undo(hall))
    expect(tickets[0]).toMatchObject({ state: 'serving', counter: 1, place: { line: 'A' }, comment: undefined, returns: [], servedMs: 0 })
    expect(hall.state.lines.index.lists.get('line:B')?.size ?? 0).toBe(0)
  })

  test('only within the seconds, by the same clerk, at a free counter, and while nothing has come of it', () => {
    const finish = (rules = {}) => {
      const { hall, tickets } = lineOf(3, rules)
      hall.call(1, '1001')
      hall.serve(1, '1001', 1)
      return { hall, tickets }
    }
    expect(undo(lineOf(1).hall)).toEqual({ refused: 'gone-on' })
    const late = finish().hall
    late.now += 10_001
    expect(undo(late)).toEqual({ refused: 'gone-on' })
    expect(undo(finish({ undoSeconds: 0 }).hall)).toEqual({ refused: 'gone-on' })
    const other = finish()
    expect(undo(other.hall, me, { ticket: other.tickets[1].id })).toEqual({ refused: 'stale' })
    expect(undo(other.hall, clerk('1002'))).toEqual({ refused: 'not-allowed' })
    other.hall.call(1, '1001')
    expect(undo(other.hall)).toEqual({ refused: 'counter-busy' })
    other.hall.serve(1, '1001', 0)
    expect(undo(other.hall)).toMatchObject({ ticket: { number: 'A002' } })
    const rated = finish()
    rated.hall.must(rated.hall.ask(holder(rated.tickets[0].id), 'ticket.rate', { ticket: rated.tickets[0].id, level: 5 }))
    expect(undo(rated.hall)).toEqual({ refused: 'gone-on' })
    const gone = finish()
    gone.hall.must(gone.hall.ask(me, 'counter.close', { counter: 1 }))
    gone.hall.open(1, '1002')
    expect(isRefusal(undo(gone.hall, clerk('1002')))).toBe(true)
    const called = lineOf(1).hall
    called.open(3, '1003')
    called.call(1, '1001')
    called.must(called.ask(me, 'counter.transfer', { counter: 1, to: { line: 'B' } }))
    called.call(3, '1003')
    expect(undo(called)).toEqual({ refused: 'gone-on' })
    expect(project(called.scene(), 'counter:1')['now']).not.toHaveProperty('undo')
  })
})
