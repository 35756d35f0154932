import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CallingHall } from '../../fixtures/calling-hall.ts'

const pass = (ms: number) => new Promise((done) => setTimeout(done, ms))

let hall: CallingHall
beforeAll(async () => {
  hall = await CallingHall.open({ rules: { autoCallSeconds: 1 } })
})
afterAll(() => hall?.stop())

test('an unwanted automatic call: never of a missed or parked number, never in a pause, and the clerk can switch it off [K12]', async () => {
  const clerk = await hall.seated('1001', 1)
  const now = () => clerk.entry('counter:1', 'now')
  expect(await clerk.ask('counter.autoCall', { counter: 1, on: false })).toMatchObject({ result: {} })
  const first = await hall.take()
  await pass(3500)
  expect(now()).toMatchObject({ state: 'idle', autoCall: { on: false } })

  await clerk.ask('counter.call', { counter: 1 })
  await clerk.ask('counter.missed', { counter: 1, ticket: first.id })
  await clerk.ask('counter.autoCall', { counter: 1, on: true })
  await pass(3500)
  expect(now()).toMatchObject({ state: 'idle', autoCall: { on: true } })

  await clerk.ask('counter.pause', { counter: 1, reason: 'meeting' })
  await hall.take()
  await pass(3500)
  expect(now()).toMatchObject({ state: 'paused' })
  await clerk.ask('counter.resume', { counter: 1 })
  await vi.waitFor(() => expect(now()).toMatchObject({ state: 'called', ticket: { number: 'A002' } }), { timeout: 8000 })
})

test('a hall that says nothing calls nobody of itself [K12]', async () => {
  const quiet = await CallingHall.open({ rules: {} })
  const clerk = await quiet.seated('1001', 1)
  await quiet.take()
  await pass(3000)
  expect(clerk.entry('counter:1', 'now')).toMatchObject({ state: 'idle' })
  expect(clerk.entry('counter:1', 'now')).not.toHaveProperty('autoCall')
  await quiet.stop()
})
