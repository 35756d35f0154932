import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let clerk: Screen
let boss: Screen
let manager: Screen
const today = '2026-10-14'
const dayOf = (days: number): string => new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '1'] })
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signIn('1003'))
  boss = await Screen.connect(hall.url, await hall.signIn('8002'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await Promise.all([manager.watch('people'), manager.watch('load'), boss.watch('people')])
})
afterAll(async () => {
  for (const screen of [kiosk, clerk, boss, manager]) screen?.close()
  await hall?.stop()
})

test('[O20] [O32] the demo’s people, departments, chiefs and first days are whole: nothing is to mend', async () => {
  const keys = Object.keys(manager.views.get('people') ?? {})
  expect(keys.filter((key) => key.startsWith('check:'))).toEqual([])
  expect(keys.filter((key) => key.startsWith('department:'))).toHaveLength(7)
  expect(manager.entry('people', 'person:1003')).toMatchObject({ since: '2019-09-02', served: { years: 7, months: 1 } })
  // Whoever serves at a counter is not shown what others are away for.
  expect(await hall.get('/api/views/people', await hall.signIn('1004'))).toMatchObject({ status: 403 })
  expect(await hall.get('/api/views/people')).toMatchObject({ status: 401 })
})

test('[O25] [O26] [O27] leave is asked for at the console, approved by both sides, covered by the one who is named, and ended by the return', async () => {
  const zhou = await Screen.connect(hall.url, await hall.signIn('1004'))
  const asked = { from: today, to: dayOf(1), kind: 'personal', cover: '1003', reason: '家里有事', handover: '两件在等签字' }
  for (const [fields, refused] of [
    [{ to: dayOf(-1) }, { refused: 'dates-reversed' }],
    [{ cover: '1004' }, { refused: 'own-cover' }],
    [{ from: '2026-02-30' }, { refused: 'malformed' }],
    [{ from: 'soon' }, { refused: 'malformed' }],
    [{ kind: 'holiday' }, { refused: 'malformed' }],
    [{ reason: '长'.repeat(10_000) }, { refused: 'malformed' }],
    [{ handover: '长'.repeat(10_000) }, { refused: 'malformed' }],
  ] as const)
    expect(await zhou.ask('leave.ask', { ...asked, ...fields })).toMatchObject(refused)
  expect(await zhou.ask('leave.ask', asked)).toMatchObject({ result: { leave: 'leave-1' } })
  expect(await zhou.ask('leave.ask', asked)).toEqual({ refused: 'leave-overlaps' })
  await vi.waitFor(() =>
    expect(manager.entry('people', 'leave:leave-1')).toMatchObject({ waitsFor: ['chief', 'manager'], readers: ['1003', '1004', '9001'] }),
  )
  expect(JSON.stringify([manager.views.get('people'), boss.views.get('people')])).not.toMatch(/家里有事|"kind":"personal"/)
  const whyFor = async (badge?: string) => hall.get('/api/leaves/leave-1/why', badge && (await hall.signIn(badge)))
  for (const badge of ['1004', '1003', '9001'])
    expect(await whyFor(badge)).toMatchObject({ status: 200, kind: 'personal', reason: '家里有事' })
  for (const badge of ['8002', '1001', '8001']) expect(await whyFor(badge)).toEqual({ status: 403, refused: 'not-allowed' })
  expect(await whyFor()).toEqual({ status: 401, refused: 'not-known' })
  expect(await hall.get('/api/leaves/leave-99/why', await hall.signIn('9001'))).toEqual({ status: 403, refused: 'not-allowed' })
  expect(await hall.get('/api/leaves/nothing/why', await hall.signIn('9001'))).toMatchObject({ status: 404 })

  // 何倩 is the chief of the department, and serves at counter 3.
  await clerk.ask('counter.open', { counter: 3 })
  await clerk.watch('counter:3')
  expect(clerk.entry('counter:3', 'leave:leave-1')).toMatchObject({ mine: true })
  expect(await boss.ask('leave.decide', { leave: 'leave-1', approve: true })).toEqual({ refused: 'not-allowed' })
  expect(await clerk.ask('leave.decide', { leave: 'leave-1', approve: true })).toMatchObject({ result: { state: 'asked' } })
  expect(await clerk.ask('leave.decide', { leave: 'leave-1', approve: true })).toEqual({ refused: 'already-decided' })
  expect(await manager.ask('leave.decide', { leave: 'leave-1', approve: true })).toMatchObject({ result: { state: 'approved' } })
  await vi.waitFor(() => expect(manager.entry('people', 'person:1004')).toMatchObject({ onLeave: { to: dayOf(1) } }))

  await clerk.ask('counter.close', { counter: 3 })
  await clerk.ask('counter.open', { counter: 4 })
  await clerk.watch('counter:4')
  expect(clerk.entry('counter:4', 'cover')).toMatchObject({ absent: { name: '周雨桐' }, handover: '两件在等签字', meter: { stint: 1 } })
  expect(await clerk.ask('cover.note', { counter: 4, note: '长'.repeat(10_000) })).toMatchObject({ refused: 'malformed' })
  await clerk.ask('cover.note', { counter: 4, note: '印章在抽屉里' })
  await vi.waitFor(() =>
    expect(manager.entry('people', 'post:4')).toMatchObject({ covers: { name: '周雨桐' }, clerk: { name: '何倩' }, note: '印章在抽屉里' }),
  )
  // Counter 3 has lost its A to counter 4, and its B to leave: nobody is missed while the A is in the hall.
  expect(manager.entry('load', 'alarm:post-empty-3')).toBeUndefined()
  await clerk.ask('counter.close', { counter: 4 })
  expect(await zhou.ask('leave.return', { leave: 'leave-1' })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(manager.entry('people', 'person:1004')).not.toHaveProperty('onLeave'))
  zhou.close()
})

