import { describe, expect, test } from 'vitest'
import { CaseHall, chief, one } from '../../../test/fixtures/case-hall.ts'
import type { Years } from '../calendar/workdays.ts'
import { event, type NewEvent } from '../events.ts'
import { project } from '../shown.ts'
import { casesPassed } from './clock-time.ts'

const load = (hall: CaseHall) => project(hall.scene(), 'load')

describe('a case that is given a date instead of a limit', () => {
  test.each([
    ['2027-02-31', { refused: 'malformed', at: 'outcome.date' }],
    ['2026-10-14', { refused: 'in-the-past', at: 'outcome.date' }],
    ['2027-10-16', { refused: 'too-far', at: 'outcome.date' }],
    ['9999-12-31', { refused: 'too-far', at: 'outcome.date' }],
  ])('[Z5] is a day of the calendar, after today and within a year: %s', (date, refused) => {
    const hall = new CaseHall()
    hall.take()
    hall.must(hall.ask(one, 'counter.call', { counter: 1 }))
    hall.must(hall.ask(one, 'counter.start', { counter: 1 }))
    expect(hall.ask(one, 'counter.finish', { counter: 1, outcome: { kind: 'promised', date } })).toEqual(refused)
    hall.must(hall.ask(one, 'counter.finish', { counter: 1, outcome: { kind: 'promised', date: '2027-10-15' } }))
  })

  test('[Z21] [Z24] has the lights of the days before it, and its date stays', () => {
    const hall = new CaseHall()
    const number = hall.accept({ kind: 'promised', date: '2026-10-28' })
    expect(hall.case(number)).toMatchObject({ due: '2026-10-28', provisional: false })
    hall.until('2026-10-29')
    expect(hall.happened('case.warned').map(({ level, day }) => [level, day])).toEqual([
      ['yellow', '2026-10-21'],
      ['red', '2026-10-26'],
      ['overdue', '2026-10-29'],
    ])
  })

  test('[Z28] has its result back one working day before, and a day off stays the date that was named', () => {
    const hall = new CaseHall('2026-10-14', { backOffice: 'steps' })
    const number = hall.accept({ kind: 'promised', date: '2026-10-25' })
    expect(hall.case(number)).toMatchObject({ due: '2026-10-25', clock: { back: '2026-10-23' } })
  })
})

test('[Z23] what ends while its clock stands is neither late nor early: there is no due day', () => {
  const hall = new CaseHall()
  const number = hall.accept()
  hall.do('case.wait', number)
  hall.later(30)
  hall.do('case.decide', number, { result: 'withdrawn' })
  expect(hall.happened('case.decided')[0]).not.toHaveProperty('overdue')
  expect(hall.state.cases.today).toMatchObject({ decided: 1, early: 0, late: 0 })
})

describe('[Z8] 容缺: papers that may follow', () => {
  const tolerance = { missing: { materials: [0] }, days: 3, consequence: '退回', consented: true, approvedBy: '9001' }
  const owing = () => {
    const hall = new CaseHall()
    return { hall, number: hall.accept({ kind: 'promised', days: 10, tolerance }) }
  }
  test('come, and nobody is told that they did not; the clock goes on as if they had been there', () => {
    const { hall, number } = owing()
    const { due } = hall.case(number)
    hall.later()
    expect(hall.by(one, 'case.supply', number, { days: 3 })).toMatchObject({ refused: 'contradicts' })
    hall.do('case.supply', number)
    expect(hall.case(number)).toMatchObject({ state: 'running', due })
    expect(hall.shown(number)).not.toHaveProperty('papersBy')
    expect(hall.by(one, 'case.supply', number)).toEqual({ refused: 'wrong-state', state: 'running' })
    hall.later(7)
    expect(hall.happened('case.papersLate')).toEqual([])
  })
  test('come late, and the alarm is over', () => {
    const { hall, number } = owing()
    hall.later(6)
    expect(load(hall)['alarm:cases-papers-late']).toMatchObject({ waiting: 1 })
    hall.do('case.supply', number)
    expect(load(hall)['alarm:cases-papers-late']).toBeUndefined()
  })
  test('nothing is granted before they are there (001-1 「在申请人补正全部材料后同步完成审批」)', () => {
    const { hall, number } = owing()
    expect(hall.by(one, 'case.decide', number, { result: 'granted' })).toEqual({ refused: 'incomplete', at: 'papers' })
    hall.do('case.supply', number)
    expect(hall.do('case.decide', number, { result: 'granted' })).toMatchObject({ state: 'ready' })
  })
})

