import { describe, expect, test } from 'vitest'
import { clerk, holder, minute, pad, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { Told } from '../../../test/fixtures/told.ts'
import { project } from '../shown.ts'
import { freeze, thaw } from '../snapshot.ts'

const hour = 60 * minute
const manager = clerk('9001', ['manager'])
const caller = { name: '王秀兰', unit: '东街社区', phone: '138 0013 8000' }
const log = (hall: RulesHall, badge: string, fields: object) =>
  hall.ask(clerk(badge), 'enquiry.log', {
    channel: 'desk',
    question: '身份证到期怎么换？',
    outcome: 'answered',
    answer: '带旧证来',
    ...fields,
  })
const leave = (hall: RulesHall, badge: string, fields: object) =>
  hall.ask(clerk(badge), 'record.leave', { channel: 'desk', requirement: '想问低保复核', caller, ...fields })
const entries = (hall: RulesHall, view: string, kind: string) =>
  Object.entries(project(hall.scene(), view)).flatMap(([key, entry]) => (key.startsWith(`${kind}:`) ? [entry] : []))
const opened = () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(3, '1003')
  return hall
}
const bodies = (hall: RulesHall, type: string) => hall.events.flatMap((event) => (event.type === type ? [event.body] : []))

describe('[F10] an enquiry is logged by whoever was asked, at a counter or away from one', () => {
  test('with the ticket at hand, and its matter where no other is named', () => {
    const hall = opened()
    const { id } = hall.take('card')
    hall.call(1, '1001')
    hall.must(log(hall, '1001', { counter: 1, ticket: id, caller }))
    expect(bodies(hall, 'enquiry.logged')).toMatchObject([
      { first: { badge: '1001', counter: 1 }, matter: 'card', number: 'A001', about: id },
    ])
  })

  test('on the telephone, without a ticket or a counter (R64)', () => {
    const hall = opened()
    hall.must(log(hall, '8001', { channel: 'phone' }))
    expect(bodies(hall, 'enquiry.logged')).toMatchObject([{ first: { badge: '8001' }, channel: 'phone' }])
  })

  test('not at another’s counter, of a matter or ticket that is none, nor half', () => {
    const hall = opened()
    expect(log(hall, '1001', { counter: 3 })).toEqual({ refused: 'not-allowed' })
    expect(log(hall, '1001', { counter: 99 })).toEqual({ refused: 'unknown-counter' })
    expect(log(hall, '1001', { matter: 'none' })).toEqual({ refused: 'unknown-matter' })
    expect(log(hall, '1001', { ticket: 't_0000000000000000' })).toEqual({ refused: 'unknown-ticket' })
    expect(log(hall, '1001', { answer: undefined })).toMatchObject({ refused: 'malformed', at: 'answer' })
    expect(log(hall, '1001', { outcome: 'where-to-ask' })).toMatchObject({ refused: 'malformed', at: 'to' })
    expect(log(hall, '1001', { outcome: 'referred', to: { text: '派出所' } })).toMatchObject({ refused: 'malformed', at: 'to' })
    expect(log(hall, '1001', { outcome: 'referred', to: { badge: '777' } })).toEqual({ refused: 'unknown-person' })
    expect(bodies(hall, 'enquiry.logged')).toEqual([])
  })
})

test('[F11] numbers rise by the hall day and begin anew on the next', () => {
  const hall = opened()
  expect(log(hall, '1001', {})).toMatchObject({ enquiry: 'Z20261014-001' })
  expect(log(hall, '1003', {})).toMatchObject({ enquiry: 'Z20261014-002' })
  expect(leave(hall, '1001', { for: { badge: '1003' } })).toEqual({ record: 'J20261014-001' })
  hall.now += 24 * hour
  hall.letTimePass()
  expect(log(hall, '1001', {})).toMatchObject({ enquiry: 'Z20261015-001' })
})

