import { describe, expect, test } from 'vitest'
import { CaseHall, chief, one, two } from '../../../test/fixtures/case-hall.ts'
import type { Actor } from '../decision.ts'
import { project } from '../shown.ts'
import { holderOf } from '../who-sees.ts'
import { casesOfBadge } from './state.ts'

describe('[Z27] a year whose holidays nobody knows yet', () => {
  const importYear = (hall: CaseHall, holidays: string[], workdays: string[] = []) =>
    hall.must(hall.ask(chief, 'calendar.import', { year: 2027, holidays, workdays }))

  test('the due day is provisional and says which year is missing; the year settles it, later', () => {
    const hall = new CaseHall('2026-12-28')
    const number = hall.accept({ kind: 'promised', days: 5 })
    expect(hall.shown(number)).toMatchObject({ due: '2027-01-04', provisional: true })
    expect(project(hall.scene(), `due:${number}`)['now']).toMatchObject({ provisional: true, unknownYears: ['2027'] })
    expect(project(hall.scene(), 'load')['alarm:cases-year']).toMatchObject({ year: 2027, waiting: 1 })
    importYear(hall, ['2027-01-01', '2027-01-02', '2027-01-03'])
    hall.letTimePass()
    expect(hall.happened('case.dueSettled')).toMatchObject([{ was: '2027-01-04', clock: { due: '2027-01-05' } }])
    expect(hall.shown(number)).toMatchObject({ due: '2027-01-05' })
    expect(hall.shown(number)).not.toHaveProperty('provisional')
    expect(project(hall.scene(), 'load')['alarm:cases-year']).toBeUndefined()
  })

  test('the day for papers that may follow moves with it: of a case that waits, and of 容缺', () => {
    const hall = new CaseHall('2026-12-28')
    const waits = hall.accept({ kind: 'promised', days: 30 })
    hall.do('case.wait', waits, { days: 4 })
    const tolerance = { missing: { materials: [0] }, days: 4, consequence: '退回', consented: true, approvedBy: '9001' }
    const owes = hall.accept({ kind: 'promised', days: 30, tolerance })
    for (const number of [waits, owes]) expect(hall.case(number).clock.papersBy).toBe('2027-01-01')
    importYear(hall, ['2027-01-01', '2027-01-02', '2027-01-03'])
    hall.letTimePass()
    for (const number of [waits, owes]) expect(hall.shown(number)).toMatchObject({ papersBy: '2027-01-04' })
    hall.until('2027-01-04')
    expect(hall.happened('case.papersLate')).toEqual([])
    hall.until('2027-01-05')
    expect(hall.happened('case.papersLate').map(({ papersBy }) => papersBy)).toEqual(['2027-01-04', '2027-01-04'])
  })

  test('earlier, where a weekend turns out to be worked', () => {
    const hall = new CaseHall('2026-12-28')
    const number = hall.accept({ kind: 'promised', days: 5 })
    importYear(hall, [], ['2027-01-02'])
    hall.letTimePass()
    expect(hall.case(number)).toMatchObject({ due: '2027-01-02', provisional: false })
  })

  test('only what reaches into the year moves, and a year that comes again with other days moves it again', () => {
    const hall = new CaseHall('2026-12-24')
    const [before, into] = [hall.accept({ kind: 'promised', days: 2 }), hall.accept({ kind: 'promised', days: 8 })]
    importYear(hall, ['2027-01-01'])
    hall.letTimePass()
    importYear(hall, ['2027-01-01', '2027-01-04'])
    hall.letTimePass()
    expect(hall.happened('case.dueSettled').map(({ case: of, clock }) => [of, (clock as { due: string }).due])).toEqual([
      [into, '2027-01-06'],
      [into, '2027-01-07'],
    ])
    expect(hall.case(before).due).toBe('2026-12-28')
    expect(hall.state.cases.unsettled).toEqual([])
  })

  test('a clock that stands is worked out when it goes on', () => {
    const hall = new CaseHall('2026-12-28')
    const number = hall.accept({ kind: 'promised', days: 5 })
    hall.do('case.wait', number)
    importYear(hall, ['2027-01-01'])
    hall.letTimePass()
    expect(hall.happened('case.dueSettled')).toEqual([])
    hall.do('case.supply', number)
    expect(hall.case(number)).toMatchObject({ due: '2027-01-05', provisional: false })
  })
})

