import { describe, expect, test } from 'vitest'
import { clerk } from '../../../test/fixtures/rules-hall.ts'
import { manager, StaffedHall } from '../../../test/fixtures/staffed-hall.ts'
import { project } from '../shown.ts'

const person = (hall: StaffedHall, badge: string) => project(hall.scene(), 'people', [`person:${badge}`])[`person:${badge}`]
const post = (hall: StaffedHall, counter: number) => project(hall.scene(), 'people', [`post:${counter}`])[`post:${counter}`]

describe('who stands in', () => {
  test('[O21] B opens the counter of an A who is not there: a stint begins, and every hall day of it counts once', () => {
    const hall = new StaffedHall()
    hall.sitsAt(1, '1002')
    hall.sitsAt(1, '1002')
    expect(hall.typed('cover.started')).toEqual([{ counter: 1, badge: '1002', absent: '1001', day: '2026-10-14' }])
    hall.nextDay().sitsAt(1, '1002')
    expect(hall.typed('cover.continued')).toEqual([{ counter: 1, badge: '1002', absent: '1001', day: '2026-10-15' }])
    expect(person(hall, '1002')).toMatchObject({ meter: { year: 2 } })
  })

  test('[O21] nobody stands in at the own counter, beside an A who is there, or where no A is named', () => {
    const hall = new StaffedHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    expect(hall.typed('cover.started')).toEqual([])
    hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 1 }))
    hall.open(2 + 1, '1001')
    hall.must(hall.ask(clerk('1002'), 'counter.close', { counter: 2 }))
    hall.open(1, '1002')
    // 1001 sits at counter 3: that is where it stands in, and counter 1 is not without its A.
    expect(hall.typed('cover.started')).toEqual([{ counter: 3, badge: '1001', absent: '1003', day: '2026-10-14' }])
  })

  test('[O21] the stint ends when the A sits down again, at any counter', () => {
    const hall = new StaffedHall()
    hall.sitsAt(1, '1002')
    hall.nextDay().sitsAt(1, '1002')
    hall.nextDay().open(2, '1001')
    expect(hall.typed('cover.ended')).toEqual([{ counter: 1, badge: '1002', absent: '1001', days: 2 }])
    expect(hall.state.covers.stints.size).toBe(1)
  })

  test('[O21] and when the A comes back as an assistant: that is at a counter too, and a later stint is another', () => {
    const hall = new StaffedHall()
    hall.sitsAt(1, '1002')
    hall.nextDay().sitsAt(1, '1002')
    hall.nextDay().open(3, '1003')
    hall.must(hall.ask(clerk('1001'), 'counter.assist', { counter: 3 }))
    expect(hall.typed('cover.ended')).toEqual([{ counter: 1, badge: '1002', absent: '1001', days: 2 }])
    hall.must(hall.ask(clerk('1001'), 'counter.assist', { counter: 3 }))
    expect(hall.typed('cover.ended')).toHaveLength(1)
    hall.nextDay().sitsAt(1, '1002')
    expect(hall.typed('cover.started').at(-1)).toEqual({ counter: 1, badge: '1002', absent: '1001', day: '2026-10-17' })
  })

  test('[O21] the hand-over is a personal record, written by whoever covers today', () => {
    const hall = new StaffedHall()
    hall.open(1, '1002')
    expect(hall.ask(clerk('1003'), 'cover.note', { counter: 1, note: '印章在左边抽屉' })).toEqual({ refused: 'no-cover' })
    hall.must(hall.ask(clerk('1002'), 'cover.note', { counter: 1, note: '印章在左边抽屉' }))
    expect(JSON.stringify(hall.events)).not.toContain('印章')
    expect(post(hall, 1)).toMatchObject({ covers: { name: '张敏' }, note: '印章在左边抽屉', clerk: { name: '刘志远' } })
    expect(project(hall.scene(), 'counter:1')['cover']).toMatchObject({ absent: { name: '张敏' }, note: '印章在左边抽屉' })
  })

  test('[O21] another list of people ends the stints whose post is gone', () => {
    const hall = new StaffedHall()
    hall.sitsAt(1, '1002')
    hall.follow({ '1001': { posts: [] } })
    expect(hall.typed('cover.ended')).toHaveLength(1)
    expect(hall.state.covers.stints.size).toBe(0)
  })
})

