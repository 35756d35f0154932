import { expect, test } from 'vitest'
import { followAll, journalOf, reportOf } from '../../../test/fixtures/ledgers.ts'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { homeList } from './homes-sqlite.ts'
import { Ledger } from './ledger-sqlite.ts'

const ledgerOf = (hall: RulesHall) => followAll(new Ledger(':memory:'), journalOf(hall.events)).db
const leader = clerk('9001', ['manager'])
const wang = { matter: 'card', need: 'ill', channel: 'phone', name: '王秀兰', phone: '13800138000', address: '东街 12 号' }

test('[Z83] each way to somebody’s home counts for everybody who went, also where nobody was met; the texts stay out of the ledger', () => {
  const hall = new RulesHall()
  const { home } = hall.must(hall.ask(clerk('1001'), 'home.ask', wang)) as { home: string }
  for (const result of ['not-there', 'done']) {
    const at = new Date(hall.now + 10 * minute).toISOString()
    hall.must(hall.ask(leader, 'home.plan', { home, by: result === 'done' ? ['1001', '1002'] : ['1001'], at }))
    hall.now += 30 * minute
    hall.must(hall.ask(leader, 'home.done', { home, result }))
  }
  const clerks = reportOf(hall.events, '2026-10-14').clerks ?? []
  expect(clerks.map(({ badge, homes }) => [badge, homes])).toEqual([
    ['1001', 2],
    ['1002', 1],
  ])
  const rows = ledgerOf(hall).prepare('select * from homes').all()
  expect(rows).toMatchObject([{ home, state: 'done', result: 'done', tries: 1, late: 0, closed_by: '9001' }])
  expect(JSON.stringify(rows)).not.toMatch(/王秀兰|13800138000|东街/)
})

test('[Z83] one that is late, and one that was called off', () => {
  const hall = new RulesHall()
  const { home } = hall.must(hall.ask(clerk('1001'), 'home.ask', wang)) as { home: string }
  hall.now += 8 * 24 * 60 * minute
  hall.letTimePass()
  hall.must(hall.ask(leader, 'home.cancel', { home, reason: 'other', note: '已经搬走' }))
  expect(ledgerOf(hall).prepare('select state, result, late from homes').all()).toEqual([{ state: 'cancelled', result: 'other', late: 1 }])
})

test('[Z88] the register turns over a page at a time, each visit once, with everybody who went', () => {
  const hall = new RulesHall()
  for (let visit = 1; visit <= 5; visit++) {
    const { home } = hall.must(hall.ask(clerk('1001'), 'home.ask', wang)) as { home: string }
    if (visit === 5) break
    const at = new Date(hall.now + 10 * minute).toISOString()
    hall.must(hall.ask(leader, 'home.plan', { home, by: ['1001', '1002'], at }))
    hall.now += 90 * minute
    hall.must(hall.ask(leader, 'home.done', { home, result: 'done' }))
  }
  const db = ledgerOf(hall)
  const first = homeList(db, { list: 'homes', limit: 3 })
  const second = homeList(db, { list: 'homes', limit: 3, before: first.more ?? '' })
  expect([first.total, first.rows.length, second.rows.length, second.more]).toEqual([4, 3, 1, undefined])
  expect([...first.rows, ...second.rows].map(({ home }) => home.slice(-1))).toEqual(['4', '3', '2', '1'])
  for (const { went } of first.rows) expect(went?.split(' ').sort()).toEqual(['1001', '1002'])
  expect(homeList(db, { list: 'homes', limit: 3, from: '2026-10-15' }).total).toBe(0)
})
