import { describe, expect, test } from 'vitest'
import type { NoticeSheet } from '../../../protocol/slips/notice-slip.ts'
import { clerk, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { project } from '../shown.ts'

const me = clerk('1001')

/** 1001 serves somebody at counter 1, for a card that the catalogue promises in three working days. */
function serving(fields: object = {}): RulesHall {
  const matters = smallHall.matters.map((each) =>
    each.matter === 'card' ? { ...each, case: { kind: 'promised' as const, promised: { days: 3, kind: 'working' as const } } } : each,
  )
  const hall = new RulesHall({ ...smallHall, matters })
  hall.open(1, '1001')
  hall.take('card', fields)
  hall.call(1, '1001')
  hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
  return hall
}
const finish = (hall: RulesHall, outcome: object) => hall.ask(me, 'counter.finish', { counter: 1, outcome })
const again = (hall: RulesHall, fields: object = {}) => {
  hall.take('card', fields)
  hall.call(1, '1001')
  hall.must(hall.ask(me, 'counter.start', { counter: 1 }))
}
const issued = (hall: RulesHall) => hall.events.flatMap((each) => (each.type === 'notice.issued' ? [each.body] : []))
const sheet = (hall: RulesHall, place = 0): NoticeSheet =>
  JSON.parse(hall.personal.get(issued(hall)[place]?.sheet ?? '')?.['sheet'] ?? '{}')
const closed = (hall: RulesHall) => hall.events.some(({ type }) => type === 'ticket.finished')

describe('[Z4] the kind decides what must be there', () => {
  const returned = { kind: 'returned', reasonCode: 'papers-missing', basis: '《居民身份证法》第十条', reason: '没有户口簿' }
  const tolerance = { missing: { materials: [0] }, days: 5, consequence: '退回', consented: true, approvedBy: '9001' }
  const without = (all: object, field: string) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== field))
  test.each([
    ['escalated without the authority', { kind: 'escalated' }, 'outcome.authority'],
    ['supplement without papers', { kind: 'supplement', missing: { materials: [], own: [] } }, 'outcome.missing'],
    ['joint with one department twice', { kind: 'joint', departments: ['住建', '住建'] }, 'outcome.departments'],
    ['returned without a ground', without(returned, 'reasonCode'), 'outcome.reasonCode'],
    ['returned without its basis', without(returned, 'basis'), 'outcome.basis'],
    ['returned without words', without(returned, 'reason'), 'outcome.reason'],
    ['容缺 without the list', { kind: 'promised', tolerance: without(tolerance, 'missing') }, 'outcome.tolerance.missing'],
    ['容缺 without a limit', { kind: 'promised', tolerance: without(tolerance, 'days') }, 'outcome.tolerance.days'],
    ['容缺 without what follows', { kind: 'promised', tolerance: without(tolerance, 'consequence') }, 'outcome.tolerance.consequence'],
    ['容缺 that nobody promised', { kind: 'promised', tolerance: { ...tolerance, consented: false } }, 'outcome.tolerance.consented'],
    ['容缺 that nobody agreed to', { kind: 'promised', tolerance: without(tolerance, 'approvedBy') }, 'outcome.tolerance.approvedBy'],
    [
      '容缺 that the clerk agrees to alone',
      { kind: 'promised', tolerance: { ...tolerance, approvedBy: '1001' } },
      'outcome.tolerance.approvedBy',
    ],
  ])('%s is refused and nothing is finished', (_what, outcome, at) => {
    const hall = serving()
    expect(finish(hall, outcome)).toEqual({ refused: 'incomplete', at })
    expect([closed(hall), issued(hall)]).toEqual([false, []])
  })

  test('[Z5] no promised case without a day: of the catalogue, counted, or named', () => {
    const hall = serving()
    hall.must(finish(hall, { kind: 'promised' }))
    expect(sheet(hall)).toMatchObject({ kind: 'promise', limit: { days: 3, kind: 'working' }, due: '2026-10-19' })
    again(hall, {})
    expect(finish(hall, { kind: 'petition', date: '2026-10-14' })).toEqual({ refused: 'in-the-past', at: 'outcome.date' })
    hall.must(finish(hall, { kind: 'petition', date: '2026-12-14' }))
    expect(sheet(hall, 1)).toMatchObject({ kind: 'acceptance', due: '2026-12-14' })
    const other = new RulesHall()
    other.open(1, '1001')
    other.take('move')
    other.call(1, '1001')
    other.must(other.ask(me, 'counter.start', { counter: 1 }))
    for (const kind of ['promised', 'petition']) expect(finish(other, { kind })).toEqual({ refused: 'incomplete', at: 'outcome.days' })
    expect(closed(other)).toBe(false)
  })

  test('[Z6] three departments where the hall says three; grounds that the hall does not know are none', () => {
    const hall = serving()
    hall.rules({ jointThreshold: 3, returnReasons: ['not-lawful'] })
    expect(finish(hall, { kind: 'joint', departments: ['住建', '消防'] })).toMatchObject({ at: 'outcome.departments' })
    expect(finish(hall, returned)).toEqual({ refused: 'contradicts', at: 'outcome.reasonCode', with: 'rules.returnReasons' })
    expect(finish(hall, { kind: 'supplement', missing: { materials: [7] } })).toEqual({
      refused: 'malformed',
      at: 'outcome.missing.materials',
    })
    hall.must(finish(hall, { kind: 'joint', departments: ['住建', '消防', '人社'] }))
    expect(sheet(hall).departments).toEqual(['住建', '消防', '人社'])
  })

  test('another kind than the catalogue’s is recorded, and needs a reason where the hall asks for one', () => {
    const hall = serving()
    hall.rules({ departureNeedsReason: true })
    expect(finish(hall, { kind: 'instant' })).toEqual({ refused: 'incomplete', at: 'outcome.departure' })
    hall.must(finish(hall, { kind: 'instant', departure: 'wished' }))
    const [finished] = hall.events.flatMap((each) => (each.type === 'ticket.finished' ? [each.body] : []))
    expect(finished).toMatchObject({ proposed: 'promised', departure: 'wished' })
  })

  test('[Z13] an instant case that took longer than the limit is marked, as usual or fixed', () => {
    for (const [fixed, mark] of [
      [false, 'usual'],
      [true, 'fixed'],
    ] as const) {
      const hall = serving()
      hall.rules({ instantLimitMinutes: 30, instantLimitFixed: fixed })
      hall.now += 31 * 60_000
      hall.must(finish(hall, { kind: 'instant' }))
      expect(hall.events.find(({ type }) => type === 'ticket.finished')?.body).toMatchObject({ overLimit: mark })
    }
  })

  test('[Z7] what is given back or refused is told in writing with ground, basis and words; nothing is left to be done', () => {
    const hall = serving({ citizen: { name: '王小明' } })
    const { case: told } = hall.must(finish(hall, { ...returned, missing: { own: ['户口簿'] } })) as { case: { number: string } }
    expect(sheet(hall)).toMatchObject({ kind: 'return', reasonCode: 'papers-missing', reason: '没有户口簿', basis: [returned.basis] })
    expect(sheet(hall).papers).toEqual([{ name: '户口簿', copies: 1 }])
    expect([hall.state.cases.open.get(told.number)?.state, hall.state.cases.index.byBadge.size]).toEqual(['closed', 0])
    again(hall)
    hall.must(finish(hall, { ...returned, refusal: true }))
    expect(sheet(hall, 1).kind).toBe('refusal')
    expect(JSON.stringify(hall.events)).not.toMatch(/户口簿|王小明|居民身份证法/)
  })

  test('[Z8] 容缺: accepted before all papers are there, with two notices and a day of its own', () => {
    const hall = serving()
    hall.must(finish(hall, { kind: 'promised', tolerance }))
    expect(issued(hall).map(({ kind }) => kind)).toEqual(['promise', 'tolerance'])
    expect(sheet(hall, 1)).toMatchObject({ due: '2026-10-21', consequence: '退回', approvedBy: '9001', papers: [{ name: '身份证' }] })
    expect([...hall.state.cases.open.values()][0]?.tolerance).toMatchObject({ due: '2026-10-21', approvedBy: '9001' })
    again(hall)
    expect(finish(hall, { kind: 'supplement', missing: { materials: [0] }, tolerance })).toMatchObject({ refused: 'contradicts' })
    expect(finish(hall, { kind: 'promised', tolerance: { ...tolerance, approvedBy: '1002' } })).toMatchObject({ refused: 'unknown-person' })
  })
})

