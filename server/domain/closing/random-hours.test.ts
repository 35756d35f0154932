import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../../protocol/views/view.ts'
import { HoursHall } from '../../../test/fixtures/hours-hall.ts'
import { act, type Step, step } from '../../../test/fixtures/random-acts.ts'
import type { HallEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { wants } from '../shown/scene.ts'
import { onBeat, project, touchedByEvent } from '../shown.ts'
import { freeze, thaw } from '../snapshot.ts'

const days = (check: (hall: HoursHall, steps: readonly Step[]) => void) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 220, size: 'max' }), (steps) => {
      const hall = new HoursHall({ rules: { lastTicketBy: 'time', lastTicketMinutes: 5, extensionMinutes: 240 } }, '2026-10-14T11:00')
      check(hall, steps)
    }),
    { numRuns: 25, interruptAfterTimeLimit: 30_000, endOnFailure: false },
  )

test('[C16] [T4] whatever happens at closing, every number ends in one way or is still in the hall', () => {
  days((hall, steps) => {
    for (const one of steps) act(hall, one)
    const ended = new Map<string, number>()
    const count = (ticket: string, more: number) => ended.set(ticket, (ended.get(ticket) ?? 0) + more)
    for (const event of hall.events) {
      if (event.type === 'ticket.finished' || event.type === 'ticket.cancelled') count(event.body.ticket, 1)
      // Taken back, or on to the next matter of the visit.
      if (event.type === 'ticket.advanced' || (event.type === 'counter.undone' && event.body.undid === 'finished'))
        count(event.body.ticket, -1)
    }
    for (const event of hall.events)
      if (event.type === 'ticket.taken') {
        const state = hall.state.lines.tickets.get(event.body.ticket)?.state
        const open = state !== undefined && state !== 'finished' && state !== 'cancelled'
        expect((ended.get(event.body.ticket) ?? 0) + (open ? 1 : 0)).toBe(1)
      }
  })
})

test('[C13] nobody is called outside a session without an extension that the clerk consented to', () => {
  days((hall, steps) => {
    hall.onEvent = (event) => {
      if (event.type !== 'ticket.called') return
      const clerk = hall.state.closing.clerks.get(event.body.counter)
      expect(hall.state.closing.session !== undefined || (hall.state.closing.extended.size > 0 && clerk?.since !== undefined)).toBe(true)
    }
    for (const one of steps) act(hall, one)
  })
})

test('[V1] [J5] what is left at closing is pushed by the events, and outlives a restart', () => {
  days((hall, steps) => {
    const told = new Map(['load', 'kiosk', 'counter:1'].map((view) => [view, project(hall.scene(), view)]))
    const byEvent = (view: string, entries: Record<string, Entry>) =>
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
      for (const [view, entries] of told) expect(byEvent(view, entries)).toEqual(byEvent(view, project(scene, view)))
    }
    const half = Math.floor(steps.length / 2)
    for (const one of steps.slice(0, half)) act(hall, one)
    const restored = thaw(freeze(hall.state))
    const from = hall.state.seq
    for (const one of steps.slice(half)) act(hall, one)
    for (const event of hall.events) if (event.seq > from) evolve(restored, event)
    expect(JSON.parse(freeze(restored))).toEqual(JSON.parse(freeze(hall.state)))
  })
})
