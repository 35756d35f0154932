import { describe, expect, test } from 'vitest'
import { CaseHall, chief, one, two } from '../../../test/fixtures/case-hall.ts'
import { clerk, kiosk } from '../../../test/fixtures/rules-hall.ts'
import type { Actor } from '../decision.ts'
import { event } from '../events.ts'
import { project } from '../shown.ts'
import { holderOf } from '../who-sees.ts'

const three = clerk('1003')

/** Counter 3 hands out results; 1003 sits there. */
class ResultHall extends CaseHall {
  constructor(on?: string) {
    super(on)
    const { hall } = this.state.setup
    if (!hall) throw new Error('no hall')
    const counters = hall.counters.map((each) => (each.counter === 3 ? { ...each, kind: 'result' as const } : each))
    this.happen([event('hall.configured', { digest: 'results', demo: true, hall: { ...hall, counters } })], 'operator')
    this.open(3, '1003')
  }

  /** A case whose result lies at the result counter. */
  ready(): string {
    const number = this.accept({ kind: 'promised', days: 5, applicant: { name: '王小明', phone: '13800000000' } })
    this.do('case.decide', number, { result: 'granted' })
    return number
  }

  code(number: string): string {
    return this.state.cases.open.get(number)?.code ?? this.state.cases.closed.get(number)?.code ?? ''
  }

  holder(number: string): Actor {
    return holderOf(this.state, this.code(number)) ?? { kind: 'nobody' }
  }

  page(number: string): Record<string, unknown> {
    return project(this.scene(), `case:${this.code(number)}`)
  }
}

const hand = { to: 'applicant', receipt: 'signed' }

describe('[Z50] a result is given out against a signature, and that closes the case', () => {
  test('at a result counter, by a clerk who did not accept it', () => {
    const hall = new ResultHall()
    const number = hall.ready()
    expect(project(hall.scene(), 'counter:3')[`ready:${number}`]).toMatchObject({ case: number, result: 'granted', citizen: '王小明' })
    expect(project(hall.scene(), 'counter:1')).not.toHaveProperty([`ready:${number}`])
    hall.do('result.hand', number, hand, three)
    expect(hall.happened('result.handed')).toMatchObject([{ case: number, badge: '1001', by: '1003', at: 3, to: 'applicant' }])
    expect(hall.state.cases.open.has(number)).toBe(false)
    expect(project(hall.scene(), 'counter:3')).not.toHaveProperty([`ready:${number}`])
    expect(hall.page(number)['now']).toMatchObject({ state: 'closed', result: 'granted' })
  })

  test('the list has what waits longest first, and has it so after a restart', () => {
    const hall = new ResultHall()
    const numbers = [hall.accept(), hall.accept(), hall.accept()]
    const [first = '', second = '', third = ''] = numbers
    for (const number of [third, first, second]) hall.do('case.decide', number, { result: 'granted' })
    const list = () => Object.keys(project(hall.scene(), 'counter:3')).filter((key) => key.startsWith('ready:'))
    const waits = [third, first, second].map((number) => `ready:${number}`)
    expect(list()).toEqual(waits)
    hall.restart()
    expect(list()).toEqual(waits)
  })

  test('never twice, not before it is ready, and by nobody elsewhere', () => {
    const hall = new ResultHall()
    const running = hall.accept()
    expect(hall.by(three, 'result.hand', running, hand)).toEqual({ refused: 'wrong-state', state: 'running' })
    const number = hall.ready()
    expect(hall.by(two, 'result.hand', number, hand)).toEqual({ refused: 'not-allowed' })
    hall.do('result.hand', number, hand, three)
    expect(hall.by(one, 'result.hand', number, hand)).toEqual({ refused: 'case-closed', with: '1003' })
    expect(hall.by(one, 'result.hand', '20200101-0001', hand)).toEqual({ refused: 'unknown-case' })
  })

  test('somebody who comes in the applicant’s name is named, beside the journal', () => {
    const hall = new ResultHall()
    const number = hall.ready()
    expect(hall.by(three, 'result.hand', number, { ...hand, to: 'agent' })).toEqual({ refused: 'name-needed' })
    hall.do('result.hand', number, { ...hand, to: 'agent', agent: '李四' }, three)
    expect(JSON.stringify(hall.events)).not.toContain('李四')
    const [handed] = hall.happened('result.handed')
    expect(hall.personal.get(String(handed?.['agent']))).toEqual({ name: '李四' })
  })
})

