import { afterAll, beforeAll, expect, test } from 'vitest'
import { CallingHall } from '../../fixtures/calling-hall.ts'
import { ticketOf } from '../../fixtures/server.ts'

let hall: CallingHall
beforeAll(async () => {
  hall = await CallingHall.open({ rules: { confirmCall: true, recallCooldownSeconds: 30 } })
})
afterAll(() => hall?.stop())

test('calling another while one is open: the hall refuses it, the console is told to ask first, and a repeated recall waits [K15] [K16]', async () => {
  const clerk = await hall.seated('1001', 1)
  await hall.take()
  await hall.take()
  const first = ticketOf(await clerk.ask('counter.call', { counter: 1 }))
  expect(clerk.entry('counter:1', 'now')).toMatchObject({ confirmCall: true })
  expect(await clerk.ask('counter.call', { counter: 1 })).toEqual({ refused: 'counter-busy' })
  expect(await clerk.ask('counter.recall', { counter: 1, ticket: first.id })).toMatchObject({
    refused: 'too-soon',
    until: expect.stringMatching(/Z$/),
  })
  await clerk.ask('counter.start', { counter: 1, ticket: first.id })
  expect(await clerk.ask('counter.call', { counter: 1 })).toEqual({ refused: 'counter-busy' })
  await clerk.ask('counter.finish', { counter: 1, ticket: first.id, outcome: { kind: 'instant' } })
  expect(ticketOf(await clerk.ask('counter.call', { counter: 1 })).number).toBe('A002')
})
