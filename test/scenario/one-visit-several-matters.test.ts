import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Entry } from '../../protocol/views/view.ts'
import { HallServer, Screen, type Taken, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let board: Screen
let manager: Screen
let pad1: Screen
let one: Screen
let two: Screen

beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  pad1 = await hall.device('keypad-1')
  board = await Screen.connect(hall.url)
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  one = await Screen.connect(hall.url, await hall.signIn('1001'))
  two = await Screen.connect(hall.url, await hall.signIn('1002'))
  await Promise.all([
    board.watch('board'),
    manager.watch('load'),
    pad1.watch('keypad:1'),
    one.watch('counter:1'),
    two.watch('counter:2'),
    one.ask('counter.open', { counter: 1 }),
    two.ask('counter.open', { counter: 2 }),
  ])
})
afterAll(async () => {
  for (const screen of [kiosk, board, manager, pad1, one, two]) screen?.close()
  await hall?.stop()
})

type Several = Taken & { stages: { matter: string; line: string }[] }
const finish = (clerk: Screen, counter: number, fields: object = {}) =>
  clerk.ask('counter.finish', { counter, outcome: { kind: 'instant' }, ...fields })
const stagesOn = (phone: Screen, code: string) =>
  ((phone.entry(`ticket:${code}`, 'now')?.['stages'] ?? []) as Entry[]).map(({ matter, state }) => `${String(matter)} ${String(state)}`)

test('[S1] [S4] one number for three matters: two in one sitting, the third at another counter with the old arrival, each with its own rating', async () => {
  const ticket = ticketOf(
    await kiosk.ask('ticket.take', { matters: ['company-setup', 'residence-permit', 'licence-copy'], citizen: { name: 'SECRET-name' } }),
  ) as Several
  expect(ticket.stages.map(({ matter }) => matter)).toEqual(['company-setup', 'licence-copy', 'residence-permit'])
  expect(ticket).toMatchObject({ number: 'A001', line: 'A' })
  const phone = await Screen.connect(hall.url, ticket.code)
  await phone.watch(`ticket:${ticket.code}`)
  expect(stagesOn(phone, ticket.code)).toEqual(['company-setup now', 'licence-copy ahead', 'residence-permit ahead'])
  // Somebody comes later for the line where the visit will go on.
  const later = ticketOf(await kiosk.ask('ticket.take', { matter: 'residence-permit' }))

  expect(ticketOf(await one.ask('counter.call', { counter: 1 })).number).toBe('A001')
  await vi.waitFor(() =>
    expect(Object.values(board.views.get('board') ?? {}).filter((entry) => entry['stage'])).toMatchObject([
      { number: 'A001', counter: 1, stage: { now: 1, of: 3 } },
    ]),
  )
  await one.ask('counter.start', { counter: 1, ticket: ticket.id })
  expect(await finish(one, 1, { ticket: ticket.id })).toMatchObject({
    result: { ticket: { next: { matter: 'licence-copy', line: 'A', stays: true } } },
  })
  await vi.waitFor(() =>
    expect(one.entry('counter:1', 'now')).toMatchObject({
      state: 'serving',
      ticket: { number: 'A001', matter: { matter: 'licence-copy' }, next: { matter: 'residence-permit', here: true, sitting: false } },
    }),
  )
  expect(await finish(one, 1, { ticket: ticket.id })).toMatchObject({ result: { ticket: { next: { line: 'D', stays: false } } } })
  await vi.waitFor(() => expect(phone.entry(`ticket:${ticket.code}`, 'now')).toMatchObject({ state: 'waiting', line: 'D', ahead: 0 }))
  expect(stagesOn(phone, ticket.code)).toEqual(['company-setup done', 'licence-copy done', 'residence-permit now'])
  await vi.waitFor(() => expect(pad1.entry('keypad:1', 'now')).toMatchObject({ state: 'rating', ticket: { number: 'A001' } }))
  await pad1.ask('ticket.rate', { ticket: ticket.id, level: 5 })

  // The first to come is the first to be called there too.
  expect(ticketOf(await two.ask('counter.call', { counter: 2 })).number).toBe('A001')
  await two.ask('counter.start', { counter: 2 })
  expect(await finish(two, 2)).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(phone.entry(`ticket:${ticket.code}`, 'now')).toMatchObject({ state: 'finished', rateable: true }))
  expect(ticketOf(await two.ask('counter.call', { counter: 2 })).number).toBe(later.number)
  await two.ask('counter.start', { counter: 2 })
  await finish(two, 2)
  expect(await phone.ask('ticket.rate', { ticket: ticket.id, level: 4 })).toMatchObject({ result: {} })
  await vi.waitFor(() =>
    expect(manager.entry('load', 'today')).toMatchObject({ taken: 2, finished: 4, invited: 4, ratings: { 5: 1, 4: 1 } }),
  )
  const seen = JSON.stringify([board.views.get('board'), phone.views.get(`ticket:${ticket.code}`)])
  expect(seen).not.toContain('SECRET-name')
  const day = String(manager.entry('load', 'hall')?.['day'])
  await vi.waitFor(async () =>
    expect(await hall.get(`/api/reports/day?date=${day}`, await hall.signIn('9001'))).toMatchObject({
      total: { taken: 2, served: 4, ratings: { count: 2 } },
    }),
  )
  phone.close()
})

test('[S3] what cannot be one visit is refused with its reason', async () => {
  const ask = (fields: object) => kiosk.ask('ticket.take', fields)
  expect(await ask({ matters: ['company-setup', 'company-setup'] })).toEqual({ refused: 'matter-twice' })
  expect(await ask({ matters: ['company-setup', 'no-such'] })).toEqual({ refused: 'unknown-matter' })
  expect(await ask({ matters: [] })).toMatchObject({ refused: 'malformed' })
  expect(await ask({})).toMatchObject({ refused: 'malformed' })
  expect(await ask({ matters: ['company-setup', 'id-card', 'invoice', 'fund-rent', 'advice'] })).toEqual({ refused: 'too-many-matters' })
})

test('[S7] the clerk adds a matter that comes up at the counter, and does it here at once', async () => {
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: 'sole-trader' }))
  await one.ask('counter.call', { counter: 1 })
  await one.ask('counter.start', { counter: 1 })
  expect(await one.ask('visit.add', { counter: 1, ticket: ticket.id, matter: 'invoice' })).toMatchObject({ result: {} })
  expect(await finish(one, 1, { stay: true })).toMatchObject({ result: { ticket: { next: { matter: 'invoice', stays: true } } } })
  await finish(one, 1)
  await vi.waitFor(() => expect(one.entry('counter:1', 'now')).toMatchObject({ state: 'idle' }))
})
