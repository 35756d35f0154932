import { expect, test } from 'vitest'
import type { HallEvent } from '../../server/domain/events.ts'
import { inLine } from '../../server/domain/lines/lifecycle.ts'
import { act } from '../fixtures/random-acts.ts'
import { close, halls, randomDays } from '../fixtures/random-days.ts'
import { Standings } from '../fixtures/standings.ts'

const seen: Record<string, number> = {}

/** Before the event is told: what it says of the credit must follow from all that was said before. */
function check(standings: Standings, event: HallEvent): void {
  if (event.type === 'ticket.taken' && event.body.appointment === undefined) {
    const { category, key } = event.body
    expect(key).toBe(event.at - (category === 'ordinary' ? 0 : (standings.rules?.headStartMinutes[category] ?? 0)) * 60_000)
  }
  const known = 'ticket' in event.body ? standings.all.get(event.body.ticket ?? '') : undefined
  if (!known) return
  const whole = known.arrival - known.head
  if (event.type === 'ticket.transferred' || event.type === 'ticket.returned')
    expect([event.type, event.body.key]).toEqual([event.type, whole])
  else if (event.type === 'ticket.rejoined' && event.body.was === 'parked') expect(event.body.key).toBe(whole)
  // Who was missed loses the places of those behind whom he comes back, and never gains one; so does who lets others go first.
  else if (event.type === 'ticket.rejoined' || event.type === 'ticket.postponed') expect(event.body.key).toBeGreaterThanOrEqual(whole)
  else if (event.type !== 'ticket.advanced' && event.type !== 'ticket.carried') return
  seen[event.type] = (seen[event.type] ?? 0) + 1
}

test('[T3] [T6] [S1] [E1] [T10] handed on, sent back, put back, or on to the next matter: a ticket stands by its arrival and its head start, whatever came before; one that was missed or let others go first, not before it', () => {
  randomDays(
    (day) => {
      const hall = halls[day.kind]()
      const standings = new Standings()
      for (const event of hall.events) standings.tell(event)
      hall.onEvent = (event) => {
        check(standings, event)
        standings.tell(event)
      }
      const whole = () => {
        const wrong = [...hall.state.lines.tickets.values()].filter(({ id, state, key, takenAt }) => {
          const known = standings.all.get(id)
          if (!known || !inLine(state)) return false
          const own = known.arrival - known.head
          if (!known.waits || (known.moved ? key < own : key !== own)) return true
          // Never later than the citizen came, those apart who moved themselves.
          return !known.moved && !known.appointment && key > takenAt
        })
        expect(wrong).toEqual([])
      }
      for (const one of day.steps) {
        act(hall, one)
        whole()
      }
      close(hall, day)
      whole()
    },
    { numRuns: 50 },
  )
  for (const type of ['ticket.transferred', 'ticket.returned', 'ticket.rejoined', 'ticket.postponed', 'ticket.advanced', 'ticket.carried'])
    expect([type, (seen[type] ?? 0) > 1]).toEqual([type, true])
})
