import { describe, expect, test } from 'vitest'
import { lineOf, me } from '../../../test/fixtures/card-line.ts'
import { clerk, holder, kiosk, minute, type RulesHall, screen } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'
import type { Ticket } from './state.ts'
import { aheadOf } from './state.ts'

const guide = clerk('8001', ['guide'])
const missFirst = (hall: RulesHall) => {
  hall.call(1, '1001')
  hall.must(hall.ask(me, 'counter.missed', { counter: 1 }))
}
const order = (hall: RulesHall, tickets: readonly Ticket[]) =>
  tickets
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) => aheadOf(hall.state.lines, a) - aheadOf(hall.state.lines, b))
    .map(({ number }) => number)

describe('called, and nobody comes', () => {
  test('[T5] not missed before it was called as often as the rule set says', () => {
    const { hall } = lineOf(1, { callsBeforeMissed: 3 })
    const ticket = hall.call(1, '1001') as Ticket
    const miss = () => hall.ask(me, 'counter.missed', { counter: 1, ticket: ticket.id })
    for (let call = 1; call < 3; call++) {
      expect(miss()).toEqual({ refused: 'too-few-calls' })
      hall.must(hall.ask(me, 'counter.recall', { counter: 1 }))
    }
    hall.must(miss())
    expect(ticket.state).toBe('missed')
  })

  test('[T5] the clock calls it missed after the last of these calls, and later if calls were left out: nothing is stuck', () => {
    const { hall } = lineOf(2, { callsBeforeMissed: 2, missedAfterSeconds: 60 })
    const first = hall.call(1, '1001') as Ticket
    hall.now += 119_000
    hall.letTimePass()
    expect(first.state).toBe('called')
    hall.now += 1000
    hall.letTimePass()
    expect(first.state).toBe('missed')
    expect(hall.events.at(-1)).toMatchObject({ type: 'ticket.missed', actor: 'clock', body: { by: 'clock', calls: 1, badge: '1001' } })
    const second = hall.call(1, '1001') as Ticket
    hall.now += 30_000
    hall.must(hall.ask(me, 'counter.recall', { counter: 1 }))
    hall.now += 59_000
    hall.letTimePass()
    expect(second.state).toBe('called')
    hall.now += 1000
    hall.letTimePass()
    expect(second.state).toBe('missed')
  })

  test('[T5] calls of the day before do not count: who was carried over is called as often as anybody', () => {
    const { hall } = lineOf(1, { callsBeforeMissed: 2 })
    const ticket = hall.call(1, '1001') as Ticket
    hall.now += 24 * 60 * 60_000
    hall.open(1, '1001')
    expect(hall.call(1, '1001')).toBe(ticket)
    expect(hall.ask(me, 'counter.missed', { counter: 1 })).toEqual({ refused: 'too-few-calls' })
    hall.must(hall.ask(me, 'counter.recall', { counter: 1 }))
    hall.must(hall.ask(me, 'counter.missed', { counter: 1 }))
  })

  test('[T5] without such a time the call stays, and the console says from when it is long', () => {
    const { hall } = lineOf(1)
    const ticket = hall.call(1, '1001') as Ticket
    hall.now += 60 * minute
    hall.letTimePass()
    expect(ticket.state).toBe('called')
    const shown = project(hall.scene(), 'counter:1')['now']?.['ticket'] as Record<string, unknown>
    expect(shown['missedAt']).toBeUndefined()
    expect(shown['calledLongAt']).toBe(new Date(hall.now - 55 * minute).toISOString())
    expect(Object.keys(project(hall.scene(), 'load'))).toContain('alarm:called-long-1')
  })
})

