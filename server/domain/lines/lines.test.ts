import { describe, expect, test } from 'vitest'
import { clerk, holder, kiosk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { aheadOf } from './state.ts'

describe('taking a number', () => {
  test('[N1] numbers rise within a line, with its prefix and at least three digits', () => {
    const hall = new RulesHall()
    expect([hall.take('card').number, hall.take('move').number, hall.take('tax').number]).toEqual(['A001', 'A002', 'B001'])
    for (let i = 0; i < 998; i++) hall.take('card')
    expect(hall.take('card').number).toBe('A1001')
  })

  test('[N1] a new hall day counts from one again, and a carried ticket shows its day', () => {
    const hall = new RulesHall()
    const yesterday = hall.take('card')
    hall.now += 24 * 60 * minute
    const today = hall.take('card')
    expect(today.number).toBe('A001')
    expect([yesterday.state, yesterday.day, today.day]).toEqual(['carried', '2026-10-14', '2026-10-15'])
  })

  test('what a citizen tells of himself stays beside the journal, his identity number as digest and mask (R60)', () => {
    const hall = new RulesHall()
    hall.take('card', { citizen: { name: '王小明', phone: '13800000000', idNumber: '110101199003077777' } })
    const told = JSON.stringify(hall.events)
    for (const secret of ['王小明', '13800000000', '110101199003077777', '7777']) expect(told).not.toContain(secret)
    expect([...hall.personal.values()].at(-1)).toEqual({
      name: '王小明',
      phone: '13800000000',
      idDigest: expect.stringMatching(/^sealed-[0-9]+$/),
      idMask: '****7777',
    })
  })
})

describe('the calling order', () => {
  test('[Q1] [Q2] a head start counts like an earlier arrival, and no more', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const early = hall.take('card')
    hall.now += 16 * minute
    const ordinary = hall.take('card')
    hall.now += 5 * minute
    const elderly = hall.take('card', { category: 'elderly' })
    expect([early, ordinary, elderly].map((ticket) => aheadOf(hall.state.lines, ticket))).toEqual([0, 2, 1])
    const called = [1, 2, 3].map(() => {
      const ticket = hall.call(1, '1001')
      hall.serve(1, '1001', 1)
      return ticket?.number
    })
    expect(called).toEqual([early.number, elderly.number, ordinary.number])
  })

  test('[Q5] a counter takes its nearest lines first, and helps a farther one that has waited too long', () => {
    const hall = new RulesHall()
    hall.open(2, '1002')
    const far = hall.take('tax')
    hall.now += 14 * minute
    const near = hall.take('card')
    expect(hall.call(2, '1002')).toBe(near)
    hall.serve(2, '1002', 0)
    hall.take('card')
    hall.now += 1 * minute
    expect(hall.call(2, '1002')).toBe(far)
  })

  test('nobody waits: the answer is nobody, and nothing happens', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const before = hall.events.length
    expect(hall.ask(clerk('1001'), 'counter.call', { counter: 1 })).toEqual({ ticket: null })
    expect(hall.events.length).toBe(before)
  })

  test('[T3] a ticket that is handed on keeps number and arrival credit, and the next clerk reads the comment', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(3, '1003')
    const first = hall.take('card')
    hall.now += minute
    hall.take('tax')
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { line: 'B' }, comment: '材料已齐' }))
    const called = hall.call(3, '1003')
    expect(called).toBe(first)
    expect(called?.number).toBe('A001')
    expect(hall.personal.get(called?.comment ?? '')).toEqual({ text: '材料已齐' })
  })

  test('a ticket sent to a counter or a person is called there and nowhere else', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    hall.take('card')
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { badge: '1002' } }))
    expect(hall.call(1, '1001')).toBeUndefined()
    expect(hall.call(2, '1002')?.number).toBe('A001')
    hall.must(hall.ask(clerk('1002'), 'counter.transfer', { counter: 2, to: { counter: 1 } }))
    expect(hall.call(2, '1002')).toBeUndefined()
    expect(hall.call(1, '1001')?.number).toBe('A001')
  })

  test('[Q6] nobody is sent where nobody would call', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.take('card')
    hall.call(1, '1001')
    const send = (to: object) => hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to })
    expect(send({ line: 'Z' })).toEqual({ refused: 'unknown-line' })
    expect(send({ counter: 9 })).toEqual({ refused: 'unknown-counter' })
    expect(send({ badge: '7777' })).toEqual({ refused: 'unknown-person' })
    expect(send({ badge: '9001' })).toEqual({ refused: 'not-served' })
  })
})