describe('[F12] what is not answered has two working days', () => {
  test('counted after the day, to the end of the hours; a year without data is marked', () => {
    const hall = opened()
    const answer = log(hall, '1001', { channel: 'online', outcome: 'open', answer: undefined })
    // Wednesday 14 October: Thursday, Friday.
    expect(answer).toMatchObject({ dueDay: '2026-10-16', due: Date.UTC(2026, 9, 16, 9), provisional: true })
    expect(entries(hall, 'counter:1', 'enquiry')).toMatchObject([{ enquiry: 'Z20261014-001', provisional: true, own: true }])
  })

  test('settled when the year comes, by the clock and at once', () => {
    const hall = opened()
    log(hall, '1001', { channel: 'online', outcome: 'open' })
    const year = { year: 2026, holidays: ['2026-10-15'], workdays: ['2026-10-17'] }
    hall.must(hall.ask(manager, 'calendar.import', year))
    hall.letTimePass()
    const [entry] = entries(hall, 'counter:1', 'enquiry')
    // Thursday is a holiday, Saturday a make-up workday.
    expect(entry).toMatchObject({ dueDay: '2026-10-17' })
    expect(entry).not.toHaveProperty('provisional')
    expect(bodies(hall, 'enquiry.settled')).toHaveLength(1)
    hall.must(hall.ask(manager, 'calendar.import', { ...year, year: 2031, holidays: ['2031-01-01'], workdays: [] }))
    hall.letTimePass()
    expect(bodies(hall, 'enquiry.settled')).toHaveLength(1)
  })

  test('an alarm for all that are late, and the answer is marked', () => {
    const hall = opened()
    log(hall, '1001', { channel: 'letter', outcome: 'open' })
    hall.now = Date.UTC(2026, 9, 16, 9, 1)
    hall.letTimePass()
    expect(project(hall.scene(), 'load')).toMatchObject({
      'alarm:enquiry-late': { kind: 'enquiry-late', waiting: 1, minutes: 1 },
      asked: { enquiries: { open: 1, late: 1 } },
    })
    hall.must(hall.ask(clerk('1001'), 'enquiry.answer', { enquiry: 'Z20261014-001', answer: '可以' }))
    expect(bodies(hall, 'enquiry.answered')).toMatchObject([{ late: true }])
    expect(project(hall.scene(), 'load')).not.toHaveProperty('alarm:enquiry-late')
  })
})

test('[F13] answered by who was asked, by whom it was referred to, or by a leader; once', () => {
  const hall = opened()
  const refer = () => log(hall, '1001', { counter: 1, outcome: 'referred', answer: undefined, to: { counter: 3 } })
  const answer = (badge: string, enquiry: string, roles?: ['manager']) =>
    hall.ask(clerk(badge, roles), 'enquiry.answer', { enquiry, answer: '可以' })
  for (const _ of [1, 2, 3]) hall.must(refer())
  expect(entries(hall, 'counter:3', 'enquiry')).toMatchObject([{ own: false }, { own: false }, { own: false }])
  expect(answer('1002', 'Z20261014-001')).toEqual({ refused: 'not-allowed' })
  hall.must(answer('1003', 'Z20261014-001'))
  hall.must(answer('1001', 'Z20261014-002'))
  hall.must(answer('9001', 'Z20261014-003', ['manager']))
  expect(answer('1003', 'Z20261014-001')).toEqual({ refused: 'unknown-enquiry' })
  expect(answer('1003', 'Z20261014-999')).toEqual({ refused: 'unknown-enquiry' })
})

describe('[F14] 咨询件: the end of the service and the log are one step', () => {
  const finish = (hall: RulesHall, outcome: object) => hall.ask(clerk('1001'), 'counter.finish', { counter: 1, outcome })
  const served = () => {
    const hall = opened()
    const ticket = hall.take('card')
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
    return { hall, ticket }
  }
  const enquiry = { channel: 'desk', question: '怎么办？', outcome: 'answered', answer: '这样办' }

  test('both happen', () => {
    const { hall, ticket } = served()
    hall.must(finish(hall, { kind: 'enquiry', enquiry }))
    expect(hall.events.slice(-3).map(({ type }) => type)).toEqual(['ticket.finished', 'case.opened', 'enquiry.logged'])
    expect(bodies(hall, 'enquiry.logged')).toMatchObject([{ about: ticket.id, first: { badge: '1001', counter: 1 } }])
  })

  test('or neither: half a log, or another kind', () => {
    const { hall } = served()
    expect(finish(hall, { kind: 'enquiry', enquiry: { ...enquiry, answer: undefined } })).toMatchObject({ at: 'outcome.enquiry.answer' })
    expect(finish(hall, { kind: 'instant', enquiry })).toMatchObject({ refused: 'malformed', at: 'outcome.enquiry' })
    expect(bodies(hall, 'ticket.finished')).toEqual([])
    hall.must(finish(hall, { kind: 'enquiry' }))
  })
})