test('[Z51] where the result was given out in a service, that service is known, and is rated when it ends', () => {
  const hall = new ResultHall()
  const number = hall.ready()
  const ticket = hall.take('tax')
  hall.call(3, '1003')
  hall.must(hall.ask(three, 'counter.start', { counter: 3 }))
  hall.do('result.hand', number, hand, three)
  expect(hall.happened('result.handed')).toMatchObject([{ visit: ticket.id, at: 3 }])
  hall.must(hall.ask(three, 'counter.finish', { counter: 3, outcome: { kind: 'instant' } }))
  expect(project(hall.scene(), 'keypad:3')['now']).toMatchObject({ state: 'rating' })
})

test('[Z53] the page of a case says where it was accepted, and where its result lies', () => {
  const hall = new ResultHall()
  const number = hall.accept()
  expect(hall.page(number)['places']).toMatchObject({ accepted: { counter: 1, open: true }, fetch: [] })
  hall.do('case.decide', number, { result: 'granted' })
  expect(hall.page(number)['places']).toMatchObject({ fetch: [{ counter: 3 }] })
  const without = new CaseHall()
  const here = without.accept()
  without.do('case.decide', here, { result: 'granted' })
  const page = project(without.scene(), `case:${without.case(here).code}`)
  expect(page['places']).toMatchObject({ fetch: [{ counter: 1 }] })
})

describe('[Z54] a case is found by its number and the last four of its code', () => {
  test('at a kiosk with both, at a desk by the number, and nobody is named', () => {
    const hall = new ResultHall()
    const number = hall.ready()
    const check = hall.code(number).slice(-4)
    expect(hall.by(kiosk, 'case.find', number)).toEqual({ refused: 'unknown-case' })
    expect(hall.by(kiosk, 'case.find', number, { check: '2222' })).toEqual({ refused: 'unknown-case' })
    expect(hall.by(two, 'case.find', number, { check: '2222' })).toEqual({ refused: 'unknown-case' })
    expect(hall.by(kiosk, 'case.find', number, { check })).toMatchObject({ case: { case: number, state: 'ready', counter: 1 } })
    expect(hall.by(two, 'case.find', number)).toMatchObject({ case: { state: 'ready', mine: false } })
    hall.do('result.hand', number, hand, three)
    const over = hall.do('case.find', number, { check }, kiosk)
    expect(over).toMatchObject({ case: { state: 'closed', result: 'granted' } })
    expect(JSON.stringify(over)).not.toMatch(/王小明|13800000000/)
  })
})

describe('[Z56] whoever holds the code may object, and is answered clearly', () => {
  test('the words go to whoever accepted the case; the answer stands on the page', () => {
    const hall = new ResultHall()
    const number = hall.accept()
    expect(hall.by(hall.holder(number), 'case.object', number, { words: '为什么要再交一次照片' })).toEqual({ due: '2026-10-19' })
    expect(project(hall.scene(), 'load')[`objection:${number}`]).toMatchObject({
      mine: '1001',
      words: '为什么要再交一次照片',
      due: '2026-10-19',
    })
    expect(project(hall.scene(), 'counter:1')[`objection:${number}`]).toMatchObject({ words: '为什么要再交一次照片' })
    expect(hall.page(number)['objection']).toMatchObject({ may: false, state: 'open', due: '2026-10-19' })
    expect(JSON.stringify([hall.page(number), hall.events])).not.toContain('照片')
    expect(hall.by(two, 'case.objectionAnswer', number, { words: '不用再交了' })).toEqual({ refused: 'not-allowed' })
    hall.do('case.objectionAnswer', number, { words: '不用再交了' })
    expect(hall.page(number)['objection']).toMatchObject({ may: true, state: 'answered', answer: '不用再交了' })
    expect(JSON.stringify(hall.events)).not.toContain('不用再交了')
    expect(project(hall.scene(), 'load')).not.toHaveProperty([`objection:${number}`])
  })

  test('once at a time, about one’s own case alone, and one answer each', () => {
    const hall = new ResultHall()
    const [mine, other] = [hall.accept(), hall.accept()]
    const me = hall.holder(mine)
    expect(hall.by(me, 'case.object', other, { words: '不同意' })).toEqual({ refused: 'not-allowed' })
    expect(hall.by(one, 'case.object', mine, { words: '不同意' })).toEqual({ refused: 'not-allowed' })
    expect(hall.by(one, 'case.objectionAnswer', mine, { words: '答复' })).toEqual({ refused: 'not-asked' })
    hall.by(me, 'case.object', mine, { words: '不同意' })
    expect(hall.by(me, 'case.object', mine, { words: '还是不同意' })).toEqual({ refused: 'already-asked' })
    hall.do('case.objectionAnswer', mine, { words: '答复' }, chief)
    expect(hall.by(chief, 'case.objectionAnswer', mine, { words: '再答复' })).toEqual({ refused: 'not-asked' })
  })
})

