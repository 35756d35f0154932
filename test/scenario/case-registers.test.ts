import { rmSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CasePageShown, CasesPage } from '../../protocol/cases-asked.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let manager: string
let own: string
let other: string
let clerk: Screen
const cases: string[] = []
const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0']
const people = [
  ['=王秀兰', '13800138000'],
  ['李建国', '13900139000'],
] as const

beforeAll(async () => {
  hall = await HallServer.start({ args })
  manager = await hall.signIn('9001')
  own = await hall.signIn('1001')
  other = await hall.signIn('1002')
  const kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, own)
  await clerk.ask('counter.open', { counter: 1 })
  const finish = async (outcome: object) => {
    await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })
    const { id } = ticketOf(await clerk.ask('counter.call', { counter: 1 }))
    await clerk.ask('counter.start', { counter: 1, ticket: id })
    const answer = await clerk.ask('counter.finish', { counter: 1, ticket: id, outcome: { departure: 'papers', ...outcome } })
    if ('refused' in answer) throw new Error(JSON.stringify(answer))
    cases.push((answer.result as { case: { number: string } }).case.number)
  }
  for (const [name, phone] of people) await finish({ kind: 'promised', days: 5, applicant: { name, phone } })
  await finish({ kind: 'returned', reasonCode: 'papers-missing', basis: '户口登记条例', reason: '@缺少户口簿' })
  kiosk.close()
})
afterAll(async () => {
  clerk?.close()
  await hall?.stop()
  rmSync(hall.data, { recursive: true, force: true })
})

const find = async (search: object, token = manager): Promise<CasesPage & { refused?: string; at?: string }> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(`${hall.url}/api/cases`, { method: 'POST', headers, body: JSON.stringify(search) })
  return (await response.json()) as CasesPage
}
const numbers = (page: CasesPage) => page.rows.map((row) => row.case)

test('[B20] [B22] what is in progress, what is done and what was given back, as soon as it is acknowledged', async () => {
  const open = await find({})
  expect(open).toMatchObject({
    total: 2,
    named: true,
    rows: [{ state: 'running', due: '2026-10-21', applicant: { phone: '13800138000' } }, {}],
  })
  expect(numbers(await find({ register: 'done' }))).toEqual([cases[2]])
  expect((await find({ register: 'rejected' })).rows).toMatchObject([
    {
      case: cases[2],
      reasonCode: 'papers-missing',
      reason: '@缺少户口簿',
      notice: expect.stringMatching(/^20261014-T/),
      clerk: { badge: '1001' },
    },
  ])
  expect(numbers(await find({ applicant: '13900139' }))).toEqual([cases[1]])
  expect(numbers(await find({ applicant: '秀兰' }))).toEqual([cases[0]])
  expect(numbers(await find({ number: cases[1] }))).toEqual([cases[1]])
  expect(numbers(await find({ span: 'late' }))).toEqual([])
})

test('[B21] a page goes on from where the last one ended', async () => {
  const first = await find({ rows: 1 })
  const second = await find({ rows: 1, cursor: first.next })
  expect([...numbers(first), ...numbers(second)]).toEqual([cases[0], cases[1]])
  expect(second.next).toBeUndefined()
})

test('[B26] a clerk reads the own ones and nobody else’s; names are for those who answer for cases', async () => {
  expect(await find({ mine: true }, own)).toMatchObject({ total: 2, reviews: false })
  expect(await find({ mine: true }, other)).toMatchObject({ total: 0 })
  expect(await find({}, own)).toEqual({ refused: 'not-allowed' })
  expect(await find({}, 'nobody')).toEqual({ refused: 'not-known' })
  const at = (token: string) => hall.get(`/api/cases/${cases[0]}`, token)
  expect(await at(own)).toMatchObject({ row: { case: cases[0] } })
  expect(await at(other)).toMatchObject({ refused: 'unknown-case' })
  // In an address a name would be written down on the way.
  expect(await hall.get('/api/cases?applicant=13900139', manager)).toMatchObject({ refused: 'malformed', at: 'applicant' })
})

