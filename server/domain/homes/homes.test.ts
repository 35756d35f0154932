import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../protocol/refusals.ts'
import { CaseHall } from '../../../test/fixtures/case-hall.ts'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'
import { nextDue } from '../time.ts'

const hour = 60 * minute
const leader = clerk('9001', ['manager'])
const guide = clerk('8001', ['guide'])
const wang = {
  matter: 'card',
  need: 'disabled',
  channel: 'phone',
  name: '王秀兰',
  phone: '138 0013 8000',
  address: '东街 12 号 3 楼',
  suits: '下午',
}
const ask = (hall: RulesHall, fields: object = {}, by = clerk('1001')) =>
  hall.must(hall.ask(by, 'home.ask', { ...wang, ...fields })) as { home: string; due: number; dueDay: string }
const at = (hall: RulesHall, minutes: number) => new Date(hall.now + minutes * minute).toISOString()
const plan = (hall: RulesHall, home: string, fields: object = {}, by = leader) =>
  hall.ask(by, 'home.plan', { home, by: ['1002'], at: at(hall, 30), minutes: 60, ...fields })
const entries = (hall: RulesHall, view: string, kind: string) =>
  Object.entries(project(hall.scene(), view)).flatMap(([key, entry]) => (key.startsWith(`${kind}:`) ? [entry] : []))
const person = (hall: RulesHall, badge: string) => project(hall.scene(), 'board', [`person:${badge}`])[`person:${badge}`]

describe('[Z80] a visit at home is asked for at a desk or on the telephone', () => {
  test('it has a number of the hall day and a last day, and the journal holds nothing of the person', () => {
    const hall = new CaseHall()
    // Wednesday 14 October: Thursday, Friday, Monday.
    expect(ask(hall)).toMatchObject({ home: 'S20261014-001', dueDay: '2026-10-19' })
    expect(ask(hall, {}, guide)).toMatchObject({ home: 'S20261014-002' })
    const told = JSON.stringify(hall.events.filter(({ type }) => type === 'home.asked'))
    for (const secret of ['王秀兰', '138 0013 8000', '东街', 'disabled', '下午']) expect(told).not.toContain(secret)
    hall.later(1)
    expect(ask(hall)).toMatchObject({ home: 'S20261015-001' })
  })

  test('the setting says how many working days; of a matter that the hall does not know nothing is entered', () => {
    const hall = new CaseHall('2026-10-14', { homeVisitDays: 1 })
    expect(ask(hall)).toMatchObject({ dueDay: '2026-10-15' })
    expect(hall.ask(clerk('1001'), 'home.ask', { ...wang, matter: 'none' })).toEqual({ refused: 'unknown-matter' })
  })

  test('a date that reaches into a year without holidays is provisional, and counted anew when the year comes', () => {
    const hall = new CaseHall('2026-12-30')
    hall.rules({ homeVisitDays: 30 })
    expect(ask(hall)).toMatchObject({ provisional: true })
    const before = hall.state.homes.open.get('S20261230-001')?.dueDay
    const holidays = Array.from({ length: 20 }, (_, day) => `2027-01-${String(day + 1).padStart(2, '0')}`)
    hall.must(hall.ask(leader, 'calendar.import', { year: 2027, holidays, workdays: [] }))
    hall.letTimePass()
    const visit = hall.state.homes.open.get('S20261230-001')
    expect(visit?.provisional).toBeUndefined()
    expect(visit?.dueDay.localeCompare(before ?? '')).toBe(1)
  })
})

describe('[Z81] who goes, and when', () => {
  test('a leader sends up to four; others go themselves, and leave to others what a leader has given them', () => {
    const hall = new CaseHall()
    const { home } = ask(hall)
    expect(plan(hall, home, { by: ['1002'] }, clerk('1001'))).toEqual({ refused: 'not-allowed' })
    expect(plan(hall, home, { by: ['1001'] }, clerk('1001'))).toEqual({})
    expect(plan(hall, home, { by: ['1002', '1003'] })).toEqual({})
    expect(plan(hall, home, { by: ['1001'] }, clerk('1001'))).toEqual({ refused: 'not-allowed' })
    expect(hall.state.homes.open.get(home)?.plan).toMatchObject({ by: ['1002', '1003'], planner: '9001', lead: true })
  })

  test('not by strangers, not in the past, not in two places at once', () => {
    const hall = new CaseHall()
    const { home } = ask(hall)
    const { home: other } = ask(hall)
    expect(plan(hall, home, { by: ['777'] })).toEqual({ refused: 'unknown-person', at: 'by.0' })
    expect(plan(hall, home, { at: at(hall, -1) })).toEqual({ refused: 'in-the-past' })
    expect(plan(hall, home, { at: at(hall, 400 * 24 * 60) })).toEqual({ refused: 'too-far' })
    expect(plan(hall, 'S20261014-009')).toEqual({ refused: 'unknown-home' })
    hall.must(plan(hall, home))
    expect(plan(hall, other, { at: at(hall, 80) })).toEqual({ refused: 'home-clash', with: home })
    expect(plan(hall, other, { at: at(hall, 90) })).toEqual({})
  })
})

