import { describe, expect, test } from 'vitest'
import type { Hall } from '../../protocol/hall-document.ts'
import type { LineId, MatterId } from '../../protocol/vocabulary.ts'
import { clerk, holder, kiosk, minute, RulesHall } from '../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../test/fixtures/small-hall.ts'
import { aheadOf, type Ticket } from './lines/state.ts'
import { project } from './shown.ts'
import { nextDue } from './time.ts'

const guide = clerk('8001', ['guide'])
const manager = clerk('9001', ['manager'])
const me = clerk('1001')
const start = (hall: RulesHall, counter: number, badge: string) => hall.must(hall.ask(clerk(badge), 'counter.start', { counter }))
const finish = (hall: RulesHall, counter: number, badge: string, fields: object = {}) =>
  hall.must(hall.ask(clerk(badge), 'counter.finish', { counter, outcome: { kind: 'instant' }, ...fields }))
const change = (hall: RulesHall, rules: object) => hall.must(hall.ask(manager, 'rules.change', { rules }))
const ahead = (hall: RulesHall, ticket: Ticket) => aheadOf(hall.state.lines, ticket)
/** Counters 1 (line A) and 3 (line B) are open. */
function twoCounters(rules: object = {}): RulesHall {
  const hall = new RulesHall({ ...smallHall, rules: { ...smallHall.rules, ...rules } })
  hall.open(1, '1001')
  hall.open(3, '1003')
  return hall
}
/** A visit whose tax was done at counter 3, and whose card has been called at counter 1. */
function secondStage(hall = twoCounters()): { hall: RulesHall; ticket: Ticket } {
  const ticket = hall.take(undefined, { matters: ['tax', 'card'] })
  hall.call(3, '1003')
  start(hall, 3, '1003')
  hall.now += 5000
  finish(hall, 3, '1003')
  hall.call(1, '1001')
  return { hall, ticket }
}
/** The clock goes on: nothing that is due stays due. */
const clockGoesOn = (hall: RulesHall, ms: number) => {
  hall.now += ms
  hall.letTimePass()
  expect(nextDue(hall.state)).toBeGreaterThan(hall.now)
}

describe('an end that is taken back', () => {
  test('[T12] [R1] takes nothing from the visit’s matter before it: that can be rated, and the clock goes on', () => {
    const { hall, ticket } = secondStage()
    start(hall, 1, '1001')
    hall.now += 5000
    finish(hall, 1, '1001')
    hall.must(hall.ask(me, 'counter.undo', { counter: 1 }))
    hall.must(hall.ask(holder(ticket.id), 'ticket.rate', { ticket: ticket.id, level: 5, matter: 'tax' }))
    expect(hall.ask(holder(ticket.id), 'ticket.rate', { ticket: ticket.id, level: 5, matter: 'card' })).toEqual({ refused: 'not-finished' })
    finish(hall, 1, '1001')
    hall.must(hall.ask(holder(ticket.id), 'ticket.rate', { ticket: ticket.id, level: 4, matter: 'card' }))
  })

  test('[C2] [R3] leaves no invitation that never lapses', () => {
    const { hall } = secondStage()
    start(hall, 1, '1001')
    finish(hall, 1, '1001')
    hall.must(hall.ask(me, 'counter.undo', { counter: 1 }))
    clockGoesOn(hall, 5 * minute)
  })

  test('[T12] not where the visit has gone on to its next matter: the citizen is on the way there', () => {
    const hall = twoCounters()
    const ticket = hall.take(undefined, { matters: ['tax', 'card'] })
    hall.call(3, '1003')
    start(hall, 3, '1003')
    finish(hall, 3, '1003')
    expect(project(hall.scene(), 'counter:3')['now']).not.toHaveProperty('undo')
    expect(hall.ask(clerk('1003'), 'counter.undo', { counter: 3 })).toEqual({ refused: 'gone-on' })
    expect(ticket).toMatchObject({ state: 'waiting', line: 'A' })
  })

  test('[T12] [F1] a handing on that is taken back leaves the referral as it was: closed, and to whom', () => {
    const hall = twoCounters()
    const { id } = hall.take('card')
    const handOn = (counter: number, badge: string, to: object) => {
      hall.call(counter, badge)
      hall.must(hall.ask(clerk(badge), 'counter.transfer', { counter, to }))
    }
    const referral = () => project(hall.scene(), 'load')[`referral:${id}`]
    handOn(1, '1001', { badge: '1003' })
    handOn(3, '1003', { counter: 2 })
    hall.must(hall.ask(clerk('1003'), 'counter.undo', { counter: 3 }))
    expect(referral()).toMatchObject({ to: { clerk: { badge: '1003' } }, transfers: 1 })
    hall.must(hall.ask(me, 'referral.close', { counter: 1, ticket: id, result: 'settled' }))
    hall.must(hall.ask(clerk('1003'), 'counter.transfer', { counter: 3, to: { badge: '1001' } }))
    expect(referral()).toBeDefined()
    hall.must(hall.ask(clerk('1003'), 'counter.undo', { counter: 3 }))
    expect(referral()).toBeUndefined()
    start(hall, 3, '1003')
    finish(hall, 3, '1003')
    hall.must(hall.ask(clerk('1003'), 'counter.undo', { counter: 3 }))
    expect(referral()).toBeUndefined()
  })
})

