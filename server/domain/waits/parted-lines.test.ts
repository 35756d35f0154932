import { describe, expect, test } from 'vitest'
import type { Rules } from '../../../protocol/rules/rules.ts'
import type { counterKinds } from '../../../protocol/vocabulary.ts'
import { clerk, kiosk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { listAt } from '../lines/state.ts'
import { project } from '../shown.ts'

const guide = clerk('8001', ['guide'])
const waitIn = (hall: RulesHall, line: string) =>
  project(hall.scene(), 'board', [`wait:${line}`])[`wait:${line}`] as { p50: number; p90: number }

/** Counters 1 and 2 serve line A, 1 being of a kind; so many ordinary people wait. */
function lineA(kind: (typeof counterKinds)[number], waiting: number, rules: Partial<Rules> = {}): RulesHall {
  const counters = smallHall.counters.map((each) =>
    each.counter === 1 ? { ...each, kind } : each.counter === 2 ? { ...each, lines: each.lines.slice(0, 1) } : each,
  )
  const hall = new RulesHall({ ...smallHall, counters, rules: { ...smallHall.rules, ...rules } })
  for (let i = 0; i < waiting; i++) {
    hall.take('card')
    hall.now += 4 * minute
  }
  hall.open(2, '1002')
  return hall
}
const told = (hall: RulesHall, category: string) =>
  (hall.must(hall.ask(kiosk, 'ticket.take', { matter: 'card', category })) as { ticket: { wait: { p50: number; p90: number } } }).ticket
    .wait

describe('[W2] [K13] the wait at a line with a priority counter', () => {
  test('that calls nobody else is the other counter’s wait for ordinary people, and its own for those with priority', () => {
    const alone = waitIn(lineA('general', 10), 'A').p50
    const hall = lineA('priority', 10, { priorityFallback: false })
    hall.open(1, '1001')
    expect(Math.abs(waitIn(hall, 'A').p50 - alone)).toBeLessThanOrEqual(alone * 0.1)
    expect(alone).toBeGreaterThan(60)
    expect(told(hall, 'elderly')).toEqual({ p50: 0, p90: 1 })
  })

  test('that calls the rest when nobody with priority waits is like that of two counters', () => {
    const two = lineA('general', 10)
    two.open(1, '1001')
    const hall = lineA('priority', 10)
    hall.open(1, '1001')
    expect(Math.abs(waitIn(hall, 'A').p50 - waitIn(two, 'A').p50)).toBeLessThanOrEqual(3)
  })

  test('that nobody else serves is that of one counter for everybody', () => {
    const one = waitIn(lineA('general', 10), 'A').p50
    const hall = lineA('priority', 10)
    hall.must(hall.ask(clerk('1002'), 'counter.close', { counter: 2 }))
    hall.open(1, '1001')
    expect(Math.abs(waitIn(hall, 'A').p50 - one)).toBeLessThanOrEqual(2)
  })

  test('is told to each who waits by the place in the whole line', () => {
    const hall = lineA('priority', 8, { priorityFallback: false })
    hall.open(1, '1001')
    const elder = hall.take('card', { category: 'elderly' })
    for (const ticket of hall.state.lines.tickets.values()) {
      const ahead = listAt(hall.state.lines, { line: 'A' }).ahead(ticket)
      const now = project(hall.scene(), `ticket:${ticket.code}`, ['now'])['now'] as { ahead: number; wait: { p50: number } }
      expect(now.ahead).toBe(ahead)
      if (ticket === elder) expect(now.wait.p50).toBe(0)
      else expect(now.wait.p50).toBeGreaterThanOrEqual((ahead - 1) * 4)
    }
  })
})

test('[W2] [K13] a head start of nothing is told like any other, and who leaves the line moves nobody into another’s place', () => {
  const hall = lineA('priority', 6, { priorityFallback: false, headStartMinutes: { elderly: 0, disabled: 0, pregnant: 0 } })
  hall.open(1, '1001')
  expect(told(hall, 'elderly')).toEqual({ p50: 0, p90: 1 })
  const waits = () =>
    [...hall.state.lines.tickets.values()].flatMap(({ code, category, state }) => {
      const now = project(hall.scene(), `ticket:${code}`, ['now'])['now'] as { wait: { p50: number } }
      return category === 'ordinary' && state === 'waiting' ? [now.wait.p50] : []
    })
  const before = waits()
  hall.call(1, '1001')
  hall.now += 500
  expect(waits()).toEqual(before)
})

describe('[W2] [D2] the wait while counters leave a suspended line alone', () => {
  const rules = { ...smallHall.rules, suspendedMayCall: false, helpAfterMinutes: 0 }
  /** One counter for both lines; people wait in both. */
  const both = (inB: number) => {
    const hall = new RulesHall({ ...smallHall, rules })
    for (let i = 0; i < inB; i++) hall.take('tax')
    hall.now += minute
    for (let i = 0; i < 4; i++) hall.take('card')
    hall.open(2, '1002')
    return hall
  }
  const suspend = (hall: RulesHall, until?: number) =>
    hall.must(
      hall.ask(guide, 'line.suspend', { line: 'B', text: '系统维护', ...(until && { until: new Date(hall.now + until).toISOString() }) }),
    )

  test('is not lengthened by those whom nobody calls, from that moment on', () => {
    const without = waitIn(both(0), 'A').p50
    const hall = both(12)
    expect(waitIn(hall, 'A').p50).toBeGreaterThan(without * 1.5)
    suspend(hall)
    expect(Math.abs(waitIn(hall, 'A').p50 - without)).toBeLessThanOrEqual(3)
  })

  test('of the suspended line itself begins when it goes on, where that is known, and else as if now', () => {
    const hall = both(6)
    const before = waitIn(hall, 'B').p50
    suspend(hall)
    expect(waitIn(hall, 'B').p50).toBe(before)
    suspend(hall, 90 * minute)
    expect(waitIn(hall, 'B').p50).toBeGreaterThan(90)
    expect(waitIn(hall, 'A').p50).toBeLessThan(50)
  })

  test('is no reason to open one more counter', () => {
    const hall = both(30)
    suspend(hall)
    for (const entry of Object.values(project(hall.scene(), 'load', ['whatif:*']))) expect(entry).not.toMatchObject({ line: 'B' })
  })
})