describe('[Z82] what came of it', () => {
  test('by who went, or a leader, once the time has come; whoever met nobody goes again', () => {
    const hall = new CaseHall()
    const { home } = ask(hall)
    const done = (by: Parameters<RulesHall['ask']>[0], fields: object = {}) =>
      hall.ask(by, 'home.done', { home, result: 'done', ...fields })
    expect(done(leader)).toEqual({ refused: 'wrong-state', state: 'asked' })
    hall.must(plan(hall, home))
    expect(done(clerk('1003'))).toEqual({ refused: 'not-allowed' })
    expect(done(clerk('1002'))).toMatchObject({ refused: 'too-early' })
    hall.now += 40 * minute
    expect(done(clerk('1002'), { result: 'not-there' })).toEqual({ open: true })
    expect(hall.state.homes.open.get(home)).toMatchObject({ tries: 1 })
    expect(done(leader)).toMatchObject({ refused: 'wrong-state' })
    hall.must(plan(hall, home))
    hall.now += 40 * minute
    expect(done(clerk('1002'), { result: 'papers-taken', note: '材料齐全' })).toEqual({ open: false })
    expect(done(clerk('1002'))).toEqual({ refused: 'unknown-home' })
  })

  test('cancelled by who entered it, or a leader; another reason in words', () => {
    const hall = new CaseHall()
    const { home } = ask(hall)
    expect(hall.ask(clerk('1002'), 'home.cancel', { home, reason: 'withdrawn' })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(leader, 'home.cancel', { home, reason: 'other' })).toEqual({ refused: 'reason-needed', at: 'note' })
    expect(hall.ask(clerk('1001'), 'home.cancel', { home, reason: 'came-in' })).toEqual({})
    expect(hall.state.homes.open.size).toBe(0)
  })
})

describe('[Z83] who sees it, and who hears that it is late', () => {
  test('the manager all of it; a console its own; the guide’s page whom and where only of what a guide makes', () => {
    const hall = new CaseHall()
    const { home } = ask(hall)
    expect(entries(hall, 'load', 'home')).toMatchObject([{ home, citizen: { name: '王秀兰', need: 'disabled' } }])
    expect(entries(hall, 'counter:1', 'home')).toMatchObject([{ home, mine: false }])
    expect(entries(hall, 'counter:2', 'home')).toEqual([])
    expect(JSON.stringify(entries(hall, 'guide', 'home'))).not.toContain('王秀兰')
    hall.must(plan(hall, home, { by: ['8001'] }))
    expect(entries(hall, 'guide', 'home')).toMatchObject([{ citizen: { address: '东街 12 号 3 楼' } }])
  })

  test('the clock says once that it is late, and that is one alarm however many there are', () => {
    const hall = new CaseHall()
    const { home } = ask(hall)
    ask(hall)
    expect(nextDue(hall.state)).toBeLessThan(Number.POSITIVE_INFINITY)
    hall.later(6)
    expect(hall.events.filter(({ type }) => type === 'home.late')).toHaveLength(2)
    expect(entries(hall, 'load', 'alarm').filter((alarm) => alarm['kind'] === 'home-late')).toMatchObject([{ waiting: 2, weight: 2 }])
    hall.must(plan(hall, home))
    hall.now += hour
    hall.must(hall.ask(leader, 'home.done', { home, result: 'done' }))
    expect(hall.events.at(-1)).toMatchObject({ type: 'home.done', body: { late: true } })
    expect(entries(hall, 'load', 'alarm').filter((alarm) => alarm['kind'] === 'home-late')).toMatchObject([{ waiting: 1 }])
  })

  test('what is not late after all with the year that has come is late no more', () => {
    const hall = new RulesHall()
    ask(hall)
    hall.now += 6 * 24 * hour
    hall.letTimePass()
    const alarm = () => entries(hall, 'load', 'alarm').filter(({ kind }) => kind === 'home-late')
    expect(alarm()).toHaveLength(1)
    const holidays = ['2026-10-15', '2026-10-16', '2026-10-19', '2026-10-20', '2026-10-21']
    hall.must(hall.ask(leader, 'calendar.import', { year: 2026, holidays, workdays: [] }))
    hall.letTimePass()
    expect(alarm()).toEqual([])
  })

  test('a restart loses nothing of it', () => {
    const hall = new CaseHall()
    const { home } = ask(hall)
    hall.must(plan(hall, home))
    hall.restart()
    expect(entries(hall, 'load', 'home')).toMatchObject([{ home, plan: { by: [{ badge: '1002' }] } }])
  })
})

describe('[Z84] who is at somebody’s home is out for the hall', () => {
  test('the board says so from the time that was planned to its end, and not once it was done', () => {
    const hall = new CaseHall()
    const { home } = ask(hall)
    hall.must(plan(hall, home))
    expect(person(hall, '1002')).not.toMatchObject({ state: 'out' })
    hall.now += 40 * minute
    expect(person(hall, '1002')).toMatchObject({ state: 'out', reason: 'site-visit', kind: 'work' })
    hall.must(hall.ask(clerk('1002'), 'home.done', { home, result: 'done' }))
    expect(person(hall, '1002')).not.toMatchObject({ state: 'out' })
  })

  test('what a leader has planned is the leave to go; what a clerk planned alone is none', () => {
    const hall = new CaseHall('2026-10-14', { pauseApproval: ['work'], pauseUnapproved: 'forbidden' })
    hall.open(2, '1002')
    const leave = () => hall.ask(clerk('1002'), 'counter.pause', { counter: 2, reason: 'site-visit' })
    const { home } = ask(hall)
    hall.must(plan(hall, home, {}, clerk('1002')))
    expect(leave()).toMatchObject({ refused: 'approval-needed' })
    hall.must(plan(hall, home))
    expect(isRefusal(leave())).toBe(false)
    expect(hall.state.counters.seats.get(2)?.pause).toMatchObject({ approvedBy: '9001', until: hall.now + 90 * minute })
  })
})