describe('a change of the rule set', () => {
  const booked = () => {
    const hall = new RulesHall()
    const start = new Date(hall.now + 60 * minute).toISOString()
    hall.must(hall.ask(kiosk, 'appointment.book', { matter: 'card', start }))
    return hall
  }
  test('[M6] [C2] moves when an appointment falls due, and the clock goes on', () => {
    const longer = booked()
    change(longer, { appointmentLateMinutes: 60 })
    clockGoesOn(longer, 2 * 60 * minute)
    expect(longer.events.some(({ type }) => type === 'appointment.missed')).toBe(false)
    clockGoesOn(longer, 60 * minute)
    expect(longer.events.filter(({ type }) => type === 'appointment.missed')).toHaveLength(1)
    const shorter = booked()
    change(shorter, { appointmentLateMinutes: 0 })
    shorter.now += 90 * minute
    shorter.letTimePass()
    expect(shorter.events.at(-1)).toMatchObject({ type: 'appointment.missed', at: shorter.now })
  })

  test('[E1] does not change what a head start was worth when it was given', () => {
    const hall = new RulesHall()
    hall.now += minute
    const old = hall.take('card', { category: 'elderly' })
    hall.now += minute
    const next = hall.take('card')
    change(hall, { headStartMinutes: { elderly: 30, disabled: 20, pregnant: 20 } })
    hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: old.id, category: 'ordinary', reason: 'mistaken' }))
    expect(old.key).toBe(old.takenAt)
    expect([ahead(hall, old), ahead(hall, next)]).toEqual([0, 1])
  })

  test('[C16] [C18] nobody is left over in a hall whose doors are open at every hour from now on', () => {
    const hall = new RulesHall({ ...smallHall, rules: { ...smallHall.rules, hoursKept: true } })
    const { id } = hall.take('card')
    hall.now += 8 * 60 * minute
    hall.letTimePass()
    expect(hall.state.closing.over).toBe(true)
    change(hall, { hoursKept: false })
    expect(hall.ask(manager, 'closing.decide', { ticket: id, decision: 'cancel' })).toEqual({ refused: 'hall-open' })
  })
})

