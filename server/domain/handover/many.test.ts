import { expect, test } from 'vitest'
import type { HandoverEntry } from '../../../protocol/views/duty.ts'
import { CaseHall, one, two } from '../../../test/fixtures/case-hall.ts'
import { project } from '../shown.ts'

/** 1001 answers for so many cases, all of them due today. */
function answersFor(count: number): CaseHall {
  const hall = new CaseHall()
  const number = hall.accept({ kind: 'promised', days: 5 })
  const { cases, setup } = hall.state
  const like = cases.open.get(number)
  if (!like) throw new Error('no case')
  like.due = setup.day
  for (let serial = 1; serial < count; serial++) {
    const each = { ...like, case: `20261014-${String(5000 + serial)}`, code: `c_${serial}`, clock: { ...like.clock, at: undefined } }
    cases.open.set(each.case, each)
  }
  hall.restart()
  return hall
}
const sheet = (hall: CaseHall) => project(hall.scene(), 'counter:1')['handover:1'] as unknown as HandoverEntry
const missed = (hall: CaseHall) => hall.happened('handover.missed')

test('[O50] a sheet says of how many more there are than it names', () => {
  const hall = answersFor(530)
  expect(hall.must(hall.ask(one, 'handover.prepare', { counter: 1 }))).toMatchObject({ cases: 530 })
  expect(sheet(hall)).toMatchObject({ more: { cases: 30 } })
  expect(sheet(hall).cases.length).toBe(500)
  const few = answersFor(3)
  few.must(few.ask(one, 'handover.prepare', { counter: 1 }))
  expect(sheet(few)).not.toHaveProperty('more')
})

test('[O52] what is due and in no sheet is left behind, however many the sheet names', () => {
  const hall = answersFor(530)
  hall.must(hall.ask(one, 'handover.prepare', { counter: 1 }))
  for (const by of [one, two]) hall.must(hall.ask(by, 'handover.confirm', { counter: 1 }))
  expect(project(hall.scene(), 'counter:1')['handing']).toMatchObject({ open: 30, covered: false })
  hall.must(hall.ask(one, 'counter.close', { counter: 1 }))
  expect(missed(hall)).toMatchObject([{ badge: '1001', cases: 30 }])
})
