import fc from 'fast-check'
import { expect, test } from 'vitest'
import { act, stepsWith } from '../../../test/fixtures/random-acts.ts'
import { seed } from '../../../test/fixtures/random-days.ts'
import { RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { longestHeadStart } from '../lines/calling-order.ts'
import { inLine } from '../lines/lifecycle.ts'
import { leftOf, placesOf } from './slots.ts'
import { type Appointment, slotName } from './state.ts'

/** Appointments more often than in an ordinary day. */
const appointments = stepsWith(({ command }) => (command.startsWith('appointment') ? 6 : 1))

const days = (check: (hall: RulesHall, go: () => Generator<void>) => void) =>
  fc.assert(
    fc.property(fc.array(appointments, { minLength: 40, maxLength: 220, size: 'max' }), (steps) => {
      const hall = new RulesHall()
      check(hall, function* () {
        for (const one of steps) {
          act(hall, one)
          yield
        }
      })
    }),
    { numRuns: 50, seed, interruptAfterTimeLimit: 30_000, endOnFailure: false },
  )

test('[M2] no slot is ever overbooked, and what is said to be left is left', () => {
  days((hall, go) => {
    for (const _ of go()) {
      const taken = new Map<string, Appointment[]>()
      for (const each of hall.state.appointments.all.values())
        if (each.state !== 'cancelled' || each.ticket) taken.set(slotName(each), [...(taken.get(slotName(each)) ?? []), each])
      const { hall: config } = hall.scene()
      for (const own of taken.values()) {
        const [slot] = own as [Appointment]
        expect(own.length).toBeLessThanOrEqual(placesOf(config, slot.line))
        expect(leftOf(config, hall.state.appointments, slot)).toBe(placesOf(config, slot.line) - own.length)
      }
    }
  })
})

test('[M5] a walk-in is passed, beyond the bound of [Q4], by no more appointments of a slot than can be booked', () => {
  days((hall, go) => {
    const bound = longestHeadStart(hall.scene().hall.rules.headStartMinutes)
    const passed = new Map<string, number>()
    let known = hall.events.length
    let before = [...hall.state.lines.tickets.values()]
    for (const _ of go()) {
      for (const event of hall.events.slice(known)) {
        if (event.type !== 'ticket.called' || event.body.again || !('line' in event.body.from)) continue
        const appointment = hall.state.appointments.all.get(hall.state.appointments.index.byTicket.get(event.body.ticket) ?? '')
        if (!appointment) continue
        for (const other of before) {
          if (!inLine(other.state) || other.id === event.body.ticket || hall.ticket(event.body.ticket).takenAt - other.takenAt <= bound)
            continue
          if (!('line' in other.place) || other.place.line !== event.body.line || hall.state.appointments.index.byTicket.has(other.id))
            continue
          const name = `${other.id} ${slotName(appointment)}`
          passed.set(name, (passed.get(name) ?? 0) + 1)
          expect(passed.get(name)).toBeLessThanOrEqual(placesOf(hall.scene().hall, appointment.line))
        }
      }
      known = hall.events.length
      before = [...hall.state.lines.tickets.values()].map((ticket) => ({ ...ticket }))
    }
  })
})

test('[M6] each that was to come today is decided in the end, once', () => {
  days((hall, go) => {
    for (const _ of go());
    hall.now += 30 * 60 * 60_000
    hall.letTimePass()
    const decided = new Map<string, number>()
    const ended = new Set(['appointment.cancelled', 'appointment.missed', 'appointment.broken'])
    for (const { type, body } of hall.events)
      if (ended.has(type) && 'appointment' in body && body.appointment)
        decided.set(body.appointment, (decided.get(body.appointment) ?? 0) + 1)
    for (const times of decided.values()) expect(times).toBe(1)
    for (const { state, day, late } of hall.state.appointments.all.values())
      if (day < hall.state.setup.day) expect(state === 'booked' || (state === 'arrived' && !late)).toBe(false)
  })
})
