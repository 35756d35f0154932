import { expect, test } from 'vitest'
import { followAll, journalOf } from '../../../test/fixtures/ledgers.ts'
import { kiosk, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { Ledger } from './ledger-sqlite.ts'

const at = (hour: number, minutes = 0) => new Date(Date.UTC(2026, 9, 14, hour - 8, minutes)).toISOString()

test('[M6] the ledger knows what became of every appointment, once', () => {
  const hall = new RulesHall()
  const book = (start: string) =>
    (hall.must(hall.ask(kiosk, 'appointment.book', { matter: 'card', start })) as { appointment: { id: string; code: string } }).appointment
  const checkIn = ({ code }: { code: string }) => hall.must(hall.ask(kiosk, 'appointment.checkIn', { code }))
  hall.open(1, '1001')
  const [kept, broken] = [book(at(10, 30)), book(at(10, 30))]
  const absent = book(at(11))
  const late = book(at(11, 30))
  const given = book(at(12))
  checkIn(kept)
  checkIn(broken)
  hall.call(1, '1001')
  hall.must(hall.ask({ kind: 'appointment', appointment: given.id as never }, 'appointment.cancel', { appointment: given.id }))
  hall.now = Date.parse(at(12, 5))
  hall.letTimePass()
  checkIn(late)
  hall.serve(1, '1001', 1)
  hall.call(1, '1001')
  hall.serve(1, '1001', 1)
  hall.call(1, '1001')
  const ledger = followAll(new Ledger(':memory:'), journalOf(hall.events))
  const rows = ledger.db.prepare('select appointment, outcome, late, counter, badge from appointments').all() as { appointment: string }[]
  const of = (id: string) => rows.find(({ appointment }) => appointment === id)
  expect(of(kept.id)).toMatchObject({ outcome: 'kept', late: 0, counter: 1, badge: '1001' })
  expect(of(broken.id)).toMatchObject({ outcome: 'broken', counter: 1 })
  expect(of(absent.id)).toMatchObject({ outcome: 'no-show', counter: null })
  expect(of(late.id)).toMatchObject({ outcome: 'late', late: 1, counter: 1 })
  expect(of(given.id)).toMatchObject({ outcome: 'cancelled' })
  expect(ledger.db.prepare('select * from broken_by').all()).toEqual([{ appointment: broken.id, counter: 1, badge: '1001' }])
  ledger.close()
})