test('[Z9] a notice has a number that is not given twice, and all that the catalogue says of the matter', () => {
  const hall = serving()
  const { notice } = hall.must(hall.ask(me, 'notice.tell', { counter: 1, how: 'written' })) as { notice: string }
  expect(notice).toBe('20261014-T0001')
  expect(sheet(hall)).toMatchObject({ kind: 'told-once', fee: '不收费', steps: ['步骤'], papers: [{ name: '身份证' }], badge: '1001' })
  const bare = smallHall.matters.map((each) => ({ ...each, guide: { ...each.guide, complaintPhone: '' } }))
  const poor = new RulesHall({ ...smallHall, matters: bare })
  poor.open(1, '1001')
  poor.take('card')
  poor.call(1, '1001')
  poor.must(poor.ask(me, 'counter.start', { counter: 1 }))
  expect(poor.ask(me, 'notice.tell', { counter: 1, how: 'written' })).toEqual({ refused: 'incomplete', at: 'notice.complaintPhone' })
})

describe('[Z10] told once', () => {
  test('by word of mouth in one step; a second telling of the matter to this visit is marked', () => {
    const hall = serving()
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral' })).toEqual({})
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'written' })).toMatchObject({ second: true })
    expect(sheet(hall).second).toBe(true)
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral', matter: 'move' })).toEqual({})
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral', matter: 'nothing' })).toEqual({ refused: 'unknown-matter' })
  })

  test('a citizen who comes back for the matter within the hall’s days is known, and after them is not', () => {
    const citizen = { idNumber: '110101199003070011' }
    const hall = serving({ citizen })
    hall.must(finish(hall, { kind: 'supplement', missing: { materials: [0] } }))
    hall.now += 20 * 86_400_000
    hall.letTimePass()
    hall.open(1, '1001')
    again(hall, { citizen })
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral' })).toEqual({ second: true })
    hall.must(finish(hall, { kind: 'instant' }))
    hall.now += 32 * 86_400_000
    hall.letTimePass()
    hall.open(1, '1001')
    again(hall, { citizen })
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral' })).toEqual({})
  })

  test('only of whom the clerk has there, once the service has begun', () => {
    const hall = serving()
    expect(hall.ask(clerk('1002'), 'notice.tell', { counter: 1, how: 'oral' })).toEqual({ refused: 'not-allowed' })
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral', ticket: 't_0000000000000099' })).toEqual({ refused: 'stale' })
    hall.must(finish(hall, { kind: 'instant' }))
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral' })).toEqual({ refused: 'counter-empty' })
    hall.take('card')
    hall.call(1, '1001')
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral' })).toMatchObject({ refused: 'wrong-state' })
  })
})