test('[O24] A and B on leave: the manager is told, names somebody, and is told no more once that one sits there', async () => {
  const [a, b] = [await Screen.connect(hall.url, await hall.signIn('1010')), await Screen.connect(hall.url, await hall.signIn('1011'))]
  for (const [screen, leave] of [
    [a, 'leave-2'],
    [b, 'leave-3'],
  ] as const) {
    expect(await screen.ask('leave.ask', { from: today, to: today, kind: 'sick', cover: '1005' })).toMatchObject({ result: { leave } })
    // Each is the only chief of a department, and asks: the manager decides in the chief's place.
    expect(await manager.ask('leave.decide', { leave, approve: true })).toMatchObject({ result: { state: 'approved' } })
  }
  const alarm = () => manager.entry('load', 'alarm:post-empty-10')
  await vi.waitFor(() => expect(alarm()).toMatchObject({ person: 'A 吴珊, B 徐帆', weight: 2 }), { timeout: 8000 })
  expect(await manager.ask('cover.appoint', { counter: 10, badge: '1011' })).toEqual({ refused: 'cover-away' })
  await manager.ask('cover.appoint', { counter: 10, badge: '1005' })
  await vi.waitFor(() => expect(alarm()).toMatchObject({ appointed: '赵磊', weight: 1 }), { timeout: 8000 })
  const zhao = await Screen.connect(hall.url, await hall.signIn('1005'))
  await zhao.ask('counter.open', { counter: 10 })
  await vi.waitFor(() => expect(alarm()).toBeUndefined(), { timeout: 8000 })
  expect(manager.entry('people', 'post:10')).toMatchObject({ covers: { name: '吴珊' } })
  for (const screen of [a, b, zhao]) screen.close()
})

