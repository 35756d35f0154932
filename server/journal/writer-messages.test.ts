import { expect, test } from 'vitest'
import type { PersonalRecord } from '../domain/decision.ts'
import type { HallEvent } from '../domain/events.ts'
import { linkOf } from './chain.ts'
import type { Entry } from './journal.ts'
import { pack, unpack } from './writer-messages.ts'

const at = Date.UTC(2026, 9, 14, 1)
const eventAt = (seq: number, body: object): HallEvent =>
  ({ seq, at: at + seq, type: 'ticket.taken', version: 1, actor: 'device:kiosk-1', body }) as unknown as HallEvent
const told = {
  ref: 'p_1',
  kind: 'citizen',
  fields: { name: '欧阳  娜娜', phone: '13800000000' },
  keepDays: 30,
} as unknown as PersonalRecord

test('[J1] what crosses to the thread of the writer arrives as it was, whatever stands in it', () => {
  const answer = { actor: 'device:kiosk-1', id: '1b4e28ba', digest: 'd'.repeat(64), answer: '{"seq":2,"result":{"号":"A001"}}', at }
  const batch: Entry[] = [
    { events: [eventAt(1, { number: 'A001' }), eventAt(2, { text: '\u0000\n"号"\u{1f600}' })], personal: [told], answer },
    { events: [], personal: [], answer: { ...answer, id: '', digest: '', answer: '' } },
    { events: [eventAt(3, {})], personal: [] },
  ]
  let places = 40
  const arrived = unpack(structuredClone(pack(batch, () => ++places)))
  expect(arrived).toEqual([
    { events: batch[0]?.events.map(linkOf), personal: [told], answer: { ...answer, n: 41 } },
    { events: [], personal: [], answer: { ...answer, id: '', digest: '', answer: '', n: 42 } },
    { events: batch[2]?.events.map(linkOf), personal: [] },
  ])
})
