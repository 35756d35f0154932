import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isRefusal, refusals } from '../../protocol/refusals.ts'
import { type Entry, views } from '../../protocol/views/view.ts'
import { counterStates, ticketStates } from '../../protocol/vocabulary.ts'
import { act, type Step, step } from '../../test/fixtures/random-acts.ts'
import { clerk, kiosk, minute, RulesHall } from '../../test/fixtures/rules-hall.ts'
import type { HallEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { longestHeadStart } from './lines/calling-order.ts'
import { inLine } from './lines/lifecycle.ts'
import { listName, type Ticket } from './lines/state.ts'
import { wants } from './shown/scene.ts'
import { onBeat, project, touchedByEvent } from './shown.ts'
import { freeze, thaw } from './snapshot.ts'
import { emptyState } from './state.ts'

/** Names the entry that differs. */
function same(what: string, told: Record<string, Entry>, fresh: Record<string, Entry>): void {
  for (const key of new Set([...Object.keys(told), ...Object.keys(fresh)])) expect(told[key], `${what} ${key}`).toEqual(fresh[key])
}

/** Appointments have their own share of each slot, and their own bound. */
const booked = ({ events }: RulesHall, ...tickets: readonly Ticket[]): boolean =>
  tickets.some(({ id }) => events.some((event) => event.type === 'appointment.checkedIn' && event.body.ticket === id))

const days = (check: (hall: RulesHall, steps: readonly Step[]) => void, numRuns = 60) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 220, size: 'max' }), (steps) => check(new RulesHall(), steps)),
    { numRuns, interruptAfterTimeLimit: 30_000, endOnFailure: false },
  )

test('[K3] two counters never hold one ticket, and a counter never holds two', () => {
  days((hall, steps) => {
    for (const one of steps) {
      act(hall, one)
      const held = [...hall.state.lines.tickets.values()].filter(({ state }) => state === 'called' || state === 'serving')
      expect(new Set(held.map(({ counter }) => counter)).size).toBe(held.length)
      expect(new Map(held.map(({ counter, id }) => [counter, id]))).toEqual(hall.state.lines.index.held)
      for (const { counter } of held) expect(hall.state.counters.seats.has(counter ?? 0)).toBe(true)
    }
  })
})

