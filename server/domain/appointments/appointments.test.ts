import { beforeEach, describe, expect, test } from 'vitest'
import { booker, clerk, kiosk, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'
import { freeze, thaw } from '../snapshot.ts'

/** 14 October 2026 in Shanghai. */
const at = (hour: number, minutes = 0, day = 14) => new Date(Date.UTC(2026, 9, day, hour - 8, minutes)).toISOString()

let hall: RulesHall
beforeEach(() => {
  hall = new RulesHall()
})
type Booked = { appointment: { id: string; code: string; line: string; start: string; end: string } }
const book = (start = at(10, 30), more: object = {}, who = kiosk) => hall.ask(who, 'appointment.book', { matter: 'card', start, ...more })
const booked = (start = at(10, 30), more: object = {}) => (hall.must(book(start, more)) as Booked).appointment
const checkIn = (by: object, who = kiosk) => hall.ask(who, 'appointment.checkIn', by)
const stateOf = (id: string) => hall.state.appointments.all.get(id)?.state
const until = (time: string) => {
  hall.now = Date.parse(time)
  hall.letTimePass()
}

describe('slots', () => {
  test('[M1] slots lie one after another in the sessions of the hall, today and on the days ahead', () => {
    const shown = project(hall.scene(), 'kiosk')
    expect(Object.keys(shown).filter((key) => key.startsWith('slots:'))).toEqual([14, 15, 16, 17].map((day) => `slots:A:2026-10-${day}`))
    const { slots, places } = shown['slots:A:2026-10-15'] as { slots: { start: string; end: string; left: number }[]; places: number }
    expect(slots).toHaveLength(18)
    expect(slots[0]).toEqual({ start: at(8, 0, 15), end: at(8, 30, 15), left: 2 })
    expect(slots.at(-1)?.end).toBe(at(17, 0, 15))
    expect(places).toBe(2)
    const today = shown['slots:A:2026-10-14'] as { slots: { start: string }[] }
    expect(today.slots[0]?.start).toBe(at(10, 30))
  })
  test('[M1] nothing is booked in the past, in a closed hour, beside a slot, too far ahead, or in a line without slots', () => {
    expect(book(at(9, 30))).toEqual({ refused: 'in-the-past', at: 'start' })
    expect(book(at(10))).toEqual({ refused: 'in-the-past', at: 'start' })
    for (const start of [at(19), at(10, 40), at(10, 30, 18)]) expect(book(start)).toEqual({ refused: 'slot-closed' })
    expect(hall.ask(kiosk, 'appointment.book', { matter: 'tax', start: at(10, 30) })).toEqual({ refused: 'slot-closed' })
    expect(hall.ask(kiosk, 'appointment.book', { matter: 'none', start: at(10, 30) })).toEqual({ refused: 'unknown-matter' })
  })
  test('[M2] the walk-ins’ share of a slot is never booked; what is given back can be', () => {
    const first = booked()
    booked()
    expect(book()).toEqual({ refused: 'slot-full' })
    hall.must(hall.ask(booker(first.id), 'appointment.cancel', { appointment: first.id }))
    booked()
    expect(book()).toEqual({ refused: 'slot-full' })
  })
  test('[M3] one person books a matter once a day, however the number is written', () => {
    booked(at(11), { citizen: { phone: '138 0013 8000' } })
    expect(book(at(14), { citizen: { phone: '+86 13800138000' } })).toEqual({ refused: 'already-booked' })
    booked(at(14, 0, 15), { citizen: { phone: '13800138000' } })
    booked(at(11, 30), { citizen: { idNumber: '11010119900307771x' } })
    expect(book(at(14), { citizen: { idNumber: '11010119900307771X' } })).toEqual({ refused: 'already-booked' })
  })
  test('[M3] on his own phone somebody leaves his number, where the hall takes appointments so', () => {
    const nobody = { kind: 'nobody' } as const
    expect(book(at(11), {}, nobody as never)).toEqual({ refused: 'malformed', at: 'citizen.phone' })
    hall.must(book(at(11), { citizen: { phone: '13800138000' } }, nobody as never))
    expect(hall.events.at(-1)).toMatchObject({ type: 'appointment.booked', body: { by: 'phone' } })
    expect(project(hall.scene(), 'kiosk')?.['hall']).toMatchObject({ bookOnline: true })
    Object.assign(hall.scene().hall.rules, { appointmentOnline: false })
    expect(project(hall.scene(), 'kiosk')?.['hall']).not.toHaveProperty('bookOnline')
    expect(book(at(11), { citizen: { phone: '13800138001' } }, nobody as never)).toEqual({ refused: 'not-allowed' })
  })
  test('[M3] a holder gives back only what is his, and only before checking in', () => {
    const [mine, other] = [booked(), booked()]
    expect(hall.ask(booker(other.id), 'appointment.cancel', { appointment: mine.id })).toEqual({ refused: 'not-allowed' })
    hall.must(checkIn({ code: mine.code }))
    expect(hall.ask(clerk('8001', ['guide']), 'appointment.cancel', { appointment: mine.id })).toEqual({
      refused: 'wrong-state',
      state: 'arrived',
    })
    expect(hall.ask(clerk('8001', ['guide']), 'appointment.cancel', { appointment: 'a_0000000000000000' })).toEqual({
      refused: 'unknown-appointment',
    })
  })
})

describe('checking in', () => {
  test('[M4] gives a number of the line under the appointment’s own code', () => {
    const { id, code } = booked(at(10, 30), { language: 'en', category: 'elderly' })
    const result = hall.must(checkIn({ code })) as { ticket: { id: string; number: string; code: string }; appointment: object }
    expect(result.ticket).toMatchObject({ number: 'A001', line: 'A', code, ahead: 0 })
    expect(result.appointment).toEqual({ id, matter: 'card', start: at(10, 30), end: at(11), late: false })
    expect(hall.ticket(result.ticket.id)).toMatchObject({ category: 'elderly', language: 'en' })
    expect(project(hall.scene(), `ticket:${code}`)).toMatchObject({ now: { number: 'A001' }, appointment: { state: 'arrived', may: [] } })
  })
  test('[M4] by code, telephone or identity number; at a desk by name; each once', () => {
    const both = { phone: '13800138000', idNumber: '110101199003077777' }
    const { code } = booked(at(10, 30), { citizen: { name: '王小明', ...both } })
    expect(checkIn({ phone: '13800138001' })).toEqual({ refused: 'unknown-appointment' })
    expect(checkIn({ code: 'ZZZZZZZZZZZZ' })).toEqual({ refused: 'unknown-appointment' })
    expect(checkIn({ code, phone: '13800138000' })).toMatchObject({ refused: 'malformed' })
    expect(checkIn({})).toMatchObject({ refused: 'malformed' })
    hall.must(checkIn({ phone: '+8613800138000' }))
    for (const again of [{ code }, { phone: '13800138000' }, { idNumber: '110101199003077777' }])
      expect(checkIn(again)).toEqual({ refused: 'wrong-state', state: 'arrived' })
    const other = booked()
    expect(checkIn({ appointment: other.id })).toEqual({ refused: 'not-allowed' })
    hall.must(checkIn({ appointment: other.id }, clerk('1001')))
  })
  test('[M4] the holder checks in by himself; a code that was given back checks nobody in', () => {
    const [mine, other] = [booked(), booked()]
    hall.must(hall.ask(booker(other.id), 'appointment.cancel', { appointment: other.id }))
    expect(checkIn({ code: other.code })).toEqual({ refused: 'wrong-state', state: 'cancelled' })
    expect(checkIn({ code: other.code }, booker(mine.id))).toEqual({ refused: 'not-allowed' })
    hall.must(checkIn({}, booker(mine.id)))
  })
  test('[M4] too early says from when; past the limit a number can be taken like anybody else’s', () => {
    const { code, id } = booked(at(11, 30))
    expect(checkIn({ code })).toEqual({ refused: 'too-early', until: at(11) })
    until(at(11))
    expect(project(hall.scene(), `ticket:${code}`)['appointment']).toMatchObject({ may: ['checkIn', 'cancel'] })
    until(at(12, 15))
    expect(stateOf(id)).toBe('no-show')
    expect(checkIn({ code })).toEqual({ refused: 'too-late' })
    hall.take('card')
  })
  test('[M5] whoever comes in time is called at his time, before those who came after the head start', () => {
    hall.open(1, '1001')
    const { code } = booked(at(11))
    const early = hall.take('card')
    until(at(10, 40))
    const later = hall.take('card')
    const { ticket } = hall.must(checkIn({ code })) as { ticket: { id: string; ahead: number } }
    expect(ticket.ahead).toBe(1)
    const order = [early.id, ticket.id, later.id]
    for (const id of order) {
      expect(hall.call(1, '1001')?.id).toBe(id)
      hall.serve(1, '1001', 5)
    }
  })
  test('[M5] whoever comes late stands like anybody who comes now, or at his time where the hall says so', () => {
    const { code } = booked(at(10, 30))
    until(at(10, 50))
    hall.take('card')
    until(at(11, 10))
    const result = hall.must(checkIn({ code })) as { ticket: { ahead: number }; appointment: object }
    expect(result).toMatchObject({ ticket: { ahead: 1 }, appointment: { late: true } })
  })
})

describe('what became of it', () => {
  test('[M6] called in time it is kept; called after coming late it is late', () => {
    hall.open(1, '1001')
    const [first, second] = [booked(), booked()]
    hall.must(checkIn({ code: first.code }))
    hall.call(1, '1001')
    expect(stateOf(first.id)).toBe('kept')
    hall.serve(1, '1001', 61)
    until(at(11, 5))
    hall.must(checkIn({ code: second.code }))
    hall.call(1, '1001')
    expect(stateOf(second.id)).toBe('late')
  })
  test('[M6] not called in time the hall has broken it: told to the citizen and the manager, counted where it could have been called', () => {
    hall.open(1, '1001')
    const { id, code } = booked()
    hall.must(checkIn({ code }))
    until(at(11, 10))
    expect(stateOf(id)).toBe('broken')
    expect(project(hall.scene(), `ticket:${code}`)['appointment']).toMatchObject({ state: 'broken' })
    const load = project(hall.scene(), 'load')
    expect(load[`alarm:appointment-broken-${id}`]).toMatchObject({ kind: 'appointment-broken', weight: 3, number: 'A001', minutes: 10 })
    expect(load['appointments']).toMatchObject({ broken: 1, kept: 0, clerks: [{ badge: '1001', name: '张敏', broken: 1, marked: false }] })
    expect(hall.call(1, '1001')?.number).toBe('A001')
    expect(stateOf(id)).toBe('broken')
    expect(project(hall.scene(), 'load')[`alarm:appointment-broken-${id}`]).toBeUndefined()
  })
  test('[M6] from the third on it is marked beside the clerk’s name (001-5c)', () => {
    hall.open(1, '1001')
    for (const start of [at(10, 30), at(11), at(11, 30)]) {
      const { code } = booked(start)
      until(start)
      hall.must(checkIn({ code }))
    }
    until(at(13))
    expect(project(hall.scene(), 'load')['appointments']).toMatchObject({ broken: 3, clerks: [{ broken: 3, marked: true }] })
  })
  test('[M6] whoever goes away before the call has given it back', () => {
    const { id, code } = booked()
    const { ticket } = hall.must(checkIn({ code })) as { ticket: { id: string } }
    hall.must(hall.ask({ kind: 'holder', ticket: ticket.id as never }, 'ticket.cancel', { ticket: ticket.id }))
    until(at(13))
    expect(stateOf(id)).toBe('cancelled')
  })
  test('[M7] the day’s end keeps what is to come and decides the rest', () => {
    const [today, tomorrow] = [booked(at(16, 30)), booked(at(16, 30, 15))]
    until(at(4, 0, 15))
    expect(hall.events.filter(({ type }) => type === 'appointment.missed')).toMatchObject([{ body: { appointment: today.id } }])
    expect(stateOf(today.id)).toBeUndefined()
    expect(stateOf(tomorrow.id)).toBe('booked')
    expect(project(hall.scene(), 'counter:1')[`appointment:${tomorrow.id}`]).toMatchObject({ state: 'booked' })
    expect(project(hall.scene(), 'counter:3')[`appointment:${tomorrow.id}`]).toBeUndefined()
    expect(thaw(freeze(hall.state)).appointments.index).toEqual(hall.state.appointments.index)
  })
  test('[M8] names, telephones and identity numbers stay beside the journal; only a desk reads the name', () => {
    const secrets = ['王小明', '13800138000', '110101199003077777']
    const { code, id } = booked(at(10, 30), {
      category: 'disabled',
      citizen: { name: secrets[0], phone: secrets[1], idNumber: secrets[2] },
    })
    const seen = ['kiosk', 'board', `ticket:${code}`].map((view) => project(hall.scene(), view))
    for (const secret of secrets) expect(JSON.stringify([hall.events, freeze(hall.state), seen])).not.toContain(secret)
    expect(JSON.stringify(seen)).not.toContain('disabled')
    expect([...hall.personal.values()].at(-1)).toEqual({ name: '王小明', phone: '13800138000', idMask: '****7777' })
    expect(project(hall.scene(), 'counter:1')[`appointment:${id}`]).toMatchObject({ citizen: '王小明' })
  })
})
