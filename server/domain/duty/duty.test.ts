import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { project } from '../shown.ts'
import { freeze, thaw } from '../snapshot.ts'

const manager = clerk('9001', ['manager'])
const chief = clerk('8001', ['chief'])
/** 2026-10-14 is a Wednesday; the small hall has no calendar, so that it opens on every day. */
const today = '2026-10-14'
const dayMs = 24 * 60 * minute

const load = (hall: RulesHall, key: string) => project(hall.scene(), 'load', [key])[key] as Record<string, unknown> | undefined
const plan = (hall: RulesHall, turns: object[], to = '2026-10-30') => hall.ask(manager, 'duty.plan', { from: today, to, turns })
const reminders = (hall: RulesHall) => hall.events.flatMap((event) => (event.type === 'duty.reminded' ? [event.body] : []))
const onDuty = (hall: RulesHall) => (load(hall, 'duty')?.['person'] as { badge: string } | undefined)?.badge

describe('[O40] a plan', () => {
  test('replaces what was planned between its two days, and tells the days that nobody has', () => {
    const hall = new RulesHall()
    const answer = plan(hall, [
      { from: today, to: '2026-10-16', badge: '1001' },
      { from: '2026-10-18', to: '2026-10-30', badge: '1002' },
    ])
    expect(answer).toEqual({ days: 16, gaps: ['2026-10-17'], provisional: false })
    hall.must(hall.ask(chief, 'duty.plan', { from: '2026-10-16', to: '2026-10-17', turns: [{ from: '2026-10-17', badge: '1003' }] }))
    expect([...hall.state.duty.planned].slice(0, 5).map(([day, { badge }]) => `${day.slice(8)} ${badge}`)).toEqual([
      '14 1001',
      '15 1001',
      '17 1003',
      '18 1002',
      '19 1002',
    ])
    expect(thaw(freeze(hall.state)).duty).toEqual(hall.state.duty)
  })

  test('by people who take turns: a week each over a year, or day by day on some weekdays (000-4)', () => {
    const hall = new RulesHall()
    const year = { from: today, to: '2027-10-13', rotate: { badges: ['1001', '1002', '1003'] } }
    hall.must(hall.ask(manager, 'duty.plan', year))
    const who = (day: string) => hall.state.duty.planned.get(day)?.badge
    expect(['2026-10-18', '2026-10-19', '2026-10-25', '2026-10-26', '2026-11-02', '2027-10-13'].map(who)).toEqual([
      '1001',
      '1002',
      '1002',
      '1003',
      '1001',
      '1002',
    ])
    hall.must(hall.ask(manager, 'rules.change', { rules: { dutyRota: 'weekdays', dutyWeekdays: ['tue', 'wed', 'thu', 'fri'] } }))
    expect(hall.ask(manager, 'duty.plan', { ...year, to: '2026-10-25' })).toEqual({ days: 7, gaps: [], provisional: false })
    const week = ['2026-10-14', '2026-10-15', '2026-10-16', '2026-10-17', '2026-10-18', '2026-10-19', '2026-10-20']
    expect(week.map(who)).toEqual(['1001', '1002', '1003', undefined, undefined, undefined, '1001'])
  })

  test('names somebody of the hall, one for a day, and lies ahead', () => {
    const hall = new RulesHall()
    const refused = (fields: object, by = manager) => hall.ask(by, 'duty.plan', { from: today, to: '2026-10-20', ...fields })
    expect(refused({ turns: [{ from: today, badge: '7777' }] })).toEqual({ refused: 'unknown-person', at: 'turns.0.badge' })
    expect(refused({ rotate: { badges: ['1001', '7777'] } })).toEqual({ refused: 'unknown-person', at: 'rotate.badges.1' })
    const twice = [
      { from: today, to: '2026-10-16', badge: '1001' },
      { from: '2026-10-16', badge: '1002' },
    ]
    expect(refused({ turns: twice })).toEqual({ refused: 'duty-twice', at: '2026-10-16' })
    expect(refused({ turns: [{ from: '2026-10-21', badge: '1001' }] })).toEqual({ refused: 'malformed', at: 'turns.0' })
    expect(refused({ from: '2026-10-13', turns: [] })).toEqual({ refused: 'in-the-past', at: 'from' })
    expect(refused({ to: '2026-10-13', turns: [] })).toEqual({ refused: 'malformed', at: 'to' })
    expect(refused({ to: '2028-10-13', turns: [] })).toEqual({ refused: 'malformed', at: 'to' })
    // A year that was mistyped.
    expect(refused({ from: '2062-10-14', to: '2062-10-20', turns: [] })).toEqual({ refused: 'too-far', at: 'from' })
    expect(refused({ from: '2027-12-20', to: '2028-01-01', turns: [] })).toEqual({ refused: 'too-far', at: 'to' })
    expect(refused({})).toEqual({ refused: 'malformed', at: 'turns' })
    expect(refused({ turns: [], rotate: { badges: ['1001'] } })).toEqual({ refused: 'malformed', at: 'rotate' })
    expect(refused({ turns: [] }, clerk('1001'))).toEqual({ refused: 'not-allowed' })
    expect(hall.state.duty.everPlanned).toBe(false)
    expect(refused({ from: '2027-12-20', to: '2027-12-31', turns: [] })).toMatchObject({ days: 0 })
  })

  test('of a year whose calendar nobody knows yet is made all the same, and marked', () => {
    const hall = new RulesHall({ ...smallHall, calendar: { holidays: 'china' } })
    const answer = hall.ask(manager, 'duty.plan', { from: '2027-01-04', to: '2027-01-10', rotate: { badges: ['1001'] } })
    expect(answer).toMatchObject({ days: 5, provisional: true })
    const week = load(hall, 'dutyWeek:2027-01-04') as { days: { day: string; provisional?: true }[] }
    expect(week.days.every(({ provisional }) => provisional)).toBe(true)
    hall.must(hall.ask(manager, 'calendar.import', { year: 2027, holidays: ['2027-01-05'], workdays: ['2027-01-09'] }))
    expect((load(hall, 'dutyWeek:2027-01-04') as typeof week).days.some(({ provisional }) => provisional)).toBe(false)
    // What the calendar has changed is told as a gap.
    const days = (load(hall, 'dutyWeek:2027-01-04') as { days: { day: string; gap?: true }[] }).days
    expect(days.filter(({ gap }) => gap).map(({ day }) => day)).toEqual(['2027-01-09'])
  })
})

