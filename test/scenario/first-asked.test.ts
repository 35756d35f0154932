import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Entry } from '../../protocol/views/view.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let manager: Screen
let first: Screen
let second: Screen

beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  first = await Screen.connect(hall.url, await hall.signIn('1001'))
  second = await Screen.connect(hall.url, await hall.signIn('1002'))
  await Promise.all([
    manager.watch('load'),
    first.watch('counter:1'),
    second.watch('counter:2'),
    first.ask('counter.open', { counter: 1 }),
    second.ask('counter.open', { counter: 2 }),
  ])
})
afterAll(async () => {
  for (const screen of [kiosk, manager, first, second]) screen?.close()
  await hall?.stop()
})

const referrals = (screen: Screen, view: string): Entry[] =>
  Object.entries(screen.views.get(view) ?? {}).flatMap(([key, entry]) => (key.startsWith('referral:') ? [entry] : []))

async function handOn(clerk: Screen, counter: number, to: object): Promise<string> {
  const { id } = ticketOf(await clerk.ask('counter.call', { counter }))
  await clerk.ask('counter.start', { counter })
  expect(await clerk.ask('counter.transfer', { counter, ticket: id, to, comment: '材料已看过' })).toMatchObject({ result: {} })
  return id
}

test('[F1] [F2] [F3] who was asked first follows what was handed on to its end, and the manager sees the chain', async () => {
  await kiosk.ask('ticket.take', { matter: 'company-setup' })
  const id = await handOn(first, 1, { badge: '1002' })
  await vi.waitFor(() =>
    expect(referrals(first, 'counter:1')).toMatchObject([{ ticket: id, state: 'waiting', to: { clerk: { badge: '1002' } }, transfers: 1 }]),
  )
  expect(referrals(second, 'counter:2')).toEqual([])

  // The receiver sends it back: that is a bounce, and the first clerk still answers for it.
  await handOn(second, 2, { counter: 1 })
  await handOn(first, 1, { badge: '1002' })
  await vi.waitFor(() => expect(manager.entry('load', 'today')).toMatchObject({ transfers: 3, bounces: 1, referrals: 1 }))
  expect(referrals(manager, 'load')).toMatchObject([
    { number: 'A001', first: { counter: 1, clerk: { badge: '1001' } }, to: { clerk: { badge: '1002' } }, transfers: 3 },
  ])

  await second.ask('counter.call', { counter: 2 })
  await vi.waitFor(() => expect(referrals(first, 'counter:1')).toMatchObject([{ state: 'called' }]))
  await second.ask('counter.start', { counter: 2 })
  await second.ask('counter.finish', { counter: 2, outcome: { kind: 'instant' } })
  await vi.waitFor(() => expect(referrals(first, 'counter:1')).toEqual([]))
  await vi.waitFor(() => expect(referrals(manager, 'load')).toEqual([]))
})

test('[F3] the first clerk closes one with its result; nobody else does', async () => {
  await kiosk.ask('ticket.take', { matter: 'company-setup' })
  const ticket = await handOn(first, 1, { counter: 5 })
  await vi.waitFor(() => expect(referrals(first, 'counter:1')).toHaveLength(1))
  expect(await second.ask('referral.close', { counter: 2, ticket, result: 'settled' })).toEqual({ refused: 'not-allowed' })
  expect(await first.ask('referral.close', { counter: 1, ticket, result: 'settled', note: '已在电话里答复' })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(referrals(first, 'counter:1')).toEqual([]))
  expect(await first.ask('referral.close', { counter: 1, ticket, result: 'settled' })).toEqual({ refused: 'unknown-referral' })
})
