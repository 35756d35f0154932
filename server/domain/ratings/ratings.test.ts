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

  describe('a press that waited for the server', () => {
    const pressed = (hall: RulesHall, ticket: string, pressedMs: number) => hall.ask(pad(1), 'ticket.rate', { ticket, level: 5, pressedMs })

    test('[R4] counts when the pad invited at that moment, and says when it was', () => {
      const { hall, ticket } = served()
      const at = hall.now + 20_000
      hall.now += 60 * minute
      hall.must(pressed(hall, ticket.id, hall.now - at))
      expect(hall.events.at(-1)?.body).toMatchObject({ ticket: ticket.id, counter: 1, level: 5, by: 'pad', pressedAt: at })
      expect(hall.state.ratings.levels[5]).toBe(1)
      expect(pressed(hall, ticket.id, hall.now - at)).toEqual({ refused: 'already-rated' })
    })

    test('[R4] is refused when it was made after the invitation, or before the service had ended', () => {
      const { hall, ticket } = served()
      const ended = hall.now
      hall.now += 60 * minute
      expect(pressed(hall, ticket.id, hall.now - ended - 2 * minute)).toEqual({ refused: 'too-late' })
      expect(pressed(hall, ticket.id, hall.now - ended + minute)).toEqual({ refused: 'not-finished' })
      expect(hall.ask(holder(ticket.id), 'ticket.rate', { ticket: ticket.id, level: 5, pressedMs: hall.now - ended })).toEqual({
        refused: 'not-allowed',
      })
      expect(hall.state.ratings.levels[5]).toBe(0)
    })

    test('[R4] never rates the service before with a press of the next citizen', () => {
      const { hall, ticket } = served()
      const next = hall.take('card')
      hall.now += 10_000
      hall.call(1, '1001')
      hall.serve(1, '1001', 0.5)
      const at = hall.now
      hall.now += 5 * minute
      expect(pressed(hall, ticket.id, hall.now - at)).toEqual({ refused: 'too-late' })
      hall.must(pressed(hall, next.id, hall.now - at))
    })

    test('[R4] counts for the hall day of its service, over a weekend and no longer', () => {
      const { hall, ticket } = served()
      const at = hall.now
      hall.now += 60 * 60 * minute
      hall.letTimePass()
      expect(hall.state.setup.day).toBe('2026-10-16')
      expect(hall.ask(pad(1), 'ticket.rate', { ticket: ticket.id, level: 5 })).toMatchObject({ refused: expect.any(String) })
      hall.must(pressed(hall, ticket.id, hall.now - at))
      expect(hall.events.at(-1)?.body).toMatchObject({ day: '2026-10-14', pressedAt: at, matter: 'card' })
      expect(hall.state.ratings.levels[5]).toBe(0)
      expect(pressed(hall, ticket.id, hall.now - at)).toEqual({ refused: 'already-rated' })
      hall.now += 40 * 60 * minute
      hall.letTimePass()
      expect(hall.state.ratings.late.size).toBe(0)
      expect(pressed(hall, ticket.id, hall.now - at)).toEqual({ refused: 'unknown-ticket' })
    })

    test('[R4] rates the service that it was made for, of a visit with two', () => {
      const hall = new RulesHall()
      hall.open(2, '1002')
      const ticket = hall.take(undefined, { matters: ['card', 'tax'] as never })
      hall.call(2, '1002')
      hall.serve(2, '1002', 5)
      const at = hall.now
      const first = hall.state.ratings.services.get(ticket.id)?.matter
      hall.now += minute
      hall.call(2, '1002')
      hall.serve(2, '1002', 5)
      hall.must(hall.ask(pad(2), 'ticket.rate', { ticket: ticket.id, level: 1, pressedMs: hall.now - at }))
      expect(hall.events.at(-1)?.body).toMatchObject({ matter: first, level: 1 })
    })
  })
})
