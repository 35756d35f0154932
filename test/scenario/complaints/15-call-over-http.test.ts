import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HallServer, Screen } from '../../fixtures/server.ts'

let hall: HallServer
let board: Screen
let window1: Screen
beforeAll(async () => {
  hall = await HallServer.start()
  board = await Screen.connect(hall.url)
  window1 = await Screen.connect(hall.url)
  await Promise.all([board.watch('board'), window1.watch('window:1')])
})
afterAll(async () => {
  board?.close()
  window1?.close()
  await hall?.stop()
})

test('[J1] complaint 15: a call made over the API never reaches the panel: it reaches the board and the window', async () => {
  const token = await hall.signIn('1001')
  const ask = (type: string, fields: object, as = token) => hall.post('/api/commands', { id: randomUUID(), type, ...fields }, as)
  expect(await ask('ticket.take', { matter: hall.demo.matters[0] }, hall.demo.devices['kiosk-1'])).toMatchObject({ status: 200 })
  await ask('counter.open', { counter: 1 })
  const answer = await ask('counter.call', { counter: 1 })
  const { number } = (answer['result'] as { ticket: { number: string } }).ticket
  await vi.waitFor(() => expect(board.entry('board', 'counter:1')).toMatchObject({ state: 'called', number }))
  await vi.waitFor(() => expect(window1.entry('window:1', 'now')).toMatchObject({ state: 'called', number }))
  // Durable before it is shown: whoever sees it can rely on it.
  expect(board.seq).toBeGreaterThanOrEqual(Number(answer['seq']))
})