describe('priority, and what becomes of a ticket after it', () => {
  test('[E1] [T6] withdrawn, it does not come back with a transfer', () => {
    const hall = twoCounters()
    const first = hall.take('card')
    hall.now += 5 * minute
    const other = hall.take('tax')
    hall.now += minute
    const withdrawn = hall.take('card', { category: 'elderly' })
    hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: withdrawn.id, category: 'ordinary', reason: 'mistaken' }))
    hall.call(1, '1001')
    hall.must(hall.ask(me, 'counter.missed', { counter: 1 }))
    expect(hall.call(1, '1001')?.id).toBe(withdrawn.id)
    hall.must(hall.ask(me, 'counter.transfer', { counter: 1, to: { line: 'B' } }))
    expect(first.state).toBe('missed')
    expect(hall.call(3, '1003')?.id).toBe(other.id)
  })

  test('[T10] granted, it is not lost when a desk puts back what was parked', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const earlier = [hall.take('card'), hall.take('card')]
    hall.now += 30 * minute
    const urgent = hall.take('card')
    hall.must(hall.ask(manager, 'ticket.prioritise', { ticket: urgent.id, urgent: true, reason: 'special' }))
    hall.call(1, '1001')
    start(hall, 1, '1001')
    hall.must(hall.ask(me, 'counter.park', { counter: 1 }))
    hall.must(hall.ask(me, 'counter.close', { counter: 1 }))
    hall.must(hall.ask(guide, 'ticket.rejoin', { ticket: urgent.id }))
    expect([urgent, ...earlier].map((ticket) => ahead(hall, ticket))).toEqual([0, 1, 2])
  })

  test('[T10] a colleague takes no parked ticket away from a clerk who is there', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    const { id } = hall.take('card')
    hall.call(1, '1001')
    start(hall, 1, '1001')
    hall.must(hall.ask(me, 'counter.park', { counter: 1 }))
    expect(hall.ask(clerk('1002'), 'ticket.rejoin', { ticket: id })).toEqual({ refused: 'not-allowed' })
    hall.must(hall.ask(me, 'counter.close', { counter: 1 }))
    hall.must(hall.ask(clerk('1002'), 'ticket.rejoin', { ticket: id }))
  })

  test('[K13] [E3] a priority counter calls whom the duty leader has raised before the rest', () => {
    const priority = { ...(smallHall.counters[0] as (typeof smallHall.counters)[number]), kind: 'priority' as const }
    const hall = new RulesHall({
      ...smallHall,
      counters: [priority, ...smallHall.counters.slice(1)],
      rules: { ...smallHall.rules, priorityFallback: false },
    })
    hall.open(2, '1002')
    hall.open(1, '1001')
    hall.take('card')
    const urgent = hall.take('card')
    expect(hall.call(1, '1001')).toBeUndefined()
    hall.must(hall.ask(manager, 'ticket.prioritise', { ticket: urgent.id, urgent: true, reason: 'special' }))
    expect(hall.call(1, '1001')?.id).toBe(urgent.id)
  })
})

describe('a visit of several matters', () => {
  test('[S4] [T6] who let others go first stands by the arrival again at the next matter', () => {
    const hall = twoCounters()
    const ticket = hall.take(undefined, { matters: ['tax', 'card'] })
    const { key } = ticket
    for (let i = 0; i < 3; i++) {
      hall.now += minute
      hall.take('tax')
    }
    hall.now += minute
    const later = hall.take('card')
    hall.must(hall.ask(holder(ticket.id), 'ticket.postpone', { pass: 3 }))
    for (let i = 0; i < 4; i++) {
      hall.call(3, '1003')
      hall.serve(3, '1003', 1)
    }
    expect(ticket).toMatchObject({ state: 'waiting', line: 'A', key })
    expect(ahead(hall, later)).toBe(1)
  })

  test('[E5] is one wait, that of its first matter', () => {
    const { hall } = secondStage()
    hall.now += 30 * minute
    start(hall, 1, '1001')
    expect([...hall.state.fairness.ordinary]).toEqual([[0, 1]])
  })

  test('[D1] is not begun while a line on its way is suspended', () => {
    const hall = twoCounters()
    hall.must(hall.ask(guide, 'line.suspend', { line: 'A', text: '系统维护' }))
    expect(hall.ask(kiosk, 'ticket.take', { matters: ['tax', 'card'] })).toEqual({ refused: 'suspended' })
  })

  test('[S5] [D2] goes on elsewhere first while counters leave the line of the next matter alone', () => {
    const third = { ...(smallHall.lines[1] as (typeof smallHall.lines)[number]), line: 'C' as LineId }
    const [, , tax] = smallHall.matters as [Hall['matters'][number], Hall['matters'][number], Hall['matters'][number]]
    const hall = new RulesHall({
      ...smallHall,
      lines: [...smallHall.lines, third],
      matters: [...smallHall.matters, { ...tax, matter: 'photo' as MatterId, line: third.line }],
      counters: smallHall.counters.map((each) => (each.counter === 2 ? { ...each, lines: [{ line: third.line, tier: 1 }] } : each)),
      rules: { ...smallHall.rules, suspendedMayCall: false },
    })
    for (const counter of [1, 2, 3]) hall.open(counter, `100${counter}`)
    const ticket = hall.take(undefined, { matters: ['tax', 'card', 'photo'] })
    hall.must(hall.ask(guide, 'line.suspend', { line: 'A', text: '系统维护' }))
    hall.call(3, '1003')
    start(hall, 3, '1003')
    finish(hall, 3, '1003')
    expect(ticket).toMatchObject({ state: 'waiting', matter: 'photo' })
  })

  test('[D5] counts for each of its matters, and a number that a desk took back for none', () => {
    const hall = twoCounters()
    const citizen = { idNumber: '110101199003071234' }
    const take = (fields: object) => hall.ask(kiosk, 'ticket.take', { citizen, ...fields })
    hall.must(take({ matters: ['tax', 'card'] }))
    const { ticket } = hall.must(take({ matter: 'card' })) as { ticket: { id: string } }
    expect(take({ matter: 'card' })).toEqual({ refused: 'citizen-limit' })
    expect(take({ matters: ['tax', 'card'] })).toEqual({ refused: 'citizen-limit' })
    hall.must(hall.ask(guide, 'ticket.cancel', { ticket: ticket.id, reason: '取错了' }))
    hall.must(take({ matter: 'card' }))
  })

  test('[M4] [S6] a joint matter that was booked is the whole way when it is checked in', () => {
    const slots = { slotMinutes: 30, perSlot: 4, days: 3 }
    const hall = new RulesHall({ ...smallHall, lines: smallHall.lines.map((line) => ({ ...line, appointments: slots })) })
    const at = new Date(hall.now + 30 * minute).toISOString()
    const { appointment } = hall.must(hall.ask(kiosk, 'appointment.book', { matter: 'both', start: at })) as {
      appointment: { code: string }
    }
    const { ticket } = hall.must(hall.ask(kiosk, 'appointment.checkIn', { code: appointment.code })) as { ticket: { id: string } }
    expect(hall.state.visits.chains.get(ticket.id)?.stages.map(({ matter }) => matter)).toEqual(['tax', 'card'])
    expect(hall.ticket(ticket.id)).toMatchObject({ matter: 'tax', line: 'B', code: appointment.code })
  })
})

