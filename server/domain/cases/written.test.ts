import { describe, expect, test } from 'vitest'
import { CaseHall, chief, one, two } from '../../../test/fixtures/case-hall.ts'
import { kiosk } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { event } from '../events.ts'
import type { HallConfig } from '../setup/events.ts'
import { project } from '../shown.ts'

const no = { result: 'refused', reasonCode: 'conditions-not-met', basis: '办法第五条', reason: '不符合条件' } as const
/** What was printed: the sheets beside the journal, by the notices that refer to them. */
const sheets = (hall: CaseHall) =>
  hall.happened('notice.issued').map((each) => JSON.parse(hall.personal.get(String(each['sheet']))?.['sheet'] ?? '{}') as object)

describe('[Z92] what lacked papers is accepted when they are complete', () => {
  test('once, with its day and its limit; papers that are asked for later bring no second acceptance', () => {
    const hall = new CaseHall()
    const number = hall.accept({ kind: 'supplement', days: 5 })
    expect(hall.by(one, 'case.supply', number, { days: 3 })).toEqual({ refused: 'contradicts', at: 'days', with: 'case.limit' })
    hall.later()
    expect(hall.do('case.supply', number)).toMatchObject({ due: '2026-10-22', notices: [{ kind: 'acceptance', notice: '20261015-T0001' }] })
    expect(sheets(hall).at(-1)).toMatchObject({ case: number, due: '2026-10-22', limit: { days: 5, kind: 'working' } })
    hall.do('case.wait', number)
    hall.later()
    expect(hall.do('case.supply', number)).not.toHaveProperty('notices')
    expect(hall.happened('notice.issued').map(({ kind }) => kind)).toEqual(['supplement', 'acceptance'])
  })

  test('not without a day: the matter’s, or what the clerk says; a date that was named stays', () => {
    const hall = new CaseHall()
    const [config] = [hall.state.setup.hall]
    for (const matter of config?.matters ?? []) delete (matter as { case?: object }).case
    const number = hall.accept({ kind: 'supplement' })
    expect(hall.by(one, 'case.supply', number)).toEqual({ refused: 'incomplete', at: 'days' })
    expect(hall.do('case.supply', number, { days: 2 })).toMatchObject({ due: '2026-10-16' })
    const named = hall.accept({ kind: 'supplement', date: '2026-10-30' })
    hall.do('case.supply', named)
    expect(sheets(hall).at(-1)).toMatchObject({ kind: 'acceptance', due: '2026-10-30' })
  })
})

describe('[Z93] a refusal is on paper', () => {
  test('with ground, reason and law, where whoever refuses sits; none of it in the journal', () => {
    const hall = new CaseHall()
    hall.open(2, '1002')
    const [first, second] = [hall.accept(), hall.accept()]
    hall.do('case.decide', first, no)
    // The chief sits nowhere: it comes out where the case was accepted.
    hall.do('case.decide', second, { ...no, fetch: true }, chief)
    const issued = hall.happened('notice.issued').filter(({ kind }) => kind === 'denial')
    expect(issued).toMatchObject([
      { case: first, counter: 1, badge: '1001', reasonCode: no.reasonCode },
      { case: second, counter: 1, badge: '9001' },
    ])
    expect(sheets(hall).at(-1)).toMatchObject({ kind: 'denial', basis: [no.basis], reason: no.reason })
    expect(hall.case(second).state).toBe('ready')
    expect(JSON.stringify(hall.events)).not.toMatch(/不符合条件|第五条/)
  })

  test('a ground that the hall does not know, or spaces for words, are no reason', () => {
    const hall = new CaseHall('2026-10-14', { returnReasons: ['other'] })
    const number = hall.accept()
    expect(hall.by(one, 'case.decide', number, no)).toEqual({ refused: 'contradicts', at: 'reasonCode', with: 'rules.returnReasons' })
    expect(hall.by(one, 'case.decide', number, { ...no, reasonCode: 'other', basis: ' ' })).toEqual({ refused: 'incomplete', at: 'basis' })
    expect(hall.happened('case.decided')).toEqual([])
  })
})

describe('[Z91] a result that nobody signed for', () => {
  test('is waited for until somebody says why not; the words lie beside the journal', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    expect(hall.by(one, 'case.close', number, { reason: 'mailed' })).toMatchObject({ refused: 'wrong-state' })
    hall.do('case.decide', number, { result: 'granted' })
    expect(hall.by(one, 'case.close', number)).toEqual({ refused: 'reason-needed', at: 'reason' })
    expect(hall.by(one, 'case.close', number, { reason: 'other', words: '  ' })).toEqual({ refused: 'reason-needed', at: 'words' })
    expect(hall.by(two, 'case.close', number, { reason: 'mailed' })).toEqual({ refused: 'not-allowed' })
    hall.do('case.close', number, { reason: 'other', words: '托邻居带走' })
    expect(hall.happened('case.closed')).toMatchObject([{ reason: 'other', result: 'granted', by: '1001' }])
    expect(JSON.stringify(hall.events)).not.toContain('邻居')
    expect([...hall.personal.values()]).toContainEqual({ text: '托邻居带走' })
  })

  test('what was signed for needs none', () => {
    const hall = new CaseHall()
    const number = hall.accept()
    hall.do('case.decide', number, { result: 'granted' })
    hall.do('result.hand', number, { to: 'applicant', receipt: 'signed' })
    expect(hall.happened('case.closed')[0]).not.toHaveProperty('reason')
  })
})

