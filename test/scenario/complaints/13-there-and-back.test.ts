import { afterAll, beforeAll, expect, test } from 'vitest'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
const clerks: Screen[] = []
const clerk = (n: number) => clerks[n - 1] as Screen
beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  for (const counter of [1, 2]) {
    const screen = await Screen.connect(hall.url, await hall.signIn(`100${counter}`))
    clerks.push(screen)
    await screen.ask('counter.open', { counter })
    await screen.watch(`counter:${counter}`)
  }
})
afterAll(async () => {
  for (const screen of [kiosk, ...clerks]) screen?.close()
  await hall?.stop()
})

test('complaint 13: a transfer with a comment, and return afterwards; the number and the arrival stay', async () => {
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  const phone = await Screen.connect(hall.url, ticket.code)
  const page = `ticket:${ticket.code}`
  await phone.watch(page)
  const { takenAt } = phone.entry(page, 'now') as { takenAt: string }
  await clerk(1).ask('counter.call', { counter: 1 })
  await clerk(1).ask('counter.start', { counter: 1, ticket: ticket.id })
  const sent = { counter: 1, ticket: ticket.id, to: { counter: 2 }, comment: '请核对照片', returnAfterwards: true }
  expect(await clerk(1).ask('counter.transfer', sent)).toMatchObject({ result: {} })
  await expect
    .poll(() => phone.entry(page, 'now'))
    .toMatchObject({ state: 'waiting', number: ticket.number, returnsTo: 1, counters: [2], takenAt })
  // Others take numbers meanwhile: who was sent on came before them.
  await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })

  expect(ticketOf(await clerk(2).ask('counter.call', { counter: 2 })).number).toBe(ticket.number)
  await expect
    .poll(() => (clerk(2).entry('counter:2', 'now') as { ticket: object }).ticket)
    .toMatchObject({ comment: '请核对照片', returnsTo: 1, takenAt })
  await clerk(2).ask('counter.start', { counter: 2, ticket: ticket.id })
  const done = await clerk(2).ask('counter.finish', { counter: 2, ticket: ticket.id, outcome: { kind: 'instant' } })
  expect(done).toMatchObject({ result: { returned: { counter: 1 } } })
  await expect
    .poll(() => clerk(1).entry('counter:1', `held:${ticket.id}`))
    .toMatchObject({ list: 'addressed', returned: true, fromCounter: 2 })
  expect(phone.entry(page, 'now')).toMatchObject({ state: 'waiting', counters: [1], rateable: false })

  expect(ticketOf(await clerk(1).ask('counter.call', { counter: 1 })).number).toBe(ticket.number)
  await clerk(1).ask('counter.start', { counter: 1, ticket: ticket.id })
  await clerk(1).ask('counter.finish', { counter: 1, ticket: ticket.id, outcome: { kind: 'instant' } })
  await expect.poll(() => phone.entry(page, 'now')).toMatchObject({ state: 'finished', rateable: true })
  phone.close()
})

test('complaint 13: sent to the wrong place, it is taken back before anybody there has called it', async () => {
  const waiting = ticketOf(await clerk(1).ask('counter.call', { counter: 1 }))
  await clerk(1).ask('counter.start', { counter: 1, ticket: waiting.id })
  await clerk(1).ask('counter.transfer', { counter: 1, ticket: waiting.id, to: { badge: '1002' } })
  await expect.poll(() => clerk(2).entry('counter:2', `held:${waiting.id}`)).toBeDefined()
  expect(await clerk(1).ask('counter.undo', { counter: 1, ticket: waiting.id })).toMatchObject({ result: { undid: 'transferred' } })
  await expect.poll(() => clerk(2).entry('counter:2', `held:${waiting.id}`)).toBeUndefined()
  expect(clerk(1).entry('counter:1', 'now')).toMatchObject({ state: 'serving', ticket: { number: waiting.number } })
})