describe('a suspended line that counters leave alone', () => {
  const rest = (hall: RulesHall, line: string) => hall.must(hall.ask(guide, 'line.suspend', { line, text: '系统维护' }))
  const resting = (rules: object = {}) => twoCounters({ suspendedMayCall: false, ...rules })

  test('[D2] [K14] gives nobody out of order either', () => {
    const people = smallHall.people.map((person) => ({ ...person, mayPick: true }))
    const rules = { ...smallHall.rules, suspendedMayCall: false, pick: 'with-reason' as const }
    const hall = new RulesHall({ ...smallHall, people, rules })
    hall.open(1, '1001')
    const { id } = hall.take('card')
    rest(hall, 'A')
    expect(hall.ask(me, 'counter.call', { counter: 1, ticket: id, reason: 'unwell' })).toEqual({ refused: 'suspended' })
  })

  test('[T7] serves nobody now who is handed on to it', () => {
    const hall = resting()
    hall.take('card')
    rest(hall, 'B')
    hall.call(1, '1001')
    expect(project(hall.scene(), 'counter:1')['targets']).toMatchObject({ lines: [{ line: 'A' }, { line: 'B', unserved: true }] })
    expect(hall.ask(me, 'counter.transfer', { counter: 1, to: { line: 'B' } })).toEqual({ warning: 'unserved-now' })
  })

  test('[M6] breaks no clerk’s appointment', () => {
    const hall = resting()
    const at = new Date(hall.now + 30 * minute).toISOString()
    const { appointment } = hall.must(hall.ask(kiosk, 'appointment.book', { matter: 'card', start: at })) as {
      appointment: { code: string }
    }
    hall.must(hall.ask(kiosk, 'appointment.checkIn', { code: appointment.code }))
    rest(hall, 'A')
    clockGoesOn(hall, 3 * 60 * minute)
    expect(hall.events.at(-1)).toMatchObject({ type: 'appointment.broken', body: { open: [] } })
  })
})

test('[K12] [C13] the clock calls when a line’s own hours begin, though the hall’s session does not', () => {
  const hours: [string, string][] = [
    ['08:00', '12:00'],
    ['14:00', '17:00'],
  ]
  const lines = smallHall.lines.map((line) => (line.line === 'B' ? { ...line, hours: [['13:00', '17:00'] as [string, string]] } : line))
  const rules = { ...smallHall.rules, hoursKept: true, autoCallSeconds: 20 }
  const hall = new RulesHall({ ...smallHall, hall: { ...smallHall.hall, hours }, lines, rules })
  const begins = hall.now + 3 * 60 * minute
  hall.now = begins - 5 * minute
  hall.open(3, '1003')
  const ticket = hall.take('tax')
  hall.now = begins - 1
  hall.letTimePass()
  expect(ticket.state).toBe('waiting')
  clockGoesOn(hall, 1)
  expect(ticket).toMatchObject({ state: 'called', calledAt: begins })
})
