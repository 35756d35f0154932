import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

let hall: HallServer
let screens: Screen[] = []
beforeAll(async () => {
  hall = await HallServer.start()
})
afterAll(async () => {
  for (const screen of screens) screen.close()
  screens = []
  await hall?.stop()
})

test('[K3] complaint 14: the display shows the wrong counter, or only the last call: every call stands with its own counter', async () => {
  const kiosk = await hall.device('kiosk-1')
  const board = await Screen.connect(hall.url)
  await board.watch('board')
  screens.push(kiosk, board)
  const clerks: Screen[] = []
  for (const counter of [1, 2, 4]) {
    const clerk = await Screen.connect(hall.url, await hall.signIn(String(1000 + counter)))
    screens.push(clerk)
    clerks.push(clerk)
    await clerk.ask('counter.open', { counter })
  }
  for (const matter of hall.demo.matters) await kiosk.ask('ticket.take', { matter })
  // All at once, as at the opening.
  const answers = await Promise.all([1, 2, 4].map((counter, index) => clerks[index]?.ask('counter.call', { counter })))
  const called = answers.map((answer, index) => {
    if (!answer) throw new Error('no answer')
    return { number: ticketOf(answer).number, counter: [1, 2, 4][index] as number }
  })
  expect(new Set(called.map(({ number }) => number)).size).toBe(3)
  const calls = () =>
    Object.entries(board.views.get('board') ?? {})
      .filter(([key]) => key.startsWith('call:'))
      .map(([, call]) => call)
  await vi.waitFor(() => expect(calls()).toHaveLength(3))
  for (const { number, counter } of called) {
    expect(calls()).toContainEqual(expect.objectContaining({ number, counter }))
    expect(board.entry('board', `counter:${counter}`)).toMatchObject({ state: 'called', number })
    const window = await Screen.connect(hall.url)
    screens.push(window)
    expect(await window.watch(`window:${counter}`)).toMatchObject({ entries: { now: { number, state: 'called' } } })
  }
})