describe('how long', () => {
  test('[O22] weekends and holidays are covered and do not count; a make-up day does', () => {
    const hall = new StaffedHall({}, { day: '2026-10-09' })
    hall.state.closing.years = { '2026': { holidays: ['2026-10-12'], workdays: ['2026-10-10'] } }
    // Friday, a make-up Saturday, Sunday, a holiday, Tuesday.
    for (let day = 0; day < 5; day++) {
      hall.sitsAt(1, '1002')
      hall.nextDay()
    }
    expect(person(hall, '1002')).toMatchObject({ meter: { year: 3 } })
    // The year comes later, and what was covered is counted by it.
    hall.state.closing.years = { '2026': { holidays: ['2026-10-12', '2026-10-13'], workdays: [] } }
    expect(person(hall, '1002')).toMatchObject({ meter: { year: 1 } })
  })

  test('[O22] a stint goes on over the new year, the sum of the year begins anew', () => {
    const hall = new StaffedHall({}, { day: '2026-12-30' })
    hall.sitsAt(1, '1002')
    hall.onDay('2026-12-31').sitsAt(1, '1002')
    hall.onDay('2027-01-04').open(1, '1002')
    expect(post(hall, 1)).toMatchObject({ meter: { stint: 3, year: 1 } })
    expect(hall.state.covers.days.get('1002')).toEqual(['2027-01-04'])
  })

  test('[O22] from 80 % of a limit on it is marked', () => {
    const hall = new StaffedHall({ coverStintDays: 5 })
    for (const day of ['14', '15', '16']) hall.onDay(`2026-10-${day}`).sitsAt(1, '1002')
    hall.onDay('2026-10-19').open(1, '1002')
    expect(post(hall, 1)).toMatchObject({ meter: { stint: 4, stintLimit: 5, state: 'near' } })
    hall.onDay('2026-10-20').open(1, '1002')
    expect(post(hall, 1)).toMatchObject({ meter: { stint: 5, state: 'full' } })
  })

  test('[O23] past 20 working days of a stint a counter is not opened, until a leader has recorded why it may be', () => {
    const hall = new StaffedHall({}, { day: '2026-06-01' })
    let day = 0
    for (let sat = 0; sat < 20; hall.nextDay(), day++)
      if (day % 7 < 5) sat += Number('refused' in (hall.sitsAt(1, '1002') as object) === false)
    // 2026-06-29 is a Monday.
    hall.onDay('2026-06-29')
    expect(hall.sitsAt(1, '1002')).toEqual({ refused: 'cover-limit', state: 'stint' })
    // Somebody else may.
    expect(hall.sitsAt(1, '1003')).toEqual({})
    const override = { counter: 1, badge: '1002', until: '2026-06-30', reason: '张敏住院，没有别人会办' }
    expect(hall.ask(clerk('1002'), 'cover.override', override)).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(clerk('1002', ['clerk', 'chief']), 'cover.override', override)).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(manager, 'cover.override', { ...override, until: '2026-06-28' })).toEqual({ refused: 'in-the-past', at: 'until' })
    expect(hall.ask(manager, 'cover.override', { ...override, until: '2028-01-01' })).toEqual({ refused: 'too-far', at: 'until' })
    expect(hall.ask(manager, 'cover.override', { ...override, counter: 9 })).toEqual({ refused: 'unknown-counter' })
    expect(hall.ask(manager, 'cover.override', { ...override, badge: '8001' })).toEqual({ refused: 'unknown-person' })
    hall.must(hall.ask(manager, 'cover.override', override))
    hall.open(1, '1002')
    expect(post(hall, 1)).toMatchObject({ meter: { stint: 21, state: 'full', override: { until: '2026-06-30', by: '林浩' } } })
    expect(hall.typed('cover.continued').at(-1)).toMatchObject({ override: true })
    hall.onDay('2026-07-01')
    expect(hall.sitsAt(1, '1002')).toMatchObject({ refused: 'cover-limit' })
  })

  test('[O23] the year counts what was covered at every counter; limits of 0 stand in nobody’s way', () => {
    const hall = new StaffedHall({ coverYearDays: 2 })
    hall.sitsAt(1, '1002')
    hall.nextDay().open(2, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 2 }))
    hall.sitsAt(1, '1002')
    hall.onDay('2026-10-16')
    expect(hall.sitsAt(1, '1002')).toEqual({ refused: 'cover-limit', state: 'year' })
    expect(new StaffedHall({ coverStintDays: 0, coverYearDays: 0 }).sitsAt(1, '1002')).toEqual({})
  })
})

