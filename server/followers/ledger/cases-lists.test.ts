import { beforeAll, describe, expect, test } from 'vitest'
import { type CasesRead, caseOrders, registers } from '../../../protocol/cases-kept.ts'
import { manyCases, placed } from '../../../test/fixtures/many-cases.ts'
import { casePage } from './case-page-sqlite.ts'
import { caseList, countSql, pageSql } from './cases-lists-sqlite.ts'
import { Ledger } from './ledger-sqlite.ts'

let ledger: Ledger
let rebuilt: Ledger
const made = [...manyCases({ open: 3000, done: 2000 })]
beforeAll(() => {
  const events = [...placed(made)]
  const end = { seq: events.length, hash: 'end' }
  ledger = new Ledger(':memory:')
  ledger.take(events, end)
  rebuilt = new Ledger(':memory:')
  for (let from = 0; from < events.length; from += 700) rebuilt.take(events.slice(from, from + 700), { seq: from + 1, hash: '' })
})

const read = (more: Partial<CasesRead> = {}): CasesRead => ({
  ...{ list: 'cases', register: 'open', order: 'due', down: false, today: '2024-01-10', limit: 50, count: true, named: false },
  ...more,
})
const list = (more: Partial<CasesRead> = {}) => caseList(ledger.db, read(more))
/** All pages one after another. */
function all(more: Partial<CasesRead> = {}) {
  const rows = []
  for (let after: CasesRead['after'] | undefined; ; ) {
    const page = list({ ...more, limit: 170, ...(after ? { after } : {}) })
    rows.push(...page.rows)
    after = page.more
    if (!after) return rows
  }
}

describe('[B20] what is in progress, what is done, what was given back', () => {
  test('stand apart, and each is counted', () => {
    expect(list().total).toBe(3000)
    expect(list({ register: 'done', order: 'closed' }).total).toBe(2000)
    expect(list({ register: 'rejected', order: 'closed' }).total).toBe(2000)
    expect(new Set(all().map(({ state }) => state))).toEqual(new Set(['running']))
  })

  test.each(registers.flatMap((register) => caseOrders.map((order) => [register, order] as const)))(
    'a page of %s by %s is read from one index, and its rows alone from the table',
    (register, order) => {
      for (const more of [
        {},
        { matter: 'matter-1' },
        { badges: ['1001'] },
        { kind: 'joint' as const, from: '2024-01-05' },
        { applicant: 'x' },
      ]) {
        const asked = read({ register, order, ...more, after: ['2024-01-03', '20240102-0001'] })
        for (const sql of [pageSql(asked), countSql(asked)]) {
          const plan = ledger.db.prepare(`explain query plan ${sql}`).all(given) as { detail: string }[]
          const [step] = plan
          expect(step?.detail).toMatch(/^SEARCH cases USING COVERING INDEX (cases|rejected)_by_(due|opened|closed)/)
          expect(plan.map(({ detail }) => detail).join()).not.toMatch(/TEMP B-TREE/)
        }
      }
    },
  )
  const given = {
    matter: '',
    kind: '',
    from: '',
    to: '',
    number: '',
    today: '',
    badges: '[]',
    people: '[]',
    soon: '',
    key: '',
    last: '',
    limit: 1,
  }
})

describe('[B21] pages', () => {
  test('follow one another without a gap or a row twice, whichever way they are ordered', () => {
    for (const order of ['due', 'opened'] as const)
      for (const down of [false, true]) {
        const rows = all({ order, down })
        expect(new Set(rows.map((row) => row.case)).size).toBe(3000)
        const keys = rows.map((row) => (order === 'due' ? (row.due ?? '9') : row.opened_at))
        expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1)))
      }
  })
})

describe('[B22] searches', () => {
  const count = (more: Partial<CasesRead>) => list(more).total
  const opened = made.flatMap(({ events }) => events.flatMap((each) => (each.type === 'case.opened' && !each.body.done ? [each.body] : [])))
  test('by matter, kind, clerk, days and number find what is there and nothing else', () => {
    const of = (fits: (body: (typeof opened)[number]) => boolean) => opened.filter(fits).length
    expect(count({ matter: 'matter-7' })).toBe(of(({ matter }) => matter === 'matter-7'))
    expect(count({ kind: 'joint' })).toBe(of(({ kind }) => kind === 'joint'))
    expect(count({ badges: ['1003', '1004'] })).toBe(of(({ badge }) => badge === '1003' || badge === '1004'))
    expect(count({ from: '2024-01-04', to: '2024-01-05' })).toBe(of(({ day }) => day === '2024-01-04' || day === '2024-01-05'))
    expect(count({ number: '20240104' })).toBe(of(({ day }) => day === '2024-01-04'))
    expect(count({ number: opened[9]?.number ?? '' })).toBe(of(({ number }) => number === opened[9]?.number))
    expect(count({ from: '2024-01-05', to: '2024-01-04' })).toBe(0)
  })

  test('by how far the last day is: each case is in one span', () => {
    const spans = (['late', 'today', 'soon', 'later', 'none'] as const).map((span) => count({ span }) as number)
    expect(spans.reduce((sum, each) => sum + each, 0)).toBe(3000)
    expect(count({ span: 'late' })).toBe(opened.filter(({ due = '9' }) => due < '2024-01-10').length)
  })

  test('by name or telephone ask where personal records lie, and copy nothing', () => {
    const [first] = made
    const asked: string[] = []
    const journal = {
      citizens: (text: string) => {
        asked.push(text)
        return made.flatMap(({ citizen }) => (citizen.name.includes(text) || citizen.phone.includes(text) ? [citizen.ref] : []))
      },
      personal: (ref: string) => made.find(({ citizen }) => citizen.ref === ref)?.citizen,
    }
    const both = (['open', 'done'] as const).flatMap(
      (register) =>
        caseList(ledger.db, read({ register, order: 'opened', applicant: first?.citizen.phone ?? '', named: true }), journal).rows,
    )
    expect(both).toMatchObject([{ applicant: first?.citizen.ref, who: { name: first?.citizen.name } }])
    expect(asked).toEqual([first?.citizen.phone, first?.citizen.phone])
    const kept = JSON.stringify(ledger.db.prepare('select * from cases').all())
    for (const { name, phone } of [first?.citizen ?? { name: '-', phone: '-' }]) {
      expect(kept).not.toContain(name)
      expect(kept).not.toContain(phone)
    }
  })
})

test('[B1] [B20] made in portions or at once, the tables are the same', () => {
  for (const table of ['cases', 'case_steps'])
    expect(rebuilt.db.prepare(`select * from ${table} order by 1, 2`).all()).toEqual(
      ledger.db.prepare(`select * from ${table} order by 1, 2`).all(),
    )
})

test('[B24] a case’s page has its events in their order, as the journal has them', () => {
  const events = [...placed(made)]
  const returned = events.find((each) => each.type === 'notice.issued')
  const number = returned && 'case' in returned.body ? String(returned.body.case) : ''
  const journal = { readSince: (seq: number, limit: number) => events.slice(seq, seq + limit) }
  const page = casePage(ledger.db, { list: 'case', case: number, named: true }, journal)
  expect(page?.steps.map(({ type }) => type)).toEqual(['case.opened', 'notice.issued'])
  expect(page?.row).toMatchObject({ kind: 'returned', state: 'closed', reason_code: 'papers-missing', rejected: 1 })
  expect(casePage(ledger.db, { list: 'case', case: '20240101-0001', named: true }, journal)).toBeUndefined()
})
