import { expect, test } from 'vitest'
import { followAll, journalOf } from '../../../test/fixtures/ledgers.ts'
import { clerk, holder, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { Ledger } from './ledger-sqlite.ts'

const daysOf = (hall: RulesHall) => {
  const ledger = followAll(new Ledger(':memory:'), journalOf(hall.events))
  const rows = ledger.db.prepare('select * from clerk_days order by day, badge').all()
  ledger.close()
  return rows
}

test('[T14] waiting, walking, serving and idle are kept apart for each clerk and day', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const ticket = hall.take('card')
  hall.now += 6 * minute
  hall.call(1, '1001')
  hall.now += 1 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.recall', { counter: 1 }))
  hall.now += 1 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
  hall.now += 5 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.park', { counter: 1 }))
  hall.now += 3 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.unpark', { counter: 1, ticket: ticket.id }))
  hall.now += 4 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome: { kind: 'instant' } }))
  expect(hall.events.at(-1)).toMatchObject({ body: { waitedMs: 6 * minute, walkedMs: 2 * minute, servedMs: 9 * minute } })
  hall.must(hall.ask(clerk('1001'), 'counter.pause', { counter: 1, reason: 'meeting' }))
  hall.now += 10 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 1 }))
  expect(daysOf(hall)).toEqual([
    {
      day: '2026-10-14',
      badge: '1001',
      started: 1,
      wait_ms: 6 * minute,
      walk_ms: 2 * minute,
      served: 1,
      own_served_ms: 9 * minute,
      idle_ms: 9 * minute,
      called_ms: 2 * minute,
      serving_ms: 9 * minute,
      paused_ms: 10 * minute,
    },
  ])
})

test('[T14] a call that is given back, and one that nobody answers, are neither idle nor serving', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const first = hall.take('card')
  hall.take('card')
  hall.call(1, '1001')
  hall.now += 2 * minute
  hall.must(hall.ask(holder(first.id), 'ticket.cancel', { ticket: first.id }))
  hall.now += 1 * minute
  hall.call(1, '1001')
  hall.now += 3 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.missed', { counter: 1 }))
  hall.now += 5 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 1 }))
  expect(daysOf(hall)).toMatchObject([{ started: 0, idle_ms: 6 * minute, called_ms: 5 * minute, serving_ms: 0 }])
})

test('[T12] [T14] what was undone was never idle, missed or served twice', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.take('card')
  hall.call(1, '1001')
  hall.serve(1, '1001', 5)
  hall.now += 8000
  hall.must(hall.ask(clerk('1001'), 'counter.undo', { counter: 1 }))
  hall.now += 1 * minute
  hall.must(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome: { kind: 'instant' } }))
  hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 1 }))
  expect(daysOf(hall)).toMatchObject([{ served: 1, own_served_ms: 6 * minute + 8000, serving_ms: 6 * minute + 8000, idle_ms: 0 }])
})
