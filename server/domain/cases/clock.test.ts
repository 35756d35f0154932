import { describe, expect, test } from 'vitest'
import { CaseHall, chief, one, two } from '../../../test/fixtures/case-hall.ts'
import { project } from '../shown.ts'

describe('[Z20] what starts the clock', () => {
  // Taken on Wednesday the 14th, carried over, and accepted on Thursday.
  const carried = (start: 'registration' | 'acceptance' | 'supplement') => {
    const hall = new CaseHall('2026-10-14', { caseClockStart: start })
    hall.take()
    hall.later()
    return hall.case(hall.acceptNext({ kind: 'promised', days: 5 })).due
  }
  test('the registration of the visit, the acceptance, or the last papers', () => {
    expect(carried('registration')).toBe('2026-10-21')
    expect(carried('acceptance')).toBe('2026-10-22')
    expect(carried('supplement')).toBe('2026-10-22')
  })

  test('a case that lacks papers waits, and begins with them', () => {
    const hall = new CaseHall()
    const number = hall.accept({ kind: 'supplement', days: 5 })
    expect(hall.shown(number)).toMatchObject({ state: 'waiting' })
    expect(hall.shown(number)).not.toHaveProperty('due')
    hall.until('2026-10-20')
    expect(hall.do('case.supply', number)).toMatchObject({ due: '2026-10-27' })
    expect(hall.shown(number)).toMatchObject({ state: 'running', due: '2026-10-27', light: 'green', left: 5 })
    expect(hall.by(one, 'case.supply', number)).toEqual({ refused: 'wrong-state', state: 'running' })
  })
})

describe('[Z23] papers are waited for', () => {
  const waited = (start: 'acceptance' | 'supplement') => {
    const hall = new CaseHall('2026-10-14', { caseClockStart: start })
    const number = hall.accept()
    hall.until('2026-10-16')
    hall.do('case.wait', number, { days: 3 })
    hall.until('2026-10-20')
    return { hall, number }
  }
  test('the days of the pause do not count: two were used, three are left', () => {
    const { hall, number } = waited('acceptance')
    expect(hall.shown(number)).toMatchObject({ state: 'waiting', papersBy: '2026-10-21' })
    hall.do('case.supply', number)
    expect(hall.case(number)).toMatchObject({ due: '2026-10-23', state: 'running' })
  })
  test('or the last papers begin the count anew', () => {
    const { hall, number } = waited('supplement')
    hall.do('case.supply', number)
    expect(hall.case(number).due).toBe('2026-10-27')
    expect(hall.happened('case.supplied')[0]).toMatchObject({ restarts: true })
  })
  test('a case that waits warns nobody, and is not given more time', () => {
    const { hall, number } = waited('acceptance')
    hall.until('2026-10-30')
    expect(hall.happened('case.warned')).toEqual([])
    expect(hall.by(one, 'case.extend.ask', number, { days: 2, reason: 'complex' })).toMatchObject({ refused: 'wrong-state' })
  })
})

describe('[Z24] lights', () => {
  test('yellow at half of the time, red at four fifths, overdue after the due day: told once each, and on the manager’s page', () => {
    const hall = new CaseHall()
    const number = hall.accept({ kind: 'promised', days: 10 })
    hall.until('2026-11-04')
    expect(hall.happened('case.warned').map(({ level, day, badge, due }) => [level, day, badge, due])).toEqual([
      ['yellow', '2026-10-21', '1001', '2026-10-28'],
      ['red', '2026-10-26', '1001', '2026-10-28'],
      ['overdue', '2026-10-29', '1001', '2026-10-28'],
    ])
    expect(hall.shown(number)).toMatchObject({ light: 'overdue', overdue: 5 })
    const { code } = hall.case(number)
    // Overdue is admitted to the citizen.
    expect(project(hall.scene(), `case:${code}`)['now']).toMatchObject({ light: 'overdue', overdue: 5 })
    expect(project(hall.scene(), 'load')['alarm:cases-overdue']).toMatchObject({ kind: 'cases-overdue', waiting: 1, cases: [number] })
    expect(project(hall.scene(), 'load')['cases']).toMatchObject({ open: 1, overdue: 1, green: 0 })
  })

  test('a limit of one day turns red on its due day, and is not yellow before', () => {
    const hall = new CaseHall()
    hall.accept({ kind: 'promised', days: 1 })
    hall.until('2026-10-16')
    expect(hall.happened('case.warned').map(({ level, day }) => [level, day])).toEqual([
      ['red', '2026-10-15'],
      ['overdue', '2026-10-16'],
    ])
  })

  test('what falls due next is known without looking at the cases', () => {
    const hall = new CaseHall()
    for (let n = 0; n < 30; n++) hall.accept({ kind: 'promised', days: 5 + (n % 7) })
    const { index } = hall.state.cases
    const first = () => [...index.byDay.keys()].sort()[0]
    expect(index.next).toBe(first())
    hall.restart()
    expect(hall.state.cases.index.next).toBe(first())
    hall.until('2026-11-10')
    expect(hall.state.cases.index.next).toBeUndefined()
    expect(hall.happened('case.warned')).toHaveLength(30 * 3)
  })
})