describe('[O41] who is on duty today', () => {
  test('stands on the board and the manager’s page, is written down when the day begins, and a day that nobody has is told', () => {
    const hall = new RulesHall()
    expect(load(hall, 'duty')).not.toHaveProperty('gap')
    plan(hall, [{ from: today, badge: '1001' }], today)
    hall.letTimePass()
    expect(hall.events.at(-1)).toMatchObject({ type: 'duty.began', body: { day: today, badge: '1001' }, actor: 'clock' })
    expect(project(hall.scene(), 'board')['duty']).toEqual({ name: '张敏', post: smallHall.people[0]?.title })
    hall.now += dayMs
    hall.letTimePass()
    expect(onDuty(hall)).toBeUndefined()
    expect(load(hall, 'duty')).toMatchObject({ gap: true })
    expect(load(hall, 'alarm:duty-gap')).toMatchObject({ kind: 'duty-gap', weight: 2 })
    expect(project(hall.scene(), 'board')['duty']).toBeUndefined()
    hall.must(hall.ask(manager, 'duty.replace', { day: '2026-10-15', badge: '1002' }))
    hall.letTimePass()
    expect(hall.events.at(-1)).toMatchObject({ type: 'duty.began', body: { badge: '1002' } })
    expect(load(hall, 'alarm:duty-gap')).toBeUndefined()
  })

  test('whoever is next comes some days before, where the regulation asks for it (001-9)', () => {
    const hall = new RulesHall({ ...smallHall, rules: { ...smallHall.rules, dutyOverlapDays: 7 } })
    plan(hall, [
      { from: today, to: '2026-10-21', badge: '1001' },
      { from: '2026-10-22', to: '2026-10-30', badge: '1002' },
    ])
    expect(load(hall, 'duty')).not.toHaveProperty('incoming')
    hall.now += dayMs
    hall.letTimePass()
    expect(load(hall, 'duty')).toMatchObject({ person: { badge: '1001' }, incoming: { badge: '1002' } })
  })
})

