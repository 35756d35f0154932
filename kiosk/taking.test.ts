import { expect, test } from 'vitest'
import type { Connection, Outcome } from '../web/connection.ts'
import { failureOf, Taking } from './taking.ts'

const wish = { matter: 'social-card', category: 'ordinary', language: 'zh-Hans' } as const
const ticket = { id: 't_0123456789abcdef', code: 'ABCDEFGHJKLM', number: 'B060', line: 'B', ahead: 12, wait: { p50: 20, p90: 35 } }

/** A hall that answers when it is told to. */
function slowHall() {
  const answers: ((outcome: Outcome) => void)[] = []
  const send = () => new Promise<Outcome>((resolve) => answers.push(resolve))
  return { answers, connection: { send } as Pick<Connection, 'send'> }
}

test('a second touch asks for nothing while the first is on its way', async () => {
  const { answers, connection } = slowHall()
  const taking = new Taking(connection)
  const first = taking.take(wish)
  expect(taking.busy.value).toBe(true)
  expect(await taking.take(wish)).toBeUndefined()
  expect(answers).toHaveLength(1)
  answers[0]?.({ seq: 7, result: { ticket } })
  expect(await first).toEqual(ticket)
  expect(taking.busy.value).toBe(false)
})

test('a refusal is told, and the next try clears it', async () => {
  const { answers, connection } = slowHall()
  const taking = new Taking(connection)
  const refused = taking.take(wish)
  answers[0]?.({ refused: 'storage-failed' })
  expect(await refused).toBeUndefined()
  expect(taking.failure.value).toBe('storage')
  const again = taking.take(wish)
  expect(taking.failure.value).toBeUndefined()
  answers[1]?.({ seq: 8, result: { ticket } })
  expect(await again).toEqual(ticket)
})

test('[L5] the line is back just before the asking gives up: it is asked for once more, as the same request', async () => {
  const ids: unknown[] = []
  const { answers, connection } = slowHall()
  const send: Connection['send'] = (type, fields, asking) => {
    ids.push(asking?.id)
    return connection.send(type, fields, asking)
  }
  const taking = new Taking({ send })
  const first = taking.take(wish)
  const again = taking.takeUnanswered()
  answers[0]?.({ unsent: true })
  expect(await first).toBeUndefined()
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.({ seq: 9, result: { ticket } })
  expect(await again).toEqual({ wish, taken: ticket })
  expect(ids[1]).toBe(ids[0])
  expect(await taking.takeUnanswered()).toBeUndefined()
})

test('every way of failing has words of its own', () => {
  expect(failureOf({ unsent: true })).toBe('unsent')
  expect(failureOf({ refused: 'too-many-requests' })).toBe('crowded')
  expect(failureOf({ refused: 'unknown-matter' })).toBe('gone')
  expect(failureOf({ refused: 'not-known' })).toBe('unpaired')
  expect(failureOf({ refused: 'malformed' })).toBe('other')
  expect(failureOf({ seq: 1, result: {} })).toBeUndefined()
})
