import fc from 'fast-check'
import { expect, test } from 'vitest'
import { act, type Step, step } from '../../../test/fixtures/random-acts.ts'
import { busyHall, seed } from '../../../test/fixtures/random-days.ts'
import type { RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { evolve } from '../evolve.ts'
import { freeze, thaw } from '../snapshot.ts'

const days = (check: (hall: RulesHall, steps: readonly Step[]) => void, numRuns = 30) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 160, size: 'max' }), (steps) => check(busyHall(), steps)),
    { numRuns, seed, interruptAfterTimeLimit: 30_000, endOnFailure: false },
  )

test('[K3] [K10] [K12] whoever calls, clerk or clock: one ticket at a counter, and only what its clerk is trained for', () => {
  days((hall, steps) => {
    hall.onEvent = (event) => {
      if (event.type !== 'ticket.called') return
      const { from, badge } = event.body
      if ('line' in from && badge === '1002') expect(from.line).toBe('A')
      if (event.actor === 'clock') expect(event.body.again).toBe(false)
    }
    for (const one of steps) {
      act(hall, one)
      const held = [...hall.state.lines.tickets.values()].filter(({ state }) => state === 'called' || state === 'serving')
      expect(new Set(held.map(({ counter }) => counter)).size).toBe(held.length)
      expect(held.every(({ counter }) => !hall.state.counters.seats.get(counter ?? 0)?.pause)).toBe(true)
    }
  })
})

test('[K11] [K2] nobody sits in two places', () => {
  days((hall, steps) => {
    for (const one of steps) {
      act(hall, one)
      const sitting = [...hall.state.counters.seats.values()].flatMap(({ badge, assistant }) => (assistant ? [badge, assistant] : [badge]))
      expect(new Set(sitting).size).toBe(sitting.length)
    }
  })
})

test('[K13] the lists that calling looks at hold what the tickets say, also after a snapshot', () => {
  days((hall, steps) => {
    for (const one of steps) act(hall, one)
    const restored = thaw(freeze(hall.state))
    for (const { index } of [hall.state.lines, restored.lines]) {
      const all = [...index.lists.values()].reduce((sum, { size }) => sum + size, 0)
      expect(index.inLists).toBe(all)
      for (const [line, list] of index.priority) {
        const ids = [...(index.lists.get(`line:${line}`) ?? [])].map(({ id }) => id)
        const first = ids.filter((id) => hall.ticket(id).category !== 'ordinary' || hall.ticket(id).urgent)
        expect([...list].map(({ id }) => id)).toEqual(first)
      }
    }
    const from = hall.state.seq
    for (const one of steps.slice(0, 20)) act(hall, one)
    for (const event of hall.events) if (event.seq > from) evolve(restored, event)
    expect(JSON.parse(freeze(restored))).toEqual(JSON.parse(freeze(hall.state)))
  }, 15)
})
