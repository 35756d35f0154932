import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import type { Answer } from '../../protocol/commands/command.ts'
import type { Entry } from '../../protocol/views/view.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'], keep: 20 })
const caller = { name: '王秀兰', unit: '东街社区', phone: '138 0013 8000' }
let hall: HallServer
let tokens: Record<'first' | 'second' | 'guide' | 'manager', string>
let kiosk: Screen
let first: Screen
let second: Screen
let guide: Screen
let manager: Screen

beforeAll(async () => {
  const port = await printer.start()
  const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0', '--printer', `127.0.0.1:${port}`]
  hall = await HallServer.start({ args })
  tokens = {
    first: await hall.signIn('1001'),
    second: await hall.signIn('1002'),
    guide: await hall.signIn('8001'),
    manager: await hall.signIn('9001'),
  }
  kiosk = await hall.device('kiosk-1')
  first = await Screen.connect(hall.url, tokens.first)
  second = await Screen.connect(hall.url, tokens.second)
  guide = await Screen.connect(hall.url, tokens.guide)
  manager = await Screen.connect(hall.url, tokens.manager)
  await first.ask('counter.open', { counter: 1 })
  await second.ask('counter.open', { counter: 2 })
  await Promise.all([first.watch('counter:1'), second.watch('counter:2'), manager.watch('load')])
})
afterAll(async () => {
  for (const screen of [kiosk, first, second, guide, manager]) screen?.close()
  await hall?.stop()
  await printer.stop()
})

const own = (screen: Screen, view: string, kind: string): Entry[] =>
  Object.entries(screen.views.get(view) ?? {}).flatMap(([key, entry]) => (key.startsWith(`${kind}:`) ? [entry] : []))
const listed = async (query: string, token = tokens.manager) =>
  (await hall.get(`/api/asked?${query}`, token)) as never as { rows: Entry[]; total: number }

test('[F10] [F13] [F14] [F28] [F29] an enquiry ends a service in one step, is in the log at once, and its caller is shown to who may', async () => {
  await kiosk.ask('ticket.take', { matter: 'advice' })
  const { id, number } = ticketOf(await first.ask('counter.call', { counter: 1 }))
  await first.ask('counter.start', { counter: 1 })
  const enquiry = {
    channel: 'desk',
    question: '社保卡丢了怎么办？',
    answer: '带身份证来补办',
    outcome: 'answered',
    caller,
    matter: 'social-card',
  }
  const ended = await first.ask('counter.finish', { counter: 1, ticket: id, outcome: { kind: 'enquiry', enquiry } })
  expect(ended).toMatchObject({ result: { enquiry: 'Z20261014-001' } })
  expect(await listed('kind=enquiry')).toMatchObject({
    total: 1,
    rows: [{ id: 'Z20261014-001', number, first: { badge: '1001', counter: 1 }, said: enquiry.question, answer: enquiry.answer, caller }],
  })
  expect((await listed('kind=enquiry&mine=1', tokens.first)).rows).toMatchObject([{ caller }])
  expect((await listed('kind=enquiry&mine=1', tokens.second)).rows).toEqual([])
  expect(await hall.get('/api/asked?kind=enquiry', tokens.first)).toMatchObject({ status: 403 })
  expect(await hall.get('/api/asked?kind=visit&mine=1', tokens.first)).toMatchObject({ status: 403 })
  expect(await hall.get('/api/asked?kind=nothing', tokens.manager)).toMatchObject({ status: 400 })
  const response = await fetch(`${hall.url}/api/asked?kind=enquiry&format=csv`, { headers: { authorization: `Bearer ${tokens.manager}` } })
  const csv = await response.text()
  expect(csv).toContain('Z20261014-001')
  // A table that leaves the hall names a matter as people do.
  expect(csv).toContain('社会保障卡')
  expect(csv).not.toContain('social-card')
  for (const secret of [caller.name, caller.phone, enquiry.question]) expect(csv).not.toContain(secret)
  expect(await hall.get('/api/asked/matters', tokens.manager)).toMatchObject({ matters: [{ matter: 'social-card', asked: 1, open: 0 }] })
})

