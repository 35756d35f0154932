import { afterAll, beforeAll, expect, test } from 'vitest'
import { CallingHall } from '../../fixtures/calling-hall.ts'
import { ticketOf } from '../../fixtures/server.ts'

let hall: CallingHall
beforeAll(async () => {
  hall = await CallingHall.open()
})
afterAll(() => hall?.stop())

test('two clerks call the same person, one clerk gets two and is stuck: it cannot happen [K3]', async () => {
  const one = await hall.seated('1001', 1)
  const two = await hall.seated('1002', 2)
  const only = await hall.take()
  const both = await Promise.all([one.ask('counter.call', { counter: 1 }), two.ask('counter.call', { counter: 2 })])
  expect(both.map((answer) => 'result' in answer && answer.result['ticket'])).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: only.id }), null]),
  )
  const first = 'result' in both[0] && both[0].result['ticket'] !== null ? { clerk: one, counter: 1 } : { clerk: two, counter: 2 }
  await Promise.all(Array.from({ length: 6 }, () => hall.take()))

  const pressed = await Promise.all(Array.from({ length: 5 }, () => first.clerk.ask('counter.call', { counter: first.counter })))
  expect(pressed).toEqual(Array(5).fill({ refused: 'counter-busy' }))
  // Nobody is stuck: what is held can be gone on with.
  await first.clerk.ask('counter.start', { counter: first.counter, ticket: only.id })
  const done = await first.clerk.ask('counter.finish', { counter: first.counter, ticket: only.id, outcome: { kind: 'instant' } })
  expect(done).toMatchObject({ result: {} })
  const many = await Promise.all(
    Array.from({ length: 8 }, (_, at) => (at % 2 ? one : two).ask('counter.call', { counter: at % 2 ? 1 : 2 })),
  )
  const called = many.filter((answer) => 'result' in answer).map((answer) => ticketOf(answer).id)
  expect(called).toHaveLength(2)
  expect(new Set(called).size).toBe(2)
})
