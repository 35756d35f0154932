import { afterAll, beforeAll, expect, test } from 'vitest'
import { ruledHall } from '../../fixtures/ruled-hall.ts'
import { type HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let clerk: Screen
beforeAll(async () => {
  hall = await ruledHall({ callsBeforeMissed: 3 })
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signInAs('1001', '1111'))
  await clerk.ask('counter.open', { counter: 1 })
  await clerk.watch('counter:1')
})
afterAll(async () => {
  for (const screen of [kiosk, clerk]) screen?.close()
  await hall?.stop()
})

test('complaint 12: nobody is a no-show before the hall has called him as often as its rule set says', async () => {
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: 'company-setup' }))
  await clerk.ask('counter.call', { counter: 1 })
  const missed = () => clerk.ask('counter.missed', { counter: 1, ticket: ticket.id })
  for (let calls = 1; calls < 3; calls++) {
    expect((clerk.entry('counter:1', 'now') as { ticket: object }).ticket).toMatchObject({ calls, callsBeforeMissed: 3 })
    expect(await missed()).toEqual({ refused: 'too-few-calls' })
    await clerk.ask('counter.recall', { counter: 1, ticket: ticket.id })
    await expect.poll(() => (clerk.entry('counter:1', 'now') as { ticket: { calls: number } }).ticket.calls).toBe(calls + 1)
  }
  expect(await missed()).toMatchObject({ result: {} })
})

test('complaint 12: a slip of the finger is taken back for some seconds, and nothing of it counts', async () => {
  const manager = await Screen.connect(hall.url, await hall.signInAs('9001', '9999'))
  await manager.watch('load')
  expect(manager.entry('load', 'today')).toMatchObject({ missed: 1 })
  expect(await clerk.ask('counter.undo', { counter: 1 })).toMatchObject({ result: { undid: 'missed' } })
  await expect.poll(() => manager.entry('load', 'today')).toMatchObject({ missed: 0 })
  expect(clerk.entry('counter:1', 'now')).toMatchObject({ state: 'called', ticket: { calls: 3 } })
  expect(await clerk.ask('counter.undo', { counter: 1 })).toEqual({ refused: 'counter-busy' })
  manager.close()
})