describe('[Z90] the code on the notice', () => {
  const returned = { kind: 'returned', reasonCode: 'other', basis: '办法', reason: '没有签名' } as const

  test('tells of what was given back for as long as of what was closed', () => {
    const hall = new CaseHall('2026-10-14', { caseCodeDays: 3 })
    const number = hall.accept(returned)
    const { code } = hall.case(number)
    const page = () => project(hall.scene(), `case:${code}`)['now']
    hall.later(3)
    hall.restart()
    expect(page()).toMatchObject({ case: number, kind: 'returned', state: 'closed' })
    expect(hall.ask({ kind: 'case', case: number }, 'case.object', { case: number as never, words: '已经签好' })).toHaveProperty('due')
    hall.later()
    hall.do('case.objectionAnswer', number, { words: '请再来一次' })
    hall.later()
    expect(page()).toBeUndefined()
  })

  test('finds the case at a kiosk without its number, and no other case; it says no more than the page does', () => {
    const hall = new CaseHall()
    const [mine, other] = [hall.accept(), hall.accept()]
    const { code } = hall.case(mine)
    const ask = (fields: object) => hall.ask(kiosk, 'case.find', fields as never)
    expect(ask({ code })).toMatchObject({ case: { case: mine, light: 'green', left: 5, name: { 'zh-Hans': expect.any(String) } } })
    expect(ask({ code, case: other })).toEqual({ refused: 'unknown-case' })
    expect(ask({ case: mine })).toEqual({ refused: 'unknown-case' })
    expect(ask({})).toEqual({ refused: 'unknown-case' })
    expect(ask({ code: '222222222222' })).toEqual({ refused: 'unknown-case' })
    expect(JSON.stringify(ask({ code }))).not.toContain(code)
    hall.do('case.decide', mine, { result: 'granted' })
    expect(ask({ code })).toMatchObject({ case: { state: 'ready', fetch: [1] } })
  })
})

/** Its hall document changes while it is open. */
class ChangedHall extends CaseHall {
  put(hall: HallConfig, digest: string): void {
    this.happen([event('hall.configured', { hall, digest, demo: false })], 'operator')
  }
}

test('[Z94] a matter that left the hall: its cases keep its name, and end as others do', () => {
  const hall = new ChangedHall()
  const numbers = [hall.accept(), hall.accept(), hall.accept({ kind: 'supplement', days: 3 })]
  const [granted = '', refused = '', lacking = ''] = numbers
  const { code, matter } = hall.case(granted)
  const known = smallHall.matters.find((each) => each.matter === matter)
  const config = hall.state.setup.hall
  if (!config || !known) throw new Error('no hall')
  const without = { ...config, matters: config.matters.filter((each) => each.matter !== matter) }
  hall.put(without, 'another')
  hall.restart()
  expect(hall.state.setup.hall?.matters.some((each) => each.matter === matter)).toBe(false)
  expect(hall.shown(granted)).toMatchObject({ name: known.name })
  expect(project(hall.scene(), `case:${code}`)['now']).toMatchObject({ name: known.name })
  expect(hall.ask(kiosk, 'case.find', { code })).toMatchObject({ case: { name: known.name } })
  hall.do('case.decide', refused, no)
  hall.do('case.supply', lacking)
  expect(sheets(hall).slice(-2)).toMatchObject([
    { kind: 'denial', matter: known.name['zh-Hans'] },
    { kind: 'acceptance', matter: known.name['zh-Hans'] },
  ])
  hall.do('case.extend.ask', granted, { days: 2, reason: 'expert' })
  hall.do('case.extend.decide', granted, { grant: true }, chief)
  expect(sheets(hall).at(-1)).toMatchObject({ kind: 'extension', matter: known.name['zh-Hans'] })
  hall.do('case.decide', granted, { result: 'granted' })
  hall.do('result.hand', granted, { to: 'applicant', receipt: 'signed' })
  expect(project(hall.scene(), `case:${code}`)['now']).toMatchObject({ state: 'closed', name: known.name })
  // It comes back, and is no longer one that has gone.
  hall.put(config, 'first')
  expect(hall.state.setup.retired).toEqual([])
})
