import { beforeEach, expect, test } from 'vitest'
import type { FoundTicket } from '../../protocol/commands/lifecycle.ts'
import type { Outcome } from '../connection.ts'
import { NumberDesk, numberTyped, waysOf } from './number-desk.ts'

const waiting = {
  id: 't_0000000000000001',
  number: 'A012',
  day: '2026-10-14',
  state: 'waiting',
  line: 'A',
  matter: 'card',
  ahead: 3,
  wait: { p50: 10, p90: 20 },
  may: { cancel: true, postpone: 3, reprint: true },
} as unknown as FoundTicket
const asked: { type: string; fields: object }[] = []
let answers: Record<string, Outcome> = {}
const connection = {
  send: async (type: string, fields: object) => {
    asked.push({ type, fields })
    return answers[type] ?? ({ seq: 1, result: {} } as Outcome)
  },
}
beforeEach(() => {
  asked.length = 0
  answers = { 'ticket.find': { seq: 1, result: { ticket: waiting } } as Outcome }
})

test('[T8] a number is typed as fast as it is said', () => {
  expect(['a12', 'A012', ' ab-1023 ', 'A1'].map(numberTyped)).toEqual(['A012', 'A012', 'AB1023', 'A001'])
  for (const half of ['', 'A', '12', 'ABC1', 'A001-7KQ2']) expect(numberTyped(half)).toBeUndefined()
})

test('[T8] only what the hall allows is offered', async () => {
  const desk = new NumberDesk(connection as never)
  desk.type('a12')
  await desk.look()
  expect(asked).toEqual([{ type: 'ticket.find', fields: { number: 'A012' } }])
  expect(desk.ticket && waysOf(desk.ticket)).toEqual(['reprint', 'postpone', 'cancel'])
  expect(waysOf({ ...waiting, may: { cancel: false, rejoin: 0, reprint: false } })).toEqual(['rejoin'])
})

test('[T11] nothing is given back at a desk without a reason', async () => {
  const desk = new NumberDesk(connection as never)
  desk.type('a12')
  await desk.look()
  await desk.go('cancel')
  expect(desk.cancelling.value).toBe(true)
  await desk.cancel()
  expect(asked.map(({ type }) => type)).toEqual(['ticket.find'])
  desk.reason.value = ' 重复取号 '
  await desk.cancel()
  expect(asked[1]).toEqual({ type: 'ticket.cancel', fields: { ticket: waiting.id, reason: '重复取号' } })
  expect(desk.cancelling.value).toBe(false)
})

test('[T8] an answer that comes after another number was typed is not shown', async () => {
  const desk = new NumberDesk(connection as never)
  desk.type('a12')
  const looking = desk.look()
  desk.type('a13')
  await looking
  expect(desk.found.value).toEqual([])
})

test('[T8] a refusal is told in words, and what was found stays', async () => {
  const desk = new NumberDesk(connection as never)
  desk.type('a12')
  await desk.look()
  answers['ticket.reprint'] = { refused: 'too-often' }
  await desk.go('reprint')
  expect(desk.saying.value).toEqual({ not: { refused: 'too-often' } })
  expect(desk.ticket?.number).toBe('A012')
})
