import { describe, expect, test } from 'vitest'
import { holder, minute, pad, RulesHall } from '../../../test/fixtures/rules-hall.ts'

function served() {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const ticket = hall.take('card')
  hall.call(1, '1001')
  hall.serve(1, '1001', 5)
  return { hall, ticket }
}

describe('ratings', () => {
  test('[R1] one service, one rating', () => {
    const { hall, ticket } = served()
    hall.must(hall.ask(pad(1), 'ticket.rate', { ticket: ticket.id, level: 5 }))
    expect(hall.ask(pad(1), 'ticket.rate', { ticket: ticket.id, level: 4 })).toEqual({ refused: 'already-rated' })
    expect(hall.ask(holder(ticket.id), 'ticket.rate', { ticket: ticket.id, level: 4 })).toEqual({ refused: 'already-rated' })
    expect(hall.state.ratings.levels).toEqual({ 5: 1, 4: 0, 3: 0, 2: 0, 1: 0 })
  })

  test('[R2] by the pad of the counter that served, or by the holder', () => {
    const { hall, ticket } = served()
    const other = hall.take('card')
    expect(hall.ask(pad(2), 'ticket.rate', { ticket: ticket.id, level: 5 })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(holder(other.id), 'ticket.rate', { ticket: ticket.id, level: 5 })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(holder(other.id), 'ticket.rate', { ticket: other.id, level: 5 })).toEqual({ refused: 'not-finished' })
    hall.must(hall.ask(holder(ticket.id), 'ticket.rate', { ticket: ticket.id, level: 2, comment: '等得太久' }))
    expect(JSON.stringify(hall.events)).not.toContain('等得太久')
  })

  test('[R3] the pad invites until it is rated, the next service starts, or a minute has passed; the slip rates after that', () => {
    const { hall, ticket } = served()
    expect(hall.state.ratings.invitations.get(1)?.ticket).toBe(ticket.id)
    const next = hall.take('card')
    hall.call(1, '1001')
    expect(hall.state.ratings.invitations.has(1)).toBe(true)
    hall.serve(1, '1001', 1)
    expect(hall.state.ratings.invitations.get(1)?.ticket).toBe(next.id)
    hall.now += 2 * minute
    hall.letTimePass()
    expect(hall.events.at(-1)).toMatchObject({ type: 'rating.lapsed', actor: 'clock', body: { ticket: next.id } })
    expect(hall.state.ratings.invitations.size).toBe(0)
    hall.must(hall.ask(holder(ticket.id), 'ticket.rate', { ticket: ticket.id, level: 5 }))
    hall.must(hall.ask(pad(1), 'ticket.rate', { ticket: next.id, level: 5 }))
  })
})