describe('[Z28] through the back office', () => {
  test('out on the day, taken up the same or the next, back one working day before it is due', () => {
    const hall = new CaseHall('2026-09-28')
    const number = hall.accept({ kind: 'promised', days: 5 })
    expect(hall.shown(number)).toMatchObject({ due: '2026-10-10', step: 'transfer', stepBy: '2026-09-28' })
    hall.do('case.step', number, { step: 'transfer' })
    expect(hall.shown(number)).toMatchObject({ step: 'pick-up', stepBy: '2026-09-29' })
    expect(hall.by(one, 'case.step', number, { step: 'transfer' })).toMatchObject({ refused: 'wrong-state' })
    hall.until('2026-09-29')
    hall.do('case.step', number, { step: 'pick-up' })
    expect(hall.shown(number)).toMatchObject({ step: 'return', stepBy: '2026-10-09' })
    hall.do('case.step', number, { step: 'return' })
    expect(hall.shown(number)).not.toHaveProperty('step')
    expect(hall.happened('case.stepped').some(({ late }) => late !== undefined)).toBe(false)
  })

  test('what is late is told once, and how late it was stays', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    hall.until('2026-10-19')
    expect(hall.happened('case.stepLate').map(({ step, stepBy, day }) => [step, stepBy, day])).toEqual([
      ['transfer', '2026-10-14', '2026-10-15'],
    ])
    expect(project(hall.scene(), 'load')['alarm:cases-step-late']).toMatchObject({ waiting: 1 })
    hall.do('case.step', number, { step: 'transfer' })
    expect(hall.happened('case.stepped')).toMatchObject([{ step: 'transfer', late: 3, next: '2026-10-20' }])
    expect(project(hall.scene(), 'load')['alarm:cases-step-late']).toBeUndefined()
  })

  test('more time moves the day for the result to be back', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    hall.do('case.step', number, { step: 'transfer' })
    hall.do('case.step', number, { step: 'pick-up' })
    expect(hall.shown(number)).toMatchObject({ step: 'return', stepBy: '2026-10-20' })
    hall.do('case.extend.ask', number, { days: 2, reason: 'expert' })
    hall.do('case.extend.decide', number, { grant: true }, chief)
    expect(hall.shown(number)).toMatchObject({ due: '2026-10-23', stepBy: '2026-10-22' })
  })

  test('a hall whose rule set has the limit alone has no steps', () => {
    const hall = new CaseHall('2026-10-14', { backOffice: 'limit' })
    expect(hall.shown(hall.accept())).not.toHaveProperty('step')
  })
})

describe('[Z29] the stages of a joint case', () => {
  const stages = [
    { matter: 'tax', days: 2 },
    { matter: 'card', days: 3 },
  ]
  test('together take no longer than the case was promised', () => {
    const hall = new CaseHall()
    const number = hall.accept({ kind: 'joint', days: 4 })
    expect(hall.by(one, 'case.stages', number, { stages })).toEqual({ refused: 'too-long' })
    expect(hall.by(one, 'case.stages', number, { stages: [{ matter: 'none', days: 1 }, stages[1]] })).toMatchObject({
      refused: 'unknown-matter',
    })
    expect(hall.by(one, 'case.stages', hall.accept(), { stages })).toMatchObject({ refused: 'wrong-state' })
  })
  test('each tells what it has taken', () => {
    const hall = new CaseHall()
    const number = hall.accept({ kind: 'joint', days: 5 })
    hall.do('case.stages', number, { stages })
    hall.until('2026-10-19')
    expect(hall.do('case.stageDone', number)).toEqual({ used: 3 })
    expect(hall.shown(number)['stages']).toMatchObject([
      { matter: 'tax', days: 2, used: 3 },
      { matter: 'card', days: 3 },
    ])
    expect(hall.by(one, 'case.stages', number, { stages })).toMatchObject({ refused: 'wrong-state' })
    hall.do('case.stageDone', number)
    expect(hall.by(one, 'case.stageDone', number)).toMatchObject({ refused: 'wrong-state' })
  })
  test('of two who end one stage the second ends none', () => {
    const hall = new CaseHall()
    const number = hall.accept({ kind: 'joint', days: 5 })
    hall.do('case.stages', number, { stages })
    hall.do('case.stageDone', number, { stage: 0 })
    expect(hall.by(chief, 'case.stageDone', number, { stage: 0 })).toEqual({ refused: 'stale' })
    expect(hall.case(number).clock.stages?.done).toHaveLength(1)
    hall.do('case.stageDone', number, { stage: 1 })
  })
})

