import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CallingHall } from '../../fixtures/calling-hall.ts'

let hall: CallingHall
beforeAll(async () => {
  hall = await CallingHall.open({ rules: { autoCallSeconds: 1, autoCallOptOut: false } })
})
afterAll(() => hall?.stop())

test('a pause is justified, and a counter that stays idle is given the next by the clock [K7] [K12]', async () => {
  const clerk = await hall.seated('1001', 1)
  const window = await hall.screen('window:1')
  const manager = await hall.clerk('9001')
  await manager.watch('load')
  expect(await clerk.ask('counter.pause', { counter: 1 })).toMatchObject({ refused: 'malformed' })
  const until = new Date(Date.now() + 600_000).toISOString()
  await clerk.ask('counter.pause', { counter: 1, reason: 'site-visit', until })
  await vi.waitFor(() => expect(window.entry('window:1', 'now')).toMatchObject({ state: 'paused', reason: 'site-visit', until }))
  await hall.take()
  await clerk.ask('counter.resume', { counter: 1 })
  expect(await clerk.ask('counter.autoCall', { counter: 1, on: false })).toEqual({ refused: 'not-allowed' })
  await vi.waitFor(() => expect(window.entry('window:1', 'now')).toMatchObject({ state: 'called', number: 'A001' }), { timeout: 8000 })
  expect(manager.entry('load', 'counter:1')).toMatchObject({ auto: true, number: 'A001' })
  expect(await clerk.ask('counter.start', { counter: 1 })).toMatchObject({ result: {} })
})
