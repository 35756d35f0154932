import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, HoursHall } from '../../../test/fixtures/hours-hall.ts'
import { clerk, kiosk, minute } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'
import { holderOf } from '../who-sees.ts'

const take = (hall: HoursHall, matter = 'card') => hall.ask(kiosk, 'ticket.take', { matter })
const chief = clerk('9001', ['manager'])
const utc = (time: string) => new Date(at(time)).toISOString()
const types = (hall: HoursHall) => hall.events.map(({ type }) => type).filter((type) => /^(session|day|extension)/.test(type))
const call = (hall: HoursHall, counter = 1, badge = '1001') => hall.ask(clerk(badge), 'counter.call', { counter })

describe('sessions', () => {
  test('[C9] begin and end as events, each once, at their own instant', () => {
    const hall = new HoursHall().to('2026-10-15T09:00')
    expect(types(hall).slice(1)).toEqual([
      'session.opened',
      'session.closed',
      'session.opened',
      'session.closed',
      'day.opened',
      'session.opened',
    ])
    const closed = hall.events.filter((event) => event.type === 'session.closed')
    expect(closed.map(({ at: when, body }) => [when, body])).toEqual([
      [at('2026-10-14T12:00'), expect.objectContaining({ last: false })],
      [at('2026-10-14T17:00'), expect.objectContaining({ last: true })],
    ])
  })

  test('[C9] past midnight, over days that nobody was there for, and when the clock jumps back', () => {
    const hall = new HoursHall({ hall: { hours: [['20:00', '02:00']] } }, '2026-10-14T19:00').to('2026-10-15T01:00')
    expect(hall.state.closing.session).toBeDefined()
    expect(take(hall)).toHaveProperty('ticket')
    hall.to('2026-10-15T03:00')
    expect(take(hall)).toEqual({ refused: 'closed', until: utc('2026-10-15T19:50') })
    hall.now = at('2026-10-15T00:30')
    expect(take(hall)).toMatchObject({ refused: 'closed' })
    const before = types(hall).length
    hall.to('2026-10-18T12:00')
    // 15 and 16 October are a Thursday and a Friday.
    expect(types(hall).slice(before)).toEqual([
      'day.opened',
      'session.opened',
      'session.closed',
      'day.opened',
      'session.opened',
      'session.closed',
      'day.opened',
      'day.opened',
    ])
  })

  test('[C9] another calendar in mid-session ends it, and begins the one that holds now', () => {
    const hall = new HoursHall({}, '2026-10-14T10:00')
    hall.reconfigure({ hall: { hours: [['09:30', '18:00']] } })
    hall.letTimePass()
    expect(types(hall).slice(-2)).toEqual(['session.closed', 'session.opened'])
    hall.reconfigure({ calendar: { holidays: 'china', days: [{ from: '2026-10-14', hours: [] }] } })
    hall.letTimePass()
    expect(types(hall).at(-1)).toBe('session.closed')
    expect(hall.state.closing.session).toBe(undefined)
    expect(take(hall)).toMatchObject({ refused: 'closed', until: utc('2026-10-15T07:50') })
  })

  test('[C18] where hours are not kept no session begins, and numbers are given and called at every hour', () => {
    const hall = new HoursHall({ rules: { hoursKept: false } }, '2026-10-18T03:00')
    expect(take(hall)).toHaveProperty('ticket')
    hall.open(1, '1001')
    expect(call(hall)).toMatchObject({ ticket: { number: 'A001' } })
    expect(types(hall).filter((type) => type.startsWith('session'))).toEqual([])
  })
})

