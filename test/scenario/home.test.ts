import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let clerk: Screen
let manager: Screen
let guide: Screen
let kiosk: Screen
let board: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0'] })
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  guide = await Screen.connect(hall.url, await hall.signIn('8001'))
  kiosk = await hall.device('kiosk-1')
  board = await Screen.connect(hall.url)
  await clerk.ask('counter.open', { counter: 1 })
  await Promise.all([clerk.watch('counter:1'), manager.watch('load'), guide.watch('guide'), board.watch('notices')])
})
afterAll(async () => {
  for (const screen of [clerk, manager, guide, kiosk, board]) screen?.close()
  await hall?.stop()
})

const li = { matter: 'social-card', need: 'disabled', name: '李桂芳', phone: '13900139000', address: '西街 3 号', suits: '下午' }

test('[Z80] [Z81] [Z82] [Z83] [Z84] Li cannot come and rings: a clerk enters it, the manager sends her, she goes, and it counts for her', async () => {
  const asked = await clerk.ask('home.ask', { channel: 'phone', ...li })
  expect(asked).toMatchObject({ result: { home: 'S20261014-001', dueDay: '2026-10-19' } })
  const home = 'S20261014-001'
  await vi.waitFor(() => expect(manager.entry('load', `home:${home}`)).toMatchObject({ citizen: { name: '李桂芳', address: '西街 3 号' } }))
  await vi.waitFor(() => expect(guide.entry('guide', `home:${home}`)).toMatchObject({ dueDay: '2026-10-19' }))
  expect(JSON.stringify(guide.entry('guide', `home:${home}`))).not.toContain('李桂芳')
  await manager.ask('home.plan', { home, by: ['1001'], at: '2026-10-14T15:00:00+08:00', minutes: 60 })
  await vi.waitFor(() => expect(clerk.entry('counter:1', `home:${home}`)).toMatchObject({ mine: true, plan: { by: [{ badge: '1001' }] } }))
  expect(await clerk.ask('home.done', { home, result: 'done' })).toMatchObject({ refused: 'too-early' })
  await clerk.ask('demo.advance', { to: '2026-10-14T15:10:00+08:00' })
  await clerk.ask('counter.close', { counter: 1 })
  await vi.waitFor(() => expect(manager.entry('load', 'person:1001')).toMatchObject({ state: 'out', reason: 'site-visit' }), {
    timeout: 6000,
  })
  expect(await clerk.ask('home.done', { home, result: 'papers-taken', note: '材料齐全' })).toMatchObject({ result: { open: false } })
  await vi.waitFor(() => expect(manager.entry('load', `home:${home}`)).toBeUndefined())
  const token = await hall.signIn('9001')
  await vi.waitFor(
    async () => {
      const report = await hall.get('/api/reports/day?date=2026-10-14', token)
      expect(report['clerks']).toContainEqual(expect.objectContaining({ badge: '1001', homes: 1 }))
    },
    { timeout: 8000, interval: 100 },
  )
  await clerk.ask('counter.open', { counter: 1 })
})

test('[Z88] what is over is in the register: for the manager with her name, and in a table without', async () => {
  const [lead, desk] = [await hall.signIn('9001'), await hall.signIn('1002')]
  expect(await hall.get('/api/homes', lead)).toMatchObject({
    total: 1,
    rows: [
      {
        home: 'S20261014-001',
        asked: { badge: '1001' },
        citizen: { name: '李桂芳', need: 'disabled' },
        result: 'papers-taken',
        tries: 0,
        went: [{ badge: '1001' }],
        note: '材料齐全',
      },
    ],
  })
  expect(await hall.get('/api/homes', desk)).toMatchObject({ status: 403 })
  expect(await hall.get('/api/homes?before=none', lead)).toMatchObject({ status: 400, at: 'before' })
  expect(await hall.get('/api/homes?before=S20261014-001', lead)).toMatchObject({ rows: [], total: 1 })
  const csv = await (await fetch(`${hall.url}/api/homes?format=csv`, { headers: { authorization: `Bearer ${lead}` } })).text()
  expect(csv).toContain('S20261014-001')
  for (const secret of ['李桂芳', '西街', '材料齐全']) expect(csv).not.toContain(secret)
})

test('[Z80] what does not fit is refused with its place, and texts without end at the edge', async () => {
  for (const [wrong, at] of [
    [{ ...li, phone: 'none' }, 'phone'],
    [{ ...li, need: 'rich' }, 'need'],
    [{ ...li, address: '西'.repeat(10_000) }, 'address'],
    [{ ...li, note: '好'.repeat(10_000) }, 'note'],
    [{ ...li, name: '' }, 'name'],
  ] as const)
    expect(await clerk.ask('home.ask', wrong)).toMatchObject({ refused: 'malformed', at })
  expect(await kiosk.ask('home.ask', li)).toMatchObject({ refused: 'not-allowed' })
  expect(await manager.ask('home.plan', { home: 'S20261014-001', by: ['1001', '1001'], at: '2026-10-15T15:00:00+08:00' })).toMatchObject({
    refused: 'malformed',
  })
  expect(await manager.ask('home.plan', { home: 'S20261014-001', by: ['1001'], at: '2026-10-15T15:00:00+08:00' })).toMatchObject({
    refused: 'unknown-home',
  })
})

test('[Z81] a time that no clock knows is refused, and every screen stays as it was', async () => {
  const asked = await clerk.ask('home.ask', li)
  const { home } = (asked as unknown as { result: { home: string } }).result
  for (const at of ['2026-10-15T15:00:00+08', '2026-11-31T15:00:00+08:00'])
    expect(await manager.ask('home.plan', { home, by: ['1001'], at })).toMatchObject({ refused: 'malformed', at: 'at' })
  await vi.waitFor(() => expect(manager.entry('load', `home:${home}`)).toBeDefined())
  expect(await clerk.ask('home.cancel', { home, reason: 'withdrawn' })).toHaveProperty('result')
})

test('[Z85] [Z86] a case of a published matter is closed: its masked name is read by everybody, until the manager takes it down', async () => {
  ticketOf(await kiosk.ask('ticket.take', { matter: 'company-setup' }))
  await clerk.ask('counter.call', { counter: 1 })
  await clerk.ask('counter.start', { counter: 1 })
  const outcome = { kind: 'promised', days: 5, applicant: { name: '欧阳小明', phone: '13800000000' } }
  const answer = await clerk.ask('counter.finish', { counter: 1, outcome })
  const { number } = (answer as unknown as { result: { case: { number: string } } }).result.case
  await clerk.ask('case.decide', { case: number, result: 'granted', fetch: false })
  await vi.waitFor(() => expect(board.entry('notices', `announcement:${number}`)).toMatchObject({ name: '欧阳**', result: 'granted' }))
  const page = await fetch(`${hall.url}/api/views/notices`).then((response) => response.text())
  expect(page).toContain(number)
  expect(page).not.toMatch(/小明|13800000000/)
  expect(await clerk.ask('announcement.takeDown', { case: number, reason: '不公开' })).toMatchObject({ refused: 'not-allowed' })
  expect(await manager.ask('announcement.takeDown', { case: number, reason: '长'.repeat(10_000) })).toMatchObject({ refused: 'malformed' })
  const down = { id: randomUUID(), case: number, reason: '申请人要求不公开' }
  expect(await manager.ask('announcement.takeDown', down)).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(board.entry('notices', `announcement:${number}`)).toBeUndefined())
})
