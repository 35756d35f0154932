import { describe, expect, test } from 'vitest'
import type { AskedRead } from '../../../protocol/asked-kept.ts'
import { followAll, journalOf } from '../../../test/fixtures/ledgers.ts'
import { clerk, pad, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { askedList, askedMatters, hopList } from './asked-lists-sqlite.ts'
import { Ledger } from './ledger-sqlite.ts'

const manager = clerk('9001', ['manager'])
const ledgerOf = (hall: RulesHall) => followAll(new Ledger(':memory:'), journalOf(hall.events)).db
const list = (hall: RulesHall, read: Partial<AskedRead>) => askedList(ledgerOf(hall), { list: 'asked', limit: 50, ...read })
const opened = () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(3, '1003')
  return hall
}
const log = (hall: RulesHall, fields: object) =>
  hall.must(
    hall.ask(clerk('1001'), 'enquiry.log', { channel: 'desk', question: '怎么办？', outcome: 'answered', answer: '这样', ...fields }),
  )

describe('[F28] lists of what was asked, from the ledger', () => {
  test('by day, matter, channel and whether it is open; newest first, a page at a time', () => {
    const hall = opened()
    log(hall, { matter: 'card' })
    log(hall, { matter: 'tax', channel: 'phone' })
    log(hall, { matter: 'card', channel: 'online', outcome: 'open', answer: undefined })
    const ids = (read: Partial<AskedRead>) => list(hall, { kind: 'enquiry', ...read }).rows.map(({ id }) => Number(id.slice(-3)))
    expect(ids({})).toEqual([3, 2, 1])
    expect(ids({ matter: 'card' })).toEqual([3, 1])
    expect(ids({ channel: 'phone' })).toEqual([2])
    expect(ids({ open: true })).toEqual([3])
    expect(ids({ from: '2026-10-15' })).toEqual([])
    expect(ids({ badge: '1003' })).toEqual([])
    const first = list(hall, { kind: 'enquiry', limit: 2 })
    expect(first).toMatchObject({ total: 3 })
    expect(ids({ limit: 2, before: first.more as number })).toEqual([1])
    expect(list(hall, { id: 'Z20261014-003' }).rows).toMatchObject([{ state: 'open', due_day: '2026-10-16', provisional: 1 }])
    hall.must(hall.ask(clerk('1001'), 'enquiry.answer', { enquiry: 'Z20261014-003', answer: '可以' }))
    expect(list(hall, { id: 'Z20261014-003' }).rows).toMatchObject([{ state: 'closed', closed_by: '1001', late: 0 }])
  })

  test('a record from leaving to telling', () => {
    const hall = opened()
    const record = 'J20261014-001'
    const state = () => list(hall, { kind: 'record' }).rows.map((row) => [row.state, row.open, row.handler, row.to_kind, row.to_id])
    hall.must(hall.ask(clerk('1001'), 'record.leave', { for: { leader: true }, channel: 'desk', requirement: '低保' }))
    expect(state()).toEqual([['open', 1, null, 'leader', 'true']])
    hall.must(hall.ask(manager, 'record.assign', { record, to: { badge: '1003' } }))
    hall.must(hall.ask(clerk('1003'), 'record.take', { record }))
    expect(state()).toEqual([['taken', 1, '1003', 'badge', '1003']])
    hall.must(hall.ask(clerk('1003'), 'record.close', { record, result: 'settled', note: '好了' }))
    expect(state()).toEqual([['closed', 1, '1003', 'badge', '1003']])
    hall.must(hall.ask(clerk('1001'), 'record.told', { record }))
    expect(state()).toEqual([['told', 0, '1003', 'badge', '1003']])
  })

  test('top questions by matter', () => {
    const hall = opened()
    for (const matter of ['card', 'tax', 'card', undefined]) log(hall, matter ? { matter } : {})
    expect(askedMatters(ledgerOf(hall), { list: 'asked-matters', from: '2026-10-14', to: '2026-10-14' })).toEqual([
      { matter: 'card', asked: 2, open: 0 },
      { matter: null, asked: 1, open: 0 },
      { matter: 'tax', asked: 1, open: 0 },
    ])
  })

  test('calls back: tries are counted until one ends it', () => {
    const hall = opened()
    const { id } = hall.take('card', { citizen: { name: '王秀兰', phone: '13800138000' } })
    hall.call(1, '1001')
    hall.serve(1, '1001', 3)
    hall.must(hall.ask(pad(1), 'ticket.rate', { ticket: id, level: 1 }))
    const done = (result: string) => hall.must(hall.ask(manager, 'returnVisit.done', { visit: 'H20261014-001', result }))
    done('not-reached')
    expect(list(hall, { kind: 'visit' }).rows).toMatchObject([{ open: 1, tries: 1, level: 1, badge: '1001', result: 'not-reached' }])
    done('satisfied')
    expect(list(hall, { kind: 'visit' }).rows).toMatchObject([{ open: 0, tries: 2, result: 'satisfied', closed_by: '9001' }])
  })

  test('holds references, and nobody’s words', () => {
    const hall = opened()
    log(hall, { caller: { name: '王秀兰', phone: '13800138000' } })
    const kept = JSON.stringify(list(hall, {}).rows)
    expect(kept).toMatch(/p_[0-9a-z]{16}/)
    for (const secret of ['王秀兰', '13800138000', '怎么办', '这样']) expect(kept).not.toContain(secret)
  })
})