describe('handing on', () => {
  test('[T6] a key is never later after a transfer than arrival made it, whatever was let pass before', () => {
    const { hall, tickets } = lineOf(5)
    const key = tickets[0].key
    hall.must(hall.ask(holder(tickets[0].id), 'ticket.postpone', {}))
    expect(tickets[0].key).toBeGreaterThan(key)
    for (let i = 0; i < 3; i++) {
      hall.call(1, '1001')
      hall.serve(1, '1001', 1)
    }
    expect(hall.call(1, '1001')).toBe(tickets[0])
    hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
    hall.must(hall.ask(me, 'counter.transfer', { counter: 1, to: { line: 'A' }, comment: '请核对' }))
    expect(tickets[0]).toMatchObject({ number: 'A001', key, state: 'waiting' })
    expect(hall.call(1, '1001')).toBe(tickets[0])
  })

  test('[T6] with "and back" it comes back to the first desk when the other has finished, with comment, credit and number', () => {
    const { hall, tickets } = lineOf(3)
    hall.open(3, '1003')
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
    hall.now += 2 * minute
    hall.must(hall.ask(me, 'counter.transfer', { counter: 1, to: { counter: 3 }, comment: '请盖章', returnAfterwards: true }))
    const page = () => project(hall.scene(), `ticket:${tickets[0].code}`)['now']
    expect(page()).toMatchObject({ state: 'waiting', returnsTo: 1 })
    expect(hall.call(3, '1003')).toBe(tickets[0])
    expect(project(hall.scene(), 'counter:3')['now']?.['ticket']).toMatchObject({ returnsTo: 1, comment: '请盖章' })
    hall.must(hall.ask(clerk('1003'), 'counter.start', { counter: 3 }))
    hall.now += 3 * minute
    const back = hall.ask(clerk('1003'), 'counter.finish', { counter: 3, outcome: { kind: 'instant' } })
    expect(back).toEqual({ returned: { counter: 1 } })
    expect(tickets[0]).toMatchObject({ state: 'waiting', place: { counter: 1 }, key: tickets[0].credit, returns: [] })
    expect(hall.state.lines.tally.finished).toBe(0)
    expect(project(hall.scene(), 'counter:1')[`held:${tickets[0].id}`]).toMatchObject({ list: 'addressed', returned: true, fromCounter: 3 })
    expect(hall.call(1, '1001')).toBe(tickets[0])
    hall.serve(1, '1001', 4)
    expect(tickets[0]).toMatchObject({ state: 'finished', servedMs: 9 * minute })
    expect(hall.state.lines.tally.finished).toBe(1)
  })

  test('[T6] it follows its clerk to another counter, and waits at the counter when the clerk has gone', () => {
    for (const [then, place] of [
      [(hall: RulesHall) => hall.open(2, '1001'), { badge: '1001' }],
      [() => undefined, { counter: 1 }],
    ] as const) {
      const { hall, tickets } = lineOf(1)
      hall.open(3, '1003')
      hall.call(1, '1001')
      hall.must(hall.ask(me, 'counter.transfer', { counter: 1, to: { counter: 3 }, returnAfterwards: true }))
      hall.must(hall.ask(me, 'counter.close', { counter: 1 }))
      then(hall)
      hall.call(3, '1003')
      hall.serve(3, '1003', 1)
      expect(tickets[0]).toMatchObject({ state: 'waiting', place })
    }
  })

  test('[T7] to a line that no open counter serves: refused, or done with a warning, as the rule set says', () => {
    for (const [transferUnserved, answer] of [
      ['refuse', { refused: 'unserved-now' }],
      ['warn', { warning: 'unserved-now' }],
    ] as const) {
      const { hall } = lineOf(1, { transferUnserved })
      hall.call(1, '1001')
      const lines = () => (project(hall.scene(), 'counter:1')['targets'] as { lines: object[] }).lines
      expect(lines()).toEqual(
        transferUnserved === 'refuse'
          ? [expect.objectContaining({ line: 'A' })]
          : [expect.anything(), expect.objectContaining({ unserved: true })],
      )
      expect(hall.ask(me, 'counter.transfer', { counter: 1, to: { line: 'B' } })).toEqual(answer)
    }
    const { hall } = lineOf(1)
    hall.open(3, '1003')
    hall.call(1, '1001')
    expect(hall.ask(me, 'counter.transfer', { counter: 1, to: { line: 'B' } })).toEqual({})
  })
})

