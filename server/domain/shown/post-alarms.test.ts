import { expect, test } from 'vitest'
import { HoursHall } from '../../../test/fixtures/hours-hall.ts'
import { clerk, minute } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const alarm = (hall: HoursHall, line: string) => project(hall.scene(), 'load')[`alarm:line-uncovered-${line}`]

test('[O30] a line that nobody serves in its hours is told with its minutes; while another counter helps, the screens show that one', () => {
  const hall = new HoursHall({}, '2026-10-14T07:30').to('2026-10-14T08:10')
  // Ten minutes are no empty post yet.
  expect(alarm(hall, 'B')).toBeUndefined()
  hall.to('2026-10-14T08:20')
  expect(alarm(hall, 'B')).toMatchObject({ weight: 2, minutes: 20 })
  hall.open(2, '1002')
  // Counter 2 helps line B from its second tier: where to go is shown, and nothing is uncovered.
  expect(alarm(hall, 'B')).toBeUndefined()
  expect(project(hall.scene(), 'board')['line:B']).toMatchObject({ counters: [2] })
  expect(project(hall.scene(), 'window:3')['line:B']).toMatchObject({ counters: [2] })
  hall.take('tax')
  hall.must(hall.ask(clerk('1002'), 'counter.close', { counter: 2 }))
  hall.now += 4 * minute
  expect(alarm(hall, 'B')).toMatchObject({ weight: 3, waiting: 1, minutes: 4 })
  hall.to('2026-10-14T12:30')
  expect(alarm(hall, 'A')).toBeUndefined()
})
