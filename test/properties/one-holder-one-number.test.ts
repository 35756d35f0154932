import { expect, test } from 'vitest'
import type { HallEvent } from '../../server/domain/events.ts'
import { evolve } from '../../server/domain/evolve.ts'
import { freeze } from '../../server/domain/snapshot.ts'
import { emptyState } from '../../server/domain/state.ts'
import { act, stepsWith } from '../fixtures/random-acts.ts'
import { close, type Day, halls, live, randomDays } from '../fixtures/random-days.ts'
import type { RulesHall } from '../fixtures/rules-hall.ts'

/** Who holds whom, by the events alone. */
class Holders {
  readonly at = new Map<number, string>()
  private readonly numbers = new Set<string>()
  private day = ''

  tell(event: HallEvent): void {
    switch (event.type) {
      case 'day.opened':
        this.day = event.body.day
        break
      case 'ticket.taken':
        expect(event.body.day).toBe(this.day)
        expect(this.numbers).not.toContain(`${this.day} ${event.body.number}`)
        this.numbers.add(`${this.day} ${event.body.number}`)
        break
      case 'ticket.called':
      case 'ticket.recalled':
      case 'ticket.started':
      case 'ticket.unparked':
      case 'counter.undone':
        this.hold(event.body)
        break
      case 'ticket.advanced':
        if (event.body.stays) this.hold(event.body)
        break
      case 'ticket.missed':
      case 'ticket.parked':
      case 'ticket.finished':
      case 'ticket.transferred':
      case 'ticket.returned':
        expect(this.at.get(event.body.counter)).toBe(event.body.ticket)
        this.at.delete(event.body.counter)
        break
      case 'ticket.cancelled':
      case 'ticket.carried':
        for (const [counter, ticket] of this.at) if (ticket === event.body.ticket) this.at.delete(counter)
        break
      default:
    }
  }

  private hold({ counter, ticket }: { counter: number; ticket: string }): void {
    expect([undefined, ticket]).toContain(this.at.get(counter))
    for (const [other, held] of this.at) if (held === ticket) expect(other).toBe(counter)
    this.at.set(counter, ticket)
  }
}

const bothSay = (hall: RulesHall, holders: Holders) => {
  const held = [...hall.state.lines.tickets.values()].filter(({ state }) => state === 'called' || state === 'serving')
  expect(new Map(held.map(({ counter, id }) => [counter, id]))).toEqual(holders.at)
  expect(hall.state.lines.index.held).toEqual(holders.at)
  for (const counter of holders.at.keys()) expect(hall.state.counters.seats.has(counter)).toBe(true)
}

test('[K3] [N1] two counters never hold one ticket, a counter never two, and a number is unique in its hall day', () => {
  let held = 0
  randomDays(
    (day) => {
      const hall = halls[day.kind]()
      const holders = new Holders()
      for (const event of hall.events) holders.tell(event)
      hall.onEvent = (event) => holders.tell(event)
      for (const one of day.steps) {
        act(hall, one)
        bothSay(hall, holders)
        held += holders.at.size
      }
      close(hall, day)
      bothSay(hall, holders)
    },
    { numRuns: 40 },
  )
  expect(held).toBeGreaterThan(1000)
})

/** The same day, with the process gone after some of the acts. */
const withRestarts = ({ kind, steps }: Day): RulesHall => {
  const hall = halls[kind]()
  for (const one of steps) {
    act(hall, one)
    if (one.chance % 5 === 0) hall.restart()
  }
  close(hall, { steps })
  return hall
}

/** A told wait is a pass that is played anew after a start, as it is after two seconds. [W5] */
const withoutEstimate = (event: HallEvent): unknown => ({ ...event, body: { ...event.body, wait: undefined } })

/** Which of several lines a visit goes to first is decided by that pass too. */
const withoutEstimatedOrder = stepsWith(({ what }) => (what === 'one number for several matters' ? 0 : 1))

test('[J5] [K3] [N1] a restart in mid-day changes nothing: the day goes on event by event as it would have', () => {
  randomDays(
    (day) => {
      const hall = halls[day.kind]()
      live(day, hall)
      close(hall, day)
      const restarted = withRestarts(day)
      expect(restarted.events.map(withoutEstimate)).toEqual(hall.events.map(withoutEstimate))
      expect({ ...JSON.parse(freeze(restarted.state)), waits: undefined }).toEqual({ ...JSON.parse(freeze(hall.state)), waits: undefined })
      const folded = emptyState()
      for (const event of hall.events) evolve(folded, event)
      expect(JSON.parse(freeze(folded))).toEqual(JSON.parse(freeze(hall.state)))
    },
    { numRuns: 24, most: 200, from: withoutEstimatedOrder },
  )
})