test('[Z57] after the end for as many days as the hall lets it, and not a day longer', () => {
  const hall = new ResultHall()
  hall.rules({ objectWithinDays: 2 })
  const number = hall.ready()
  const late = hall.ready()
  for (const each of [number, late]) hall.do('result.hand', each, hand, three)
  expect(hall.page(number)['objection']).toMatchObject({ may: true, until: '2026-10-16' })
  hall.later(2)
  expect(hall.by(hall.holder(number), 'case.object', number, { words: '结果有误' })).toEqual({ due: '2026-10-21' })
  hall.later()
  expect(hall.by(hall.holder(late), 'case.object', late, { words: '结果有误' })).toEqual({ refused: 'too-late' })
  expect(hall.page(late)['objection']).toMatchObject({ may: false })
  expect(hall.do('case.objectionAnswer', number, { words: '已经改正' })).toEqual({})
})

describe('[Z58] an answer has its day', () => {
  test('one that does not come is an alarm, and comes late into the journal', () => {
    const hall = new ResultHall()
    const number = hall.accept()
    hall.by(hall.holder(number), 'case.object', number, { words: '不同意' })
    hall.until('2026-10-19')
    expect(project(hall.scene(), 'load')['alarm:objections-late']).toBeUndefined()
    hall.until('2026-10-21')
    expect(project(hall.scene(), 'load')['alarm:objections-late']).toMatchObject({ waiting: 1, cases: [number] })
    expect(project(hall.scene(), 'load')[`objection:${number}`]).toMatchObject({ late: true })
    hall.do('case.objectionAnswer', number, { words: '答复' })
    expect(hall.happened('case.objectionAnswered')).toMatchObject([{ late: 2 }])
    expect(project(hall.scene(), 'load')['alarm:objections-late']).toBeUndefined()
  })

  test('in a year without data the day is provisional, and the year moves it', () => {
    const hall = new ResultHall('2026-12-30')
    const number = hall.accept()
    hall.by(hall.holder(number), 'case.object', number, { words: '不同意' })
    expect(hall.page(number)['objection']).toMatchObject({ due: '2027-01-04', provisional: true })
    hall.must(hall.ask(chief, 'calendar.import', { year: 2027, holidays: ['2027-01-01'], workdays: [] }))
    expect(hall.page(number)['objection']).toMatchObject({ due: '2027-01-05' })
    expect(hall.page(number)['objection']).not.toHaveProperty('provisional')
  })

  test('an open objection outlives the code’s days and a restart', () => {
    const hall = new ResultHall()
    hall.rules({ caseCodeDays: 1 })
    const number = hall.ready()
    hall.do('result.hand', number, hand, three)
    hall.by(hall.holder(number), 'case.object', number, { words: '不同意' })
    hall.restart()
    hall.later(4)
    expect(hall.state.cases.closed.has(number)).toBe(false)
    expect(hall.do('case.objectionAnswer', number, { words: '答复' })).toEqual({})
    hall.later()
    expect(hall.state.cases.objections.size).toBe(0)
  })
})
