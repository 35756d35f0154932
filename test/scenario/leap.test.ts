import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let board: Screen
let kiosk: Screen
let clerk: Screen
const told: { now: string; speed: number }[] = []

beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-10-14T09:00:00+08:00', '--speed', '0'] })
  board = await Screen.connect(hall.url)
  board.socket.on('clock', (clock) => told.push(clock))
  await board.watch('board')
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
})
afterAll(async () => {
  for (const screen of [board, kiosk, clerk]) screen?.close()
  await hall?.stop()
})

const leap = (to: string) => board.ask('demo.advance', { to })

describe('[C4] a demo’s clock leaps', () => {
  test('ahead: whoever asks, everybody is told; an offset counts', async () => {
    expect(await leap('2026-10-14T09:12:30+08:00')).toMatchObject({ result: { now: '2026-10-14T01:12:30.000Z' } })
    await vi.waitFor(() => expect(told).toEqual([{ now: '2026-10-14T01:12:30.000Z', speed: 0 }]))
    expect(await hall.get('/api/views/board')).toMatchObject({ now: '2026-10-14T01:12:30.000Z', speed: 0 })
  })

  test('never back, nor out of sight', async () => {
    expect(await leap('2026-10-14T09:00:00+08:00')).toEqual({ refused: 'in-the-past', at: 'to' })
    expect(await leap('2028-10-14T09:00:00+08:00')).toEqual({ refused: 'malformed', at: 'to' })
    expect(await leap('tomorrow')).toEqual({ refused: 'malformed', at: 'to' })
  })

  test('what falls due on the way happens at its own instant: the pad’s invitation lapses, then the day ends', async () => {
    await clerk.ask('counter.open', { counter: 1 })
    const served = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
    const left = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
    await clerk.ask('counter.call', { counter: 1 })
    await clerk.ask('counter.start', { counter: 1, ticket: served.id })
    await clerk.ask('counter.finish', { counter: 1, ticket: served.id, outcome: { kind: 'instant' } })
    const pad = await hall.device('keypad-1')
    await pad.watch('keypad:1')
    expect(pad.entry('keypad:1', 'now')).toMatchObject({ state: 'rating' })
    await leap('2026-10-14T09:30:00+08:00')
    await vi.waitFor(() => expect(pad.entry('keypad:1', 'now')).toMatchObject({ state: 'idle' }))
    await leap('2026-10-15T08:00:00+08:00')
    expect(await hall.get(`/api/views/ticket:${left.code}`)).toMatchObject({ entries: { now: { state: 'carried' } } })
    await vi.waitFor(() => expect(board.entry('board', 'hall')).toMatchObject({ day: '2026-10-15' }))
    expect(board.entry('board', 'counter:1')).toMatchObject({ state: 'closed' })
    pad.close()
  })
})

test('[C4] a hall that is no demo keeps its time', async () => {
  const real = await HallServer.start({ args: ['--hall', 'server/halls/demo/hall.json'] })
  const screen = await Screen.connect(real.url)
  expect(await screen.ask('demo.advance', { to: new Date(Date.now() + 60_000).toISOString() })).toEqual({ refused: 'not-allowed' })
  screen.close()
  await real.stop()
})
