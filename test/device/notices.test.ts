import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { HallServer, Screen } from '../fixtures/server.ts'

const data = mkdtempSync(join(tmpdir(), 'notices-'))
const printer = new VirtualPrinter({ profile: profiles['80mm'], keep: 100 })
let hall: HallServer
let kiosk: Screen
let clerk: Screen
let papers = 0
beforeAll(async () => {
  const port = await printer.start()
  const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0', '--printer', `127.0.0.1:${port}`]
  hall = await HallServer.start({ data, args })
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  await clerk.ask('counter.open', { counter: 1 })
})
afterAll(async () => {
  kiosk?.close()
  clerk?.close()
  await hall?.stop()
  await printer.stop()
  rmSync(data, { recursive: true, force: true })
})

/** The slips that have come out since, each as its lines. */
const out = async (count: number): Promise<string[][]> => {
  await vi.waitFor(() => expect(printer.printed).toBe(papers + count), { timeout: 8000, interval: 50 })
  papers += count
  expect(printer.errors).toEqual([])
  return printer.slips.slice(-count).map((slip) => textLines(slip).map((line) => line.trim()))
}
const at = (type: string, fields: object = {}) => clerk.ask(type, { counter: 1, ...fields })
const says = (lines: string[] | undefined, words: string) => expect(lines?.join('\n').replace(/\n\s*/g, '')).toContain(words)

/** Somebody comes, named, and is served at counter 1. */
async function serve(): Promise<void> {
  const taken = await kiosk.ask('ticket.take', { matter: 'company-setup', citizen: { name: '王小明', phone: '13800000000' } })
  expect(taken).not.toHaveProperty('refused')
  await out(1)
  await at('counter.call')
  await at('counter.start')
}
const finish = (outcome: object) => at('counter.finish', { outcome })

test('[Z7] [Z9] a return comes out twice under one number, one for the citizen and one for the file, with ground, reason, basis, name and clerk', async () => {
  await serve()
  expect(await finish({ kind: 'returned' })).toEqual({ refused: 'incomplete', at: 'outcome.reasonCode' })
  const reason = '申请表没有签名，请签好再来'
  const done = await finish({ kind: 'returned', reasonCode: 'main-paper-missing', basis: '公司登记管理条例', reason })
  expect(done).toMatchObject({ result: { notices: [{ kind: 'return', notice: '20261014-T0001' }] } })
  const [citizen, file] = await out(2)
  for (const copy of [citizen, file])
    for (const words of ['退回件通知书', '20261014-T0001', '缺少主件', reason, '公司登记管理条例', '王小明', '张敏']) says(copy, words)
  says(citizen, '申请人留存')
  says(file, '窗口备案')
})

test('[Z12] one that is printed again says so; a finish that is taken back leaves none that could be', async () => {
  expect(await at('notice.reprint', { notice: '20261014-T0001', copy: 'file' })).toMatchObject({ result: { times: 1 } })
  const [again] = await out(1)
  says(again, '重打')
  await at('counter.undo')
  expect(await at('notice.reprint', { notice: '20261014-T0001' })).toEqual({ refused: 'unknown-notice' })
  await finish({ kind: 'instant' })
})

test('[Z5] [Z8] a promise carries its day; 容缺 a second sheet with list, limit and what follows, for both to sign', async () => {
  await serve()
  const tolerance = { missing: { materials: [0] }, days: 5, consequence: '退回全部材料', consented: true, approvedBy: '9001' }
  const preview = await at('notice.preview', { outcome: { kind: 'promised', tolerance } })
  expect(preview).toMatchObject({ result: { sheets: [{ kind: 'promise' }, { kind: 'tolerance' }] } })
  await finish({ kind: 'promised', tolerance })
  const [promise, , tolerated] = await out(4)
  says(promise, '2026年10月15日')
  for (const words of ['容缺受理承诺书', '退回全部材料', '2026年10月21日', '申请人签收']) says(tolerated, words)
})

test('[Z10] [Z11] told once: by word without paper, in writing with all papers, later with a day', async () => {
  await serve()
  expect(await at('notice.tell', { how: 'oral' })).toMatchObject({ result: {} })
  expect(await at('notice.tell', { how: 'written' })).toMatchObject({ result: { second: true } })
  const [told] = await out(2)
  for (const words of ['一次性告知单', '第二次告知', '需要提交的材料', '办理程序', '收费标准']) says(told, words)
  const owed = await at('notice.tell', { how: 'deferred', contact: { name: '王小明', phone: '13800000000' } })
  expect(owed).toMatchObject({ result: { due: '2026-10-17' } })
  says((await out(2))[0], '最迟告知日期')
  const { notice } = (owed as unknown as { result: { notice: string } }).result
  const view = await clerk.watch('counter:1')
  expect(view).toMatchObject({ entries: { [`owed:${notice}`]: { name: '王小明', phone: '13800000000', late: false } } })
  expect(await at('notice.told', { notice })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(clerk.entry('counter:1', `owed:${notice}`)).toBeUndefined())
  await finish({ kind: 'instant' })
})

test('texts of 10,000 characters are stopped at the edge', async () => {
  await serve()
  const long = '长'.repeat(10_000)
  for (const outcome of [
    { kind: 'returned', reason: long },
    { kind: 'supplement', missing: { own: [long] } },
    { kind: 'escalated', authority: long },
    { kind: 'promised', tolerance: { consequence: long } },
  ])
    expect(await finish(outcome)).toMatchObject({ refused: 'malformed' })
  await finish({ kind: 'instant' })
})

test('[Z14] the days in figures: kinds, notices, what was told twice, returned, and as a table', async () => {
  const manager = await hall.signIn('9001')
  const report = await vi.waitFor(async () => {
    const read = await hall.get('/api/reports/outcomes?from=2026-10-14&to=2026-10-14', manager)
    expect(read).toMatchObject({ status: 200, total: { services: 4 } })
    return read
  })
  expect(report).toMatchObject({
    kinds: { instant: 3, promised: 1 },
    notices: { promise: 1, tolerance: 1, 'told-once': 1, deferred: 1 },
    total: { second: 1, departed: 3, told: 2 },
    departures: [{ proposed: 'promised', kind: 'instant', count: 3 }],
    owed: { inTime: 1, open: 0 },
    spoken: 2,
  })
  expect(await hall.get('/api/reports/outcomes?from=2026-10-15&to=2026-10-14', manager)).toMatchObject({ status: 400 })
  expect(await hall.get('/api/reports/outcomes', await hall.signIn('1001'))).toMatchObject({ status: 403 })
  const csv = await fetch(`${hall.url}/api/reports/outcomes?format=csv&lang=en`, { headers: { authorization: `Bearer ${manager}` } })
  expect(await csv.text()).toMatch(/^From,To,Of,Id,Name,Finished[\s\S]*Kind,promised,,1/)
})
