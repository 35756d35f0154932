import { existsSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DayReport } from '../../protocol/reports.ts'
import { HallServer, runToEnd, Screen, type Taken, ticketOf } from '../fixtures/server.ts'

const day = '2026-10-14'
let hall: HallServer
let manager: string
const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0']

beforeAll(async () => {
  hall = await HallServer.start({ args })
  manager = await hall.signIn('9001')
})
afterAll(async () => {
  await hall?.stop()
  rmSync(hall.data, { recursive: true, force: true })
})

const read = async (query = ''): Promise<DayReport> => (await hall.get(`/api/reports/day${query}`, manager)) as unknown as DayReport
/** As soon as the ledger has everything that was acknowledged. */
const complete = async (): Promise<DayReport> => {
  const { seq } = (await hall.get('/health')) as unknown as { seq: number }
  return vi.waitFor(async () => {
    const report = await read()
    expect(report.upTo).toBeGreaterThanOrEqual(seq)
    return report
  })
}

test('a morning, and the report says exactly what happened', async () => {
  const kiosk = await hall.device('kiosk-1')
  const clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  const clerkDoes = (act: string, ticket: Taken, fields = {}) => clerk.ask(`counter.${act}`, { counter: 1, ticket: ticket.id, ...fields })
  const matter = hall.demo.matters[0] as string
  await clerk.ask('counter.open', { counter: 1 })
  const tickets: Taken[] = []
  for (let people = 0; people < 5; people++) tickets.push(ticketOf(await kiosk.ask('ticket.take', { matter })))

  const pad = await hall.device('keypad-1')
  for (const level of [5, 3]) {
    const called = ticketOf(await clerk.ask('counter.call', { counter: 1 }))
    await clerkDoes('start', called)
    await clerkDoes('finish', called, { outcome: { kind: 'instant' } })
    await pad.ask('ticket.rate', { ticket: called.id, level })
  }
  await clerkDoes('missed', ticketOf(await clerk.ask('counter.call', { counter: 1 })))
  const last = tickets[4] as Taken
  const phone = await Screen.connect(hall.url, last.code)
  await phone.ask('ticket.cancel', { ticket: last.id })

  const figures = {
    taken: 5,
    served: 2,
    missed: 1,
    cancelled: 1,
    carried: 0,
    wait: { p50: 0, p90: 0 },
    service: { p50: 0, p90: 0 },
    ratings: { count: 2, levels: { 5: 1, 4: 0, 3: 1, 2: 0, 1: 0 } },
    referrals: { made: 0, bounced: 0, open: 0 },
  }
  const report = await complete()
  expect(report).toMatchObject({ day, asOf: '2026-10-14T02:24:00.000Z', total: figures })
  expect(report.lines).toEqual([{ line: 'A', name: expect.objectContaining({ 'zh-Hans': expect.any(String) }), ...figures }])
  expect(report.matters).toMatchObject([{ matter, ...figures }])
  // One was called nowhere, and one gave the number back before it was called.
  expect(report.counters).toEqual([{ counter: 1, ...figures, taken: 3, cancelled: 0 }])
  expect(await hall.get('/health')).toMatchObject({ ledger: { seq: report.upTo, behind: 0 } })
  for (const screen of [kiosk, clerk, pad, phone]) screen.close()
})

test('the same as a file for a spreadsheet', async () => {
  const response = await fetch(`${hall.url}/api/reports/day?date=${day}&format=csv&lang=en`, {
    headers: { authorization: `Bearer ${manager}` },
  })
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename=report-2026-10-14.csv')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  expect(rows.map(({ Of, Taken, Served }) => [Of, Taken, Served])).toEqual([
    ['Total', '5', '2'],
    ['Line', '5', '2'],
    ['Counter', '3', '2'],
    ['Matter', '5', '2'],
    ['Clerk', '', '2'],
  ])
})

test('[B7] only for whoever may see the load, and only for a day of the calendar', async () => {
  expect(await hall.get('/api/reports/day')).toMatchObject({ status: 401, refused: 'not-known' })
  expect(await hall.get('/api/reports/day', await hall.signIn('1001'))).toMatchObject({ status: 403, refused: 'not-allowed' })
  expect(await hall.get('/api/reports/day', hall.demo.devices['kiosk-1'])).toMatchObject({ status: 403, refused: 'not-allowed' })
  for (const query of ['date=2026-02-30', 'date=yesterday', 'date=2026-10-14&date=2026-10-15', 'format=xlsx', 'lang=fr'])
    expect(await hall.get(`/api/reports/day?${query}`, manager)).toMatchObject({
      status: 400,
      refused: 'malformed',
      at: query.split('=')[0],
    })
  expect(await read('?date=2020-01-01')).toMatchObject({ day: '2020-01-01', total: { taken: 0, wait: null }, lines: [] })
})

test('[B8] what each clerk did is for those who answer for the staff, and nobody reads how a clerk was rated', async () => {
  const { clerks = [] } = await read()
  expect(clerks.reduce((sum, { served }) => sum + served, 0)).toBeGreaterThan(0)
  expect(clerks[0]).toMatchObject({ badge: '1001', name: expect.any(String), ratings: expect.any(Number) })
  expect(JSON.stringify(clerks)).not.toContain('levels')
  const chief = await hall.get('/api/reports/day', await hall.signInAs('8002', '8002'))
  expect(chief).toMatchObject({ status: 200, lines: expect.any(Array) })
  expect(JSON.stringify(chief)).not.toContain('"clerks"')
})

test('[B1] after a kill, and from nothing, the ledger says the same; a damaged one is set aside', async () => {
  const before = await complete()
  const seen = ({ lines, counters, matters, total }: DayReport) => ({ lines, counters, matters, total })
  const { data } = hall
  expect(await runToEnd(['--program', 'ledger', '--data', data])).toMatchObject({
    code: 2,
    err: expect.stringContaining('another server is using this folder'),
  })
  await hall.kill()
  expect(await runToEnd(['--program', 'ledger', '--data', data])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^the ledger is made anew: \d+ events in \d+\.\d s\n$/),
  })
  await writeFile(join(data, 'ledger.db'), 'no database at all'.repeat(1000))
  hall = await HallServer.start({ data, args })
  manager = await hall.signIn('9001')
  expect(seen(await complete())).toEqual(seen(before))
  expect(existsSync(join(data, 'ledger.db.damaged'))).toBe(true)
})

test('a folder without a hall is told so', async () => {
  expect(await runToEnd(['--program', 'ledger', '--data', '/nowhere'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no hall in this folder'),
  })
})