describe('[O42] reminders', () => {
  test('come a week and a day before a turn, once each, and not again within it', () => {
    const hall = new RulesHall()
    plan(hall, [
      { from: today, to: '2026-10-24', badge: '1001' },
      { from: '2026-10-25', to: '2026-10-30', badge: '1002' },
    ])
    const days: string[] = []
    hall.onEvent = (event) => {
      if (event.type === 'duty.reminded') days.push(`${hall.state.setup.day} ${event.body.badge} ${event.body.kind} ${event.body.day}`)
    }
    for (let day = 0; day < 16; day++) {
      hall.letTimePass()
      hall.now += dayMs
    }
    expect(days).toEqual(['2026-10-18 1002 first 2026-10-25', '2026-10-24 1002 eve 2026-10-25'])
  })

  test('of a turn that was planned late comes at once, the day before it alone; whoever stands in is reminded anew', () => {
    const hall = new RulesHall()
    plan(hall, [
      { from: '2026-10-15', badge: '1001' },
      { from: '2026-10-17', badge: '1002' },
    ])
    hall.letTimePass()
    expect(reminders(hall).map(({ badge, kind }) => `${badge} ${kind}`)).toEqual(['1001 eve', '1002 first'])
    hall.open(1, '1001')
    expect(project(hall.scene(), 'counter:1')['duty']).toMatchObject({ reminded: { day: '2026-10-15', kind: 'eve' }, days: ['2026-10-15'] })
    hall.must(hall.ask(manager, 'duty.replace', { day: '2026-10-15', badge: '1003' }))
    hall.letTimePass()
    expect(reminders(hall).at(-1)).toEqual({ day: '2026-10-15', badge: '1003', kind: 'eve' })
  })
})