describe('[F15] a record is left for who is not there', () => {
  test('and stands on that person’s list, and on that of who was asked first', () => {
    const hall = opened()
    hall.must(leave(hall, '1001', { counter: 1, for: { badge: '1002' }, matter: 'tax' }))
    expect(entries(hall, 'counter:1', 'record')).toMatchObject([{ own: true, waits: false, caller, requirement: '想问低保复核' }])
    expect(entries(hall, 'counter:2', 'record')).toEqual([])
    hall.open(2, '1002')
    expect(entries(hall, 'counter:2', 'record')).toMatchObject([{ own: false, waits: true, to: { clerk: { name: '刘志远' } } }])
  })

  test('not for oneself, for nobody, or at one’s own counter', () => {
    const hall = opened()
    expect(leave(hall, '1001', { for: { badge: '1001' } })).toEqual({ refused: 'own-record' })
    expect(leave(hall, '1001', { counter: 1, for: { counter: 1 } })).toEqual({ refused: 'own-record' })
    expect(leave(hall, '1001', { for: { badge: '777' } })).toEqual({ refused: 'unknown-person' })
    expect(leave(hall, '1001', { for: { counter: 99 } })).toEqual({ refused: 'unknown-counter' })
    expect(leave(hall, '1001', { for: { line: 'Q' } })).toEqual({ refused: 'unknown-line' })
  })
})

describe('[F16] who takes it', () => {
  const take = (hall: RulesHall, badge: string, record = 'J20261014-001') => hall.ask(clerk(badge), 'record.take', { record })

  test('for a line: whoever serves it where they sit; then nobody else', () => {
    const hall = opened()
    hall.open(2, '1002')
    hall.must(leave(hall, '1001', { for: { line: 'B' } }))
    expect(take(hall, '1001')).toEqual({ refused: 'not-allowed' })
    hall.must(take(hall, '1003'))
    hall.must(take(hall, '1003'))
    expect(bodies(hall, 'record.taken')).toEqual([{ record: 'J20261014-001', badge: '1003', counter: 3 }])
    expect(take(hall, '1002')).toEqual({ refused: 'not-allowed' })
    expect(entries(hall, 'counter:2', 'record')).toEqual([])
    expect(entries(hall, 'counter:1', 'record')).toMatchObject([{ handler: { name: '何倩' } }])
  })

  test('where the duty is not clear the leader decides (002)', () => {
    const hall = opened()
    const assign = (badge: string, roles: ['clerk'] | ['manager'], to: object) =>
      hall.ask(clerk(badge, roles), 'record.assign', { record: 'J20261014-001', to })
    hall.must(leave(hall, '1001', { for: { leader: true } }))
    expect(project(hall.scene(), 'load')).toMatchObject({ asked: { records: { leader: 1 } }, 'alarm:record-waiting': { waiting: 1 } })
    expect(take(hall, '1003')).toEqual({ refused: 'not-allowed' })
    expect(assign('1003', ['clerk'], { badge: '1003' })).toEqual({ refused: 'not-allowed' })
    expect(assign('9001', ['manager'], { badge: '777' })).toEqual({ refused: 'unknown-person' })
    hall.must(assign('9001', ['manager'], { badge: '1003' }))
    expect(project(hall.scene(), 'load')).toMatchObject({ asked: { records: { leader: 0, open: 1 } } })
    hall.must(take(hall, '1003'))
    expect(take(hall, '1003', 'J20261014-009')).toEqual({ refused: 'unknown-record' })
  })
})

describe('[F17] [F18] it is closed once, and the citizen is told by who was asked first', () => {
  const close = (hall: RulesHall, badge: string, fields: object) =>
    hall.ask(clerk(badge), 'record.close', { record: 'J20261014-001', result: 'settled', note: '已约周四', ...fields })
  const told = (hall: RulesHall, badge: string) => hall.ask(clerk(badge), 'record.told', { record: 'J20261014-001' })

  test('with words, by whose it is', () => {
    const hall = opened()
    hall.must(leave(hall, '1001', { counter: 1, for: { counter: 3 } }))
    expect(close(hall, '1002', {})).toEqual({ refused: 'not-allowed' })
    expect(close(hall, '1001', {})).toEqual({ refused: 'not-allowed' })
    expect(close(hall, '1003', { note: undefined })).toEqual({ refused: 'reason-needed', at: 'note' })
    expect(told(hall, '1001')).toEqual({ refused: 'not-finished' })
    hall.must(close(hall, '1003', {}))
    expect(close(hall, '1003', {})).toEqual({ refused: 'unknown-record' })
    expect(entries(hall, 'counter:3', 'record')).toEqual([])
    expect(entries(hall, 'counter:1', 'record')).toMatchObject([{ closed: { result: 'settled', words: '已约周四', by: { name: '何倩' } } }])
    expect(told(hall, '1003')).toEqual({ refused: 'not-allowed' })
    hall.must(told(hall, '1001'))
    expect(told(hall, '1001')).toEqual({ refused: 'unknown-record' })
    expect(entries(hall, 'counter:1', 'record')).toEqual([])
  })

  test('withdrawn by who was asked first, who need tell nobody', () => {
    const hall = opened()
    hall.must(leave(hall, '1001', { for: { counter: 3 } }))
    hall.must(close(hall, '1001', { result: 'withdrawn', note: undefined }))
    expect(hall.state.enquiries.records.size).toBe(0)
  })
})