describe('what a holder can do', () => {
  test('[T8] a kiosk takes the number with the end of the code, or the code; nothing less, and says the same whatever was wrong', () => {
    const { hall, tickets } = lineOf(2)
    const { number, code, id } = tickets[0]
    const find = (fields: object) => hall.ask(kiosk, 'ticket.find', fields)
    expect(find({ number, check: code.slice(-4) })).toMatchObject({ ticket: { id, number, ahead: 0, may: { cancel: true, postpone: 1 } } })
    expect(find({ code })).toMatchObject({ ticket: { id } })
    for (const wrong of [{ number, check: 'ZZZZ' }, { number: 'A999', check: code.slice(-4) }, { ticket: id }, { number }, {}])
      expect(find(wrong)).toEqual({ refused: 'unknown-ticket' })
    expect(JSON.stringify(find({ code }))).not.toContain(code)
    expect(hall.ask(screen('board'), 'ticket.find', { code })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(holder(tickets[1].id), 'ticket.postpone', { ticket: id })).toEqual({ refused: 'not-allowed' })
    const before = hall.events.length
    find({ code })
    expect(hall.events.length).toBe(before)
  })

  test('[T8] a desk finds a number by itself alone, and is told what it may do there; a clerk may not give back what lies elsewhere', () => {
    const { hall, tickets } = lineOf(3)
    const { id, number } = tickets[2]
    const find = (who: typeof me, fields: object = { number }) => hall.ask(who, 'ticket.find', fields)
    expect(find(guide)).toEqual({ ticket: expect.objectContaining({ id, number, ahead: 2, may: { cancel: true, reprint: true } }) })
    expect(find(me)).toMatchObject({ ticket: { id, may: { cancel: false, reprint: true } } })
    expect(find(guide, { number: 'A099' })).toEqual({ refused: 'unknown-ticket' })
    expect(find(kiosk)).toEqual({ refused: 'unknown-ticket' })
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
    hall.must(hall.ask(me, 'counter.park', { counter: 1 }))
    expect(find(guide, { number: 'A001' })).toMatchObject({ ticket: { state: 'parked', counter: 1, may: { rejoin: 0, cancel: true } } })
    expect(hall.ask(guide, 'ticket.postpone', { ticket: tickets[1].id })).toEqual({ passed: 1 })
    const before = hall.events.length
    find(guide)
    expect(hall.events.length).toBe(before)
  })

  test('[T10] whom a colleague sent to somebody who has left is put back in line by a desk, with the whole credit; not while somebody is there', () => {
    const { hall, tickets } = lineOf(3)
    hall.open(2, '1002')
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.transfer', { counter: 1, ticket: tickets[0].id, to: { badge: '1002' } }))
    const find = () => hall.ask(guide, 'ticket.find', { number: 'A001' })
    expect(find()).toMatchObject({ ticket: { may: { cancel: true } } })
    expect(find()).not.toHaveProperty('ticket.may.rejoin')
    expect(hall.ask(guide, 'ticket.rejoin', { ticket: tickets[0].id })).toEqual({ refused: 'wrong-state', state: 'waiting' })
    hall.must(hall.ask(clerk('1002'), 'counter.close', { counter: 2 }))
    expect(find()).toMatchObject({ ticket: { may: { rejoin: 0 } } })
    expect(hall.ask(holder(tickets[0].id), 'ticket.rejoin', {})).toEqual({ refused: 'wrong-state', state: 'waiting' })
    expect(hall.ask(guide, 'ticket.rejoin', { ticket: tickets[0].id })).toEqual({ behind: 0 })
    expect(hall.call(1, '1001')?.number).toBe('A001')
    expect(hall.ask(guide, 'ticket.rejoin', { ticket: tickets[1].id })).toEqual({ refused: 'wrong-state', state: 'waiting' })
  })

  test("[T8] two numbers alike, one of them left from yesterday: the desk is told both, today's first", () => {
    const { hall, tickets } = lineOf(1)
    hall.now += 24 * 60 * minute
    hall.letTimePass()
    const today = hall.take('card')
    expect(today.number).toBe(tickets[0].number)
    expect(hall.ask(guide, 'ticket.find', { number: today.number })).toMatchObject({
      ticket: { id: today.id, state: 'waiting' },
      others: [{ id: tickets[0].id, state: 'carried' }],
    })
  })

  test('[T9] lets the next few go first, as often as the rule set says, and only past people who are there', () => {
    const { hall, tickets } = lineOf(6)
    const [first] = tickets
    const postpone = (fields: object = {}) => hall.ask(holder(first.id), 'ticket.postpone', fields)
    expect(postpone()).toEqual({ passed: 3 })
    expect(order(hall, tickets)).toEqual(['A002', 'A003', 'A004', 'A001', 'A005', 'A006'])
    expect(postpone({ pass: 9 })).toEqual({ passed: 2 })
    expect(order(hall, tickets).at(-1)).toBe('A001')
    expect(postpone()).toEqual({ refused: 'too-often' })
    expect(hall.ask(holder(tickets[5].id), 'ticket.postpone', {})).toEqual({ passed: 1 })
    expect(hall.ask(holder(tickets[5].id), 'ticket.postpone', {})).toEqual({ refused: 'nobody-behind' })
    expect(hall.take('card').number).toBe('A007')
    expect(order(hall, [...hall.state.lines.tickets.values()]).at(-1)).toBe('A007')
  })

  test('[T10] a missed one waits again behind the next few, after others who came back there, as often as the rule set says', () => {
    const { hall, tickets } = lineOf(6)
    missFirst(hall)
    missFirst(hall)
    expect(hall.ask(holder(tickets[0].id), 'ticket.rejoin', {})).toEqual({ behind: 3 })
    expect(order(hall, tickets)).toEqual(['A003', 'A004', 'A005', 'A001', 'A006'])
    expect(hall.ask(kiosk, 'ticket.rejoin', { code: tickets[1].code })).toEqual({ behind: 4 })
    expect(order(hall, tickets)).toEqual(['A003', 'A004', 'A005', 'A001', 'A002', 'A006'])
    for (const again of [{ behind: 3 }, { refused: 'too-often' }]) {
      while (tickets[0].state === 'waiting') {
        hall.call(1, '1001')
        hall.must(hall.ask(me, 'counter.missed', { counter: 1 }))
        hall.take('card')
        hall.now += 1000
      }
      expect(hall.ask(holder(tickets[0].id), 'ticket.rejoin', {})).toEqual(again)
    }
    // The counter that called it still can, and a holder sees no button.
    expect(project(hall.scene(), `ticket:${tickets[0].code}`)['now']?.['may']).toEqual({ cancel: true })
    hall.must(hall.ask(me, 'counter.call', { counter: 1, ticket: tickets[0].id }))
  })

  test('[T10] with nobody waiting it is the next; and never before its own place', () => {
    const { hall, tickets } = lineOf(1)
    missFirst(hall)
    expect(hall.ask(guide, 'ticket.rejoin', { ticket: tickets[0].id })).toEqual({ behind: 0 })
    expect(tickets[0].key).toBe(tickets[0].credit)
    expect(hall.call(1, '1001')).toBe(tickets[0])
  })

  test('[T4] carried over out of a service, it stands by its arrival, whomever it let pass before', () => {
    const { hall, tickets } = lineOf(3)
    hall.must(hall.ask(holder(tickets[0].id), 'ticket.postpone', { pass: 2 }))
    const called = tickets.map(() => {
      const ticket = hall.call(1, '1001')
      hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
      hall.must(hall.ask(me, 'counter.park', { counter: 1 }))
      return ticket?.number
    })
    expect(called).toEqual(['A002', 'A003', 'A001'])
    hall.now += 24 * 60 * 60_000
    hall.open(1, '1001')
    expect(hall.call(1, '1001')?.number).toBe('A001')
  })

  test('[T10] a parked one whose clerk has gone is put back by a desk with its whole credit, not by its holder', () => {
    const { hall, tickets } = lineOf(3)
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
    hall.must(hall.ask(me, 'counter.park', { counter: 1 }))
    expect(hall.ask(holder(tickets[0].id), 'ticket.rejoin', {})).toEqual({ refused: 'wrong-state', state: 'parked' })
    hall.must(hall.ask(guide, 'ticket.rejoin', { ticket: tickets[0].id }))
    expect(order(hall, tickets)[0]).toBe('A001')
  })

  test('[T11] given back at a desk: with a reason, recorded, and by a clerk only what is his', () => {
    const { hall, tickets } = lineOf(3)
    const cancel = (who: typeof me, ticket: Ticket, reason?: string) => hall.ask(who, 'ticket.cancel', { ticket: ticket.id, reason })
    expect(cancel(guide, tickets[2])).toEqual({ refused: 'reason-needed' })
    expect(cancel(me, tickets[2], '重复取号')).toEqual({ refused: 'not-allowed' })
    hall.must(cancel(guide, tickets[2], '重复取号 SECRET'))
    expect(hall.events.at(-1)).toMatchObject({ type: 'ticket.cancelled', actor: 'badge:8001', body: { reason: 'desk', badge: '8001' } })
    expect(JSON.stringify(hall.events)).not.toContain('SECRET')
    missFirst(hall)
    hall.must(cancel(me, tickets[0], '群众不办了'))
    hall.call(1, '1001')
    expect(cancel(clerk('1002'), tickets[1], '群众不办了')).toEqual({ refused: 'not-allowed' })
    hall.must(cancel(me, tickets[1], '群众不办了'))
    expect(hall.state.lines.index.held.has(1)).toBe(false)
    expect(hall.state.lines.tally.cancelled).toBe(3)
  })

  test('[T11] given back at a kiosk by whoever shows number and end of code, and by nobody else', () => {
    const { hall, tickets } = lineOf(2)
    const { id, number, code } = tickets[0]
    const cancel = (fields: object) => hall.ask(kiosk, 'ticket.cancel', fields)
    for (const wrong of [{ ticket: id }, { number }, { number, check: 'ZZZZ' }, {}])
      expect(cancel(wrong)).toEqual({ refused: 'unknown-ticket' })
    hall.must(cancel({ number, check: code.slice(-4) }))
    expect(hall.events.at(-1)).toMatchObject({ type: 'ticket.cancelled', body: { ticket: id, reason: 'holder' } })
    expect(cancel({ code })).toEqual({ refused: 'wrong-state', state: 'cancelled' })
  })

  test('[T13] a number that a guide took, and that a kiosk printed, is printed again there', () => {
    const { hall } = lineOf(1)
    const { ticket } = hall.must(hall.ask(guide, 'ticket.take', { matter: 'card', printAt: 'kiosk-2' })) as { ticket: { id: string } }
    hall.must(hall.ask(guide, 'ticket.reprint', { ticket: ticket.id }))
    expect(hall.events.at(-1)).toMatchObject({ type: 'ticket.reprinted', body: { device: 'kiosk-2' } })
  })

  test('[T13] a slip is printed again where it was taken, or at any kiosk that is shown it; not too often, not too soon', () => {
    const { hall, tickets } = lineOf(2)
    const { id, number, code } = tickets[0]
    const print = (fields: object = { ticket: id }) => hall.ask(kiosk, 'ticket.reprint', fields)
    hall.must(print())
    expect(hall.events.at(-1)).toMatchObject({ type: 'ticket.reprinted', body: { number, code, device: 'kiosk-1', times: 1, ahead: 0 } })
    expect(print()).toEqual({ refused: 'too-many-requests' })
    hall.now += minute
    const other = { ...kiosk, device: 'kiosk-2' } as typeof kiosk
    expect(hall.ask(other, 'ticket.reprint', { ticket: id })).toEqual({ refused: 'unknown-ticket' })
    hall.must(hall.ask(other, 'ticket.reprint', { number, check: code.slice(-4) }))
    expect(hall.events.at(-1)).toMatchObject({ body: { device: 'kiosk-2', times: 2 } })
    hall.now += minute
    expect(print()).toEqual({ refused: 'too-often' })
    hall.must(hall.ask(me, 'ticket.reprint', { ticket: tickets[1].id }))
    expect(hall.events.at(-1)).toMatchObject({ body: { device: 'kiosk-1' } })
  })
})
