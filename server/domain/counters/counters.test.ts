import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'

describe('who sits where', () => {
  test('[K1] [K2] one clerk per counter, one counter per clerk; sitting down twice changes nothing', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    expect(hall.ask(clerk('1002'), 'counter.open', { counter: 1 })).toEqual({ refused: 'counter-taken' })
    expect(hall.ask(clerk('1001'), 'counter.open', { counter: 2 })).toEqual({ refused: 'clerk-elsewhere' })
    const before = hall.events.length
    expect(hall.ask(clerk('1001'), 'counter.open', { counter: 1 })).toEqual({})
    expect(hall.events.length).toBe(before)
    expect(hall.ask(clerk('1002'), 'counter.open', { counter: 99 })).toEqual({ refused: 'unknown-counter' })
  })

  test('[K1] nobody acts at another clerk’s counter, or at a closed one', () => {
    const hall = new RulesHall()
    hall.take('card')
    expect(hall.ask(clerk('1001'), 'counter.call', { counter: 1 })).toEqual({ refused: 'counter-closed' })
    hall.open(1, '1001')
    for (const type of ['counter.call', 'counter.start', 'counter.close', 'counter.resume'] as const)
      expect(hall.ask(clerk('1002'), type, { counter: 1 })).toEqual({ refused: 'not-allowed' })
  })

  test('[K7] a pause has a reason and a time that lies ahead, and stops calling until it ends', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const ticket = hall.take('card')
    const pause = (fields: object) => hall.ask(clerk('1001'), 'counter.pause', { counter: 1, reason: 'meeting', ...fields })
    expect(pause({ until: new Date(hall.now - minute).toISOString() })).toEqual({ refused: 'in-the-past', at: 'until' })
    hall.must(pause({ until: new Date(hall.now + 10 * minute).toISOString() }))
    expect(hall.ask(clerk('1001'), 'counter.call', { counter: 1 })).toEqual({ refused: 'counter-paused' })
    hall.must(hall.ask(clerk('1001'), 'counter.resume', { counter: 1 }))
    expect(hall.ask(clerk('1001'), 'counter.resume', { counter: 1 })).toEqual({ refused: 'not-paused' })
    expect(hall.call(1, '1001')).toBe(ticket)
    expect(pause({})).toEqual({ refused: 'counter-busy' })
    expect(hall.ask(clerk('1001'), 'counter.close', { counter: 1 })).toEqual({ refused: 'counter-busy' })
  })

  test('[K9] [T4] whoever forgot to sign off is signed off at the end of the day, and an unclosed service is carried over', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    const forgotten = hall.take('card')
    hall.call(2, '1002')
    hall.must(hall.ask(clerk('1002'), 'counter.start', { counter: 2 }))
    hall.now += 24 * 60 * minute
    hall.open(1, '1003')
    expect([...hall.state.counters.seats.keys()]).toEqual([1])
    expect(forgotten.state).toBe('carried')
    expect(hall.call(1, '1003')).toBe(forgotten)
  })

  test('[K7] the clerk’s own words for a pause stay beside the journal', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.pause', { counter: 1, reason: '陪群众去档案室' }))
    expect(JSON.stringify(hall.events)).not.toContain('档案室')
    expect(hall.events.at(-1)).toMatchObject({ type: 'counter.paused', body: { reason: 'other' } })
  })
})