describe('both away', () => {
  test('[O24] a leader names somebody trained for a counter that nobody has opened, and the cover says so', () => {
    const hall = new StaffedHall({}, { more: { '1003': { skills: ['B'] } } })
    const appoint = (badge: string, counter = 1, more = {}) => hall.ask(manager, 'cover.appoint', { counter, badge, ...more })
    expect(appoint('1003')).toEqual({ refused: 'not-trained' })
    expect(appoint('8001')).toEqual({ refused: 'unknown-person' })
    expect(appoint('1002', 7)).toEqual({ refused: 'unknown-counter' })
    expect(appoint('1002', 1, { until: '2026-10-13' })).toEqual({ refused: 'in-the-past', at: 'until' })
    expect(hall.ask(clerk('1001'), 'cover.appoint', { counter: 1, badge: '1002' })).toEqual({ refused: 'not-allowed' })
    hall.must(appoint('1002'))
    expect(post(hall, 1)).toMatchObject({ empty: true, appointed: { person: { name: '刘志远' }, until: '2026-10-14' } })
    hall.open(1, '1002')
    expect(hall.typed('cover.started')).toMatchObject([{ appointed: true }])
    expect(appoint('1001', 1)).toEqual({ refused: 'counter-taken' })
    hall.nextDay()
    expect(hall.state.covers.appointed.size).toBe(0)
  })
})

describe('an A who goes', () => {
  test('[Z97] whoever sits at the post stands in from then on, and the window says so', () => {
    const hall = new StaffedHall()
    hall.open(2, '1001')
    hall.open(1, '1002')
    expect(hall.typed('cover.started')).not.toContainEqual(expect.objectContaining({ counter: 1 }))
    hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 2 }))
    expect(hall.typed('cover.started').at(-1)).toEqual({ counter: 1, badge: '1002', absent: '1001', day: '2026-10-14' })
    expect(project(hall.scene(), 'counter:1')['cover']).toMatchObject({ absent: { name: '张敏' } })
    expect(project(hall.scene(), 'window:1')['now']).toMatchObject({ cover: 'away' })
  })

  test('[Z97] the window says that whose post it is is on leave, and so does the board of whereabouts, also of one who never came today', () => {
    const hall = new StaffedHall()
    const asked = { from: '2026-10-14', to: '2026-10-15', kind: 'personal', cover: '1002', reason: '家里有事' }
    const { leave } = hall.must(hall.ask(clerk('1001'), 'leave.ask', asked)) as { leave: string }
    hall.must(hall.ask(manager, 'leave.decide', { leave, approve: true, cover: '1002' }))
    hall.open(1, '1002')
    expect(project(hall.scene(), 'window:1')['now']).toMatchObject({ cover: 'leave' })
    expect(project(hall.scene(), 'board')['person:1001']).toMatchObject({ state: 'leave' })
  })

  test('[Z97] an assistant who goes, and an assistant at a counter that is closed, is as much away', () => {
    const hall = new StaffedHall()
    hall.open(3, '1003')
    hall.must(hall.ask(clerk('1001'), 'counter.assist', { counter: 3 }))
    hall.open(1, '1002')
    hall.must(hall.ask(clerk('1003'), 'counter.close', { counter: 3 }))
    expect(hall.typed('cover.started').at(-1)).toMatchObject({ counter: 1, badge: '1002', absent: '1001' })
  })

  test('[Z97] past a limit nobody is kept from going: no day is counted, and the manager is told until a leader lets it be', () => {
    const hall = new StaffedHall({ coverStintDays: 0, coverYearDays: 2 })
    hall.sitsAt(1, '1002')
    hall.nextDay().sitsAt(1, '1002')
    hall.nextDay().open(2, '1001')
    hall.open(1, '1002')
    const counted = hall.typed('cover.continued').length
    hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 2 }))
    expect(hall.typed('cover.continued').length).toBe(counted)
    expect(project(hall.scene(), 'load')['alarm:cover-limit-1']).toMatchObject({ kind: 'cover-limit', counter: 1, person: '刘志远' })
    hall.must(hall.ask(manager, 'cover.override', { counter: 1, badge: '1002', until: hall.state.setup.day, reason: '没有别人' }))
    expect(project(hall.scene(), 'load')['alarm:cover-limit-1']).toBeUndefined()
    expect(hall.typed('cover.started').at(-1)).toMatchObject({ counter: 1, badge: '1002', override: true })
  })
})
