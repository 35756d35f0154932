import { expect, test } from 'vitest'
import { differing, type Row } from './compare.ts'
import { appointmentsKept } from './counted.ts'
import { fingerprint } from './fingerprint.ts'
import type { KeptEvent } from './kept-sqlite.ts'
import { estimatesKept, keptSpans, spreadOf, spreadOfLine } from './spans.ts'
import { tableOf } from './summary.ts'
import { standing } from './undone.ts'

const minute = 60_000
const event = (seq: number, at: number, type: string, body: object): KeptEvent => ({
  seq,
  at: at * minute,
  type,
  actor: 'device:kiosk-1',
  body: body as KeptEvent['body'],
})
const row = (what: string, played: number, more: Partial<Row> = {}): Row => ({
  what,
  played,
  journal: played,
  report: undefined,
  other: undefined,
  slack: 0,
  ...more,
})
const ticket = (letter: string) => `t_${letter.repeat(16)}`

test('a number that anybody has otherwise is found and marked; who has none is not asked', () => {
  const rows = [
    row('taken', 640, { report: 640, other: 640 }),
    row('missed', 12, { journal: 13 }),
    row('carried', 3, { report: 2 }),
    row('rated 5', 7, { other: 8 }),
    row('wait p50', 6.96, { report: 7, slack: 0.051 }),
  ]
  expect(differing(rows).map(({ what }) => what)).toEqual(['missed', 'carried', 'rated 5'])
  expect(
    tableOf(rows)
      .split('\n')
      .filter((line) => line.startsWith('≠')).length,
  ).toBe(3)
})

test('a fingerprint passes over what is random and nothing else', () => {
  const of = (id: string, code: string, at: number) => [
    event(1, 0, 'hall.configured', { digest: id }),
    event(2, at, 'ticket.taken', { ticket: ticket(id), code, number: 'A001' }),
    event(3, at + 1, 'ticket.called', { ticket: ticket(id), number: 'A001', counter: 1 }),
  ]
  expect(fingerprint(of('a', 'ABCDEFGHJKLM', 1))).toBe(fingerprint(of('b', '23456789ABCD', 1)))
  expect(fingerprint(of('a', 'ABCDEFGHJKLM', 2))).not.toBe(fingerprint(of('a', 'ABCDEFGHJKLM', 1)))
  const swapped = of('a', 'ABCDEFGHJKLM', 1).map((each) =>
    each.seq === 3 ? { ...each, body: { ...each.body, ticket: ticket('c') } } : each,
  )
  expect(fingerprint(swapped)).not.toBe(fingerprint(of('a', 'ABCDEFGHJKLM', 1)))
  const told = (p90: number) => [event(1, 0, 'ticket.taken', { ticket: ticket('a'), wait: { p50: 2, p90 } })]
  expect(fingerprint(told(3))).not.toBe(fingerprint(told(4)))
  // Sealed under the hall's own key: another in every hall.
  const booked = (id: string, phone: string) => [event(1, 0, 'appointment.booked', { appointment: `a_${id.repeat(16)}`, phone })]
  expect(fingerprint(booked('a', '11ff'))).toBe(fingerprint(booked('b', '22ee')))
})

test('median and 90th percentile are ones that occurred', () => {
  expect(spreadOf([])).toEqual({ count: 0, p50: 0, p90: 0 })
  expect(spreadOf([4, 1, 3, 2, 10, 9, 8, 7, 6, 5].map((minutes) => minutes * minute))).toEqual({ count: 10, p50: 5, p90: 9 })
})

test('a wait ends with the call that led to the first service; a second service is none', () => {
  const body = { ticket: ticket('a'), line: 'A' }
  const { waits, services } = keptSpans([
    event(1, 0, 'ticket.taken', body),
    event(2, 5, 'ticket.called', body),
    event(3, 7, 'ticket.missed', body),
    event(4, 12, 'ticket.called', body),
    event(5, 13, 'ticket.started', body),
    event(6, 14, 'ticket.transferred', body),
    event(7, 20, 'ticket.called', body),
    event(8, 21, 'ticket.started', body),
    event(9, 25, 'ticket.finished', { ...body, servedMs: 5 * minute }),
  ])
  expect(spreadOfLine(waits, 'A')).toEqual({ count: 1, p50: 12, p90: 12 })
  expect(spreadOfLine(services, undefined)).toEqual({ count: 1, p50: 5, p90: 5 })
})

test('a wait that was foretold ends with the first call', () => {
  const taken = (id: string) => event(1, 0, 'ticket.taken', { ticket: ticket(id), wait: { p50: 10, p90: 20 } })
  const called = (id: string, at: number) => event(2, at, 'ticket.called', { ticket: ticket(id) })
  const events = [taken('a'), taken('b'), taken('c'), taken('d'), called('a', 10), called('b', 15), called('c', 21), called('a', 90)]
  expect(estimatesKept(events)).toEqual({ count: 3, within50: 1, within90: 2 })
})

test('a step that was taken back does not count, the one before and the one after do', () => {
  const body = { ticket: ticket('a') }
  const events = [
    event(1, 0, 'ticket.missed', body),
    event(2, 5, 'ticket.missed', body),
    event(3, 6, 'counter.undone', { ...body, undid: 'missed' }),
    event(4, 7, 'ticket.finished', body),
    event(5, 7, 'ticket.finished', { ticket: ticket('b') }),
    event(6, 8, 'counter.undone', { ...body, undid: 'finished' }),
    event(7, 9, 'ticket.finished', body),
  ]
  expect(standing(events).map(({ seq }) => seq)).toEqual([1, 3, 5, 6, 7])
})

test('what became of an appointment is decided once', () => {
  const named = (letter: string) => ({ appointment: `a_${letter.repeat(16)}`, ticket: ticket(letter) })
  const became = appointmentsKept([
    event(1, 0, 'appointment.checkedIn', { ...named('a'), late: false }),
    event(2, 0, 'appointment.checkedIn', { ...named('b'), late: true }),
    event(3, 0, 'appointment.checkedIn', { ...named('c'), late: false }),
    event(4, 0, 'appointment.checkedIn', { ...named('d'), late: false }),
    event(5, 1, 'ticket.called', { ticket: ticket('a') }),
    event(6, 1, 'ticket.called', { ticket: ticket('b') }),
    event(7, 2, 'appointment.broken', named('c')),
    event(8, 3, 'ticket.called', { ticket: ticket('c') }),
    event(9, 3, 'ticket.cancelled', { ticket: ticket('d') }),
    event(10, 4, 'ticket.cancelled', { ticket: ticket('a') }),
    event(11, 5, 'appointment.missed', named('e')),
    event(12, 5, 'appointment.cancelled', named('f')),
    event(13, 6, 'ticket.called', { ticket: ticket('z') }),
  ])
  expect(became).toEqual({ kept: 1, late: 1, broken: 1, 'no-show': 1, cancelled: 2 })
})
