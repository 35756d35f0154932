import { describe, expect, test } from 'vitest'
import type { Hall } from '../../../protocol/hall-document.ts'
import type { LineId } from '../../../protocol/vocabulary.ts'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { project } from '../shown.ts'

const withRules = (rules: Partial<Hall['rules']>, more: Partial<Hall> = {}): RulesHall =>
  new RulesHall({ ...smallHall, ...more, rules: { ...smallHall.rules, ...rules } })
const skilled = (badge: string, ...skills: string[]): Hall['people'] =>
  smallHall.people.map((person) => (person.badge === badge ? { ...person, skills: skills as LineId[] } : person))
const counters = (change: (counter: Hall['counters'][number]) => Partial<Hall['counters'][number]>): Hall['counters'] =>
  smallHall.counters.map((counter) => ({ ...counter, ...change(counter) }))

describe('help from afar', () => {
  test('[Q5] a counter may help a line sooner or later than the hall does', () => {
    const helps = (minutes: number) =>
      withRules(
        {},
        { counters: counters(({ lines }) => ({ lines: lines.map((l) => (l.tier > 1 ? { ...l, helpAfterMinutes: minutes } : l)) })) },
      )
    const calledAfter = (hall: RulesHall, minutes: number) => {
      hall.open(2, '1002')
      const far = hall.take('tax')
      hall.now += minutes * minute
      hall.take('card')
      return hall.call(2, '1002') === far
    }
    expect(calledAfter(helps(5), 4)).toBe(false)
    expect(calledAfter(helps(5), 5)).toBe(true)
    expect(calledAfter(helps(0), 0)).toBe(true)
    expect(calledAfter(helps(240), 60)).toBe(false)
    expect(calledAfter(new RulesHall(), 14)).toBe(false)
    expect(calledAfter(new RulesHall(), 15)).toBe(true)
  })
})

describe('trained clerks', () => {
  const hall = () => withRules({}, { people: skilled('1002', 'B') })

  test('[K10] a clerk is called only what the counter serves and the clerk is trained for', () => {
    const here = hall()
    here.open(2, '1002')
    here.take('card')
    expect(here.call(2, '1002')).toBeUndefined()
    const own = here.take('tax')
    expect(here.call(2, '1002')).toBe(own)
  })

  test('[K10] nobody opens a counter where nothing is theirs to serve', () => {
    expect(hall().ask(clerk('1002'), 'counter.open', { counter: 1 })).toEqual({ refused: 'not-trained' })
  })

  test('[K10] nothing is handed to somebody who is not trained for it, nor to the counter where they sit', () => {
    const here = hall()
    here.open(1, '1001')
    here.open(2, '1002')
    here.take('card')
    here.call(1, '1001')
    const to = (where: object) => here.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: where })
    expect(to({ badge: '1002' })).toEqual({ refused: 'not-trained' })
    expect(to({ counter: 2 })).toEqual({ refused: 'not-trained' })
    const targets = project(here.scene(), 'counter:1', ['targets'])['targets'] as { people: object[]; counters: object[] }
    expect(JSON.stringify(targets.people)).not.toContain('1002')
    expect(targets.counters).toEqual([expect.objectContaining({ counter: 3 })])
    expect(to({ badge: '1003' })).not.toHaveProperty('refused')
  })

  test('[K10] [K8] people are sent only where the clerk is trained', () => {
    const here = hall()
    here.open(2, '1002')
    const line = (name: string) => project(here.scene(), 'board', [`line:${name}`])[`line:${name}`]?.['counters']
    expect(line('A')).toEqual([])
    expect(line('B')).toEqual([2])
  })

  test('[K10] what was sent to a counter waits for a clerk who is trained; the others sent there do not wait behind it', () => {
    const here = hall()
    here.open(1, '1001')
    const first = here.take('card')
    here.call(1, '1001')
    here.must(here.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { counter: 2 } }))
    here.open(2, '1002')
    expect(here.call(2, '1002')).toBeUndefined()
    expect(here.ask(clerk('1002'), 'counter.call', { counter: 2, ticket: first.id })).toEqual({ refused: 'not-trained' })
  })
})

describe('priority counters', () => {
  const priorityAt1 = (priorityFallback = true) =>
    withRules({ priorityFallback }, { counters: counters(({ counter }) => (counter === 1 ? { kind: 'priority' } : {})) })

  test('[K13] its own people first, however late they came, while the others have another counter', () => {
    const hall = priorityAt1()
    hall.open(1, '1001')
    hall.open(2, '1002')
    const ordinary = hall.take('card')
    hall.now += 60 * minute
    const elder = hall.take('card', { category: 'elderly' })
    expect(hall.call(1, '1001')).toBe(elder)
    hall.serve(1, '1001', 1)
    expect(hall.call(1, '1001')).toBe(ordinary)
  })

  test('[K13] without fallback it leaves the others to the other counters', () => {
    const hall = priorityAt1(false)
    hall.open(1, '1001')
    hall.open(2, '1002')
    hall.take('card')
    expect(hall.call(1, '1001')).toBeUndefined()
    expect(project(hall.scene(), 'board', ['line:A'])['line:A']?.['counters']).toEqual([2])
  })

  test('[K13] [Q4] alone for a line it serves everyone in the one order: nobody is starved', () => {
    for (const fallback of [true, false]) {
      const hall = priorityAt1(fallback)
      hall.open(1, '1001')
      const ordinary = hall.take('card')
      hall.now += 60 * minute
      hall.take('card', { category: 'elderly' })
      expect(hall.call(1, '1001')).toBe(ordinary)
    }
  })
})