test('[F19] after a day the clock brings a record to mind, once, and again where it was given to another', () => {
  const hall = opened()
  hall.must(leave(hall, '1001', { for: { badge: '1003' } }))
  hall.now += 24 * hour
  hall.letTimePass()
  expect(bodies(hall, 'record.reminded')).toEqual([{ record: 'J20261014-001' }])
  expect(project(hall.scene(), 'load')).toMatchObject({ 'alarm:record-waiting': { waiting: 1 }, asked: { records: { reminded: 1 } } })
  hall.now += 24 * hour
  hall.letTimePass()
  expect(bodies(hall, 'record.reminded')).toHaveLength(1)
  hall.must(hall.ask(manager, 'record.assign', { record: 'J20261014-001', to: { badge: '1002' } }))
  expect(hall.state.enquiries.records.get('J20261014-001')).not.toHaveProperty('reminded')
  hall.now += 23 * hour
  hall.letTimePass()
  expect(bodies(hall, 'record.reminded')).toHaveLength(1)
  hall.now += hour
  hall.letTimePass()
  expect(bodies(hall, 'record.reminded')).toHaveLength(2)
})

test('[F20] what I was asked first follows me to another counter, and its patches say all', () => {
  const hall = opened()
  const told = new Told(hall, ['load', 'counter:1', 'counter:2', 'counter:3'])
  hall.onEvent = (event) => told.tell(event)
  const same = (when: string) => told.same(when)
  hall.must(leave(hall, '1001', { counter: 1, for: { counter: 3 } }))
  same('left')
  hall.must(log(hall, '1001', { counter: 1, outcome: 'referred', answer: undefined, to: { counter: 2 } }))
  same('referred')
  hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 1 }))
  same('closed')
  hall.open(2, '1001')
  same('opened')
  expect(told.views.get('counter:2')).toMatchObject({ 'record:J20261014-001': { own: true }, 'enquiry:Z20261014-001': { own: true } })
  hall.must(hall.ask(clerk('1003'), 'record.take', { record: 'J20261014-001' }))
  same('taken')
  hall.must(hall.ask(clerk('1003'), 'record.close', { record: 'J20261014-001', result: 'elsewhere', note: '县里办' }))
  same('done')
})

describe('[F21] two at one counter', () => {
  const beside = (tie?: 'first') => {
    const people = smallHall.people.map((person) => (person.badge === '1002' ? { ...person, roles: ['clerk', 'chief'] as const } : person))
    const hall = new RulesHall({ ...smallHall, people: people as unknown as typeof smallHall.people })
    if (tie) hall.rules({ firstAskedTie: tie })
    hall.open(1, '1001')
    hall.open(3, '1003')
    hall.must(hall.ask(clerk('1002'), 'counter.assist', { counter: 1 }))
    return hall
  }

  test('the higher post is first-asked (003), for a log, a record and a handing on', () => {
    const hall = beside()
    hall.must(log(hall, '1001', { counter: 1 }))
    hall.must(leave(hall, '1001', { counter: 1, for: { badge: '1003' } }))
    hall.take('card')
    hall.call(1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { badge: '1003' } }))
    expect([...bodies(hall, 'enquiry.logged'), ...bodies(hall, 'record.left')]).toMatchObject([
      { first: { badge: '1002' } },
      { first: { badge: '1002' } },
    ])
    expect(entries(hall, 'counter:1', 'referral')).toMatchObject([{ first: { clerk: { name: '刘志远' } } }])
  })

  test('or who was asked, as the other regulations have it', () => {
    const hall = beside('first')
    hall.must(log(hall, '1001', { counter: 1 }))
    expect(bodies(hall, 'enquiry.logged')).toMatchObject([{ first: { badge: '1001' } }])
  })
})