test('[F12] a question from the web site has two working days, and its answer closes it', async () => {
  const question = {
    channel: 'online',
    question: '食品经营许可几天办好？',
    outcome: 'referred',
    to: { badge: '1002' },
    caller: { phone: '13800138001' },
  }
  const answer = await guide.ask('enquiry.log', question)
  // The demo knows 2026: Thursday and Friday.
  expect(answer).toMatchObject({ result: { enquiry: 'Z20261014-002', dueDay: '2026-10-16' } })
  expect((answer as { result: object }).result).not.toHaveProperty('provisional')
  await vi.waitFor(() => expect(own(second, 'counter:2', 'enquiry')).toMatchObject([{ own: false, question: question.question }]))
  expect(await first.ask('enquiry.answer', { enquiry: 'Z20261014-002', answer: '五天' })).toMatchObject({ refused: 'not-allowed' })
  expect(await second.ask('enquiry.answer', { enquiry: 'Z20261014-002', answer: '五个工作日' })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(own(second, 'counter:2', 'enquiry')).toEqual([]))
})

test('[F15] [F16] [F17] [F18] [F20] a record goes from who was asked to the colleague, and its result back to the citizen', async () => {
  const left = await first.ask('record.leave', {
    counter: 1,
    for: { counter: 2 },
    channel: 'phone',
    caller,
    requirement: '想约低保复核的时间',
  })
  const record = String((left as Answer).result['record'])
  await vi.waitFor(() => expect(own(second, 'counter:2', 'record')).toMatchObject([{ record, waits: true, caller }]))
  expect(await second.ask('record.take', { record })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(own(first, 'counter:1', 'record')).toMatchObject([{ own: true, handler: { badge: '1002' } }]))
  expect(await second.ask('record.close', { record, result: 'settled', note: '周四上午九点' })).toMatchObject({ result: {} })
  expect(await second.ask('record.close', { record, result: 'settled', note: '周四上午九点' })).toMatchObject({ refused: 'unknown-record' })
  await vi.waitFor(() => expect(own(first, 'counter:1', 'record')).toMatchObject([{ closed: { words: '周四上午九点' } }]))
  await vi.waitFor(() => expect(manager.views.get('load')?.['asked']).toMatchObject({ records: { open: 0, toTell: 1 } }))
  expect(await first.ask('record.told', { record })).toMatchObject({ result: {} })
  expect(await listed('kind=record')).toMatchObject({
    rows: [{ id: record, state: 'told', handler: { badge: '1002' }, answer: '周四上午九点' }],
  })
})

test('[F22] [F23] the chain of a number that went back and forth', async () => {
  await kiosk.ask('ticket.take', { matter: 'advice' })
  const { id, number } = ticketOf(await first.ask('counter.call', { counter: 1 }))
  await first.ask('counter.transfer', { counter: 1, ticket: id, to: { counter: 2 } })
  await second.ask('counter.call', { counter: 2, ticket: id })
  await second.ask('counter.transfer', { counter: 2, ticket: id, to: { badge: '1001' } })
  await first.ask('counter.call', { counter: 1, ticket: id })
  await first.ask('counter.start', { counter: 1 })
  await first.ask('counter.finish', { counter: 1, ticket: id, outcome: { kind: 'instant' } })
  expect(await hall.get('/api/asked/chains', tokens.manager)).toMatchObject({
    transfers: 2,
    bounces: 1,
    chains: [
      {
        number,
        first: { badge: '1001', counter: 1 },
        hops: [{ to: { counter: 2, person: { badge: '1002' } } }, { to: { person: { badge: '1001' } } }],
        bounced: true,
        result: 'served',
        closedBy: { badge: '1001' },
      },
    ],
  })
})

