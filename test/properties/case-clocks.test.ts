import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkday } from '../../server/domain/calendar/workdays.ts'
import { explainDays } from '../../server/domain/cases/count.ts'
import { countOf } from '../../server/domain/cases/dated.ts'
import { nextTurn } from '../../server/domain/cases/light.ts'
import type { HallEvent } from '../../server/domain/events.ts'
import { freeze, thaw } from '../../server/domain/snapshot.ts'
import { Around } from '../fixtures/acts/act.ts'
import { caseActs } from '../fixtures/acts/case-acts.ts'
import { CaseHall } from '../fixtures/case-hall.ts'
import { seed } from '../fixtures/random-days.ts'

const afterVisit = caseActs.filter(({ command }) => command !== 'counter.finish')
const outcomes = [
  { kind: 'promised', days: 5 },
  { kind: 'promised', days: 1 },
  { kind: 'joint', days: 12 },
  { kind: 'supplement', days: 3 },
  { kind: 'escalated', days: 30 },
] as const

const step = fc.record({
  what: fc.nat(afterVisit.length * 2),
  chance: fc.nat(2 ** 30),
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3)),
})
const year = fc.record({
  on: fc.constantFrom('2025-12-22', '2026-02-09', '2026-09-21', '2026-12-15'),
  caseClockStart: fc.constantFrom('registration' as const, 'acceptance' as const, 'supplement' as const),
  steps: fc.array(step, { minLength: 40, maxLength: 90 }),
})

/** Weeks of a hall in which cases are opened, stand, go on, are given more time and end. `happened` sees every event, with the hall as it is after it. */
function weeks(check: (hall: CaseHall, event: HallEvent) => void, end: (hall: CaseHall) => void = () => undefined): void {
  fc.assert(
    fc.property(year, ({ on, caseClockStart, steps }) => {
      const hall = new CaseHall(on, { caseClockStart, caseExtensionsAtMost: 2 })
      hall.onEvent = (event) => check(hall, event)
      for (const { what, chance, days } of steps) {
        hall.later(days)
        const act = afterVisit[what]
        const asked = act?.ask(new Around(hall, chance))
        if (asked && act) hall.ask(asked.by, act.command, asked.fields)
        else hall.accept(outcomes[chance % outcomes.length])
      }
      end(hall)
    }),
    { numRuns: 15, seed },
  )
}

test('[Z21] [Z23] no due day lies before its start or on a day off, and days on which the clock stood are never counted', () => {
  let dues = 0
  const halls = new WeakMap<CaseHall, Map<string, string[]>>()
  weeks((hall, { type, body }) => {
    const stood = halls.get(hall) ?? new Map<string, string[]>()
    halls.set(hall, stood)
    if (!type.startsWith('case.') || !('case' in body) || body.case === undefined) return
    const each = hall.state.cases.open.get(body.case)
    if (type === 'case.waiting') stood.set(body.case, [body.day])
    if (type === 'case.supplied') stood.set(body.case, [...(stood.get(body.case) ?? []), body.day])
    if (each?.state !== 'running' || each.due === undefined || each.clock.from === undefined) return
    const { years } = hall.state.closing
    const { from } = each.clock
    expect(each.due > from, `${each.due} after ${from}`).toBe(true)
    if (each.limit?.kind === 'working') expect(isWorkday(years, each.due)).toBe(true)
    const counted = explainDays(years, countOf(each), each.due).filter(({ count }) => count !== undefined)
    expect(counted).toHaveLength((each.limit?.days ?? 0) + each.clock.extended)
    const [asked = '9999', came = '0000'] = stood.get(each.case) ?? []
    expect(counted.filter(({ day }) => asked < day && day <= came)).toEqual([])
    dues++
  })
  expect(dues).toBeGreaterThan(1000)
})

test('[Z24] whoever answers for a case is warned once per level and count, and each level in its turn', () => {
  let warnings = 0
  const halls = new WeakMap<CaseHall, Map<string, string[]>>()
  weeks((hall, { type, body }) => {
    const told = halls.get(hall) ?? new Map<string, string[]>()
    halls.set(hall, told)
    if (type === 'case.opened' || (type === 'case.supplied' && body.restarts) || (type === 'case.extensionDecided' && body.granted))
      told.set(body.case, [])
    if (type !== 'case.warned') return
    const before = told.get(body.case) ?? []
    expect(before).not.toContain(body.level)
    told.set(body.case, [...before, body.level])
    expect(['yellow', 'red', 'overdue'].filter((level) => told.get(body.case)?.includes(level))).toEqual(told.get(body.case))
    if (body.level === 'overdue') expect(body.due < body.day).toBe(true)
    warnings++
  })
  expect(warnings).toBeGreaterThan(100)
})

test('[Z24] what falls due next is never missed, and a snapshot knows it too', () => {
  weeks(
    () => undefined,
    (hall) => {
      const turns = [...hall.state.cases.open.values()].flatMap((each) => nextTurn(each) ?? []).sort()
      expect(hall.state.cases.index.next).toBe(turns[0])
      expect(turns[0] === undefined || turns[0] > hall.state.setup.day).toBe(true)
      const again = thaw(freeze(hall.state)).cases.index
      expect(again.next).toBe(turns[0])
      expect(again.sorted).toEqual(hall.state.cases.index.sorted)
    },
  )
})
