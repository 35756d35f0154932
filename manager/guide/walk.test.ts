import { afterAll, expect, test, vi } from 'vitest'
import type { Outcome } from '../../web/connection.ts'
import type { Desk } from '../desk.ts'

// A page that has not been drawn: the words ask it for its language.
vi.stubGlobal('location', { search: '' })
vi.stubGlobal('document', { documentElement: {} })
afterAll(() => vi.unstubAllGlobals())

test('[J2] a number that nobody heard of is asked for again as the same request', async () => {
  const ids: (string | undefined)[] = []
  const outcomes: Outcome[] = [{ unsent: true }, { seq: 7, result: {} }, { seq: 8, result: {} }]
  const send = async (_type: string, _fields: object, how?: { id?: string }) => {
    ids.push(how?.id)
    return outcomes[ids.length - 1]
  }
  const { Walk } = await import('./walk.ts')
  const walk = new Walk({ connection: { value: { send } } } as unknown as Desk)
  for (let times = 0; times < 3; times++) await walk.ask('ticket.take', { matter: 'card' })
  expect(ids[0]).toBeDefined()
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})