describe('numbers', () => {
  test('[C10] from the doors on, called from the opening on; in the break and after the end with the time when it goes on', () => {
    const hall = new HoursHall()
    expect(take(hall)).toEqual({ refused: 'closed', until: utc('2026-10-14T07:50') })
    hall.to('2026-10-14T07:50')
    expect(take(hall)).toMatchObject({ ticket: { number: 'A001' } })
    hall.open(1, '1001')
    expect(call(hall)).toEqual({ refused: 'closed', until: utc('2026-10-14T08:00') })
    hall.to('2026-10-14T08:00')
    expect(call(hall)).toMatchObject({ ticket: { number: 'A001' } })
    expect(take(hall.to('2026-10-14T12:00'))).toEqual({ refused: 'closed', until: utc('2026-10-14T13:50') })
    expect(take(hall.to('2026-10-16T17:00'))).toEqual({ refused: 'closed', until: utc('2026-10-19T07:50') })
  })

  test('[C10] a line by its own hours, while the others go on', () => {
    const hall = new HoursHall({ lines: { hours: [['08:00', '10:00']] } }, '2026-10-14T10:30')
    expect(take(hall)).toEqual({ refused: 'closed', until: utc('2026-10-15T07:50') })
    expect(take(hall, 'tax')).toHaveProperty('ticket')
  })

  test('[C11] the last one at a set time', () => {
    const hall = new HoursHall({ rules: { lastTicketBy: 'time', lastTicketMinutes: 20 } }, '2026-10-14T16:39')
    expect(take(hall)).toHaveProperty('ticket')
    expect(take(hall.to('2026-10-14T16:40'))).toEqual({ refused: 'last-ticket', until: utc('2026-10-15T07:50') })
  })

  test('[C11] the last one by what the line can still do, said beforehand when it is doubtful', () => {
    const hall = new HoursHall({ calendar: { holidays: 'china' } }, '2026-10-14T16:00')
    hall.open(1, '1001')
    const shown = () => project(hall.scene(), 'kiosk', ['taking:A'])['taking:A']
    expect(shown()).toEqual({ line: 'A' })
    const seen: unknown[] = []
    let given = 0
    for (; given < 40 && !('refused' in (take(hall) as object)); given++) seen.push(shown())
    expect(seen.some((entry) => Object.hasOwn(entry as object, 'doubtful'))).toBe(true)
    expect(given).toBeGreaterThan(3)
    expect(take(hall)).toEqual({ refused: 'last-ticket', until: utc('2026-10-15T07:50') })
    expect(shown()).toMatchObject({ why: 'last-ticket' })
    // Before the break the afternoon still counts.
    expect(take(new HoursHall({}, '2026-10-14T11:59'))).toHaveProperty('ticket')
  })

  test('[C12] a daily limit is never overrun, whoever asks when', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { maxLength: 40 }), (dailyLimit, acts) => {
        const hall = new HoursHall({ lines: { dailyLimit }, rules: { hoursKept: false } }, '2026-10-14T09:00')
        for (const [what, wait] of acts) {
          hall.now += wait * 20 * minute
          const answer = what === 3 ? hall.ask(clerk('1001'), 'counter.open', { counter: 1 }) : take(hall)
          const { serial = 0 } = hall.state.lines.days.get('A') ?? {}
          expect(serial).toBeLessThanOrEqual(dailyLimit)
          if (what < 3 && 'refused' in answer)
            expect([answer, serial]).toEqual([{ refused: 'line-full', until: expect.any(String) }, dailyLimit])
        }
        const perDay = new Map<string, number>()
        for (const event of hall.events)
          if (event.type === 'ticket.taken') perDay.set(event.body.day, (perDay.get(event.body.day) ?? 0) + 1)
        for (const count of perDay.values()) expect(count).toBeLessThanOrEqual(dailyLimit)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the end of the day', () => {
  const evening = () => {
    const hall = new HoursHall({}, '2026-10-14T16:30')
    hall.open(1, '1001')
    hall.open(2, '1002')
    const tickets = ['card', 'card', 'card', 'card'].map((matter) => hall.take(matter))
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
    return { hall, tickets }
  }

  test('[C13] [C14] what is begun is finished past the end, and marked; nobody new is called', () => {
    const { hall } = evening()
    hall.to('2026-10-14T17:12')
    hall.must(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome: { kind: 'instant' } }))
    expect(hall.events.at(-1)).toMatchObject({ type: 'ticket.finished', body: { overtimeMs: 12 * minute } })
    expect(call(hall)).toEqual({ refused: 'closed', until: utc('2026-10-15T08:00') })
  })

  test('[C15] an extension needs the clerk’s own consent; a decline its reason, explained; minutes are counted', () => {
    const { hall } = evening()
    const extend = (until: string, more = {}) => hall.ask(chief, 'hall.extend', { until: utc(until), ...more })
    expect(hall.ask(clerk('1001'), 'extension.accept', { counter: 1 })).toEqual({ refused: 'no-extension' })
    expect(extend('2026-10-14T16:50')).toEqual({ refused: 'in-the-past', at: 'until' })
    expect(extend('2026-10-14T19:01')).toEqual({ refused: 'malformed', at: 'until' })
    expect(extend('2026-10-14T18:00', { line: 'Q' })).toEqual({ refused: 'unknown-line' })
    hall.must(extend('2026-10-14T18:00'))
    hall.to('2026-10-14T17:05')
    expect(call(hall, 2, '1002')).toEqual({ refused: 'consent-needed' })
    hall.must(hall.ask(clerk('1002'), 'extension.decline', { counter: 2, reason: '孩子要接，已请三号窗口代办', explained: true }))
    expect(JSON.stringify(hall.events)).not.toContain('孩子')
    expect(call(hall, 2, '1002')).toEqual({ refused: 'consent-needed' })
    hall.must(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome: { kind: 'instant' } }))
    hall.must(hall.ask(clerk('1001'), 'extension.accept', { counter: 1 }))
    expect(call(hall)).toMatchObject({ ticket: { number: 'A002' } })
    expect(take(hall)).toMatchObject({ refused: 'closed' })
    expect(project(hall.scene(), 'load', ['closing'])['closing']).toMatchObject({
      people: [{ badge: '1001', counter: 1, minutes: 0 }],
      declined: [{ counter: 2, badge: '1002', name: '刘志远', reason: '孩子要接，已请三号窗口代办' }],
    })
    expect(project(hall.scene(), 'board', ['hours'])['hours']).toMatchObject({
      state: 'closed',
      extended: { until: utc('2026-10-14T18:00') },
    })
    hall.to('2026-10-14T18:00')
    expect(types(hall).slice(-2)).toEqual(['extension.ended', 'extension.served'])
    expect(hall.state.closing.worked).toEqual(new Map([['1001', 55 * minute]]))
    expect(call(hall)).toMatchObject({ refused: 'counter-busy' })
  })

  test('[C15] a clerk extends the own counter, and leaves it earlier; whoever leads may end an extension', () => {
    const { hall } = evening()
    hall.to('2026-10-14T17:01')
    hall.must(hall.ask(clerk('1002'), 'extension.accept', { counter: 2, until: utc('2026-10-14T17:30') }))
    expect(call(hall, 2, '1002')).toMatchObject({ ticket: { number: 'A002' } })
    hall.serve(2, '1002', 9)
    hall.must(hall.ask(clerk('1002'), 'counter.close', { counter: 2 }))
    expect(hall.state.closing.worked).toEqual(new Map([['1002', 9 * minute]]))
    expect(hall.ask(chief, 'hall.extend', {})).toEqual({ refused: 'no-extension' })
    hall.must(hall.ask(chief, 'hall.extend', { line: 'A', until: utc('2026-10-14T18:00') }))
    hall.must(hall.ask(chief, 'hall.extend', { line: 'A' }))
    expect(hall.state.closing.extended.size).toBe(0)
  })

  test('[C16] [M2] an appointment is a place of its own: the first free ones of the days to come, under the codes of the numbers', () => {
    const appointments = { slotMinutes: 60, perSlot: 2, days: 1 }
    const hall = new HoursHall({ lines: { appointments }, rules: { appointmentWalkInPercent: 50 } }, '2026-10-14T08:30')
    const ids = Array.from({ length: 8 }, () => (take(hall) as { ticket: { id: string } }).ticket.id)
    const elsewhere = (take(hall, 'tax') as { ticket: { id: string } }).ticket.id
    const decide = (tickets: readonly string[]) => hall.ask(chief, 'closing.decide', { tickets, decision: 'appointment' })
    expect(decide(ids.slice(0, 1))).toEqual({ refused: 'hall-open' })
    hall.to('2026-10-14T17:01')
    expect(decide([elsewhere])).toEqual({ refused: 'slot-closed' })
    expect(project(hall.scene(), 'load', ['left:*'])).toMatchObject({ [`left:${ids[0]}`]: { bookable: true } })
    expect(project(hall.scene(), 'load', [`left:${elsewhere}`])[`left:${elsewhere}`]).not.toHaveProperty('bookable')
    // Seven slots of one free place each: the eighth finds none, and then nothing at all is decided.
    const before = hall.events.length
    expect(decide(ids)).toEqual({ refused: 'slot-full' })
    expect(hall.events.length).toBe(before)
    hall.must(decide(ids.slice(0, 2)))
    const booked = hall.events.flatMap((event) => (event.type === 'appointment.booked' ? [event.body] : []))
    expect(booked.map(({ start }) => start)).toEqual([at('2026-10-15T08:00'), at('2026-10-15T09:00')])
    const first = hall.ticket(ids[0] ?? '')
    expect(first.state).toBe('cancelled')
    expect(booked[0]).toMatchObject({ code: first.code, device: 'kiosk-1', matter: 'card' })
    const page = project(hall.scene(), `ticket:${first.code}`)
    expect(page).not.toHaveProperty('now')
    expect(page['appointment']).toMatchObject({ state: 'booked', start: utc('2026-10-15T08:00') })
    expect(holderOf(hall.state, first.code)).toMatchObject({ kind: 'appointment' })
    // The next day the same code is checked in, and is a number again.
    hall.to('2026-10-15T08:00')
    const { ticket } = hall.must(hall.ask(kiosk, 'appointment.checkIn', { code: first.code })) as { ticket: { id: string; code: string } }
    expect(ticket.code).toBe(first.code)
    expect(holderOf(hall.state, first.code)).toEqual({ kind: 'holder', ticket: ticket.id })
  })

  test('[C16] [T4] everyone who is left is listed and decided; whoever is not is carried over all the same', () => {
    const { hall, tickets } = evening()
    const decide = (fields: object) => hall.ask(chief, 'closing.decide', fields)
    const [, second, third, fourth] = tickets.map(({ id }) => id)
    expect(decide({ ticket: second, decision: 'tomorrow' })).toEqual({ refused: 'hall-open' })
    hall.to('2026-10-14T17:00')
    const left = () =>
      Object.entries(project(hall.scene(), 'load')).flatMap(([key, entry]) =>
        key.startsWith('left:') ? [[entry['number'], entry['decision']]] : [],
      )
    expect(left()).toEqual([
      ['A002', undefined],
      ['A003', undefined],
      ['A004', undefined],
    ])
    expect(project(hall.scene(), 'load')).toHaveProperty('alarm:left-waiting')
    expect(decide({ ticket: second, decision: 'extend' })).toEqual({ refused: 'no-extension' })
    expect(decide({ decision: 'tomorrow' })).toEqual({ refused: 'malformed', at: 'ticket' })
    expect(decide({ ticket: tickets[0]?.id, decision: 'tomorrow' })).toEqual({ refused: 'wrong-state', state: 'serving' })
    hall.must(decide({ tickets: [second, third], decision: 'tomorrow' }))
    hall.must(decide({ ticket: third, decision: 'cancel' }))
    expect(left()).toEqual([
      ['A002', 'tomorrow'],
      ['A004', undefined],
    ])
    hall.to('2026-10-15T08:00')
    expect([second, third, fourth].map((id) => hall.state.lines.tickets.get(id ?? '')?.state)).toEqual(['carried', undefined, 'carried'])
    expect(left()).toEqual([])
    hall.open(1, '1001')
    expect(hall.call(1, '1001')?.id).toBe(tickets[0]?.id)
  })

  test('[C17] what is missing before an opening, and what did not open', () => {
    const hall = new HoursHall({}, '2026-10-14T07:51')
    const shown = (key: string) => project(hall.scene(), 'load')[key]
    hall.open(1, '1001')
    hall.facts.printers.set('printer-1', { printer: 'printer-1', kind: 'kiosk', state: 'paper-low', jobs: 0 })
    expect(shown('ready')).toMatchObject({ stage: 'first', counters: [2, 3], printers: [{ state: 'paper-low' }] })
    expect(shown('ready')).toMatchObject({ opens: utc('2026-10-14T08:00') })
    hall.to('2026-10-14T07:56')
    expect(shown('ready')).toMatchObject({ stage: 'last' })
    hall.to('2026-10-14T08:03')
    expect(shown('ready')).toBe(undefined)
    expect(shown('alarm:not-opened')).toMatchObject({ counters: [2, 3], minutes: 3 })
  })
})

describe('[C6] importing a year', () => {
  const year = { year: 2027, holidays: ['2027-01-01'], workdays: ['2027-01-03'] }
  test('by the manager; what contradicts itself is named', () => {
    const hall = new HoursHall()
    const ask = (fields: object) => hall.ask(chief, 'calendar.import', { ...year, ...fields })
    expect(ask({ holidays: ['2026-01-01'] })).toEqual({ refused: 'malformed', at: 'holidays.0' })
    expect(ask({ holidays: ['2027-01-01', '2027-01-01'] })).toEqual({ refused: 'malformed', at: 'holidays.1' })
    expect(ask({ workdays: ['2027-01-01'] })).toEqual({ refused: 'malformed', at: 'workdays.0' })
    hall.must(ask({}))
    expect(hall.state.closing.years[2027]).toEqual({ holidays: ['2027-01-01'], workdays: ['2027-01-03'] })
    hall.to('2027-01-01T09:00')
    expect(take(hall)).toEqual({ refused: 'closed', until: utc('2027-01-03T07:50') })
  })
})
