import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories } from '../../protocol/vocabulary.ts'
import type { HallEvent } from '../../server/domain/events.ts'
import { close, halls, live, randomDays, seed } from '../fixtures/random-days.ts'
import { clerk, minute, RulesHall } from '../fixtures/rules-hall.ts'
import { smallHall } from '../fixtures/small-hall.ts'
import { type Standing, Standings } from '../fixtures/standings.ts'

const inLine = (line: string) => (each: Standing) => each.waits && 'line' in each.place && each.place.line === line

/** A call by the order, of a line: not of somebody who was sent there, not once more by name, not out of order for a reason. */
function byOrder(event: HallEvent, standings: Standings): { called: Standing; others: Standing[] } | undefined {
  if (event.type !== 'ticket.called' || event.body.again || event.body.picked || !('line' in event.body.from)) return undefined
  const called = standings.all.get(event.body.ticket)
  const others = [...standings.all.values()].filter(inLine(event.body.from.line)).filter((other) => other !== called)
  return called && { called, others }
}

/** Of one class: the same category with the same head start, neither raised by the duty leader nor with an appointment. */
const alike = (a: Standing, b: Standing) =>
  a.category === b.category && a.head === b.head && !a.urgent && !b.urgent && !a.appointment && !b.appointment

const cameBefore = (a: Standing, b: Standing) => a.arrival < b.arrival || (a.arrival === b.arrival && a.turn < b.turn)

test('[Q1] [Q2] [K14] [T9] [T10] within one line and category calls follow arrival, by the events alone; nobody is passed but who was picked past for a reason, let others go first, or was missed', () => {
  let compared = 0
  randomDays((day) => {
    const hall = halls[day.kind]()
    const standings = new Standings()
    for (const event of hall.events) standings.tell(event)
    hall.onEvent = (event) => {
      const call = byOrder(event, standings)
      const passed = call?.others.filter((other) => !other.moved && alike(other, call.called))
      compared += passed?.length ?? 0
      expect(passed?.filter((other) => call && cameBefore(other, call.called)) ?? []).toEqual([])
      standings.tell(event)
    }
    live(day, hall)
    close(hall, day)
  })
  expect(compared).toBeGreaterThan(250)
})

test('[Q4] [E4] [M5] whatever is granted: nobody who arrived more than the longest head start after me is called before me in my line, urgent ones apart, which are few', () => {
  let compared = 0
  randomDays((day) => {
    // A priority counter beside others is apart from the bound.
    const hall = halls[day.kind === 'busy' ? 'open' : day.kind]()
    const standings = new Standings()
    let raised = 0
    let most = 0
    const tell = (event: HallEvent) => {
      const call = byOrder(event, standings)
      if (call && !call.called.appointment) {
        const bound = call.called.urgent ? Math.max(standings.longest, standings.urgent) : standings.longest
        const passed = call.others.filter((other) => !other.moved && !other.appointment)
        compared += passed.length
        expect(passed.filter((other) => call.called.arrival - other.arrival > bound)).toEqual([])
      }
      standings.tell(event)
      most = Math.max(most, standings.rules?.urgentPerDay ?? 0)
      if (event.type === 'day.opened') raised = 0
      if (event.type === 'ticket.prioritised' && event.body.urgent && !event.body.wasUrgent) expect(++raised).toBeLessThanOrEqual(most)
    }
    for (const event of hall.events) tell(event)
    hall.onEvent = tell
    live(day, hall)
    close(hall, day)
  })
  expect(compared).toBeGreaterThan(300)
})

/** Whoever comes at every turn before the counter calls, how long the service then takes, and whether the guide grants the last of them more. */
const turn = fc.record({
  came: fc.array(fc.constantFrom(...categories.filter((category) => category !== 'ordinary')), { minLength: 1, maxLength: 4 }),
  minutes: fc.integer({ min: 1, max: 9 }),
  granted: fc.constantFrom(...categories),
  urgent: fc.nat(9).map((n) => n === 9),
})
type Turn = { came: readonly string[]; minutes: number; granted: string; urgent: boolean }
const guide = clerk('8001', ['guide'])
const leader = clerk('9001', ['manager'])

/** An ordinary citizen in a line, and a stream of people with priority that never ends, until he is called. */
function besieged(hall: RulesHall, { counter, badge, matter, stream }: { counter: number; badge: string; matter: string; stream: string }) {
  return (before: number, turns: readonly Turn[]) => {
    hall.open(counter, badge)
    for (let n = 0; n < before; n++) hall.take(matter)
    const me = hall.take(matter)
    const called: { arrived: number; at: number; urgent: boolean }[] = []
    for (const { came, minutes, granted, urgent } of turns) {
      const last = came.map((category) => hall.take(stream, { category })).at(-1)
      if (last) hall.ask(guide, 'ticket.prioritise', { ticket: last.id, category: granted })
      if (last && urgent) hall.ask(leader, 'ticket.prioritise', { ticket: last.id, urgent: true, reason: 'special' })
      const next = hall.call(counter, badge)
      if (!next) throw new Error('nobody waits')
      if (next === me) return { me, called, found: true }
      called.push({ arrived: next.takenAt, at: hall.now, urgent: next.urgent === true })
      hall.serve(counter, badge, minutes)
    }
    return { me, called, found: false }
  }
}

const siege = (check: (before: number, turns: readonly Turn[]) => void) =>
  fc.assert(fc.property(fc.nat(5), fc.array(turn, { minLength: 120, maxLength: 120 }), check), { numRuns: 40, seed })

/** With so many who come in the time of a head start, and so many urgent ones a day, everybody's turn comes. */
const bounded = ({ me, called, found }: ReturnType<ReturnType<typeof besieged>>, besides = 0) => {
  const late = called.filter(({ arrived, at, urgent }) => !urgent && arrived - me.takenAt > 20 * minute && at - me.takenAt > besides)
  expect(late).toEqual([])
  expect(called.filter(({ urgent }) => urgent).length).toBeLessThanOrEqual(3)
  expect(found).toBe(true)
}

test('[Q4] [E4] people with priority at every turn: an ordinary ticket still waits no longer than for those who came within the head start, and the urgent of the day', () => {
  siege((before, turns) => bounded(besieged(new RulesHall(), { counter: 1, badge: '1001', matter: 'card', stream: 'card' })(before, turns)))
})

test('[K13] at a priority counter that alone serves the line too', () => {
  const counters = smallHall.counters.map((each) => (each.counter === 1 ? { ...each, kind: 'priority' as const } : each))
  siege((before, turns) => {
    const hall = new RulesHall({ ...smallHall, counters })
    bounded(besieged(hall, { counter: 1, badge: '1001', matter: 'card', stream: 'card' })(before, turns))
  })
})

test('[Q5] in a line that only a farther counter helps too, once it has waited as long as help takes to come', () => {
  const besides = smallHall.rules.helpAfterMinutes * minute
  siege((before, turns) =>
    bounded(besieged(new RulesHall(), { counter: 2, badge: '1002', matter: 'tax', stream: 'card' })(before, turns), besides),
  )
})