describe('assistants', () => {
  test('[K11] one named assistant beside the clerk, who is shown and calls nobody', () => {
    const hall = new RulesHall()
    const asks = (badge: string, type: 'counter.assist' | 'counter.leave', counter = 1) => hall.ask(clerk(badge), type, { counter })
    expect(asks('1002', 'counter.assist')).toEqual({ refused: 'counter-closed' })
    hall.open(1, '1001')
    expect(asks('1001', 'counter.assist')).toEqual({ refused: 'clerk-elsewhere' })
    hall.must(asks('1002', 'counter.assist'))
    hall.must(asks('1002', 'counter.assist'))
    expect(asks('1003', 'counter.assist')).toEqual({ refused: 'counter-taken' })
    for (const view of ['window:1', 'counter:1'])
      expect(project(hall.scene(), view, ['now'])['now']).toMatchObject({ clerk: { badge: '1001' }, assistant: { badge: '1002' } })
    expect(hall.ask(clerk('1002'), 'counter.open', { counter: 2 })).toEqual({ refused: 'clerk-elsewhere' })
    hall.take()
    for (const type of ['counter.call', 'counter.recall', 'counter.start', 'counter.missed', 'counter.close', 'counter.pause'] as const)
      expect(hall.ask(clerk('1002'), type, { counter: 1, reason: 'break' })).toEqual({ refused: 'not-allowed' })
    expect(asks('1001', 'counter.leave')).toEqual({ refused: 'not-allowed' })
    hall.must(asks('1002', 'counter.leave'))
    hall.open(2, '1002')
    expect(project(hall.scene(), 'window:1', ['now'])['now']).not.toHaveProperty('assistant')
  })

  test('[K11] [K9] the assistant goes when the clerk does, and at the end of the day', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.must(hall.ask(clerk('1002'), 'counter.assist', { counter: 1 }))
    hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 1 }))
    hall.open(2, '1002')
    hall.must(hall.ask(clerk('1003'), 'counter.assist', { counter: 2 }))
    hall.now += 24 * 60 * minute
    hall.open(1, '1003')
  })
})

describe('picking', () => {
  const people = smallHall.people.map((person) => (person.badge === '1001' ? { ...person, mayPick: true } : person))
  const pick = (hall: RulesHall, badge: string, ticket: string, more: object = {}) =>
    hall.ask(clerk(badge), 'counter.call', { counter: badge === '1001' ? 1 : 2, ticket, ...more })

  test('[K14] out of order only by leave, in one’s own line, for a reason; the manager sees it', () => {
    const hall = withRules({ pick: 'with-reason' }, { people })
    hall.open(1, '1001')
    hall.open(2, '1002')
    hall.take('card', { citizen: { name: 'SECRET-name' } })
    const wanted = hall.take('card', { citizen: { name: 'SECRET-name' } })
    const foreign = hall.take('tax')
    expect(JSON.stringify(project(hall.scene(), 'counter:1'))).not.toContain('SECRET')
    expect(pick(hall, '1002', wanted.id, { reason: 'unwell' })).toEqual({ refused: 'not-allowed' })
    expect(pick(hall, '1001', foreign.id, { reason: 'unwell' })).toEqual({ refused: 'not-allowed' })
    expect(pick(hall, '1001', wanted.id)).toEqual({ refused: 'reason-needed' })
    expect(pick(hall, '1001', wanted.id, { reason: 'other' })).toEqual({ refused: 'reason-needed' })
    hall.must(pick(hall, '1001', wanted.id, { reason: 'other', note: 'SECRET words' }))
    expect(hall.events.at(-1)).toMatchObject({ type: 'ticket.called', body: { picked: 'other' } })
    expect(JSON.stringify(hall.events)).not.toContain('SECRET')
    const shown = project(hall.scene(), 'load', ['counter:1', 'pick:*'])
    expect(shown['counter:1']).toMatchObject({ picks: 1 })
    expect(Object.values(shown)).toContainEqual(
      expect.objectContaining({ number: 'A002', counter: 1, reason: 'other', note: 'SECRET words' }),
    )
  })

  test('[K14] never where the hall says never', () => {
    const hall = withRules({ pick: 'never' }, { people })
    hall.open(1, '1001')
    const ticket = hall.take()
    expect(pick(hall, '1001', ticket.id, { reason: 'unwell' })).toEqual({ refused: 'not-allowed' })
    expect(project(hall.scene(), 'counter:1', ['line:A'])['line:A']).not.toHaveProperty('pickable')
  })
})

test('[K15] a number is not called again at once', () => {
  const hall = withRules({ recallCooldownSeconds: 15 })
  hall.open(1, '1001')
  hall.take()
  hall.call(1, '1001')
  const recall = () => hall.ask(clerk('1001'), 'counter.recall', { counter: 1 })
  const until = new Date(hall.now + 15_000).toISOString()
  expect(recall()).toEqual({ refused: 'too-soon', until })
  expect(project(hall.scene(), 'counter:1', ['now'])['now']).toMatchObject({ recallFrom: until })
  hall.now += 14_999
  expect(recall()).toMatchObject({ refused: 'too-soon' })
  hall.now += 1
  hall.must(recall())
  expect(recall()).toMatchObject({ refused: 'too-soon' })
})
