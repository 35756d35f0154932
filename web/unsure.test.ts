import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Outcome } from './connection.ts'
import { Unsure } from './unsure.ts'

const lost = { unsent: true } as const
const kept: Outcome = { seq: 1, result: {} }
let asked: string[]
const hear = (outcome: Outcome) => async (id: string) => {
  asked.push(id)
  return outcome
}
beforeEach(() => {
  vi.useFakeTimers()
  asked = []
})
afterEach(() => {
  vi.useRealTimers()
})

test('what nobody answered is the same request when it is asked for again, and another once it was answered', async () => {
  const unsure = new Unsure()
  await unsure.ask({ matter: 'card' }, hear(lost))
  await unsure.ask({ matter: 'card' }, hear(lost))
  await unsure.ask({ matter: 'card' }, hear(kept))
  await unsure.ask({ matter: 'card' }, hear(kept))
  expect(asked.map((id) => asked.indexOf(id))).toEqual([0, 0, 0, 3])
})

test('another wish, or the same one much later, is another request', async () => {
  const unsure = new Unsure()
  await unsure.ask({ matter: 'card' }, hear(lost))
  await unsure.ask({ matter: 'tax' }, hear(lost))
  vi.advanceTimersByTime(61_000)
  await unsure.ask({ matter: 'tax' }, hear(kept))
  expect(new Set(asked).size).toBe(3)
})