describe('[Z11] what cannot be told on the spot is owed', () => {
  const owe = (hall: RulesHall) =>
    hall.ask(me, 'notice.tell', { counter: 1, how: 'deferred', contact: { name: '王小明', phone: '13800000000' } }) as {
      notice: string
      due: string
    }
  test('for three days or five, working or plain, as the hall has it', () => {
    expect(owe(serving()).due).toBe('2026-10-17')
    const five = serving()
    five.rules({ noticeDeferredDays: 5, noticeDeferredDayKind: 'working' })
    expect(owe(five).due).toBe('2026-10-21')
  })

  test('never to nobody; once told, by whoever reaches them, it is owed no more', () => {
    const hall = serving()
    expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'deferred', contact: { name: '王小明' } })).toEqual({
      refused: 'incomplete',
      at: 'contact.phone',
    })
    const { notice } = owe(hall)
    expect(JSON.stringify(hall.events)).not.toMatch(/王小明|13800000000/)
    hall.open(2, '1002')
    hall.must(hall.ask(clerk('1002'), 'notice.told', { counter: 2, notice }))
    expect(hall.ask(clerk('1002'), 'notice.told', { counter: 2, notice })).toEqual({ refused: 'unknown-notice' })
    expect(hall.state.notices.owed.size).toBe(0)
  })
})