test('[T1] every ticket is in one state of the table, and stands in exactly the list that its state says', () => {
  days((hall, steps) => {
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

test('[Q2] within one line and category, calls follow arrival, appointments apart', () => {
  days((hall, steps) => {
    for (const one of steps) act(hall, one)
    const waiting = new Map<string, Ticket>()
    const replayed = new RulesHall()
    for (const event of hall.events.slice(replayed.events.length)) {
      if (event.type === 'ticket.called' && !event.body.again && 'line' in event.body.from) {
        const { line } = event.body.from
        const called = waiting.get(event.body.ticket) as Ticket
        // Who let others go first has a later place of his own choice.
        for (const other of waiting.values())
          if (
            'line' in other.place &&
            other.place.line === line &&
            other.category === called.category &&
            other.key <= other.credit &&
            !booked(hall, called, other) &&
            !(other.urgent || called.urgent)
          )
            expect(other.takenAt).toBeGreaterThanOrEqual(called.takenAt)
      }
      evolve(replayed.state, event)
      waiting.clear()
      for (const ticket of replayed.state.lines.tickets.values()) if (inLine(ticket.state)) waiting.set(ticket.id, { ...ticket })
    }
  })
})

test('[Q4] [E4] nobody who arrived more than the longest head start after me is called before me in my line, appointments apart, urgent ones apart', () => {
  days((hall, steps) => {
    const { rules } = hall.scene().hall
    const bound = longestHeadStart(rules.headStartMinutes)
    const urgentBound = Math.max(bound, rules.urgentHeadStartMinutes * minute)
    for (const one of steps) {
      const before = [...hall.state.lines.tickets.values()]
        .filter(({ state, place }) => inLine(state) && 'line' in place)
        .map((ticket) => ({ ...ticket }))
      const known = hall.events.length
      act(hall, one)
      for (const event of hall.events.slice(known)) {
        if (event.type !== 'ticket.called' || event.body.again || !('line' in event.body.from)) continue
        const called = hall.ticket(event.body.ticket)
        for (const passed of before)
          if (
            listName(passed.place) === listName(event.body.from) &&
            passed.id !== called.id &&
            passed.key <= passed.credit &&
            !booked(hall, called, passed)
          )
            expect(called.takenAt - passed.takenAt).toBeLessThanOrEqual(called.urgent ? urgentBound : bound)
      }
    }
    const raised = new Map<string, number>()
    let day = ''
    for (const { type, body } of hall.events) {
      if (type === 'day.opened') day = body.day
      if (type === 'ticket.prioritised' && body.urgent && !body.wasUrgent) raised.set(day, (raised.get(day) ?? 0) + 1)
    }
    for (const count of raised.values()) expect(count).toBeLessThanOrEqual(rules.urgentPerDay)
  })
})

test('[N1] a number is unique in its hall day', () => {
  days((hall, steps) => {
    for (const one of steps) act(hall, one)
    const given = hall.events.flatMap((event) => (event.type === 'ticket.taken' ? [`${event.body.day} ${event.body.number}`] : []))
    expect(new Set(given).size).toBe(given.length)
  })
})

test('a refusal changes nothing and is one of the list', () => {
  days((hall, steps) => {
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
  })
})

test('[V1] folding all patches equals a fresh projection after every event', () => {
  days((hall, steps) => {
    const told = new Map<string, Record<string, Entry>>()
    const names = ['board', 'kiosk', 'load', 'guide', ...[1, 2, 3].flatMap((n) => [`window:${n}`, `keypad:${n}`, `counter:${n}`])]
    const beaten = (view: string, entries: Record<string, Entry>) =>
      Object.fromEntries(Object.entries(entries).filter(([key]) => !wants(onBeat(view), key)))
    hall.onEvent = (event: HallEvent) => {
      const scene = hall.scene()
      for (const [view, keys] of touchedByEvent(scene, event, { names: () => told.keys(), anyOf: () => true })) {
        const entries = told.get(view)
        if (!entries) continue
        const fresh = project(scene, view, [...keys])
        for (const key of Object.keys(entries)) if (wants([...keys], key) && !(key in fresh)) delete entries[key]
        Object.assign(entries, fresh)
      }
      for (const [view, entries] of told) same(`${event.type} ${view}`, beaten(view, entries), beaten(view, project(scene, view)))
    }
    for (const name of names) told.set(name, project(hall.scene(), name))
    for (const one of steps) {
      act(hall, one)
      for (const { code, state } of hall.state.lines.tickets.values())
        if (state === 'waiting' && told.size < 20) told.set(`ticket:${code}`, project(hall.scene(), `ticket:${code}`))
    }
    const scene = hall.scene()
    for (const [view, entries] of told) {
      Object.assign(entries, project(scene, view, onBeat(view)))
      for (const key of Object.keys(entries)) if (wants(onBeat(view), key) && !(key in project(scene, view))) delete entries[key]
      expect(entries).toEqual(project(scene, view))
    }
  }, 25)
})

test('what a ticket’s page says of its own state is pushed by the event itself', () => {
  days((hall, steps) => {
    const shown = new Map<string, unknown>()
    hall.onEvent = (event: HallEvent) => {
      const scene = hall.scene()
      for (const [view, keys] of touchedByEvent(scene, event, { names: () => [], anyOf: () => true }))
        if (view.startsWith('ticket:') && keys.has('now')) shown.set(view, project(scene, view, [...keys])['now']?.['state'])
      if (event.type !== 'day.opened')
        for (const { code, state } of hall.state.lines.tickets.values())
          if (shown.has(`ticket:${code}`)) expect(shown.get(`ticket:${code}`)).toBe(state)
    }
    for (const one of steps) act(hall, one)
  }, 25)
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
  days((hall, steps) => {
    for (const one of steps) act(hall, one)
    const scene = hall.scene()
    const names = [
      'board',
      'kiosk',
      'load',
      'guide',
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
  }, 25)
})

test('[J5] a state read from a snapshot goes on like the one that was folded', () => {
  days((hall, steps) => {
    const half = Math.floor(steps.length / 2)
    for (const one of steps.slice(0, half)) act(hall, one)
    const restored = thaw(freeze(hall.state))
    const from = hall.state.seq
    for (const one of steps.slice(half)) act(hall, one)
    for (const event of hall.events) if (event.seq > from) evolve(restored, event)
    expect(JSON.parse(freeze(restored))).toEqual(JSON.parse(freeze(hall.state)))
    const replayed = emptyState()
    for (const event of hall.events) evolve(replayed, event)
    expect(JSON.parse(freeze(replayed))).toEqual(JSON.parse(freeze(hall.state)))
  })
})

test('[A4] no public view, nor the journal, holds what a citizen told of himself or why he goes first', () => {
  days((hall, steps) => {
    const secrets = ['Zhang-SECRET-1', '13899990001', '11010119900307SECRET', 'SECRET-note', 'SECRET-reason', 'disabled']
    hall.open(1, '1001')
    hall.take('card', { category: 'disabled', citizen: { name: secrets[0], phone: secrets[1], idNumber: secrets[2] } })
    hall.call(1, '1001')
    hall.ask(clerk('1001'), 'counter.start', { counter: 1 })
    hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { line: 'B' }, comment: secrets[3] })
    hall.ask(clerk('9001', ['manager']), 'ticket.prioritise', { ticket: hall.take().id, urgent: true, reason: secrets[4] })
    for (const one of steps) act(hall, one)
    const scene = hall.scene()
    const seen = [
      'board',
      'kiosk',
      'window:1',
      'window:2',
      'window:3',
      'keypad:1',
      'keypad:3',
      ...[...hall.state.lines.index.byCode.keys()].map((code) => `ticket:${code}`),
    ]
    const shown = JSON.stringify(seen.map((view) => project(scene, view)))
    for (const secret of secrets) expect(shown).not.toContain(secret)
    for (const secret of secrets.slice(0, 5)) expect(JSON.stringify(hall.events)).not.toContain(secret)
  }, 25)
})

test('the kiosk takes, whoever else is there', () => {
  const hall = new RulesHall()
  expect(hall.ask(kiosk, 'ticket.take', { matter: 'none' })).toEqual({ refused: 'unknown-matter' })
})
