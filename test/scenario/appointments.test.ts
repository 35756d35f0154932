import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BookResult } from '../../protocol/commands/appointments.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

/** 10:02 in Shanghai; the clock stands until somebody moves it. */
const clock = '2026-10-14T10:02:00+08:00'
const at = (time: string, day = 14) => new Date(`2026-10-${day}T${time}:00+08:00`).toISOString()

let hall: HallServer
let kiosk: Screen
let desk: Screen
let clerk: Screen
let manager: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', clock, '--speed', '0'] })
  kiosk = await hall.device('kiosk-1')
  desk = await Screen.connect(hall.url, await hall.signIn('8001'))
  clerk = await Screen.connect(hall.url, await hall.signIn('1003'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await Promise.all([kiosk.watch('kiosk'), clerk.watch('counter:3'), manager.watch('load')])
})
afterAll(async () => {
  for (const screen of [kiosk, desk, clerk, manager]) screen?.close()
  await hall?.stop()
})

const to = async (time: string) => expect(await desk.ask('demo.advance', { to: at(time) })).toHaveProperty('result')
const bookedOf = (answer: unknown): BookResult['appointment'] => {
  expect(answer).toHaveProperty('result')
  return (answer as { result: BookResult }).result.appointment
}
const book = async (fields: object, by = kiosk) => bookedOf(await by.ask('appointment.book', { matter: 'social-card', ...fields }))