describe('at the counter', () => {
  test('[K3] [K5] one ticket at a time, and a command for another one is stale', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const [first, second] = [hall.take('card'), hall.take('card')]
    hall.call(1, '1001')
    expect(hall.ask(clerk('1001'), 'counter.call', { counter: 1 })).toEqual({ refused: 'counter-busy' })
    expect(hall.ask(clerk('1001'), 'counter.start', { counter: 1, ticket: second.id })).toEqual({ refused: 'stale' })
    expect(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, ticket: first.id, outcome: { kind: 'instant' } })).toEqual({
      refused: 'wrong-state',
      state: 'called',
    })
    hall.serve(1, '1001', 1)
    expect(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, ticket: first.id, outcome: { kind: 'instant' } })).toEqual({
      refused: 'stale',
    })
    expect(hall.ask(clerk('1001'), 'counter.start', { counter: 1 })).toEqual({ refused: 'counter-empty' })
  })

  test('[K4] a clerk calls by name what was missed here, and not whom he likes', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    const [missed, friend] = [hall.take('card'), hall.take('card')]
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.missed', { counter: 1, ticket: missed.id }))
    expect(hall.ask(clerk('1001'), 'counter.call', { counter: 1, ticket: friend.id })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(clerk('1002'), 'counter.call', { counter: 2, ticket: missed.id })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(clerk('1001'), 'counter.call', { counter: 1, ticket: missed.id })).toMatchObject({ ticket: { number: 'A001' } })
    expect(missed.calls).toBe(2)
  })

  test('[T2] [K6] serving time adds up across parking, and the note comes back', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const ticket = hall.take('card')
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
    hall.now += 3 * minute
    hall.must(hall.ask(clerk('1001'), 'counter.park', { counter: 1, note: '去补照片' }))
    expect(hall.personal.get(ticket.comment ?? '')).toEqual({ text: '去补照片' })
    hall.now += 20 * minute
    hall.must(hall.ask(clerk('1001'), 'counter.unpark', { counter: 1, ticket: ticket.id }))
    hall.now += 2 * minute
    hall.must(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome: { kind: 'instant' } }))
    expect(ticket.servedMs).toBe(5 * minute)
  })

  test('[T1] the holder gives the number back, and nobody else does', () => {
    const hall = new RulesHall()
    const [mine, other] = [hall.take('card'), hall.take('card')]
    expect(hall.ask(holder(mine.id), 'ticket.cancel', { ticket: other.id })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(kiosk, 'ticket.cancel', { ticket: mine.id })).toEqual({ refused: 'unknown-ticket' })
    hall.must(hall.ask(holder(mine.id), 'ticket.cancel', { ticket: mine.id }))
    expect(hall.ask(holder(mine.id), 'ticket.cancel', { ticket: mine.id })).toEqual({ refused: 'wrong-state', state: 'cancelled' })
  })

  test('[T4] at the end of the day nobody is dropped: the next day calls them first', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const [parked, missed, waiting] = [hall.take('card'), hall.take('card'), hall.take('card')]
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
    hall.must(hall.ask(clerk('1001'), 'counter.park', { counter: 1 }))
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.missed', { counter: 1 }))
    hall.now += 24 * 60 * minute
    const fresh = hall.take('card')
    hall.open(1, '1001')
    expect([parked.state, missed.state, waiting.state]).toEqual(['carried', 'cancelled', 'carried'])
    const order = [1, 2, 3].map(() => {
      const ticket = hall.call(1, '1001')
      hall.serve(1, '1001', 1)
      return ticket
    })
    expect(order).toEqual([parked, waiting, fresh])
  })
})