describe('[Z12] a finish that is taken back takes its notices along', () => {
  test('and their numbers are not given again; what was told before stays told', () => {
    const hall = serving()
    hall.must(hall.ask(me, 'notice.tell', { counter: 1, how: 'written' }))
    hall.must(finish(hall, { kind: 'supplement', missing: { materials: [0] } }))
    hall.must(hall.ask(me, 'counter.undo', { counter: 1 }))
    expect(hall.events.flatMap((each) => (each.type === 'notice.voided' ? [each.body.notice] : []))).toEqual(['20261014-T0002'])
    hall.must(finish(hall, { kind: 'promised' }))
    expect(issued(hall).at(-1)?.notice).toBe('20261014-T0003')
    expect(hall.ask(me, 'notice.reprint', { counter: 1, notice: '20261014-T0002' })).toEqual({ refused: 'unknown-notice' })
  })

  test('a copy is printed again as often as the hall lets a slip be', () => {
    const hall = serving()
    const { notice } = hall.must(hall.ask(me, 'notice.tell', { counter: 1, how: 'written' })) as { notice: string }
    const copy = (which: string) => hall.ask(me, 'notice.reprint', { counter: 1, notice, copy: which })
    expect([copy('file'), copy('file'), copy('file'), copy('citizen')]).toEqual([
      { notice, times: 1 },
      { notice, times: 2 },
      { refused: 'too-often' },
      { notice, times: 1 },
    ])
  })
})

test('[Z9] a preview shows what would be printed, says what is missing, and changes nothing', () => {
  const hall = serving()
  const before = hall.events.length
  const preview = (fields: object) => hall.ask(me, 'notice.preview', { counter: 1, ...fields })
  expect(preview({ outcome: { kind: 'promised' } })).toMatchObject({
    sheets: [{ kind: 'promise', notice: '20261014-T0001', due: '2026-10-19' }],
  })
  expect(preview({ tell: {} })).toMatchObject({ sheets: [{ kind: 'told-once' }] })
  expect(preview({ outcome: { kind: 'escalated' } })).toEqual({ refused: 'incomplete', at: 'outcome.authority' })
  expect(hall.events.length).toBe(before)
})

test('[Z4] two clerks at one case: the first one’s outcome stands', () => {
  const hall = serving()
  hall.open(2, '1002')
  const ticket = [...hall.state.lines.tickets.keys()][0]
  hall.must(hall.ask(me, 'counter.finish', { counter: 1, ticket, outcome: { kind: 'promised' } }))
  const late = hall.ask(clerk('1002'), 'counter.finish', {
    counter: 2,
    ticket,
    outcome: { kind: 'returned', reasonCode: 'other', basis: '无', reason: '无' },
  })
  expect(late).toMatchObject({ refused: expect.stringMatching(/stale|counter-empty/) })
  expect(hall.state.cases.open.size).toBe(1)
})

test('[Z11] a telling that is late is an alarm for the manager, until it is told', () => {
  const hall = serving()
  const contact = { name: '王小明', phone: '13800000000' }
  const { notice } = hall.must(hall.ask(me, 'notice.tell', { counter: 1, how: 'deferred', contact })) as { notice: string }
  const alarm = () => project(hall.scene(), 'load')[`alarm:telling-late-${notice}`]
  hall.now += 3 * 86_400_000
  hall.letTimePass()
  expect(alarm()).toBeUndefined()
  hall.now += 86_400_000
  hall.letTimePass()
  expect(alarm()).toMatchObject({ kind: 'telling-late', number: 'A001' })
  hall.open(2, '1002')
  hall.must(hall.ask(clerk('1002'), 'notice.told', { counter: 2, notice }))
  expect(alarm()).toBeUndefined()
})

test('[Z15] a matter that is gone from the hall leaves its open cases as they are', () => {
  const hall = serving()
  const { case: told } = hall.must(finish(hall, { kind: 'promised' })) as { case: { number: string; code: string } }
  const config = hall.state.setup.hall
  if (!config) throw new Error('no hall')
  config.matters = config.matters.filter(({ matter }) => matter !== 'card')
  expect(project(hall.scene(), `case:${told.code}`)['now']).toMatchObject({ case: told.number, due: '2026-10-19' })
  expect(project(hall.scene(), 'counter:1')[`case:${told.number}`]).toMatchObject({ kind: 'promised' })
  expect(hall.ask(me, 'notice.tell', { counter: 1, how: 'oral', case: told.number })).toEqual({ refused: 'unknown-matter' })
})

test('[Z14] a number carries no tag of its citizen while nobody counts who comes again', () => {
  const tags = (days: number) => {
    const hall = new RulesHall()
    hall.rules({ repeatVisitDays: days })
    return [...Array(2)].map(() => hall.take('card', { citizen: { idNumber: '110101199003070011' } }).visitTag)
  }
  expect(tags(0)).toEqual([undefined, undefined])
  const [first, second] = tags(30)
  expect(first).toBeDefined()
  expect(second).toBe(first)
})
