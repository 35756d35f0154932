import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isRefusal, refusals } from '../../protocol/refusals.ts'
import { views } from '../../protocol/views/view.ts'
import { counterStates, ticketStates } from '../../protocol/vocabulary.ts'
import { act } from '../../test/fixtures/random-acts.ts'
import { halls, randomDays } from '../../test/fixtures/random-days.ts'
import { kiosk, RulesHall } from '../../test/fixtures/rules-hall.ts'
import { Told } from '../../test/fixtures/told.ts'
import type { HallEvent } from './events.ts'
import { inLine } from './lines/lifecycle.ts'
import { listName } from './lines/state.ts'
import { project, touchedByEvent } from './shown.ts'
import { freeze } from './snapshot.ts'
import { nextDue } from './time.ts'

test('[T1] every ticket is in one state of the table, and stands in exactly the list that its state says', () => {
  randomDays(({ kind, steps }) => {
    const hall = halls[kind]()
    for (const one of steps) act(hall, one)
    const listed = new Map<string, string>()
    for (const [name, list] of hall.state.lines.index.lists)
      for (const { id } of list) {
        expect(listed.has(id)).toBe(false)
        listed.set(id, name)
      }
    for (const ticket of hall.state.lines.tickets.values()) {
      expect(ticketStates).toContain(ticket.state)
      expect(listed.get(ticket.id)).toBe(inLine(ticket.state) ? listName(ticket.place) : undefined)
    }
  })
})

test('a refusal changes nothing and is one of the list', () => {
  randomDays(
    ({ kind, steps }) => {
      const hall = halls[kind]()
      for (const one of steps) {
        hall.letTimePass()
        const before = freeze(hall.state)
        const at = hall.now
        const answer = act(hall, { ...one, wait: 0 })
        if (hall.now === at && typeof answer === 'object' && answer !== null && isRefusal(answer)) {
          expect(freeze(hall.state)).toBe(before)
          expect(Object.keys(refusals)).toContain(answer.refused)
        }
      }
    },
    { numRuns: 20 },
  )
})

test('[C2] nothing that is due stays due: the clock never stands still', () => {
  randomDays(({ kind, steps }) => {
    const hall = halls[kind]()
    for (const one of steps) {
      act(hall, one)
      hall.letTimePass()
      expect(nextDue(hall.state)).toBeGreaterThan(hall.now)
    }
  })
})

test('[V1] folding all patches equals a fresh projection after every event', () => {
  randomDays(
    ({ kind, steps }) => {
      const hall = halls[kind]()
      const names = [
        'board',
        'kiosk',
        'load',
        'works',
        'guide',
        'people',
        ...[1, 2, 3].flatMap((n) => [`window:${n}`, `keypad:${n}`, `counter:${n}`]),
      ]
      const told = new Told(hall, names)
      hall.onEvent = (event: HallEvent) => {
        told.tell(event)
        told.same(event.type)
      }
      for (const one of steps) {
        act(hall, one)
        for (const { code, state } of hall.state.lines.tickets.values())
          if (state === 'waiting' && told.views.size < 20) told.watch(`ticket:${code}`)
      }
      told.beat()
      told.same('on the beat', true)
    },
    { numRuns: 16, most: 120 },
  )
})

const booked = (hall: RulesHall, code: string): boolean => [...hall.state.appointments.all.values()].some((each) => each.code === code)

test('what a ticket’s page says of its own state is pushed by the event itself', () => {
  randomDays(
    ({ kind, steps }) => {
      const hall = halls[kind]()
      const shown = new Map<string, unknown>()
      hall.onEvent = (event: HallEvent) => {
        const scene = hall.scene()
        for (const [view, keys] of touchedByEvent(scene, event, { names: () => [], anyOf: () => true }))
          if (view.startsWith('ticket:') && keys.has('now')) shown.set(view, project(scene, view, [...keys])['now']?.['state'])
        if (event.type !== 'day.opened')
          // Under the code of a number that could not be served today stands the place that was booked for it. [C18]
          for (const { code, state } of hall.state.lines.tickets.values())
            if (shown.has(`ticket:${code}`) && !booked(hall, code)) expect(shown.get(`ticket:${code}`)).toBe(state)
      }
      for (const one of steps) act(hall, one)
    },
    { numRuns: 25 },
  )
})

test('every entry that is shown fits the schema of its view', () => {
  const schemaOf = (view: string, key: string) => {
    const kind = view.replace(/^ticket:.*/, 'ticket:CODE').replace(/^(window|keypad|counter):.*/, '$1:N') as keyof typeof views
    const entries = views[kind] as Record<string, v.GenericSchema>
    return (
      entries[key] ??
      Object.entries(entries).find(([name]) => name.includes(':') && key.startsWith(name.slice(0, name.indexOf(':') + 1)))?.[1]
    )
  }
  randomDays(
    ({ kind, steps }) => {
      const hall = halls[kind]()
      for (const one of steps) act(hall, one)
      const scene = hall.scene()
      const names = [
        'board',
        'kiosk',
        'load',
        'guide',
        'people',
        'window:1',
        'keypad:2',
        'counter:1',
        'counter:2',
        ...[...hall.state.lines.index.byCode.keys()].map((code) => `ticket:${code}`),
      ]
      for (const view of names)
        for (const [key, entry] of Object.entries(project(scene, view))) {
          const schema = schemaOf(view, key)
          if (!schema) throw new Error(`${view} has no schema for ${key}`)
          const parsed = v.safeParse(schema, entry)
          if (!parsed.success)
            throw new Error(`${view} ${key}: ${v.getDotPath(parsed.issues[0])} ${parsed.issues[0].message} ${JSON.stringify(entry)}`)
        }
      for (const { counter } of scene.hall.counters) expect(counterStates).toContain(project(scene, `window:${counter}`)['now']?.['state'])
    },
    { numRuns: 25 },
  )
})

test('the kiosk takes, whoever else is there', () => {
  const hall = new RulesHall()
  expect(hall.ask(kiosk, 'ticket.take', { matter: 'none' })).toEqual({ refused: 'unknown-matter' })
})