describe('[F23] the chain of a ticket that was handed on', () => {
  const handOn = (hall: RulesHall, counter: number, badge: string, to: object) =>
    hall.must(hall.ask(clerk(badge), 'counter.transfer', { counter, to }))
  const hops = (hall: RulesHall) => hopList(ledgerOf(hall), { list: 'hops', from: '2026-10-14', to: '2026-10-14', limit: 9 })

  test('first-asked, each receiver, the result; twice is a bounce', () => {
    const hall = opened()
    hall.take('card')
    hall.call(1, '1001')
    handOn(hall, 1, '1001', { counter: 3 })
    hall.call(3, '1003')
    handOn(hall, 3, '1003', { badge: '1001' })
    expect(hops(hall)).toMatchObject({
      transfers: 2,
      bounces: 1,
      hops: [
        { first_badge: '1001', to_kind: 'counter', to_id: '3', receiver: '1003', result: null },
        { badge: '1003', to_kind: 'badge', receiver: '1001' },
      ],
    })
    hall.call(1, '1001')
    hall.serve(1, '1001', 2)
    expect(hops(hall).hops).toMatchObject([{ result: 'served', closed_by: '1001' }, { result: 'served' }])
    hall.must(hall.ask(clerk('1001'), 'counter.undo', { counter: 1 }))
    expect(hops(hall).hops).toMatchObject([{ result: null }, { result: null }])
  })

  test('what was taken back was not handed on', () => {
    const hall = opened()
    hall.take('card')
    hall.call(1, '1001')
    handOn(hall, 1, '1001', { counter: 3 })
    hall.must(hall.ask(clerk('1001'), 'counter.undo', { counter: 1 }))
    expect(hops(hall)).toEqual({ hops: [], transfers: 0, bounces: 0 })
  })
})

test('[F28] a page of 100,000 costs no more than a page', () => {
  const { db } = new Ledger(':memory:')
  const put = db.prepare(
    `insert into asked (id, kind, seq, day, at, badge, open, state, matter) values (?, 'enquiry', ?, '2026-10-14', 0, '1001', ?, 'open', ?)`,
  )
  db.transaction(() => {
    for (let n = 1; n <= 100_000; n++) put.run(`Z20261014-${n}`, n, n % 100 === 0 ? 1 : 0, n % 7 === 0 ? 'card' : 'tax')
  })()
  for (const read of [{}, { open: true }, { matter: 'card' }, { badge: '1001' }]) {
    const page = askedList(db, { list: 'asked', kind: 'enquiry', limit: 50, before: 50_000, ...read })
    expect(page.rows).toHaveLength(50)
    const { detail } = db
      .prepare(`explain query plan select * from asked where kind = 'enquiry' and seq < 5 order by seq desc limit 51`)
      .get() as {
      detail: string
    }
    expect(detail).toContain('USING INDEX')
  }
})