test('[F22] a handing on names the counter and the person', () => {
  const hall = opened()
  hall.take('card')
  hall.call(1, '1001')
  hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { counter: 3 } }))
  expect(entries(hall, 'counter:1', 'referral')).toMatchObject([{ to: { counter: 3, clerk: { name: '何倩' } } }])
  hall.take('card')
  hall.call(1, '1001')
  hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { badge: '1003' } }))
  expect(entries(hall, 'counter:1', 'referral')[1]).toMatchObject({ to: { counter: 3, clerk: { name: '何倩' } } })
})

test('[F24] the journal and the manager’s live page hold nobody’s name, number or words', () => {
  const hall = opened()
  hall.must(log(hall, '1001', { caller, outcome: 'open', channel: 'mail' }))
  hall.must(leave(hall, '1001', { for: { leader: true } }))
  hall.must(hall.ask(clerk('1001'), 'enquiry.answer', { enquiry: 'Z20261014-001', answer: '请带户口本' }))
  const said = JSON.stringify([
    hall.events.filter(({ type }) => type !== 'hall.configured'),
    project(hall.scene(), 'load'),
    project(hall.scene(), 'guide'),
  ])
  for (const secret of [caller.name, caller.unit, caller.phone, '身份证到期', '想问低保', '户口本']) expect(said).not.toContain(secret)
  expect([...hall.personal.values()]).toContainEqual(caller)
})

describe('[F25] [F26] somebody is called back', () => {
  const rated = (level: number, by: 'pad' | 'holder' = 'pad') => {
    const hall = opened()
    const ticket = hall.take('card', { citizen: { name: '王秀兰', phone: '13800138000' } })
    hall.call(1, '1001')
    hall.serve(1, '1001', 3)
    hall.must(hall.ask(by === 'pad' ? pad(1) : holder(ticket.id), 'ticket.rate', { ticket: ticket.id, level }))
    return hall
  }
  const done = (hall: RulesHall, fields: object, who = manager) =>
    hall.ask(who, 'returnVisit.done', { visit: 'H20261014-001', result: 'satisfied', ...fields })

  test('after a low rating, by pad or phone, in five working days; not after a good one, nor where the hall calls nobody back', () => {
    expect(bodies(rated(3), 'returnVisit.listed')).toEqual([])
    for (const by of ['pad', 'holder'] as const)
      expect(bodies(rated(2, by), 'returnVisit.listed')).toMatchObject([
        { visit: 'H20261014-001', cause: 'low-rating', level: 2, number: 'A001', matter: 'card', badge: '1001', dueDay: '2026-10-21' },
      ])
    const hall = rated(5)
    hall.rules({ returnVisitLevel: 0 })
    const { id } = hall.take('card')
    hall.call(1, '1001')
    hall.serve(1, '1001', 3)
    hall.must(hall.ask(pad(1), 'ticket.rate', { ticket: id, level: 1 }))
    expect(bodies(hall, 'returnVisit.listed')).toEqual([])
  })

  test('the clerk’s console tells nothing of it', () => {
    expect(JSON.stringify(project(rated(1).scene(), 'counter:1'))).not.toContain('H20261014')
  })

  test('done once, by a leader who is not the one it is about; who was not reached is tried again', () => {
    const hall = rated(1)
    expect(done(hall, {}, clerk('1001'))).toEqual({ refused: 'not-allowed' })
    expect(done(hall, {}, clerk('1001', ['chief']))).toEqual({ refused: 'not-allowed' })
    expect(done(hall, { result: 'put-right' })).toEqual({ refused: 'reason-needed', at: 'note' })
    hall.must(done(hall, { result: 'not-reached' }))
    expect(hall.state.enquiries.visits.get('H20261014-001')).toMatchObject({ tries: 1 })
    hall.now = Date.UTC(2026, 9, 21, 9, 1)
    hall.letTimePass()
    expect(project(hall.scene(), 'load')).toMatchObject({ 'alarm:visit-late': { waiting: 1 }, asked: { visits: { open: 1, late: 1 } } })
    hall.must(done(hall, { result: 'put-right', note: '补办了' }))
    expect(bodies(hall, 'returnVisit.done')[1]).toMatchObject({ late: true, result: 'put-right' })
    expect(done(hall, {})).toEqual({ refused: 'unknown-return-visit' })
  })
})

test('a snapshot keeps what is open and what the clock has to do', () => {
  const hall = opened()
  hall.must(leave(hall, '1001', { for: { badge: '1003' } }))
  hall.must(log(hall, '1001', { outcome: 'open' }))
  expect(thaw(freeze(hall.state)).enquiries).toEqual(hall.state.enquiries)
  hall.restart()
  hall.now += 24 * hour
  hall.letTimePass()
  expect(bodies(hall, 'record.reminded')).toHaveLength(1)
})