test('[F25] [F26] a low rating is called back by who leads; the telephone is theirs alone', async () => {
  await kiosk.ask('ticket.take', { matter: 'advice', citizen: { name: caller.name, phone: '13800138002' } })
  const ticket = ticketOf(await first.ask('counter.call', { counter: 1 }))
  await first.ask('counter.start', { counter: 1 })
  await first.ask('counter.finish', { counter: 1, ticket: ticket.id, outcome: { kind: 'instant' } })
  const pad = await hall.device('keypad-1')
  expect(await pad.ask('ticket.rate', { ticket: ticket.id, level: 1 })).toMatchObject({ result: {} })
  pad.close()
  const { rows } = await listed('kind=visit&state=open')
  expect(rows).toMatchObject([{ cause: 'low-rating', level: 1, first: { badge: '1001' }, caller: { phone: '13800138002' } }])
  const visit = rows[0]?.['id']
  expect(await first.ask('returnVisit.done', { visit, result: 'satisfied' })).toMatchObject({ refused: 'not-allowed' })
  expect(await manager.ask('returnVisit.done', { visit, result: 'put-right', note: '已道歉并补办' })).toMatchObject({ result: {} })
  expect(await manager.ask('returnVisit.done', { visit, result: 'satisfied' })).toMatchObject({ refused: 'unknown-return-visit' })
  expect(JSON.stringify(first.views.get('counter:1'))).not.toContain(String(visit))
})

test('[F27] the receipt is seen first, then printed, by who logged it', async () => {
  const ask = (path: string, token: string, slip: object) => hall.post(path, { id: randomUUID(), language: 'zh-Hans', slip }, token)
  const slip = { kind: 'enquiry', enquiry: 'Z20261014-001' }
  expect(await ask('/api/slips/preview', tokens.first, slip)).toMatchObject({
    status: 200,
    slip: { kind: 'enquiry', enquiry: 'Z20261014-001', question: '社保卡丢了怎么办？', answer: '带身份证来补办', counter: 1 },
  })
  expect(await ask('/api/slips/preview', tokens.second, slip)).toMatchObject({ status: 403 })
  expect(await ask('/api/slips', tokens.second, slip)).toMatchObject({ status: 403 })
  expect(await ask('/api/slips', tokens.first, { ...slip, enquiry: 'Z20261014-999' })).toMatchObject({ refused: 'unknown-enquiry' })
  expect(await ask('/api/slips', tokens.first, slip)).toMatchObject({ status: 200 })
  const printed = await vi.waitFor(
    () => {
      const found = printer.slips.find((each) => textLines(each).some((line) => line.includes('咨询件受理通知书')))
      if (!found) throw new Error('not printed yet')
      return textLines(found).join('\n')
    },
    { timeout: 8000, interval: 50 },
  )
  expect(printed).toContain('Z20261014-001')
  expect(printed).toContain('带身份证来补办')
  expect(printed).not.toContain(caller.name)
  expect(await ask('/api/slips', tokens.first, { kind: 'service-notice', matter: 'social-card' })).toMatchObject({ status: 200 })
  await vi.waitFor(() => expect(printer.slips.some((each) => textLines(each).some((line) => line.includes('服务告知单')))).toBe(true), {
    timeout: 8000,
    interval: 50,
  })
  expect(printer.errors).toEqual([])
})

test('[F10] what does not fit is turned away at the door: 10,000 characters, a telephone with letters, line breaks', async () => {
  const log = (fields: object) => first.ask('enquiry.log', { channel: 'desk', question: '怎么办？', outcome: 'open', ...fields })
  expect(await log({ question: '问'.repeat(10_000) })).toMatchObject({ refused: 'malformed', at: 'question' })
  expect(await log({ question: '一\n二' })).toMatchObject({ refused: 'malformed', at: 'question' })
  expect(await log({ caller: { phone: '一三八abc' } })).toMatchObject({ refused: 'malformed', at: 'caller.phone' })
  expect(await log({ outcome: 'perhaps' })).toMatchObject({ refused: 'malformed', at: 'outcome' })
  expect(await first.ask('enquiry.answer', { enquiry: 'Z20261014-777', answer: '好' })).toMatchObject({ refused: 'unknown-enquiry' })
  expect(await first.ask('record.leave', { for: { badge: '1001' }, requirement: '给自己' })).toMatchObject({ refused: 'own-record' })
  expect(await kiosk.ask('enquiry.log', { question: '？', outcome: 'open' })).toMatchObject({ refused: 'not-allowed' })
})