describe('[O43] a swap', () => {
  const planned = () => {
    const hall = new RulesHall()
    plan(hall, [
      { from: today, to: '2026-10-16', badge: '1001' },
      { from: '2026-10-17', to: '2026-10-18', badge: '1002' },
    ])
    return hall
  }
  const ask = (hall: RulesHall, by: string, fields: object) => hall.ask(clerk(by), 'duty.swap.ask', { day: '2026-10-15', ...fields })

  test('is asked for, agreed to, and approved by somebody who leads and is neither of them', () => {
    const hall = planned()
    hall.must(ask(hall, '1001', { with: '1002', instead: '2026-10-18', reason: '孩子开家长会' }))
    expect(load(hall, 'swap:2026-10-15')).toMatchObject({ asker: { badge: '1001' }, other: { badge: '1002' }, state: 'asked' })
    hall.open(2, '1002')
    expect(project(hall.scene(), 'counter:2')['duty']).toMatchObject({ swaps: [{ day: '2026-10-15', reason: '孩子开家长会' }] })
    expect(hall.ask(manager, 'duty.swap.decide', { day: '2026-10-15', approve: true })).toEqual({ refused: 'unknown-swap' })
    expect(hall.ask(clerk('1001'), 'duty.swap.answer', { day: '2026-10-15', agree: true })).toEqual({ refused: 'same-person' })
    expect(hall.ask(clerk('1003'), 'duty.swap.answer', { day: '2026-10-15', agree: true })).toEqual({ refused: 'not-allowed' })
    hall.must(hall.ask(clerk('1002'), 'duty.swap.answer', { day: '2026-10-15', agree: true }))
    expect(hall.ask(clerk('1002', ['chief']), 'duty.swap.decide', { day: '2026-10-15', approve: true })).toEqual({ refused: 'same-person' })
    hall.must(hall.ask(manager, 'duty.swap.decide', { day: '2026-10-15', approve: true }))
    const who = (day: string) => hall.state.duty.planned.get(day)
    expect([who('2026-10-15'), who('2026-10-18')]).toEqual([
      { badge: '1002', changed: true },
      { badge: '1001', changed: true },
    ])
    expect(hall.ask(manager, 'duty.swap.decide', { day: '2026-10-15', approve: true })).toEqual({ refused: 'unknown-swap' })
    expect(JSON.stringify(hall.events)).not.toContain('家长会')
  })

  test('is refused with oneself, with somebody unknown, for another’s day, and too late', () => {
    const hall = planned()
    expect(ask(hall, '1001', { with: '1001' })).toEqual({ refused: 'same-person', at: 'with' })
    expect(ask(hall, '1001', { with: '7777' })).toEqual({ refused: 'unknown-person', at: 'with' })
    expect(ask(hall, '1003', { with: '1002' })).toEqual({ refused: 'not-on-duty', at: 'day' })
    expect(ask(hall, '1001', { with: '1002', instead: '2026-10-16' })).toEqual({ refused: 'not-on-duty', at: 'instead' })
    expect(ask(hall, '1001', { day: today, with: '1002' })).toEqual({ refused: 'too-late', at: 'day' })
    expect(hall.ask(clerk('1002'), 'duty.swap.answer', { day: '2026-10-15', agree: true })).toEqual({ refused: 'unknown-swap' })
  })

  test('that is not agreed to, or not approved, changes nothing; another plan ends it', () => {
    const hall = planned()
    const before = [...hall.state.duty.planned]
    for (const end of [
      () => hall.ask(clerk('1002'), 'duty.swap.answer', { day: '2026-10-15', agree: false }),
      () => hall.ask(clerk('1001'), 'duty.swap.answer', { day: '2026-10-15', agree: false }),
      () => {
        hall.must(hall.ask(clerk('1002'), 'duty.swap.answer', { day: '2026-10-15', agree: true }))
        return hall.ask(manager, 'duty.swap.decide', { day: '2026-10-15', approve: false })
      },
    ]) {
      hall.must(ask(hall, '1001', { with: '1002' }))
      hall.must(end())
      expect(hall.state.duty.swaps.size).toBe(0)
      expect([...hall.state.duty.planned]).toEqual(before)
    }
    hall.must(ask(hall, '1001', { with: '1002' }))
    plan(hall, [{ from: '2026-10-15', badge: '1003' }])
    expect(hall.state.duty.swaps.size).toBe(0)
  })

  const agreed = (hall: RulesHall, [asker, other]: [string, string], fields: { day: string; instead?: string }) => {
    hall.must(hall.ask(clerk(asker), 'duty.swap.ask', { with: other, ...fields }))
    hall.must(hall.ask(clerk(other), 'duty.swap.answer', { day: fields.day, agree: true }))
  }

  test('of a day that another swap, or a leader, has made somebody else’s is over', () => {
    const hall = planned()
    agreed(hall, ['1001', '1002'], { day: '2026-10-15', instead: '2026-10-18' })
    agreed(hall, ['1002', '1003'], { day: '2026-10-18' })
    hall.must(hall.ask(manager, 'duty.swap.decide', { day: '2026-10-15', approve: true }))
    expect(hall.ask(manager, 'duty.swap.decide', { day: '2026-10-18', approve: true })).toEqual({ refused: 'unknown-swap' })
    expect(hall.state.duty.planned.get('2026-10-18')).toMatchObject({ badge: '1001' })
    agreed(hall, ['1001', '1002'], { day: '2026-10-16', instead: '2026-10-17' })
    hall.must(hall.ask(manager, 'duty.replace', { day: '2026-10-17', badge: '1003' }))
    expect(hall.state.duty.swaps.size).toBe(0)
  })

  test('once agreed to is not asked of another; it is over when the day in return has passed, and not approved for somebody who has left', () => {
    const hall = planned()
    agreed(hall, ['1002', '1001'], { day: '2026-10-18', instead: '2026-10-16' })
    expect(hall.ask(clerk('1002'), 'duty.swap.ask', { day: '2026-10-18', with: '1003' })).toEqual({ refused: 'already-asked', at: 'day' })
    hall.now += 3 * dayMs
    hall.letTimePass()
    expect(hall.ask(manager, 'duty.swap.decide', { day: '2026-10-18', approve: true })).toEqual({ refused: 'unknown-swap' })
    expect(hall.state.duty.planned.get('2026-10-16')).toMatchObject({ badge: '1001' })
    agreed(hall, ['1002', '1003'], { day: '2026-10-18' })
    const { hall: setup } = hall.state.setup
    if (setup) Object.assign(setup, { people: setup.people.filter(({ badge }) => badge !== '1003') })
    expect(hall.ask(manager, 'duty.swap.decide', { day: '2026-10-18', approve: true })).toEqual({ refused: 'unknown-person' })
    hall.must(hall.ask(manager, 'duty.swap.decide', { day: '2026-10-18', approve: false }))
  })
})

test('[O44] whoever leads names somebody to stand in, on the day itself too; late is marked', () => {
  const hall = new RulesHall()
  plan(hall, [{ from: today, to: '2026-10-18', badge: '1001' }])
  expect(hall.ask(manager, 'duty.replace', { day: '2026-10-17', badge: '1002', reason: '病假' })).toEqual({ late: false })
  expect(hall.ask(manager, 'duty.replace', { day: today, badge: '1003' })).toEqual({ late: true })
  expect(hall.events.findLast(({ type }) => type === 'duty.replaced')).toMatchObject({
    body: { day: today, from: '1001', badge: '1003', by: '9001', late: true },
  })
  hall.letTimePass()
  expect(onDuty(hall)).toBe('1003')
  expect(hall.ask(manager, 'duty.replace', { day: '2026-10-13', badge: '1003' })).toEqual({ refused: 'in-the-past', at: 'day' })
  expect(hall.ask(manager, 'duty.replace', { day: today, badge: '7777' })).toEqual({ refused: 'unknown-person', at: 'badge' })
  expect(hall.ask(clerk('1001'), 'duty.replace', { day: today, badge: '1001' })).toEqual({ refused: 'not-allowed' })
})