test('[B24] [B25] a case’s page has all of it in order, with what a reviewer found', async () => {
  const lead = await Screen.connect(hall.url, manager)
  expect(await lead.ask('case.review', { case: cases[2], result: 'to-mend', words: '依据要写全' })).toMatchObject({ result: {} })
  lead.close()
  const page = (await hall.get(`/api/cases/${cases[2]}`, manager)) as unknown as CasePageShown
  expect(page.row).toMatchObject({ review: { result: 'to-mend', by: { badge: '9001' } } })
  expect(page.steps.map(({ type, by }) => [type, by?.badge])).toEqual([
    ['case.opened', '1001'],
    ['notice.issued', '1001'],
    ['case.reviewed', '9001'],
  ])
  expect(page.steps[2]).toMatchObject({ facts: { result: 'to-mend' }, words: '依据要写全' })
  // The code opens the case to whoever knows it, and records are for those who may read them.
  expect(JSON.stringify(page.steps)).not.toMatch(/"code"|p_[0-9a-z]{16}/)
  expect(numbers(await find({ register: 'rejected', reviewed: true }))).toEqual([cases[2]])
})

test('[B23] a search as a file: names masked, nothing that a spreadsheet would run', async () => {
  const file = async (query: string) => {
    const response = await fetch(`${hall.url}/api/cases?format=csv&${query}`, { headers: { authorization: `Bearer ${manager}` } })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const text = await response.text()
    return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  }
  const open = await file('register=open&lang=en')
  expect(open.map(({ Case, Applicant, Due }) => [Case, Applicant, Due])).toEqual([
    [cases[0], '**', '2026-10-21'],
    [cases[1], '李**', '2026-10-21'],
  ])
  expect(await file('register=rejected')).toMatchObject([{ 办件编号: cases[2], 原因: "'@缺少户口簿", 抽查结果: '需改进' }])
})

test('[B22] bad searches are refused with their place', async () => {
  expect(await find({ applicant: 'x'.repeat(10_000) })).toMatchObject({ refused: 'too-large' })
  expect(await find({ applicant: 'x'.repeat(2000) })).toMatchObject({ refused: 'malformed', at: 'applicant' })
  expect(await find({ number: "' or 1=1 --" })).toMatchObject({ refused: 'malformed', at: 'number' })
  for (const cursor of ['%%%', 'bnVsbA', Buffer.from('[5,"x"]').toString('base64url')])
    expect(await find({ cursor })).toMatchObject({ refused: 'malformed', at: 'cursor' })
  expect(await find({ from: '2026-10-14', to: '2026-10-01' })).toMatchObject({ refused: 'malformed', at: 'to' })
  expect(await find({ from: '2026-13-99' })).toMatchObject({ refused: 'malformed', at: 'from' })
  expect(await find({ order: 'closed' })).toMatchObject({ refused: 'malformed', at: 'order' })
  expect(await hall.get('/api/cases/not-a-case', manager)).toMatchObject({ refused: 'unknown-case' })
})

test('[Z99] [B24] a case that is given to a colleague leaves the one’s list for the other’s, and its page says from whom on', async () => {
  const lead = await Screen.connect(hall.url, manager)
  expect(await lead.ask('case.assign', { case: cases[0], to: '1002' })).toHaveProperty('result')
  lead.close()
  await expect.poll(async () => numbers(await find({ mine: true }, other))).toEqual([cases[0]])
  expect(numbers(await find({ mine: true }, own))).not.toContain(cases[0])
  const { row, steps } = (await hall.get(`/api/cases/${cases[0]}`, manager)) as unknown as CasePageShown
  expect(row).toMatchObject({ clerk: { badge: '1002' } })
  expect(steps[0]).toMatchObject({ type: 'case.opened', facts: { kind: 'promised' } })
  expect(steps.at(-1)).toMatchObject({ type: 'case.assigned', by: { badge: '9001' }, to: { badge: '1002', name: expect.any(String) } })
})
