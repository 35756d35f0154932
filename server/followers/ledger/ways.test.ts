import { expect, test } from 'vitest'
import { reportOf } from '../../../test/fixtures/ledgers.ts'
import { clerk, holder, kiosk, RulesHall } from '../../../test/fixtures/rules-hall.ts'

const guide = clerk('8001', ['guide'])
const manager = clerk('9001', ['manager'])

test('[B2] the report counts what happens beside calling and serving, on its day', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(2, '1002')
  const [a, b, c] = ['card', 'card', 'card'].map(() => hall.take('card'))
  hall.must(hall.ask(kiosk, 'ticket.take', { matters: ['card', 'tax'] }))
  hall.must(hall.ask(holder(a?.id ?? ''), 'ticket.postpone', { pass: 1 }))
  hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: c?.id, category: 'elderly', reason: 'seen' }))
  hall.must(hall.ask(manager, 'ticket.prioritise', { ticket: b?.id, urgent: true, reason: 'ill' }))
  hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: c?.id, category: 'ordinary', reason: 'mistaken' }))
  hall.must(hall.ask(kiosk, 'escort.ask', {}))
  hall.must(hall.ask(kiosk, 'ticket.reprint', { ticket: a?.id }))
  const { ways } = reportOf(hall.events, '2026-10-14')
  expect(ways).toMatchObject({ several: 1, postponed: 1, priority: 1, urgent: 1, helped: 1, reprinted: 1, undone: 0, rejoined: 0 })
  expect(Object.values(reportOf(hall.events, '2026-10-13').ways).every((count) => count === 0)).toBe(true)
})

test('[B5] a number that was sent back and taken back has not come back', () => {
  const hall = new RulesHall()
  const me = clerk('1002')
  hall.open(1, '1001')
  hall.open(2, '1002')
  hall.take('card')
  hall.call(1, '1001')
  hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
  hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { counter: 2 }, returnAfterwards: true }))
  hall.call(2, '1002')
  hall.must(hall.ask(me, 'counter.start', { counter: 2 }))
  hall.must(hall.ask(me, 'counter.finish', { counter: 2, outcome: { kind: 'instant' } }))
  expect(reportOf(hall.events, '2026-10-14').ways).toMatchObject({ returned: 1, undone: 0 })
  hall.must(hall.ask(me, 'counter.undo', { counter: 2 }))
  expect(reportOf(hall.events, '2026-10-14').ways).toMatchObject({ returned: 0, undone: 1 })
})