test('[O29] from the ticket in hand to the chief and back, and nobody else answers', async () => {
  const zhang = await Screen.connect(hall.url, await hall.signIn('1001'))
  const { id } = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  await zhang.ask('counter.open', { counter: 1 })
  await zhang.watch('counter:1')
  await zhang.ask('counter.call', { counter: 1 })
  const asks = { counter: 1, ticket: id, question: '章程少一页，能先收吗' }
  expect(await zhang.ask('chief.ask', { ...asks, question: '长'.repeat(10_000) })).toMatchObject({ refused: 'malformed' })
  expect(await zhang.ask('chief.ask', asks)).toMatchObject({ result: { question: 'question-1' } })
  await vi.waitFor(() => expect(boss.entry('people', 'question:question-1')).toMatchObject({ to: { badge: '8002' }, text: asks.question }))
  expect(await manager.ask('chief.answer', { question: 'question-1', answer: '能' })).toEqual({ refused: 'not-allowed' })
  await boss.ask('chief.answer', { question: 'question-1', answer: '可以，明天补齐' })
  await vi.waitFor(() =>
    expect(zhang.entry('counter:1', 'question:question-1')).toMatchObject({ answer: { by: '高岚', text: '可以，明天补齐' } }),
  )
  zhang.close()
})

test('[O33] the leave note names who stands in, the letter of authority what a chief may do; both are looked at before they are printed', async () => {
  const preview = async (slip: object, badge = '9001') => hall.post('/api/slips/preview', await wanted(slip), await hall.signIn(badge))
  const wanted = async (slip: object) => ({ id: crypto.randomUUID(), language: 'zh-Hans', slip })
  const leave = await preview({ kind: 'leave', leave: 'leave-2' })
  expect(leave).toMatchObject({
    status: 200,
    slip: { kind: 'leave', person: { name: '吴珊' }, cover: { name: '赵磊' }, leaveKind: 'sick' },
  })
  // Whoever may not read what it is for gets the note without.
  const bare = (await preview({ kind: 'leave', leave: 'leave-2' }, '8002'))['slip']
  expect(bare).toMatchObject({ kind: 'leave', person: { name: '吴珊' } })
  expect(bare).not.toHaveProperty('leaveKind')
  expect(await preview({ kind: 'mandate', department: 'tax' })).toMatchObject({
    slip: { kind: 'mandate', chief: { name: '徐帆' }, powers: ['review', 'decide', 'coordinate', 'seal'] },
  })
  expect(await preview({ kind: 'leave', leave: 'leave-99' })).toMatchObject({ status: 409, refused: 'unknown-leave' })
  expect(await preview({ kind: 'mandate', department: 'nobody' })).toMatchObject({ refused: 'no-chief' })
  expect(await preview({ kind: 'leave', leave: 'leave-2' }, '1001')).toMatchObject({ status: 403 })
  expect(await hall.post('/api/slips/preview', await wanted({ kind: 'leave', leave: 'leave-2' }))).toMatchObject({ status: 401 })
  const printed = await hall.post('/api/slips', await wanted({ kind: 'leave', leave: 'leave-2' }), await hall.signIn('9001'))
  expect(printed).toMatchObject({ status: 200, printer: 'printer-1' })
})

test('[O31] a change of post is recorded with who asked and who consented', async () => {
  const change = { badge: '1014', counter: 13, rank: 'B', from: dayOf(20), reason: '13 号窗口忙' }
  expect(await boss.ask('post.change.ask', { ...change, reason: '长'.repeat(10_000) })).toMatchObject({ refused: 'malformed' })
  expect(await boss.ask('post.change.ask', change)).toMatchObject({ result: { change: 'change-1' } })
  expect(await manager.ask('post.change.decide', { change: 'change-1', approve: true })).toEqual({ refused: 'consent-missing' })
  await manager.ask('post.change.decide', { change: 'change-1', approve: true, consent: '中心主任办公会同意' })
  await vi.waitFor(() =>
    expect(manager.entry('people', 'change:change-1')).toMatchObject({ short: true, decided: { consent: '中心主任办公会同意' } }),
  )
})
