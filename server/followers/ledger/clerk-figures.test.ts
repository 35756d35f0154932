import { expect, test } from 'vitest'
import { reportOf } from '../../../test/fixtures/ledgers.ts'
import { clerk, minute, pad, RulesHall } from '../../../test/fixtures/rules-hall.ts'

const day = '2026-10-14'
const next = '2026-10-15'
const hand = (hall: RulesHall, counter: number, badge: string, to: object) =>
  hall.must(hall.ask(clerk(badge), 'counter.transfer', { counter, to }))

/** Counters 1 and 3 are open; a ticket is called and started at counter 1. */
function started(): { hall: RulesHall; id: string } {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(3, '1003')
  const { id } = hall.take()
  hall.call(1, '1001')
  hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
  hall.now += 4 * minute
  return { hall, id }
}
const of = (hall: RulesHall, badge: string, on = day) => reportOf(hall.events, on).clerks?.find((each) => each.badge === badge)

test('[B8] a service counts for the clerk who finished it, with the own part of its time; how it was rated is not told', () => {
  const { hall, id } = started()
  hand(hall, 1, '1001', { counter: 3 })
  hall.call(3, '1003')
  hall.serve(3, '1003', 5)
  hall.must(hall.ask(pad(3), 'ticket.rate', { ticket: id, level: 2 }))
  expect(of(hall, '1001')).toMatchObject({ served: 0, service: null, ratings: 0, referrals: { made: 1, bounced: 0, open: 0 }, serving: 4 })
  expect(of(hall, '1003')).toEqual({
    badge: '1003',
    served: 1,
    service: { p50: 5, p90: 5 },
    ratings: 1,
    referrals: { made: 0, bounced: 0, open: 0 },
    seat: 9,
    serving: 5,
  })
})

test('[B8] a referral is open until it is done; the second handing-on is a bounce; what is undone counts nowhere', () => {
  const { hall } = started()
  hand(hall, 1, '1001', { counter: 3 })
  expect(reportOf(hall.events, day).total.referrals).toEqual({ made: 1, bounced: 0, open: 1 })
  hall.call(3, '1003')
  hall.must(hall.ask(clerk('1003'), 'counter.start', { counter: 3 }))
  hand(hall, 3, '1003', { counter: 1 })
  expect(of(hall, '1001')?.referrals).toEqual({ made: 1, bounced: 0, open: 1 })
  expect(of(hall, '1003')?.referrals).toEqual({ made: 1, bounced: 1, open: 0 })
  hall.must(hall.ask(clerk('1003'), 'counter.undo', { counter: 3 }))
  expect(of(hall, '1003')?.referrals).toEqual({ made: 0, bounced: 0, open: 0 })
  hall.must(hall.ask(clerk('1003'), 'counter.finish', { counter: 3, outcome: { kind: 'instant' } }))
  expect(reportOf(hall.events, day).total.referrals).toEqual({ made: 1, bounced: 0, open: 0 })
})

test('[B8] a ticket that is handed to a line is no referral, and one left over night stays open under its day', () => {
  const { hall } = started()
  hand(hall, 1, '1001', { line: 'B' })
  expect(reportOf(hall.events, day).total.referrals).toEqual({ made: 0, bounced: 0, open: 0 })
  const other = started().hall
  hand(other, 1, '1001', { badge: '1003' })
  other.now += 24 * 60 * minute
  other.letTimePass()
  expect(of(other, '1001')?.referrals).toEqual({ made: 1, bounced: 0, open: 1 })
  expect(reportOf(other.events, next).total.referrals).toEqual({ made: 0, bounced: 0, open: 0 })
})
