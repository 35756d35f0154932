import { expect, test } from 'vitest'
import { CaseHall, one, two } from '../../../test/fixtures/case-hall.ts'
import { project } from '../shown.ts'
import { casesOfBadge } from './state.ts'

const shown = (hall: CaseHall, counter = 1) =>
  Object.keys(project(hall.scene(), `counter:${counter}`)).flatMap((key) => (key.startsWith('case:') ? [key.slice(5)] : []))

/** What the list has to be, worked out from all cases of the person. */
const expected = (hall: CaseHall, badge: string) =>
  casesOfBadge(hall.state.cases, badge)
    .map((each) => ({ ...each, by: each.state === 'waiting' ? '9999' : (each.due ?? '9999') }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.openedAt - b.openedAt || (a.case < b.case ? -1 : 1)))
    .slice(0, 20)
    .map((each) => each.case)

test('[Z30] the own cases are listed soonest due first, whatever happens to them, and after a restart', () => {
  const hall = new CaseHall()
  hall.open(2, '1002')
  const days = [9, 3, 30, 3, 12, 7, 5, 21, 2, 14, 6, 8, 4, 25, 10, 11, 13, 17, 19, 23, 27, 1, 16]
  const numbers = days.map((each) => {
    hall.now += 60_000
    return hall.accept({ kind: 'promised', days: each })
  })
  const at = (place: number) => numbers[place] ?? ''
  const holds = () => {
    expect(shown(hall)).toEqual(expected(hall, '1001'))
    expect(shown(hall, 2)).toEqual(expected(hall, '1002'))
    expect(project(hall.scene(), 'counter:1')['cases']).toEqual({ open: casesOfBadge(hall.state.cases, '1001').length })
  }
  holds()
  expect(shown(hall).slice(0, 3)).toEqual([at(21), at(8), at(1)])
  hall.do('case.wait', at(8))
  holds()
  hall.do('case.supply', at(8))
  hall.do('case.decide', at(1), { result: 'granted' })
  holds()
  hall.by(one, 'case.close', at(21), { reason: 'mailed' })
  for (const place of [4, 6, 0]) {
    hall.do('case.assign', at(place), { to: '1002' })
    holds()
  }
  hall.by(two, 'case.wait', at(4))
  holds()
  hall.do('result.hand', at(1), { to: 'applicant', receipt: 'signed' })
  holds()
  hall.restart()
  holds()
  hall.later(3)
  hall.open(2, '1002')
  holds()
})
