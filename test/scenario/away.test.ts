import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let board: Screen
let clerk: Screen
let manager: Screen
let anybody: Screen
const began = Date.parse('2026-10-14T09:00:00+08:00')
const minute = 60_000
const at = (minutes: number) => new Date(began + minutes * minute).toISOString()
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-10-14T09:00:00+08:00', '--speed', '0'] })
  kiosk = await hall.device('kiosk-1')
  board = await Screen.connect(hall.url)
  anybody = await Screen.connect(hall.url)
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await Promise.all([board.watch('board'), manager.watch('load'), clerk.watch('counter:1')])
})
afterAll(async () => {
  for (const screen of [kiosk, board, clerk, manager, anybody]) screen?.close()
  await hall?.stop()
})
const to = (minutes: number) => anybody.ask('demo.advance', { to: at(minutes) })
const done = { result: {} }

test('[K20] [K21] [K29] 张敏 asks to go out, the leader says yes, and board and manager show where she is', async () => {
  expect(await manager.ask('rules.change', { rules: { pauseApproval: ['work'] } })).toMatchObject(done)
  expect(await clerk.ask('counter.open', { counter: 1 })).toMatchObject(done)
  expect(await clerk.ask('counter.pause', { counter: 1, reason: 'site-visit' })).toEqual({ refused: 'approval-needed' })
  expect(await clerk.ask('away.ask', { counter: 1, reason: 'site-visit', until: at(60), people: ['1002'] })).toMatchObject(done)
  await vi.waitFor(() => expect(manager.entry('load', 'ask:1001')).toMatchObject({ name: '张敏', people: ['刘志远'] }))
  // Who may not, does not.
  expect(await clerk.ask('away.decide', { badge: '1001', grant: true })).toEqual({ refused: 'not-allowed' })
  expect(await manager.ask('away.decide', { badge: '1001', grant: true })).toMatchObject(done)
  await vi.waitFor(() => expect(clerk.entry('counter:1', 'away')).toMatchObject({ grant: { reason: 'site-visit', until: at(60) } }))
  expect(await clerk.ask('counter.pause', { counter: 1, reason: 'site-visit' })).toMatchObject(done)
  await vi.waitFor(() => {
    expect(board.entry('board', 'person:1001')).toMatchObject({ state: 'paused', reason: 'site-visit', until: at(60) })
    expect(board.entry('board', 'person:1002')).toMatchObject({ state: 'out', until: at(60) })
    expect(board.entry('board', 'person:1003')).toMatchObject({ state: 'not-signed-in' })
  })
  await to(45)
  expect(Object.keys(manager.views.get('load') ?? {}).filter((key) => key.startsWith('notice:'))).toEqual([])
  expect(await clerk.ask('counter.resume', { counter: 1 })).toMatchObject(done)
})

test('[K25] [K26] [K27] fifteen minutes alone are noticed, explained by the clerk and judged by a person', async () => {
  expect(await clerk.ask('counter.pause', { counter: 1, reason: 'break' })).toMatchObject(done)
  await to(60)
  const notice = `1-${began + 45 * minute}`
  await vi.waitFor(() => expect(manager.entry('load', `notice:${notice}`)).toMatchObject({ open: true, level: 1, name: '张敏' }), 10_000)
  expect(await clerk.ask('counter.resume', { counter: 1 })).toMatchObject(done)
  expect(await clerk.ask('away.comment', { notice, text: '送一位老人到车站' })).toMatchObject(done)
  await vi.waitFor(() => expect(manager.entry('load', `notice:${notice}`)).toMatchObject({ comment: '送一位老人到车站' }))
  expect(await manager.ask('away.judge', { notice, verdict: 'set-aside' })).toEqual({ refused: 'reason-needed' })
  expect(await manager.ask('away.judge', { notice, verdict: 'confirmed' })).toMatchObject({ result: { count: 1 } })
  expect(await manager.ask('away.judge', { notice, verdict: 'set-aside', reason: '送老人' })).toMatchObject({ result: { count: 0 } })
  const token = await hall.signIn('9001')
  // The report follows the hall.
  await vi.waitFor(async () =>
    expect(await hall.get('/api/reports/day?date=2026-10-14', token)).toMatchObject({
      absences: [
        { badge: '1001', reason: 'site-visit', approvedBy: '9001', people: ['1002'], endedAt: at(45) },
        { badge: '1001', reason: 'break', since: at(45), endedAt: at(60) },
      ],
    }),
  )
})

test('bad input changes nothing', async () => {
  const long = '长'.repeat(10_000)
  for (const [type, fields] of [
    ['away.ask', { counter: 1, reason: long, until: at(200) }],
    ['away.ask', { counter: 1, reason: 'meeting' }],
    ['away.ask', { counter: 1, reason: 'meeting', until: 'soon' }],
    ['away.ask', { counter: 1, reason: 'meeting', until: at(200), people: Array<string>(21).fill('1002') }],
    ['away.comment', { notice: '1-1790000000000', text: long }],
    ['away.comment', { notice: 'x', text: '说明' }],
    ['counter.finish', { counter: 1, outcome: { kind: 'instant' }, sentAway: long }],
    ['counter.finish', { counter: 1, outcome: { kind: 'instant' }, verified: false }],
  ] as const)
    expect(await clerk.ask(type, fields), type).toMatchObject({ refused: 'malformed' })
  expect(await manager.ask('away.judge', { notice: '1-1790000000000', verdict: 'guilty' })).toMatchObject({ refused: 'malformed' })
  expect(await manager.ask('away.judge', { notice: '1-1790000000000', verdict: 'confirmed' })).toEqual({ refused: 'unknown-absence' })
  expect(await clerk.ask('away.ask', { counter: 1, reason: 'meeting', until: at(1) })).toMatchObject({ refused: 'in-the-past' })
})

test('[D23] [D25] [D26] papers are checked, the promise is measured, and nobody is sent away unseen', async () => {
  expect(await manager.ask('rules.change', { rules: { verifyPapers: 'required', promiseWaitMinutes: 5 } })).toMatchObject(done)
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  expect(await clerk.ask('counter.call', { counter: 1 })).toMatchObject({ result: { ticket: { id: ticket.id } } })
  expect(await clerk.ask('counter.start', { counter: 1 })).toMatchObject(done)
  const finish = (fields: object) => clerk.ask('counter.finish', { counter: 1, ticket: ticket.id, outcome: { kind: 'instant' }, ...fields })
  expect(await finish({})).toEqual({ refused: 'papers-unchecked' })
  expect(await finish({ verified: true, sentAway: '分局要本人按指纹' })).toMatchObject(done)
  await vi.waitFor(() => {
    const sent = Object.entries(manager.views.get('load') ?? {}).filter(([key]) => key.startsWith('sent:'))
    expect(sent.map(([, entry]) => entry)).toMatchObject([{ number: ticket.number, reason: '分局要本人按指纹' }])
    expect(board.entry('board', 'promise')).toMatchObject({ wait: 5, finished: 1, waited: 1 })
  }, 10_000)
  expect(JSON.stringify(board.views.get('board'))).not.toContain('指纹')
})
