import { describe, expect, test } from 'vitest'
import { CaseHall, chief, one } from '../../../test/fixtures/case-hall.ts'
import { event } from '../events.ts'
import { evolve } from '../evolve.ts'
import { project } from '../shown.ts'

/** Owed on 28 December for four days, into a year whose holidays nobody knows yet. */
function owing(kind: 'working' | 'plain' = 'working') {
  const hall = new CaseHall('2026-12-28', { noticeDeferredDays: 4, noticeDeferredDayKind: kind })
  hall.take()
  hall.must(hall.ask(one, 'counter.call', { counter: 1 }))
  hall.must(hall.ask(one, 'counter.start', { counter: 1 }))
  const contact = { name: '王小明', phone: '13800000000' }
  const { notice, due } = hall.must(hall.ask(one, 'notice.tell', { counter: 1, how: 'deferred', contact })) as Record<string, string>
  return { hall, notice: String(notice), due }
}
const learn = (hall: CaseHall, holidays: string[], workdays: string[] = [], year = 2027) => {
  hall.must(hall.ask(chief, 'calendar.import', { year, holidays, workdays }))
  hall.letTimePass()
}
const alarm = (hall: CaseHall, notice: string) => project(hall.scene(), 'load')[`alarm:telling-late-${notice}`]

describe('[Z27] the day for what is told later goes by the holidays of its year too', () => {
  test('later, and it is late only from the day after that one', () => {
    const { hall, notice, due } = owing()
    expect(due).toBe('2027-01-01')
    expect(project(hall.scene(), 'counter:1')[`owed:${notice}`]).toMatchObject({ due })
    learn(hall, ['2027-01-01', '2027-01-02', '2027-01-03'])
    expect(hall.happened('notice.settled')).toMatchObject([{ notice, was: '2027-01-01', due: '2027-01-04' }])
    expect(project(hall.scene(), 'counter:1')[`owed:${notice}`]).toMatchObject({ due: '2027-01-04' })
    hall.until('2027-01-04')
    expect(alarm(hall, notice)).toBeUndefined()
    hall.until('2027-01-05')
    expect(alarm(hall, notice)).toMatchObject({ kind: 'telling-late' })
  })

  test('earlier, where a weekend is worked; a year that comes again moves it again', () => {
    const { hall, notice } = owing()
    learn(hall, ['2027-01-01'], ['2027-01-02'])
    expect(hall.state.notices.owed.get(notice)?.due).toBe('2027-01-02')
    learn(hall, ['2027-01-01'])
    expect(hall.state.notices.owed.get(notice)?.due).toBe('2027-01-04')
  })

  test('two years that become known at once move what reaches into either', () => {
    const { hall, notice } = owing()
    const known = { 2027: ['2027-01-01'], 2028: [] }
    for (const [year, holidays] of Object.entries(known)) {
      const { seq, at } = hall.state
      evolve(hall.state, {
        ...event('calendar.imported', { year: Number(year), holidays, workdays: [] }),
        seq: seq + 1,
        at,
        actor: 'operator',
      })
    }
    hall.letTimePass()
    expect(hall.state.notices.owed.get(notice)?.due).toBe('2027-01-04')
  })

  test('another year, plain days and what has been told move nothing', () => {
    const other = owing()
    learn(other.hall, ['2028-01-03'], [], 2028)
    const plain = owing('plain')
    learn(plain.hall, ['2027-01-01'])
    const told = owing()
    told.hall.must(told.hall.ask(one, 'notice.told', { counter: 1, notice: told.notice }))
    learn(told.hall, ['2027-01-01'])
    for (const { hall } of [other, plain, told]) expect(hall.happened('notice.settled')).toEqual([])
  })
})