describe('appointments (R14)', () => {
  test('[M2] fifty people want the same slot at once: its places are given, none twice', async () => {
    const start = at('15:30', 15)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 ? kiosk : desk).ask('appointment.book', { matter: 'social-card', start })),
    )
    const given = answers.filter((answer) => 'result' in answer)
    expect(given).toHaveLength(4)
    expect(new Set(given.map((answer) => bookedOf(answer).code)).size).toBe(4)
    for (const answer of answers) if ('refused' in answer) expect(answer.refused).toBe('slot-full')
    await vi.waitFor(() => {
      const slots = kiosk.entry('kiosk', 'slots:B:2026-10-15')?.['slots'] as { start: string; left: number }[]
      expect(slots.find((slot) => slot.start === start)?.left).toBe(0)
    })
  })

  test('[M3] [M4] booked by telephone, checked in at the kiosk by the telephone’s number, called in time, kept', async () => {
    await clerk.ask('counter.open', { counter: 3 })
    const { id, code } = await book({ start: at('10:30'), citizen: { name: '王小明', phone: '138 0013 8000' } }, desk)
    await vi.waitFor(() => expect(clerk.entry('counter:3', `appointment:${id}`)).toMatchObject({ state: 'booked', citizen: '王小明' }))
    const phone = await Screen.connect(hall.url, code)
    await phone.watch(`ticket:${code}`)
    expect(phone.entry(`ticket:${code}`, 'appointment')).toMatchObject({ state: 'booked', may: ['checkIn', 'cancel'] })
    const ticket = ticketOf(await kiosk.ask('appointment.checkIn', { phone: '13800138000' }))
    expect(ticket).toMatchObject({ line: 'B', code, ahead: 0 })
    await vi.waitFor(() => expect(phone.entry(`ticket:${code}`, 'now')).toMatchObject({ number: ticket.number, state: 'waiting' }))
    expect(await clerk.ask('counter.call', { counter: 3 })).toMatchObject({ result: { ticket: { number: ticket.number } } })
    await vi.waitFor(() => expect(clerk.entry('counter:3', `appointment:${id}`)).toMatchObject({ state: 'kept', counter: 3 }))
    await clerk.ask('counter.start', { counter: 3 })
    await clerk.ask('counter.finish', { counter: 3, outcome: { kind: 'instant' } })
    phone.close()
  })

  test('[M3] given back on the phone; the code then checks nobody in', async () => {
    const { id, code } = await book({ start: at('11:00') })
    const phone = await Screen.connect(hall.url, code)
    expect(await phone.ask('appointment.cancel', { appointment: id })).toHaveProperty('result')
    expect(await phone.ask('appointment.cancel', { appointment: id })).toMatchObject({ refused: 'wrong-state', state: 'cancelled' })
    expect(await kiosk.ask('appointment.checkIn', { code })).toMatchObject({ refused: 'wrong-state', state: 'cancelled' })
    phone.close()
  })

  test('[M1] [M4] what cannot be is refused with a reason', async () => {
    const ask = (fields: object) => kiosk.ask('appointment.book', { matter: 'social-card', ...fields })
    expect(await ask({ start: at('09:00') })).toMatchObject({ refused: 'in-the-past' })
    for (const start of [at('13:00'), at('18:30'), at('10:31'), at('10:30', 30)])
      expect(await ask({ start })).toMatchObject({ refused: 'slot-closed' })
    expect(await ask({ matter: 'id-card', start: at('10:30') })).toMatchObject({ refused: 'slot-closed' })
    expect(await ask({ start: 'tomorrow' })).toMatchObject({ refused: 'malformed', at: 'start' })
    const nobody = await Screen.connect(hall.url)
    const wish = { matter: 'social-card', start: at('16:30') }
    expect(await nobody.ask('appointment.book', wish)).toMatchObject({ refused: 'malformed', at: 'citizen.phone' })
    expect(await nobody.ask('appointment.book', { ...wish, citizen: { phone: '13100000001' } })).toHaveProperty('result')
    expect(await nobody.ask('appointment.checkIn', { phone: '13100000001' })).toMatchObject({ refused: 'not-known' })
    nobody.close()
    const { code } = await book({ start: at('16:00') })
    expect(await kiosk.ask('appointment.checkIn', { code })).toMatchObject({ refused: 'too-early', until: at('12:00') })
    const today = await book({ start: at('11:30') })
    expect(await kiosk.ask('appointment.checkIn', { code: today.code })).toHaveProperty('result')
    expect(await kiosk.ask('appointment.checkIn', { code: today.code })).toMatchObject({ refused: 'wrong-state', state: 'arrived' })
  })

  test('[M6] the hall does not call in time: the citizen’s page says so, the manager is alarmed', async () => {
    const { id, code } = await book({ start: at('11:00'), citizen: { phone: '13900139000' } })
    const absent = await book({ start: at('11:00') })
    await kiosk.ask('appointment.checkIn', { code })
    await to('11:40')
    const phone = await Screen.connect(hall.url, code)
    await phone.watch(`ticket:${code}`)
    expect(phone.entry(`ticket:${code}`, 'appointment')).toMatchObject({ state: 'broken' })
    expect(phone.entry(`ticket:${code}`, 'now')).toMatchObject({ state: 'waiting' })
    await vi.waitFor(() => expect(manager.entry('load', `alarm:appointment-broken-${id}`)).toMatchObject({ weight: 3 }), { timeout: 8000 })
    await to('11:46')
    expect(await kiosk.ask('appointment.checkIn', { code: absent.code })).toMatchObject({ refused: 'too-late' })
    await vi.waitFor(() => expect(manager.entry('load', 'appointments')).toMatchObject({ kept: 1, broken: 1, 'no-show': 1 }))
    expect(manager.entry('load', 'appointments')?.['clerks']).toMatchObject([{ badge: '1003', broken: 1, marked: false }])
    phone.close()
  })

  test('[M4] wrong codes come to a pause', async () => {
    const other = await hall.device('kiosk-1')
    const wrong = () => other.ask('appointment.checkIn', { phone: '13700000000' })
    for (let n = 0; n < 8; n++) expect(await wrong()).toMatchObject({ refused: 'unknown-appointment' })
    expect(await wrong()).toMatchObject({ refused: 'locked', until: expect.any(String) })
    expect(await desk.ask('appointment.checkIn', { phone: '13700000000' })).toMatchObject({ refused: 'unknown-appointment' })
    other.close()
  })

  test('[M8] what a citizen told of himself is in no public view', async () => {
    await book({
      start: at('14:30'),
      citizen: { name: '李四四', phone: '13612345678', idNumber: '110101199003079999' },
      category: 'disabled',
    })
    const seen = await Promise.all(['kiosk', 'board', 'window:3'].map((view) => hall.get(`/api/views/${view}`)))
    for (const secret of ['李四四', '13612345678', '110101199003079999']) expect(JSON.stringify(seen)).not.toContain(secret)
  })
})
