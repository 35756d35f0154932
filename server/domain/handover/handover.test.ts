import { describe, expect, test } from 'vitest'
import { act, stepsWith } from '../../../test/fixtures/random-acts.ts'
import { close, halls, randomDays } from '../../../test/fixtures/random-days.ts'
import { booker, clerk, kiosk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { Told } from '../../../test/fixtures/told.ts'
import { project } from '../shown.ts'

const [wang, liu, he] = [clerk('1001'), clerk('1002'), clerk('1003')]
const manager = clerk('9001', ['manager'])
const sheet = (hall: RulesHall) => project(hall.scene(), 'counter:1')['handover:1']
const prepare = (hall: RulesHall, fields: object = {}) => hall.ask(wang, 'handover.prepare', { counter: 1, ...fields })
const confirm = (hall: RulesHall, by: typeof wang, fields: object = {}) => hall.ask(by, 'handover.confirm', { counter: 1, ...fields })
const idsIn = (hall: RulesHall) =>
  (sheet(hall) as { appointments: { appointment: string }[] }).appointments.map(({ appointment }) => appointment)
const unhanded = (hall: RulesHall) => hall.events.filter(({ type }) => type === 'handover.missed').map(({ body }) => body)

/** Counter 1 with one parked, one missed, one sent to its clerk, one handed on, and an appointment to come. */
function busy(): RulesHall {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(2, '1002')
  for (let at = 0; at < 4; at++) hall.take('card')
  const next = () => hall.call(1, '1001')
  next()
  hall.must(hall.ask(wang, 'counter.start', { counter: 1 }))
  hall.must(hall.ask(wang, 'counter.park', { counter: 1, note: '等材料' }))
  next()
  hall.must(hall.ask(wang, 'counter.missed', { counter: 1 }))
  next()
  hall.must(hall.ask(wang, 'counter.transfer', { counter: 1, to: { counter: 2 } }))
  hall.call(2, '1002')
  hall.must(hall.ask(liu, 'counter.transfer', { counter: 2, to: { badge: '1001' } }))
  const start = new Date(hall.now + 90 * minute).toISOString()
  hall.must(hall.ask(kiosk, 'appointment.book', { matter: 'card', start, citizen: { name: '王秀英', phone: '13800000000' } }))
  return hall
}
const booked = (hall: RulesHall) => [...hall.state.appointments.all.keys()]

describe('[O50] a hand-over sheet', () => {
  test('holds what is open at the counter and with its clerk, and what the clerk adds in own words', () => {
    const hall = busy()
    const own = [
      { kind: 'thing', text: '钥匙两把' },
      { kind: 'task', text: '明天给李女士回电话' },
    ]
    const result = prepare(hall, { own })
    expect(result).toMatchObject({ tickets: expect.any(Number), referrals: 1, appointments: 1, own: 2 })
    expect(sheet(hall)).toMatchObject({
      giver: { badge: '1001', name: '张敏' },
      valid: false,
      tickets: expect.arrayContaining([
        expect.objectContaining({ number: 'A001', state: 'parked' }),
        expect.objectContaining({ number: 'A002', state: 'missed' }),
        expect.objectContaining({ state: 'addressed' }),
      ]),
      referrals: [{ number: 'A003' }],
      appointments: [{ matter: { en: 'card' } }],
      own,
    })
    expect(JSON.stringify(hall.events)).not.toMatch(/钥匙|李女士/)
    expect(JSON.stringify(sheet(hall))).not.toMatch(/王秀英|13800000000/)
    expect(project(hall.scene(), 'counter:2')).not.toHaveProperty('handover:1')
    expect(project(hall.scene(), 'load')['handover:1']).toEqual(sheet(hall))
  })

  test('is prepared by whoever sits there', () => {
    const hall = busy()
    expect(hall.ask(liu, 'handover.prepare', { counter: 1 })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(he, 'handover.prepare', { counter: 3 })).toEqual({ refused: 'counter-closed' })
    expect(hall.ask(wang, 'handover.prepare', { counter: 77 })).toEqual({ refused: 'unknown-counter' })
  })
})

describe('[O51] it is valid when two people have confirmed', () => {
  test('the one who hands over, and another who has read the appointments', () => {
    const hall = busy()
    expect(confirm(hall, liu)).toEqual({ refused: 'unknown-handover' })
    hall.must(prepare(hall))
    expect(confirm(hall, wang)).toEqual({ as: 'giver', valid: false })
    expect(confirm(hall, wang)).toEqual({ refused: 'same-person' })
    expect(confirm(hall, liu)).toMatchObject({ refused: 'appointments-unread', at: booked(hall)[0] })
    expect(confirm(hall, liu, { appointments: booked(hall) })).toEqual({ as: 'taker', valid: true })
    expect(sheet(hall)).toMatchObject({ valid: true, giver: { badge: '1001' }, taker: { badge: '1002' } })
    expect(confirm(hall, he, { appointments: booked(hall) })).toEqual({ refused: 'handed-over' })
    expect(confirm(hall, wang)).toEqual({ refused: 'handed-over' })
  })

  test('and nobody one that was replaced while it was read', () => {
    const hall = busy()
    hall.must(prepare(hall))
    const { at: prepared } = sheet(hall) as { at: string }
    hall.now += minute
    hall.must(prepare(hall, { own: [{ kind: 'thing', text: '公章一枚' }] }))
    const read = { appointments: booked(hall) }
    expect(confirm(hall, liu, { prepared, ...read })).toEqual({ refused: 'stale' })
    expect(confirm(hall, wang, { prepared })).toEqual({ refused: 'stale' })
    const { at: anew } = sheet(hall) as { at: string }
    expect(confirm(hall, liu, { prepared: anew, ...read })).toEqual({ as: 'taker', valid: false })
    expect(confirm(hall, wang, { prepared: anew })).toEqual({ as: 'giver', valid: true })
  })

  test('in either order, never twice by one, and by nobody who is not of the hall', () => {
    const hall = busy()
    hall.must(prepare(hall))
    const read = { appointments: booked(hall) }
    expect(confirm(hall, clerk('7777'), read)).toEqual({ refused: 'unknown-person' })
    expect(confirm(hall, liu, read)).toEqual({ as: 'taker', valid: false })
    expect(confirm(hall, liu, read)).toEqual({ refused: 'same-person' })
    expect(confirm(hall, manager, read)).toEqual({ refused: 'handed-over' })
    expect(confirm(hall, wang)).toEqual({ as: 'giver', valid: true })
    expect(confirm(hall, booker('a_0000000000000001') as typeof wang)).toEqual({ refused: 'not-allowed' })
  })

  /** 1001 has confirmed and gone home; 1003 sits there now. */
  const halfDone = () => {
    const hall = busy()
    hall.must(prepare(hall))
    hall.must(confirm(hall, wang))
    hall.must(hall.ask(wang, 'counter.close', { counter: 1 }))
    hall.open(1, '1003')
    return hall
  }
  const anew = (hall: RulesHall) => hall.ask(he, 'handover.prepare', { counter: 1 })

  test('and a sheet with one name on it is not replaced by the next clerk, who confirms it first', () => {
    const hall = halfDone()
    const before = sheet(hall)
    expect(anew(hall)).toEqual({ refused: 'half-confirmed', with: '1001' })
    expect(sheet(hall)).toEqual(before)
    expect(confirm(hall, he, { appointments: booked(hall) })).toEqual({ as: 'taker', valid: true })
    hall.must(anew(hall))
    expect(sheet(hall)).toMatchObject({ giver: { badge: '1003' }, valid: false })
  })

  test('one that its giver never confirmed holds nobody up, whoever else has; and its giver may withdraw it by another', () => {
    const hall = busy()
    hall.must(prepare(hall))
    hall.must(confirm(hall, he, { appointments: booked(hall) }))
    hall.must(hall.ask(wang, 'counter.close', { counter: 1 }))
    hall.open(1, '1003')
    hall.must(anew(hall))
    expect(sheet(hall)).toMatchObject({ giver: { badge: '1003' }, valid: false })
    const other = halfDone()
    other.must(other.ask(he, 'counter.close', { counter: 1 }))
    other.open(1, '1001')
    other.must(prepare(other))
    expect(sheet(other)).not.toHaveProperty('givenAt')
  })

  test('for a fortnight: then a sheet that the other never confirmed is over', () => {
    const hall = halfDone()
    const days = (count: number) => {
      for (let left = count; left > 0; left--) {
        hall.now += 24 * 60 * minute
        hall.letTimePass()
      }
      if (!hall.state.counters.seats.has(1)) hall.open(1, '1003')
    }
    days(13)
    expect(anew(hall)).toMatchObject({ refused: 'half-confirmed' })
    days(2)
    hall.must(anew(hall))
  })

  test('over night: the evening’s clerk confirms, and the morning’s', () => {
    const hall = busy()
    hall.must(prepare(hall))
    hall.must(confirm(hall, wang))
    hall.now += 22 * 60 * minute
    hall.letTimePass()
    expect(hall.state.setup.day).toBe('2026-10-15')
    hall.must(
      confirm(hall, he, {
        appointments: idsIn(hall),
      }),
    )
    expect(project(hall.scene(), 'load')['handover:1']).toMatchObject({ valid: true, taker: { badge: '1003' } })
    hall.now += 24 * 60 * minute
    hall.letTimePass()
    expect(project(hall.scene(), 'load')['handover:1']).toBeUndefined()
  })

  test('over random days a valid hand-over has two different people, who both confirmed it after it was prepared', () => {
    let valid = 0
    const often = { from: stepsWith(({ command }) => (command.startsWith('handover.') ? 6 : 1)) }
    randomDays((day) => {
      const hall = halls[day.kind]()
      const open = new Map<number, { giver: string; by: { as: string; badge: string }[] }>()
      hall.onEvent = (event) => {
        if (event.type === 'handover.prepared') open.set(event.body.counter, { giver: event.body.badge, by: [] })
        if (event.type !== 'handover.confirmed') return
        const one = open.get(event.body.counter)
        if (!one) throw new Error('confirmed and never prepared')
        expect(event.actor).toBe(`badge:${event.body.badge}`)
        one.by.push(event.body)
        expect(event.body.giver).toBe(one.giver)
        expect(event.body.valid).toBe(one.by.length === 2)
        if (!event.body.valid) return
        valid++
        expect(one.by.map(({ as }) => as).sort()).toEqual(['giver', 'taker'])
        expect(new Set(one.by.map(({ badge }) => badge)).size).toBe(2)
        expect(one.by.find(({ as }) => as === 'giver')?.badge).toBe(one.giver)
        open.delete(event.body.counter)
      }
      for (const one of day.steps) act(hall, one)
      close(hall, day)
    }, often)
    expect(valid).toBeGreaterThan(60)
  })
})

describe('[O52] signing off', () => {
  test('by the clock, of whoever forgot it, is recorded alike', () => {
    const hall = busy()
    hall.now += 24 * 60 * minute
    hall.letTimePass()
    expect(hall.state.counters.seats.size).toBe(0)
    expect(unhanded(hall)).toMatchObject([{ counter: 1, badge: '1001', tickets: 2 }])
    const quiet = new RulesHall()
    quiet.open(1, '1001')
    quiet.now += 24 * 60 * minute
    quiet.letTimePass()
    expect(unhanded(quiet)).toEqual([])
  })

  const goHome = (hall: RulesHall) => hall.must(hall.ask(wang, 'counter.close', { counter: 1 }))

  test('with something open and no valid hand-over is recorded, and shown to whoever leads', () => {
    const hall = busy()
    expect(project(hall.scene(), 'counter:1')['handing']).toEqual({ open: 3, covered: false, asked: true })
    hall.must(prepare(hall))
    hall.must(confirm(hall, wang))
    goHome(hall)
    expect(unhanded(hall)).toEqual([{ counter: 1, badge: '1001', tickets: 2, referrals: 1, cases: 0 }])
    const seq = hall.events.find(({ type }) => type === 'handover.missed')?.seq
    expect(project(hall.scene(), 'load')[`unhanded:${seq}`]).toMatchObject({ counter: 1, who: { name: '张敏' }, tickets: 2 })
  })

  test('after a valid hand-over of all of it, or with nothing open, is clean; what came later is not in the sheet', () => {
    const hall = busy()
    hall.must(prepare(hall))
    hall.must(confirm(hall, wang))
    hall.must(confirm(hall, liu, { appointments: booked(hall) }))
    expect(project(hall.scene(), 'counter:1')['handing']).toEqual({ open: 0, covered: true, asked: true })
    goHome(hall)
    expect(unhanded(hall)).toEqual([])
    const other = new RulesHall()
    other.open(1, '1001')
    goHome(other)
    expect(unhanded(other)).toEqual([])
    hall.open(1, '1001')
    // The one that was sent to her is in the sheet; the one after it is not.
    for (const number of ['A003', 'A004']) {
      expect(hall.call(1, '1001')?.number).toBe(number)
      hall.must(hall.ask(wang, 'counter.start', { counter: 1 }))
      hall.must(hall.ask(wang, 'counter.park', { counter: 1 }))
    }
    goHome(hall)
    expect(unhanded(hall)).toMatchObject([{ tickets: 1, referrals: 0 }])
  })

  test('is not recorded where the hall does not ask for it', () => {
    const hall = busy()
    hall.must(hall.ask(manager, 'rules.change', { rules: { handoverAtSignOff: false } }))
    goHome(hall)
    expect(unhanded(hall)).toEqual([])
  })
})

test('[O52] whoever has just served the last one leaves nothing behind, and is not asked as if there were something', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.take('card')
  const told = new Told(hall, ['counter:1'])
  hall.onEvent = (event) => told.tell(event)
  const left = () => told.views.get('counter:1')?.['handing']
  const step = (of: 'call' | 'start' | 'missed' | 'park') => hall.must(hall.ask(wang, `counter.${of}`, { counter: 1 }))
  step('call')
  expect(left()).toMatchObject({ open: 1 })
  step('missed')
  expect(left()).toMatchObject({ open: 0 })
  hall.take('card')
  step('call')
  step('start')
  step('park')
  expect(left()).toMatchObject({ open: 1 })
})