test('[Z26] time that was asked for is asked for no more once the case is decided', () => {
  const hall = new CaseHall()
  const number = hall.accept()
  hall.do('case.extend.ask', number, { days: 3, reason: 'expert' })
  hall.do('case.decide', number, { result: 'granted' })
  expect(load(hall)).not.toHaveProperty('alarm:cases-extension')
  expect(load(hall)).not.toHaveProperty(`pending:${number}`)
  expect(hall.by(chief, 'case.extend.decide', number, { grant: true })).toEqual({ refused: 'wrong-state', state: 'ready' })
})

test('[Z7] what was given back is not among the open cases of the manager’s page', () => {
  const hall = new CaseHall()
  hall.accept({ kind: 'returned', reasonCode: 'not-lawful', basis: '《条例》第二条', reason: '不属于本地办理' })
  expect(load(hall)['cases']).toMatchObject({ open: 0 })
  hall.accept()
  expect(load(hall)['cases']).toMatchObject({ open: 1, green: 1 })
})

test('[Z29] the days of a pause are not held against a stage, also where the last papers begin the count anew', () => {
  const hall = new CaseHall('2026-10-14', { caseClockStart: 'supplement' })
  const number = hall.accept({ kind: 'joint', days: 10 })
  const stages = [
    { matter: 'tax' as never, days: 3 },
    { matter: 'card' as never, days: 3 },
  ]
  hall.do('case.stages', number, { stages })
  hall.do('case.wait', number)
  hall.later(20)
  hall.do('case.supply', number)
  hall.later(1)
  expect(hall.do('case.stageDone', number)).toEqual({ used: 1 })
})

describe('[T12] a finish whose case has gone on is not taken back', () => {
  test.each([{ fetch: true }, { fetch: false }])('decided, %o', (how) => {
    const hall = new CaseHall()
    const number = hall.accept()
    hall.do('case.decide', number, { result: 'granted', ...how })
    expect(hall.ask(one, 'counter.undo', { counter: 1 })).toEqual({ refused: 'gone-on' })
    expect(hall.happened('case.takenBack')).toEqual([])
  })
  test('one that was only begun is', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    hall.do('case.wait', number)
    hall.must(hall.ask(one, 'counter.undo', { counter: 1 }))
    expect(hall.happened('case.takenBack')).toMatchObject([{ case: number }])
  })
})

test('[Z23] [Z98] what waits for papers comes last in the panel: it pushes out nothing that is due', () => {
  const hall = new CaseHall()
  for (let n = 0; n < 20; n++) hall.do('case.wait', hall.accept({ kind: 'promised', days: 2 }))
  const number = hall.accept({ kind: 'promised', days: 5 })
  expect(hall.shown(number)).toMatchObject({ state: 'running' })
})

/** Has had cases that nobody needs to accept one by one. */
class FullHall extends CaseHall {
  had(events: readonly NewEvent[]): void {
    this.happen(events, 'operator')
  }
}

describe('thousands of open cases', () => {
  const many = (n: number) => {
    const hall = new FullHall('2026-12-01')
    const first = hall.case(hall.accept({ kind: 'promised', days: 30 }))
    const opened = hall.events.find(({ type }) => type === 'case.opened')?.body as object
    const another = (of: number) => ({ ...opened, case: `20261201-${of + 10_000}`, code: `C${of}`, ticket: `t_${of}` })
    hall.had([...Array(n)].map((_, of) => event('case.opened', another(of) as never)))
    return { hall, first }
  }
  test('[Z27] go by a new year’s holidays at once: those that began together are counted together', () => {
    const { hall, first } = many(5000)
    hall.had([event('calendar.imported', { year: 2027, holidays: ['2027-01-01'], workdays: [] })])
    let days = 0
    const get = (of: Years, year: string) => {
      days++
      return of[year]
    }
    const years = new Proxy(hall.state.closing.years, { get })
    const rules = hall.state.setup.hall?.rules
    if (!rules) throw new Error('no hall')
    const events = casesPassed(hall.state, { years, rules })
    expect(events).toHaveLength(5002)
    expect(events.at(0)).toMatchObject({ type: 'case.dueSettled', body: { was: first.due, clock: { due: '2027-01-13' } } })
    // A few hundred looks at the calendar, not a few hundred for each.
    expect(days).toBeLessThan(1000)
  })
})