test('[O45] the day log is written by whoever is on duty or leads, and holds no words in the journal', () => {
  const hall = new RulesHall()
  plan(hall, [{ from: today, badge: '1001' }])
  expect(hall.ask(clerk('1002'), 'duty.note', { text: '没有我的事' })).toEqual({ refused: 'not-on-duty' })
  hall.must(hall.ask(clerk('1001'), 'duty.note', { text: '二号取号机卡纸，已修好' }))
  hall.must(hall.ask(manager, 'duty.note', { text: '停电十分钟' }))
  expect((load(hall, 'duty') as { notes: { text: string }[] }).notes.map(({ text }) => text)).toEqual([
    '二号取号机卡纸，已修好',
    '停电十分钟',
  ])
  expect(JSON.stringify(hall.events)).not.toMatch(/卡纸|停电/)
  hall.now += dayMs
  hall.letTimePass()
  expect(load(hall, 'duty')).toMatchObject({ notes: [] })
})

describe('[O46] opening and closing lists', () => {
  test('are ticked item by item for the running day; an item that is not on the list is refused', () => {
    const hall = new RulesHall()
    plan(hall, [{ from: today, badge: '1001' }])
    const tick = (fields: object, by = clerk('1001')) => hall.ask(by, 'checklist.tick', { list: 'closing', done: true, ...fields })
    expect(tick({ item: 'lights' })).toEqual({ left: 7 })
    expect(tick({ item: 'left-behind', done: false, note: '一把雨伞' })).toEqual({ left: 7 })
    expect(tick({ item: 'left-behind' })).toEqual({ left: 6 })
    expect(tick({ item: 'curtains' })).toEqual({ refused: 'unknown-item' })
    expect(tick({ item: 'paper' })).toEqual({ refused: 'unknown-item' })
    expect(tick({ item: 'lights' }, clerk('1003'))).toEqual({ refused: 'not-on-duty' })
    const lists = load(hall, 'duty')?.['lists'] as Record<string, { item: string; done?: boolean }[]>
    expect(lists['closing']?.filter(({ done }) => done).map(({ item }) => item)).toEqual(['left-behind', 'lights'])
    hall.now += dayMs
    hall.letTimePass()
    expect(JSON.stringify(load(hall, 'duty')?.['lists'])).not.toContain('done')
  })

  test('are the hall’s own where its document has them', () => {
    const curtains = { item: 'curtains', name: { 'zh-Hans': '拉窗帘', 'zh-Hant': '拉窗簾', en: 'Curtains drawn' } }
    const hall = new RulesHall({ ...smallHall, checklists: { closing: [curtains] } })
    expect(hall.ask(manager, 'checklist.tick', { list: 'closing', item: 'curtains', done: true })).toEqual({ left: 0 })
    const lists = load(hall, 'duty')?.['lists'] as Record<string, { item: string }[]>
    expect([lists['closing']?.map(({ item }) => item), lists['opening']?.length]).toEqual([['curtains'], 6])
  })
})

test('[O55] whoever is on duty has what the floor wants at the own console, and nobody else; what a person answers for stays with those who lead', () => {
  const hall = new RulesHall()
  plan(hall, [{ from: today, badge: '1001' }])
  hall.open(1, '1001')
  hall.open(2, '1002')
  hall.open(3, '1003')
  hall.must(hall.ask(clerk('1003'), 'counter.pause', { counter: 3, reason: 'break', until: new Date(hall.now + 5 * minute).toISOString() }))
  hall.now += 20 * minute
  hall.letTimePass()
  const alarmsAt = (counter: number) => Object.keys(project(hall.scene(), `counter:${counter}`)).filter((key) => key.startsWith('alarm:'))
  expect(load(hall, 'alarm:away-3')).toBeDefined()
  expect(alarmsAt(1)).toContain('alarm:return-overdue-3')
  expect(alarmsAt(1)).not.toContain('alarm:away-3')
  expect(project(hall.scene(), 'counter:1', ['alarm:away-3'])['alarm:away-3']).toBeUndefined()
  expect(alarmsAt(2)).toEqual([])
  hall.must(hall.ask(manager, 'duty.replace', { day: today, badge: '1002' }))
  expect([alarmsAt(1).length, alarmsAt(2).length > 0]).toEqual([0, true])
})
