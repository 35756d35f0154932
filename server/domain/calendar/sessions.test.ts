import { describe, expect, test } from 'vitest'
import type { Hall } from '../../../protocol/hall-document.ts'
import { at, hallWithHours } from '../../../test/fixtures/hours-hall.ts'
import type { HallConfig } from '../setup/events.ts'
import { planOf, sessionsOf } from './sessions.ts'
import { minutesLeft, nextOpening, standingOf } from './standing.ts'

const years = { 2026: { holidays: ['2026-10-01', '2026-10-02'], workdays: ['2026-10-10'] } }
const config = (more: Parameters<typeof hallWithHours>[0] = {}) => hallWithHours(more) as unknown as HallConfig
const plan = (day: string, calendar: Hall['calendar']) => {
  const { kind, times, provisional } = planOf(config({ calendar }), years, day)
  return [kind, times.flat().join(' '), provisional]
}
const ordinary = '08:00 12:00 14:00 17:00'

describe('[C7] the sessions of a day', () => {
  const calendar: Hall['calendar'] = {
    holidays: 'china',
    week: { fri: [['08:00', '12:00']], sat: [['09:00', '11:00']] },
    seasons: [
      { name: { 'zh-Hans': '夏', 'zh-Hant': '夏', en: 'Summer' }, from: '06-01', to: '09-30', hours: [['07:30', '12:00']] },
      {
        name: { 'zh-Hans': '冬', 'zh-Hant': '冬', en: 'Winter' },
        from: '12-01',
        to: '02-28',
        hours: [['09:00', '16:00']],
        week: { fri: [] },
      },
    ],
    days: [
      { from: '2026-10-14', hours: [['08:00', '12:00']] },
      { from: '2026-10-19', to: '2026-10-20', hours: [] },
      { from: '2026-10-02', hours: [['10:00', '11:00']] },
    ],
  }
  test.each([
    ['2026-10-13', 'ordinary', ordinary],
    ['2026-10-14', 'special', '08:00 12:00'],
    ['2026-10-20', 'closed', ''],
    ['2026-10-21', 'ordinary', ordinary],
    ['2026-10-16', 'week', '08:00 12:00'],
    ['2026-10-17', 'week', '09:00 11:00'],
    ['2026-10-18', 'weekend', ''],
    ['2026-10-01', 'holiday', ''],
    ['2026-10-02', 'special', '10:00 11:00'],
    ['2026-10-10', 'make-up', ordinary],
    ['2026-07-01', 'ordinary', '07:30 12:00'],
    ['2026-12-02', 'ordinary', '09:00 16:00'],
    ['2026-01-13', 'ordinary', '09:00 16:00'],
    ['2026-12-04', 'weekend', ''],
  ])('%s is %s: %s', (day, kind, times) => expect(plan(day, calendar)).toEqual([kind, times, false]))

  test('a hall without a calendar has its hours every day; one of hospitals half days on holidays', () => {
    expect(
      planOf({ ...config(), calendar: undefined } as HallConfig, years, '2026-10-18')
        .times.flat()
        .join(' '),
    ).toBe(ordinary)
    expect(plan('2026-10-01', { holidays: 'china', onHolidays: [['08:00', '12:00']] })).toEqual(['holiday', '08:00 12:00', false])
    expect(plan('2026-10-01', { holidays: 'none' })).toEqual(['ordinary', ordinary, false])
  })

  test('[C6] a year without data goes by the weekday and says so', () =>
    expect([plan('2027-01-01', { holidays: 'china' }), plan('2027-01-02', { holidays: 'china' })]).toEqual([
      ['ordinary', ordinary, true],
      ['weekend', '', true],
    ]))

  test('past midnight it stays in its hall day; the whole day is one session', () => {
    const night = config({ hall: { hours: [['20:00', '02:00']] } })
    expect(sessionsOf(night, years, '2026-10-14')).toEqual([{ from: at('2026-10-14T20:00'), to: at('2026-10-15T02:00') }])
    expect(standingOf(night, years, { day: '2026-10-14', now: at('2026-10-15T01:00') }).state).toBe('open')
    const whole = config({ hall: { hours: [['04:00', '04:00']] } })
    expect(sessionsOf(whole, years, '2026-10-14')).toEqual([{ from: at('2026-10-14T04:00'), to: at('2026-10-15T04:00') }])
  })

  test('an hour that a change of the clocks skips or repeats', () => {
    const berlin = config({
      hall: { zone: 'Europe/Berlin', hours: [['01:00', '12:00']], dayStartsAt: '00:00' },
      calendar: { holidays: 'none', week: { sun: [['01:00', '12:00']] } },
    })
    const length = (day: string) => sessionsOf(berlin, {}, day).map(({ from, to }) => (to - from) / 3_600_000)
    expect([length('2026-03-29'), length('2026-10-25')]).toEqual([[10], [12]])
  })
})

test('[C8] a line’s own hours on ordinary days, what lies in both on others', () => {
  const hall = config({ lines: { hours: [['10:00', '15:00']] }, calendar: { holidays: 'china', week: { fri: [['08:00', '12:00']] } } })
  const times = (day: string) =>
    sessionsOf(hall, years, day, 'A').map(({ from, to }) => [from, to].map((each) => new Date(each).toISOString().slice(11, 16)))
  expect(times('2026-10-13')).toEqual([['02:00', '07:00']])
  expect(times('2026-10-16')).toEqual([['02:00', '04:00']])
  expect(times('2026-10-01')).toEqual([])
  expect(sessionsOf(hall, years, '2026-10-13', 'B')).toHaveLength(2)
})

describe('[C9] how the hall stands', () => {
  const hall = config({ rules: { lastTicketBy: 'time', lastTicketMinutes: 20 } })
  test.each([
    ['07:49', 'before-door'],
    ['07:50', 'door-open'],
    ['08:00', 'open'],
    ['11:50', 'open'],
    ['12:00', 'break'],
    ['13:50', 'door-open'],
    ['16:39', 'open'],
    ['16:40', 'closing'],
    ['17:00', 'closed'],
    ['23:00', 'closed'],
  ])('at %s it is %s', (time, state) =>
    expect(standingOf(hall, years, { day: '2026-10-14', now: at(`2026-10-14T${time}`) }).state).toBe(state),
  )

  test('the next opening: today, over a weekend, over holidays; never for a hall that stays closed', () => {
    const next = (time: string, of = hall) => {
      const opens = nextOpening(of, years, { day: time.slice(0, 10), now: at(time) })
      return opens && new Date(opens + 8 * 3_600_000).toISOString().slice(0, 16)
    }
    expect(next('2026-10-14T06:00')).toBe('2026-10-14T08:00')
    expect(next('2026-10-14T12:30')).toBe('2026-10-14T14:00')
    expect(next('2026-10-16T18:00')).toBe('2026-10-19T08:00')
    expect(next('2026-09-30T18:00')).toBe('2026-10-05T08:00')
    expect(
      next('2026-10-14T06:00', config({ calendar: { holidays: 'none', days: [{ from: '2026-01-01', to: '2028-01-01', hours: [] }] } })),
    ).toBe(undefined)
  })

  test('minutes that are left of the day, without its break', () =>
    expect(minutesLeft(hall, years, { day: '2026-10-14', now: at('2026-10-14T11:00') })).toBe(240))
})