test('[Z25] papers that do not come are told of once', () => {
  const hall = new CaseHall()
  const number = hall.accept()
  hall.do('case.wait', number, { days: 2 })
  hall.until('2026-10-20')
  expect(hall.happened('case.papersLate').map(({ day, papersBy }) => [day, papersBy])).toEqual([['2026-10-17', '2026-10-16']])
  expect(project(hall.scene(), 'load')['alarm:cases-papers-late']).toMatchObject({ waiting: 1 })
  hall.do('case.supply', number)
  expect(project(hall.scene(), 'load')['alarm:cases-papers-late']).toBeUndefined()
})

describe('[Z26] more time', () => {
  test('is asked for with a reason, granted by somebody else, and seen by the citizen', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    hall.until('2026-10-21')
    hall.do('case.extend.ask', number, { days: 3, reason: 'inquiry', words: '等上级答复' })
    expect(project(hall.scene(), 'load')[`pending:${number}`]).toMatchObject({ by: '张敏', words: '等上级答复', due: '2026-10-21' })
    expect(hall.by(one, 'case.extend.ask', number, { days: 9, reason: 'complex' })).toEqual({ refused: 'already-asked' })
    // It was asked for in time, though it is decided late.
    hall.later()
    expect(hall.do('case.extend.decide', number, { grant: true }, chief)).toMatchObject({ due: '2026-10-26' })
    expect(hall.shown(number)).toMatchObject({
      light: 'yellow',
      due: '2026-10-26',
      extension: { state: 'granted', days: 3, reason: 'inquiry' },
    })
    const page = project(hall.scene(), `case:${hall.case(number).code}`)['now']
    expect(page).toMatchObject({ due: '2026-10-26', extension: { state: 'granted' } })
    expect(JSON.stringify([page, hall.events])).not.toContain('等上级答复')
    expect(hall.by(one, 'case.extend.ask', number, { days: 1, reason: 'complex' })).toEqual({ refused: 'too-often' })
    expect(hall.by(chief, 'case.extend.decide', number, { grant: true })).toEqual({ refused: 'not-asked' })
  })

  test('not after the due day, not by whoever asked, not by a clerk', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    expect(hall.by(two, 'case.extend.ask', number, { days: 1, reason: 'complex' })).toEqual({ refused: 'not-allowed' })
    hall.do('case.extend.ask', number, { days: 1, reason: 'complex' }, chief)
    expect(hall.by(chief, 'case.extend.decide', number, { grant: true })).toEqual({ refused: 'not-allowed' })
    expect(hall.by(one, 'case.extend.decide', number, { grant: true })).toEqual({ refused: 'not-allowed' })
    const late = hall.accept()
    hall.until('2026-10-22')
    expect(hall.by(one, 'case.extend.ask', late, { days: 1, reason: 'complex' })).toEqual({ refused: 'too-late', until: '2026-10-21' })
  })

  test('a refused one changes nothing, and another may be asked for', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    hall.do('case.extend.ask', number, { days: 4, reason: 'other' })
    hall.do('case.extend.decide', number, { grant: false, words: '请按时办结' }, chief)
    expect(hall.shown(number)).toMatchObject({ due: '2026-10-21', extension: { state: 'refused' } })
    hall.do('case.extend.ask', number, { days: 2, reason: 'expert' })
  })
})