describe('[Z30] [Z31] the end of a case', () => {
  test('a result to be fetched is ready first; what comes early is counted', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    const { code } = hall.case(number)
    hall.until('2026-10-16')
    expect(hall.do('case.decide', number, { result: 'granted' })).toEqual({ state: 'ready' })
    expect(hall.happened('case.decided')).toMatchObject([{ early: 3, by: '1001' }])
    expect(project(hall.scene(), 'load')['cases']).toMatchObject({ ready: 1, decided: 1, early: 1, late: 0 })
    expect(hall.by(two, 'case.close', number)).toEqual({ refused: 'not-allowed' })
    hall.do('case.close', number, { reason: 'mailed' })
    expect(project(hall.scene(), `case:${code}`)['now']).toMatchObject({ state: 'closed', result: 'granted', case: number })
    expect(project(hall.scene(), 'counter:1')['cases']).toEqual({ open: 0 })
    hall.restart()
    expect(project(hall.scene(), `case:${code}`)['now']).toMatchObject({ state: 'closed' })
  })

  test('of two who close one case the second is told who was first', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    hall.do('case.decide', number, { result: 'withdrawn' })
    expect(hall.by(chief, 'case.decide', number, { result: 'granted' })).toEqual({ refused: 'case-closed', with: '1001' })
    expect(hall.by(one, 'case.wait', number)).toEqual({ refused: 'case-closed', with: '1001' })
    expect(hall.by(one, 'case.close', '20261014-0099')).toEqual({ refused: 'unknown-case' })
  })

  test('a refusal needs its reason and its legal basis, and neither is in the journal', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    const whole = { result: 'refused', reasonCode: 'conditions-not-met', basis: '办法第五条', reason: '不符合条件' } as const
    for (const at of ['reasonCode', 'basis', 'reason'] as const)
      expect(hall.by(one, 'case.decide', number, { ...whole, [at]: undefined })).toEqual({ refused: 'incomplete', at })
    hall.do('case.decide', number, whole)
    expect(JSON.stringify(hall.events)).not.toMatch(/不符合条件|第五条/)
    expect([...hall.personal.values()]).toContainEqual({ text: '不符合条件', basis: '办法第五条' })
  })

  test('what comes too late is counted in working days', () => {
    const hall = new CaseHall('2026-09-28')
    const number = hall.accept({ kind: 'promised', days: 2 })
    hall.until('2026-10-09')
    hall.do('case.decide', number, { result: 'granted', fetch: false })
    expect(hall.happened('case.decided')).toMatchObject([{ overdue: 2 }])
    expect(hall.state.cases.open.size).toBe(0)
  })

  test('the code of a closed case is told for as long as the hall has set', () => {
    const hall = new CaseHall('2026-10-14', { caseCodeDays: 3 })
    const number = hall.accept()
    const { code } = hall.case(number)
    hall.do('case.decide', number, { result: 'withdrawn' })
    hall.later(3)
    expect(project(hall.scene(), `case:${code}`)['now']).toBeDefined()
    hall.later()
    expect(project(hall.scene(), `case:${code}`)).toEqual({})
    expect(hall.by(one, 'case.close', number)).toEqual({ refused: 'unknown-case' })
  })
})

describe('[Z99] a case is given to a colleague', () => {
  test('who answers for it now may act, who did no longer; what the citizen objects to goes along', () => {
    const hall = new CaseHall()
    hall.open(2, '1002')
    const number = hall.accept({ kind: 'promised', days: 5 })
    const citizen = holderOf(hall.state, hall.case(number).code) as Actor
    hall.must(hall.ask(citizen, 'case.object', { case: number, words: '请说明' }))
    hall.do('case.assign', number, { to: '1002' })
    expect(hall.happened('case.assigned')).toMatchObject([{ case: number, badge: '1001', by: '1001', to: '1002' }])
    expect(casesOfBadge(hall.state.cases, '1001')).toEqual([])
    expect(project(hall.scene(), 'counter:2')).toMatchObject({
      cases: { open: 1 },
      [`case:${number}`]: { case: number },
      [`objection:${number}`]: {},
    })
    expect(project(hall.scene(), 'counter:1')).not.toHaveProperty(`case:${number}`)
    expect(hall.ask(one, 'case.decide', { case: number, result: 'granted' })).toEqual({ refused: 'not-allowed' })
    hall.do('case.decide', number, { result: 'granted' }, two)
  })

  test('a leader gives what somebody left behind; to nobody who serves at no counter, and to whoever has it already nothing happens', () => {
    const hall = new CaseHall()
    const number = hall.accept({ kind: 'promised', days: 5 })
    for (const to of ['4711', '9001'])
      expect(hall.ask(chief, 'case.assign', { case: number, to })).toEqual({ refused: 'unknown-person', at: 'to' })
    expect(hall.ask(two, 'case.assign', { case: number, to: '1002' })).toEqual({ refused: 'not-allowed' })
    hall.do('case.assign', number, { to: '1001' }, chief)
    expect(hall.happened('case.assigned')).toEqual([])
    hall.do('case.assign', number, { to: '1002' }, chief)
    expect(hall.case(number).badge).toBe('1002')
  })
})

test.each([60_000, 0])('[Z26] requests for more time, %i ms from one another, are listed oldest first, after a restart too', (apart) => {
  const hall = new CaseHall()
  const [first, second] = [hall.accept({ kind: 'promised', days: 5 }), hall.accept({ kind: 'promised', days: 5 })]
  for (const number of [second, first]) {
    hall.do('case.extend.ask', number, { days: 1, reason: 'complex' })
    hall.now += apart
  }
  const list = () => Object.keys(project(hall.scene(), 'load')).filter((key) => key.startsWith('pending:'))
  expect(list()).toEqual([`pending:${second}`, `pending:${first}`])
  hall.restart()
  expect(list()).toEqual([`pending:${second}`, `pending:${first}`])
})
