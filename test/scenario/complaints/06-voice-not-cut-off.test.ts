import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Announcement } from '../../../protocol/announcement.ts'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

type Heard = Announcement & { readonly audio?: Buffer }

let hall: HallServer
beforeAll(async () => {
  hall = await HallServer.start()
})
afterAll(() => hall?.stop())

test('[H1] complaint 6: the voice is cut off, omits the counter, or stops: calls queue, each to its end, with its counter', async () => {
  const heard: Heard[] = []
  const board = await hall.device('board-1')
  board.socket.on('announce', (call: Heard) => {
    if (!call.audio) return
    heard.push(call)
    board.socket.emit('speaking', { id: call.id }, () => undefined)
  })
  await board.watch('board')
  await board.socket.emitWithAck('speak', { on: true })
  const kiosk = await hall.device('kiosk-1')
  const called: [string, number][] = []
  const clerks: Screen[] = []
  for (const counter of [1, 2, 3]) {
    await kiosk.ask('ticket.take', { matter: 'company-setup' })
    const clerk = await Screen.connect(hall.url, await hall.signIn(String(1000 + counter)))
    clerks.push(clerk)
    await clerk.ask('counter.open', { counter })
  }
  for (const [index, clerk] of clerks.entries()) {
    const answer = await clerk.ask('counter.call', { counter: index + 1 })
    if ('refused' in answer || answer.result['ticket'] === null) continue
    called.push([ticketOf(answer).number, index + 1])
  }
  expect(called.length).toBeGreaterThan(1)
  for (const [turn, [number, counter]] of called.entries()) {
    await vi.waitFor(() => expect(heard.length).toBe(turn + 1), { timeout: 10_000 })
    expect(heard[turn]).toMatchObject({ number, counter })
    expect(heard[turn]?.audio?.length).toBeGreaterThan(1000)
    // As long as this one sounds, the next does not begin.
    await board.watch('board')
    expect(heard.length).toBe(turn + 1)
    board.socket.emit('spoken', { id: heard[turn]?.id })
  }
  for (const screen of [board, kiosk, ...clerks]) screen.close()
})
