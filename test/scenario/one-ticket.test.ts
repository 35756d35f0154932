import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HallServer, hallClock, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let clerk: Screen
let board: Screen
let window1: Screen
let pad: Screen
let manager: Screen

beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  board = await Screen.connect(hall.url)
  window1 = await Screen.connect(hall.url)
  pad = await hall.device('keypad-1')
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await Promise.all([
    board.watch('board'),
    window1.watch('window:1'),
    pad.watch('keypad:1'),
    manager.watch('load'),
    clerk.watch('counter:1'),
  ])
})
afterAll(async () => {
  for (const screen of [kiosk, clerk, board, window1, pad, manager]) screen?.close()
  await hall?.stop()
})

describe('one ticket, from touch to rating', () => {
  test('a citizen takes a number, a clerk serves him, he rates; everybody sees it', async () => {
    const matter = hall.demo.matters[0] as string
    await clerk.ask('counter.open', { counter: 1 })
    const ticket = ticketOf(await kiosk.ask('ticket.take', { matter }))
    expect(ticket).toMatchObject({ number: 'A001', line: 'A', ahead: 0 })
    expect(ticket.wait.p90).toBeGreaterThan(ticket.wait.p50)
    const phone = await Screen.connect(hall.url, ticket.code)
    expect(await phone.watch(`ticket:${ticket.code}`)).toMatchObject({ entries: { now: { number: 'A001', state: 'waiting', ahead: 0 } } })
    await vi.waitFor(() => expect(board.entry('board', 'line:A')).toMatchObject({ waiting: 1 }))
    expect(manager.entry('load', 'today')).toMatchObject({ taken: 1 })

    expect(ticketOf(await clerk.ask('counter.call', { counter: 1 })).number).toBe('A001')
    await vi.waitFor(() => expect(board.entry('board', 'counter:1')).toMatchObject({ state: 'called', number: 'A001' }))
    const calls = Object.entries(board.views.get('board') ?? {}).filter(([key]) => key.startsWith('call:'))
    expect(calls.map(([, call]) => call)).toMatchObject([{ number: 'A001', counter: 1, recall: false }])
    expect(board.entry('board', 'line:A')).toMatchObject({ waiting: 0 })
    await vi.waitFor(() =>
      expect(window1.entry('window:1', 'now')).toMatchObject({ state: 'called', number: 'A001', clerk: { name: '张敏', badge: '1001' } }),
    )
    expect(phone.entry(`ticket:${ticket.code}`, 'now')).toMatchObject({ state: 'called', counter: 1 })

    await clerk.ask('counter.start', { counter: 1, ticket: ticket.id })
    await vi.waitFor(() => expect(clerk.entry('counter:1', 'now')).toMatchObject({ state: 'serving', ticket: { number: 'A001' } }))
    await clerk.ask('counter.finish', { counter: 1, ticket: ticket.id, outcome: { kind: 'instant' } })
    await vi.waitFor(() =>
      expect(pad.entry('keypad:1', 'now')).toMatchObject({ state: 'rating', ticket: { id: ticket.id, number: 'A001' } }),
    )

    expect(await pad.ask('ticket.rate', { ticket: ticket.id, level: 4 })).toMatchObject({ result: {} })
    await vi.waitFor(() => expect(pad.entry('keypad:1', 'now')).toMatchObject({ state: 'idle' }))
    await vi.waitFor(() =>
      expect(manager.entry('load', 'today')).toMatchObject({ finished: 1, instant: 1, invited: 1, ratings: { 4: 1, 5: 0 } }),
    )
    expect(phone.entry(`ticket:${ticket.code}`, 'now')).toMatchObject({ state: 'finished', rated: true, rateable: false })
    // The clerk's console never shows what was pressed (R45).
    expect(JSON.stringify(clerk.views.get('counter:1'))).not.toContain('ating')
    phone.close()
  })

  test('a pause says why and until when; nobody is called meanwhile', async () => {
    const until = new Date(hallClock.now + 1_800_000).toISOString()
    await clerk.ask('counter.pause', { counter: 1, reason: 'site-visit', until })
    await vi.waitFor(() => expect(window1.entry('window:1', 'now')).toMatchObject({ state: 'paused', reason: 'site-visit', until }))
    expect(await clerk.ask('counter.call', { counter: 1 })).toEqual({ refused: 'counter-paused' })
    await clerk.ask('counter.resume', { counter: 1 })
    await vi.waitFor(() => expect(window1.entry('window:1', 'now')).toMatchObject({ state: 'idle' }))
  })

  test('the holder gives the number back from the phone', async () => {
    const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
    const phone = await Screen.connect(hall.url, ticket.code)
    await phone.watch(`ticket:${ticket.code}`)
    await phone.ask('ticket.cancel', { ticket: ticket.id })
    await vi.waitFor(() => expect(phone.entry(`ticket:${ticket.code}`, 'now')).toMatchObject({ state: 'cancelled' }))
    await vi.waitFor(() => expect(board.entry('board', 'line:A')).toMatchObject({ waiting: 0 }))
    phone.close()
  })

  test('another clerk sits down: whoever watched the empty counter no longer sees it', async () => {
    const second = await Screen.connect(hall.url, await hall.signIn('1002'))
    const third = await Screen.connect(hall.url, await hall.signIn('1003'))
    await third.watch('counter:2')
    await second.ask('counter.open', { counter: 2 })
    await second.watch('counter:2')
    const before = third.patches.length
    await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })
    await second.ask('counter.call', { counter: 2 })
    await vi.waitFor(() => expect(second.entry('counter:2', 'now')).toMatchObject({ state: 'called' }))
    expect(third.patches.slice(before)).toEqual([])
    expect(await third.watch('counter:2')).toEqual({ refused: 'not-allowed' })
    expect(await Screen.connect(hall.url).then((nobody) => nobody.watch('counter:2'))).toEqual({ refused: 'not-known' })
    second.close()
    third.close()
  })

  test('[A2] a session that was ended sees nothing more', async () => {
    const token = await hall.signIn('9001')
    const desk = await Screen.connect(hall.url, token)
    await desk.watch('load')
    await fetch(`${hall.url}/api/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
    expect(await hall.get('/api/views/load', token)).toMatchObject({ status: 401, refused: 'not-known' })
    // The beat asks anew who may see what.
    await vi.waitFor(
      async () => {
        const before = desk.patches.length
        await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })
        await new Promise((done) => setTimeout(done, 200))
        expect(desk.patches.length).toBe(before)
      },
      { timeout: 10_000 },
    )
    desk.close()
  })

  test('HTTP mirrors the sockets', async () => {
    const token = await hall.signIn('1001')
    expect(await hall.get('/api/views/board')).toMatchObject({ status: 200, view: 'board', entries: { 'counter:1': { counter: 1 } } })
    expect(await hall.get('/api/views/load')).toMatchObject({ status: 401, refused: 'not-known' })
    expect(await hall.get('/api/views/load', token)).toMatchObject({ status: 403, refused: 'not-allowed' })
    expect(await hall.get('/api/views/keypad:1', hall.demo.devices['keypad-2'])).toMatchObject({ status: 403 })
    expect(await hall.get('/api/views/nothing')).toMatchObject({ status: 404, refused: 'no-such-view' })
    expect(await hall.get('/api/views/ticket:AAAAAAAAAAAA')).toMatchObject({ status: 404 })
    expect(await hall.get('/health')).toMatchObject({ status: 200, storage: 'ok' })
    const openapi = await hall.get('/api/openapi.json')
    expect(Object.keys((openapi['components'] as { schemas: object }).schemas)).toEqual(
      expect.arrayContaining(['ticket.take', 'counter.finish', 'Refusal']),
    )
  })
})
