import { describe, expect, test } from 'vitest'
import { isRefusal, refusals } from '../../../protocol/refusals.ts'
import type { TicketState } from '../../../protocol/vocabulary.ts'
import { clerk, holder, kiosk, minute, pad, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { freeze } from '../snapshot.ts'
import { after, lifecycle, type TicketStep, ticketSteps } from './lifecycle.ts'
import type { Ticket } from './state.ts'

const me = clerk('1001')
const reach: Readonly<Record<TicketState, (hall: RulesHall) => void>> = {
  waiting: () => undefined,
  called: (hall) => hall.call(1, '1001'),
  serving: (hall) => {
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
  },
  parked: (hall) => {
    reach.serving(hall)
    hall.must(hall.ask(me, 'counter.park', { counter: 1 }))
  },
  missed: (hall) => {
    reach.called(hall)
    hall.must(hall.ask(me, 'counter.missed', { counter: 1 }))
  },
  finished: (hall) => {
    reach.called(hall)
    hall.serve(1, '1001', 3)
    // The seconds in which it could be taken back are over.
    hall.now += minute
    hall.letTimePass()
  },
  cancelled: (hall) => {
    const [first] = hall.state.lines.tickets.values()
    hall.must(hall.ask(holder(first?.id ?? ''), 'ticket.cancel', { ticket: first?.id }))
  },
  carried: (hall) => {
    hall.now += 24 * 60 * minute
    hall.open(1, '1001')
    hall.take('card')
  },
}

type Ask = (hall: RulesHall, ticket: Ticket) => unknown
/** Every command that touches a ticket, as whoever may ask it asks, and the step of the table that it is. */
const asked: Readonly<Record<string, { step: TicketStep; ask: Ask }>> = {
  'counter.call': { step: 'call', ask: (hall, { id }) => hall.ask(me, 'counter.call', { counter: 1, ticket: id }) },
  'counter.recall': { step: 'recall', ask: (hall, { id }) => hall.ask(me, 'counter.recall', { counter: 1, ticket: id }) },
  'counter.start': { step: 'start', ask: (hall, { id }) => hall.ask(me, 'counter.start', { counter: 1, ticket: id }) },
  'counter.missed': { step: 'miss', ask: (hall, { id }) => hall.ask(me, 'counter.missed', { counter: 1, ticket: id }) },
  'counter.park': { step: 'park', ask: (hall, { id }) => hall.ask(me, 'counter.park', { counter: 1, ticket: id }) },
  'counter.unpark': { step: 'unpark', ask: (hall, { id }) => hall.ask(me, 'counter.unpark', { counter: 1, ticket: id }) },
  'counter.finish': {
    step: 'finish',
    ask: (hall, { id }) => hall.ask(me, 'counter.finish', { counter: 1, ticket: id, outcome: { kind: 'instant' } }),
  },
  'counter.transfer': {
    step: 'transfer',
    ask: (hall, { id }) => hall.ask(me, 'counter.transfer', { counter: 1, ticket: id, to: { line: 'B' } }),
  },
  'ticket.cancel by its holder': { step: 'cancel', ask: (hall, { id }) => hall.ask(holder(id), 'ticket.cancel', { ticket: id }) },
  'ticket.cancel by the guide': {
    step: 'cancel',
    ask: (hall, { id }) => hall.ask(clerk('8001', ['guide']), 'ticket.cancel', { ticket: id, reason: '重复取号' }),
  },
  'ticket.postpone': { step: 'postpone', ask: (hall, { id }) => hall.ask(holder(id), 'ticket.postpone', { ticket: id }) },
  'ticket.postpone at a kiosk': {
    step: 'postpone',
    ask: (hall, { number, code }) => hall.ask(kiosk, 'ticket.postpone', { number, check: code.slice(-4) }),
  },
  'ticket.rejoin at a desk': {
    step: 'rejoin',
    ask: (hall, { id, state }) => {
      // Who waits is put back only from where nobody is.
      if (state === 'waiting') {
        hall.call(1, '1001')
        hall.must(hall.ask(me, 'counter.transfer', { counter: 1, ticket: id, to: { badge: '1002' } }))
      }
      return hall.ask(me, 'ticket.rejoin', { ticket: id })
    },
  },
  'ticket.reprint at its kiosk': { step: 'reprint', ask: (hall, { id }) => hall.ask(kiosk, 'ticket.reprint', { ticket: id }) },
}

const at = (state: TicketState) => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const ticket = hall.take('card')
  hall.take('card')
  reach[state](hall)
  expect(ticket.state).toBe(state)
  return { hall, ticket }
}

describe('[T1] every command in every state is in the table or refused with a code', () => {
  for (const state of Object.keys(lifecycle) as TicketState[])
    for (const [name, { step, ask }] of Object.entries(asked)) {
      const leadsTo = after(state, step)
      // Who waits is called by the order; by name only what is the clerk's already.
      const byOrder = step === 'call' && (state === 'waiting' || state === 'carried')
      test(`${name} when ${state}: ${byOrder ? 'not by name' : (leadsTo ?? 'refused')}`, () => {
        const { hall, ticket } = at(state)
        const before = freeze(hall.state)
        const answer = ask(hall, ticket) as object
        if (leadsTo && !byOrder) {
          expect(answer).not.toHaveProperty('refused')
          expect(ticket.state).toBe(leadsTo)
        } else {
          if (!isRefusal(answer)) throw new Error('not refused')
          expect(Object.keys(refusals)).toContain(answer.refused)
          expect(freeze(hall.state)).toBe(before)
        }
      })
    }

  test('every step of the table is a command, the end of the day, coming back from a transfer, or the next matter of a visit', () => {
    const steps = new Set<TicketStep>([...Object.values(asked).map(({ step }) => step), 'carry', 'return', 'advance', 'stay'])
    expect([...steps].sort()).toEqual([...ticketSteps].sort())
  })

  for (const state of Object.keys(lifecycle) as TicketState[])
    test(`rating when ${state}: ${state === 'finished' ? 'rated' : 'refused'}`, () => {
      const { hall, ticket } = at(state)
      const answer = hall.ask(pad(1), 'ticket.rate', { ticket: ticket.id, level: 5 })
      expect(answer).toEqual(state === 'finished' ? {} : { refused: 'not-finished' })
    })

  for (const state of Object.keys(lifecycle) as TicketState[])
    test(`ticket.rejoin by its holder when ${state}: ${state === 'missed' ? 'waiting' : 'refused'}`, () => {
      const { hall, ticket } = at(state)
      const answer = hall.ask(holder(ticket.id), 'ticket.rejoin', {})
      if (state === 'missed') expect(answer).toEqual({ behind: 1 })
      else expect(answer).toEqual({ refused: 'wrong-state', state })
    })
})
