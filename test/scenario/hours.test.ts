import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type HallServer, Screen, type Taken, ticketOf } from '../fixtures/server.ts'
import { hallThatKeepsHours } from '../fixtures/strict-hall.ts'

/** What time alone changes comes with the beat. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 })
const utc = (time: string) => new Date(`${time}:00+08:00`).toISOString()

describe('a hall day by the clock', () => {
  let hall: HallServer
  let kiosk: Screen
  let first: Screen
  let second: Screen
  let manager: Screen
  let board: Screen
  const taken: Taken[] = []
  const to = async (time: string) => expect(await board.ask('demo.advance', { to: `${time}:00+08:00` })).toHaveProperty('seq')
  const take = (matter = 'social-card') => kiosk.ask('ticket.take', { matter })
  const hours = () => board.entry('board', 'hours')

  beforeAll(async () => {
    // A Wednesday; in October the hall opens from 08:00 to 12:00 and from 14:30 to 17:30.
    hall = await hallThatKeepsHours('2026-10-14T07:30', (document) => {
      const fund = document.lines.find(({ line }) => line === 'E')
      if (fund) fund.dailyLimit = 3
    })
    ;[kiosk, first, second, manager, board] = await Promise.all([
      hall.device('kiosk-1'),
      Screen.connect(hall.url, await hall.signIn('1001')),
      Screen.connect(hall.url, await hall.signIn('1002')),
      Screen.connect(hall.url, await hall.signIn('9001')),
      Screen.connect(hall.url),
    ])
    await Promise.all([kiosk.watch('kiosk'), manager.watch('load'), board.watch('board')])
  })
  afterAll(async () => {
    for (const screen of [kiosk, first, second, manager, board]) screen?.close()
    await hall?.stop()
  })

  test('[C10] before the doors the kiosk says when they open; from then numbers are given, and called from the opening', async () => {
    expect(await take()).toEqual({ refused: 'closed', until: utc('2026-10-14T07:50') })
    expect(kiosk.entry('kiosk', 'hours')).toMatchObject({
      kept: true,
      state: 'before-door',
      opens: utc('2026-10-14T08:00'),
      doors: utc('2026-10-14T07:50'),
      dutyPhone: '6600 1400',
    })
    await to('2026-10-14T07:52')
    taken.push(ticketOf(await take()))
    await first.ask('counter.open', { counter: 1 })
    expect(await first.ask('counter.call', { counter: 1 })).toEqual({ refused: 'closed', until: utc('2026-10-14T08:00') })
    await soon(() => expect(manager.entry('load', 'ready')).toMatchObject({ stage: 'first' }))
    await soon(() => expect(manager.entry('load', 'ready')?.['counters']).not.toContain(1))
    await to('2026-10-14T08:00')
    await soon(() => expect(hours()).toMatchObject({ state: 'open', until: utc('2026-10-14T12:00') }))
    expect(ticketOf(await first.ask('counter.call', { counter: 1 })).number).toBe(taken[0]?.number)
    await first.ask('counter.start', { counter: 1 })
  })

  test('[C12] a daily limit holds when many ask at once', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => hall.device('kiosk-1')))
    const answers = await Promise.all([kiosk, ...others, ...others].map((one) => one.ask('ticket.take', { matter: 'fund-rent' })))
    expect(answers.filter((answer) => 'seq' in answer)).toHaveLength(3)
    for (const answer of answers) if ('refused' in answer) expect(answer).toEqual({ refused: 'line-full', until: utc('2026-10-15T07:50') })
    await soon(() => expect(kiosk.entry('kiosk', 'taking:E')).toMatchObject({ why: 'line-full', left: 0 }))
    for (const one of others) one.close()
  })

  test('[C14] a service goes on into the break, marked and without penalty; in the break the kiosk says when it goes on', async () => {
    await to('2026-10-14T12:20')
    await soon(() => expect(hours()).toMatchObject({ state: 'break', opens: utc('2026-10-14T14:30') }))
    expect(await take()).toEqual({ refused: 'closed', until: utc('2026-10-14T14:20') })
    expect(await first.ask('counter.finish', { counter: 1, outcome: { kind: 'instant' } })).toHaveProperty('seq')
    expect(await first.ask('counter.call', { counter: 1 })).toMatchObject({ refused: 'closed' })
  })

  test('[C11] in the evening the kiosk says when a number may come too late, then gives no more', async () => {
    await to('2026-10-14T17:00')
    let answer = await take()
    for (let asked = 0; asked < 60 && 'seq' in answer; asked++) {
      taken.push(ticketOf(answer))
      answer = await take()
    }
    expect(answer).toEqual({ refused: 'last-ticket', until: utc('2026-10-15T07:50') })
    await soon(() => expect(kiosk.entry('kiosk', 'taking:B')).toMatchObject({ why: 'last-ticket' }))
    expect(kiosk.patches.some(({ put }) => put['taking:B']?.['doubtful'] !== undefined)).toBe(true)
  })

  test('[C15] [C16] a closing where nobody is dropped: served in an extension, first tomorrow, cancelled by agreement, or carried', async () => {
    await second.ask('counter.open', { counter: 2 })
    await to('2026-10-14T17:30')
    const left = () => Object.entries(manager.views.get('load') ?? {}).filter(([key]) => key.startsWith('left:'))
    await soon(() => expect(left().length).toBeGreaterThan(3))
    const waiting = left().map(([, { id }]) => String(id))
    await soon(() => expect(manager.entry('load', 'alarm:left-waiting')).toMatchObject({ waiting: waiting.length }))
    expect(await second.ask('counter.call', { counter: 2 })).toMatchObject({ refused: 'closed' })

    expect(await second.ask('hall.extend', { until: '2026-10-14T18:30:00+08:00' })).toEqual({ refused: 'not-allowed' })
    expect(await manager.ask('hall.extend', { until: '2026-10-14T18:30:00+08:00' })).toHaveProperty('seq')
    await soon(() => expect(hours()).toMatchObject({ state: 'closed', extended: { until: utc('2026-10-14T18:30') } }))
    expect(await first.ask('extension.decline', { counter: 1, reason: '家里有病人', explained: false })).toMatchObject({
      refused: 'malformed',
    })
    expect(await first.ask('extension.decline', { counter: 1, reason: '家里有病人', explained: true })).toHaveProperty('seq')
    expect(await second.ask('counter.call', { counter: 2 })).toEqual({ refused: 'consent-needed' })
    expect(await second.ask('extension.accept', { counter: 2 })).toHaveProperty('seq')
    const served = ticketOf(await second.ask('counter.call', { counter: 2 }))
    await second.ask('counter.start', { counter: 2, ticket: served.id })
    await to('2026-10-14T17:45')
    expect(await second.ask('counter.finish', { counter: 2, ticket: served.id, outcome: { kind: 'instant' } })).toHaveProperty('seq')
    await soon(() =>
      expect(manager.entry('load', 'closing')).toMatchObject({
        people: [{ badge: '1002', counter: 2 }],
        declined: [{ badge: '1001', reason: '家里有病人' }],
      }),
    )

    const [tomorrow = '', agreed = '', ...rest] = waiting.filter((id) => id !== served.id)
    expect(await manager.ask('closing.decide', { ticket: tomorrow, decision: 'tomorrow' })).toHaveProperty('seq')
    expect(await manager.ask('closing.decide', { ticket: agreed, decision: 'cancel' })).toHaveProperty('seq')
    await soon(() => expect(manager.entry('load', `left:${tomorrow}`)).toMatchObject({ decision: 'tomorrow' }))
    expect(manager.entry('load', `left:${agreed}`)).toBe(undefined)

    await to('2026-10-15T07:00')
    await soon(() => expect(hours()).toMatchObject({ state: 'before-door' }))
    for (const ticket of taken.slice(1)) {
      const state = ((await hall.get(`/api/views/ticket:${ticket.code}`))['entries'] as { now: { state: string } } | undefined)?.now.state
      // Yesterday's finished and cancelled have left the hall; everybody else is still there.
      expect(state).toBe(ticket.id === served.id || ticket.id === agreed ? undefined : 'carried')
    }
    expect(rest.length).toBeGreaterThan(0)
    await to('2026-10-15T08:00')
    await second.ask('counter.open', { counter: 2 })
    expect([tomorrow, ...rest]).toContain(ticketOf(await second.ask('counter.call', { counter: 2 })).id)
  })

  test('[C7] [C6] holidays, make-up workdays, and a year that nobody knows yet', async () => {
    await second.ask('counter.missed', { counter: 2 })
    expect(await hall.get('/api/calendar?year=2026', await hall.signIn('9001'))).toMatchObject({ year: 2026, known: true, kept: true })
    expect(await hall.get('/api/calendar?year=2026')).toMatchObject({ status: 401 })
    await to('2026-12-31T15:00')
    await soon(() => expect(hours()).toMatchObject({ state: 'closed', kind: 'special', text: { en: expect.stringContaining('Year-end') } }))
    expect(await take()).toEqual({ refused: 'closed', until: utc('2027-01-01T07:50') })
    await to('2027-01-01T09:00')
    await soon(() => expect(hours()).toMatchObject({ state: 'open', provisional: true }))
    expect(await take()).toHaveProperty('seq')
    expect(await manager.ask('calendar.import', { year: 2027, holidays: ['2027-01-01'], workdays: ['2027-01-01'] })).toEqual({
      refused: 'malformed',
      at: 'workdays.0',
    })
    expect(await manager.ask('calendar.import', { year: 2027, holidays: ['2027-01-01'], workdays: ['2027-01-03'] })).toHaveProperty('seq')
    await soon(() => expect(hours()).toMatchObject({ state: 'closed', kind: 'holiday', opens: utc('2027-01-03T08:00') }))
    expect(hours()).not.toHaveProperty('provisional')
  })
})

test('[C9] a hall that is open past midnight', { timeout: 60_000 }, async () => {
  const hall = await hallThatKeepsHours('2026-10-14T19:55', (document) => {
    document.hall.hours = [['20:00', '02:00']]
    document.calendar = { holidays: 'none' }
  })
  const kiosk = await hall.device('kiosk-1')
  const take = () => kiosk.ask('ticket.take', { matter: 'social-card' })
  expect(ticketOf(await take()).number).toBe('B001')
  await kiosk.ask('demo.advance', { to: '2026-10-15T00:30:00+08:00' })
  expect(ticketOf(await take()).number).toBe('B002')
  await kiosk.ask('demo.advance', { to: '2026-10-15T02:00:00+08:00' })
  expect(await take()).toEqual({ refused: 'closed', until: utc('2026-10-15T19:50') })
  kiosk.close()
  await hall.stop()
})

test('a calendar that contradicts itself is refused with its place', { timeout: 60_000 }, async () => {
  await expect(
    hallThatKeepsHours('2026-10-14T08:00', (document) => {
      document.calendar = {
        holidays: 'china',
        week: {
          sat: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      }
    }),
  ).rejects.toThrow('calendar.week.sat[1][0]: a time after 12:00, when the session before it ends')
})
