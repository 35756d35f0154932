import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../../protocol/views/view.ts'
import type { LineId } from '../../../protocol/vocabulary.ts'
import { act, type Step, step } from '../../../test/fixtures/random-acts.ts'
import { RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { evolve } from '../evolve.ts'
import { wants } from '../shown/scene.ts'
import { onBeat, project, touchedByEvent } from '../shown.ts'
import { freeze, thaw } from '../snapshot.ts'

/** Everything that this room has, at once: a priority counter, a clerk with one skill, a clerk who may pick, the clock that calls. */
const busyHall = () =>
  new RulesHall({
    ...smallHall,
    counters: smallHall.counters.map((counter) => (counter.counter === 1 ? { ...counter, kind: 'priority' } : counter)),
    people: smallHall.people.map((person) => ({
      ...person,
      ...(person.badge === '1002' ? { skills: ['A' as LineId] } : {}),
      ...(person.badge === '1001' ? { mayPick: true } : {}),
    })),
    rules: { ...smallHall.rules, autoCallSeconds: 30, recallCooldownSeconds: 15, pick: 'with-reason' },
  })

const days = (check: (hall: RulesHall, steps: readonly Step[]) => void, numRuns = 30) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 160, size: 'max' }), (steps) => check(busyHall(), steps)),
    { numRuns, interruptAfterTimeLimit: 30_000, endOnFailure: false },
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
        expect([...list].map(({ id }) => id)).toEqual(ids.filter((id) => hall.ticket(id).category !== 'ordinary'))
      }
    }
    const from = hall.state.seq
    for (const one of steps.slice(0, 20)) act(hall, one)
    for (const event of hall.events) if (event.seq > from) evolve(restored, event)
    expect(JSON.parse(freeze(restored))).toEqual(JSON.parse(freeze(hall.state)))
  }, 15)
})

test('[V1] folding all patches gives the same as a fresh projection, with all of this going on', () => {
  const watched = ['board', 'load', 'window:1', 'counter:1', 'counter:2']
  days((hall, steps) => {
    const told = new Map<string, Record<string, Entry>>(watched.map((view) => [view, project(hall.scene(), view)]))
    hall.onEvent = (event) => {
      const scene = hall.scene()
      for (const [view, keys] of touchedByEvent(scene, event, { names: () => watched, anyOf: () => true })) {
        const entries = told.get(view)
        if (!entries) continue
        for (const key of Object.keys(entries)) if (wants([...keys], key)) delete entries[key]
        Object.assign(entries, project(scene, view, keys))
      }
    }
    for (const one of steps) act(hall, one)
    const scene = hall.scene()
    for (const view of watched) {
      const timely = onBeat(view)
      const fresh = project(scene, view)
      for (const key of new Set([...Object.keys(fresh), ...Object.keys(told.get(view) ?? {})]))
        if (!wants(timely, key)) expect(told.get(view)?.[key], `${view} ${key}`).toEqual(fresh[key])
    }
  }, 20)
})
