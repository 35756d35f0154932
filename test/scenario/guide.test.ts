import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let guide: Screen
let manager: Screen
beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  guide = await Screen.connect(hall.url, await hall.signIn('8001'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await Promise.all([guide.watch('guide'), kiosk.watch('kiosk'), manager.watch('load')])
})
afterAll(async () => {
  for (const screen of [kiosk, guide, manager]) screen?.close()
  await hall?.stop()
})

test('a guide takes a number for somebody, who is named to nobody but the clerk', async () => {
  const matter = hall.demo.matters[0]
  const ticket = ticketOf(
    await guide.ask('ticket.take', { matter, category: 'elderly', language: 'zh-Hant', citizen: { name: '王秀英' }, printAt: 'kiosk-1' }),
  )
  await vi.waitFor(() => expect(guide.entry('guide', `waiting:${ticket.id}`)).toMatchObject({ number: ticket.number, category: 'elderly' }))
  expect(JSON.stringify(guide.views.get('guide'))).not.toContain('王秀英')
  // Whoever may not see the page is told so.
  expect(await hall.get('/api/views/guide')).toMatchObject({ status: 401 })
  expect(await hall.get('/api/views/guide', await hall.signIn('1001'))).toMatchObject({ status: 403 })
  expect((await fetch(`${hall.url}/guide`)).status).toBe(200)
})

test('[D1] [D3] a suspended line gives no numbers, and the screens say why at once', async () => {
  const board = await Screen.connect(hall.url)
  await board.watch('board')
  const [matter] = hall.demo.matters
  const first = ticketOf(await kiosk.ask('ticket.take', { matter }))
  await guide.ask('line.suspend', { line: first.line, text: '系统正在维护' })
  await vi.waitFor(() => expect(board.entry('board', `line:${first.line}`)).toMatchObject({ suspended: { text: { en: '系统正在维护' } } }))
  expect(await kiosk.ask('ticket.take', { matter })).toEqual({ refused: 'suspended' })
  await guide.ask('line.resume', { line: first.line })
  await guide.ask('line.suspend', { text: { 'zh-Hans': '消防演练', 'zh-Hant': '消防演練', en: 'Fire drill' } })
  await vi.waitFor(() => expect(kiosk.entry('kiosk', 'hall')).toMatchObject({ suspended: { text: { en: 'Fire drill' } } }))
  expect(await kiosk.ask('ticket.take', { matter })).toEqual({ refused: 'suspended' })
  await guide.ask('line.resume')
  await vi.waitFor(() => expect(kiosk.entry('kiosk', 'hall')).not.toHaveProperty('suspended'))
  expect(await kiosk.ask('ticket.take', { matter })).toMatchObject({ result: {} })
  // Bad input changes nothing.
  for (const [fields, refused] of [
    [{ line: 'ZZ', text: '维护' }, { refused: 'unknown-line' }],
    [
      { text: '维护', until: '2020-01-01T00:00:00Z' },
      { refused: 'in-the-past', at: 'until' },
    ],
    [{ text: '' }, { refused: 'malformed' }],
    [{ text: '长'.repeat(200) }, { refused: 'malformed' }],
    [{ text: '维护', until: 'soon' }, { refused: 'malformed' }],
  ] as const)
    expect(await guide.ask('line.suspend', fields)).toMatchObject(refused)
  expect(await guide.ask('line.resume', {})).toEqual({ refused: 'not-suspended' })
  expect(await kiosk.ask('line.suspend', { text: '维护' })).toEqual({ refused: 'not-allowed' })
  board.close()
})

test('[D6] somebody at a kiosk asks for a person: the guide is told, goes, and the kiosk says who comes', async () => {
  expect(await kiosk.ask('escort.ask')).toMatchObject({ result: { escort: 'kiosk-1' } })
  await vi.waitFor(() => expect(guide.entry('guide', 'escort:kiosk-1')).toMatchObject({ device: 'kiosk-1' }))
  await vi.waitFor(() => expect(manager.entry('load', 'alarm:escort-kiosk-1')).toMatchObject({ kind: 'escort' }), { timeout: 8000 })
  await guide.ask('escort.answer', { escort: 'kiosk-1' })
  await vi.waitFor(() => expect(kiosk.entry('kiosk', 'escort:kiosk-1')).toMatchObject({ by: '刘芳' }))
  await guide.ask('escort.close', { escort: 'kiosk-1' })
  await vi.waitFor(() => expect(kiosk.entry('kiosk', 'escort:kiosk-1')).toBeUndefined())
})
