import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { openHallFile } from '../../halls/open-hall-file.ts'
import { configure } from '../configure.ts'
import { project } from '../shown.ts'

const zhang = clerk('1001')
const load = (hall: RulesHall) => project(hall.scene(), 'load')
const demo = () => {
  const opened = openHallFile(fileURLToPath(new URL('../../halls/demo/hall.json', import.meta.url)))
  if ('problem' in opened) throw new Error(opened.problem)
  return opened.document
}
const text = (words: string) => ({ 'zh-Hans': words, 'zh-Hant': words, en: words })
/** Another hall document takes the place of the one in force. */
class Published extends RulesHall {
  publish(document: typeof smallHall): void {
    const { event } = configure(document, { digest: 'next', demo: true, pins: new Map() }, () => 'p_0000000000009999' as never)
    this.happen([event], 'badge:9001')
  }
}
/** Somebody is called at once, served for so long, and finished by 张敏 at counter 1. */
function serve(hall: RulesHall, waits: number, serves: number, fields: object = {}) {
  hall.take('card')
  hall.now += waits * minute
  hall.call(1, '1001')
  hall.must(hall.ask(zhang, 'counter.start', { counter: 1 }))
  hall.now += serves * minute
  return hall.ask(zhang, 'counter.finish', { counter: 1, outcome: { kind: 'instant' }, ...fields })
}

describe('[D20] each guide is held against the list of the hall’s regulation', () => {
  test('what the eight, ten and twelve items lack, matter by matter', () => {
    const hall = new RulesHall()
    const open = () => load(hall)['open'] as { items: number; matters: { matter: string; complete: number; missing: string[] }[] }
    const card = () => open().matters.find(({ matter }) => matter === 'card')
    expect(open().items).toBe(10)
    expect(card()).toMatchObject({ complete: 7, missing: ['progress', 'feeItems', 'feeBasis'] })
    hall.rules({ openList: 'eight' })
    expect([open().items, card()]).toMatchObject([8, { complete: 8, missing: [] }])
    hall.rules({ openList: 'twelve' })
    expect([open().items, card()]).toMatchObject([12, { complete: 8, missing: ['quantity', 'feeBasis', 'form', 'office'] }])
  })

  test('a fee without its basis is missing it, and a matter without a fee lacks nothing', () => {
    const hall = new Published()
    const fees = (list: object[]) => {
      const matters = smallHall.matters.map((matter) => ({ ...matter, guide: { ...matter.guide, progress: text('查'), fees: list } }))
      hall.publish({ ...smallHall, matters } as never)
      return (load(hall)['open'] as { matters: { missing: string[] }[] }).matters[0]?.missing
    }
    expect(fees([])).toEqual([])
    expect(fees([{ item: text('工本费'), amount: text('20 元'), basis: text(' ') }])).toEqual(['feeBasis'])
    expect(fees([{ item: text('工本费'), amount: text('20 元'), basis: text('文号') }])).toEqual([])
  })
})

test('[D21] what was published anew is listed with who did it; a file that says the same changes nothing', () => {
  const hall = new Published()
  const changes = () => (load(hall)['published'] as { changes: object[] }).changes
  hall.publish(smallHall)
  expect(changes()).toEqual([])
  const [card, ...others] = smallHall.matters
  if (!card) throw new Error('no matter')
  const { promised: _promised, ...rest } = card.guide
  hall.publish({
    ...smallHall,
    matters: [{ ...card, name: text('社保卡'), guide: { ...rest, promised: text('次日') } }, ...others.slice(1)],
  })
  expect(changes()).toMatchObject([
    { by: '9001', matter: 'move', changed: ['removed'] },
    { by: '9001', matter: 'card', name: text('社保卡'), changed: ['name', 'promised'] },
  ])
  hall.publish(smallHall)
  expect(changes()[0]).toMatchObject({ matter: 'move', changed: ['new'] })
})

describe('[D22] who serves is named', () => {
  test('no call without an identified clerk', () => {
    const hall = new RulesHall()
    hall.take('card')
    expect(hall.ask(zhang, 'counter.call', { counter: 1 })).toEqual({ refused: 'counter-closed' })
    expect(hall.ask({ kind: 'nobody' }, 'counter.call', { counter: 1 })).toEqual({ refused: 'not-known' })
    hall.open(1, '1001')
    expect(hall.ask(clerk('1002'), 'counter.call', { counter: 1 })).toEqual({ refused: 'not-allowed' })
  })

  test('window, pad and phone name her while she serves; pad and phone name her when she is rated, whoever sits there then', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const ticket = hall.take('card')
    hall.call(1, '1001')
    hall.must(hall.ask(zhang, 'counter.start', { counter: 1 }))
    const named = { clerk: { name: '张敏', badge: '1001', post: text('综合岗') } }
    named.clerk.post.en = 'General post'
    const views = ['window:1', 'keypad:1', `ticket:${ticket.code}`] as const
    for (const view of views) expect(project(hall.scene(), view)['now']).toMatchObject(named)
    hall.must(hall.ask(zhang, 'counter.finish', { counter: 1, outcome: { kind: 'instant' } }))
    hall.must(hall.ask(zhang, 'counter.close', { counter: 1 }))
    hall.open(1, '1002')
    expect(project(hall.scene(), 'keypad:1')['now']).toMatchObject({ state: 'rating', ...named })
    expect(project(hall.scene(), `ticket:${ticket.code}`)['now']).toMatchObject({ rateable: true, ...named })
    expect(project(hall.scene(), 'window:1')['now']).toMatchObject({ clerk: { name: '刘志远' } })
  })
})

describe('[D23] nobody is sent to a department without the manager seeing it', () => {
  test('the flag, the clerk and the reason; the reason is not in the journal', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.must(serve(hall, 1, 2, { sentAway: '社保局要本人去签字' }))
    const sent = () => Object.entries(load(hall)).filter(([key]) => key.startsWith('sent:'))
    expect(sent().map(([, entry]) => entry)).toMatchObject([
      { number: 'A001', counter: 1, clerk: { name: '张敏' }, reason: '社保局要本人去签字' },
    ])
    expect(JSON.stringify(hall.events)).not.toContain('签字')
    hall.must(hall.ask(zhang, 'counter.undo', { counter: 1 }))
    expect(sent()).toEqual([])
  })
})

describe('[D25] the promise is measured', () => {
  test('of today’s finished visits, how many waited and were served within it; what is taken back does not count', () => {
    const hall = new RulesHall()
    hall.rules({ promiseWaitMinutes: 10, promiseServiceMinutes: 5 })
    hall.open(1, '1001')
    expect(project(hall.scene(), 'board')['promise']).toEqual({ wait: 10, service: 5, finished: 0, waited: 0, served: 0 })
    hall.must(serve(hall, 10, 5))
    hall.now += minute
    hall.must(serve(hall, 11, 2))
    hall.now += minute
    hall.must(serve(hall, 1, 6))
    const promise = () => project(hall.scene(), 'board')['promise']
    expect(promise()).toMatchObject({ finished: 3, waited: 2, served: 2 })
    hall.must(hall.ask(zhang, 'counter.undo', { counter: 1 }))
    expect(promise()).toMatchObject({ finished: 2, waited: 1, served: 2 })
    hall.rules({ promiseWaitMinutes: 15, promiseServiceMinutes: 5 })
    expect(promise()).toMatchObject({ wait: 15, finished: 0 })
    hall.rules({ promiseWaitMinutes: 0, promiseServiceMinutes: 0 })
    expect(promise()).toBeUndefined()
  })
})

describe('[D26] identity and papers', () => {
  test('off, asked, required: kept in the event, and required for every kind in which papers are taken', () => {
    const hall = new RulesHall()
    hall.rules({ outcomeKinds: ['instant', 'enquiry'] })
    hall.open(1, '1001')
    hall.must(serve(hall, 1, 1))
    expect(hall.events.at(-1)?.body).not.toHaveProperty('verified')
    hall.rules({ verifyPapers: 'required' })
    expect(serve(hall, 1, 1)).toEqual({ refused: 'papers-unchecked' })
    hall.must(hall.ask(zhang, 'counter.finish', { counter: 1, outcome: { kind: 'instant' }, verified: true }))
    expect(hall.events.at(-1)).toMatchObject({ type: 'ticket.finished', body: { verified: true } })
    hall.must(serve(hall, 1, 1, { outcome: { kind: 'enquiry' } }))
    hall.must(serve(hall, 1, 1, { sentAway: '不是这里的事' }))
    expect(project(hall.scene(), 'counter:1')['now']).toMatchObject({ verifyPapers: 'required' })
  })
})

test('[D27] a clerk who declines to stay says why, to those who wait too, and the manager has the list', () => {
  const hall = new RulesHall(undefined, Date.UTC(2026, 9, 14, 8, 55))
  hall.rules({ hoursKept: true })
  hall.letTimePass()
  hall.open(1, '1001')
  hall.take('card')
  hall.now += 10 * minute
  hall.letTimePass()
  const until = new Date(hall.now + 30 * minute).toISOString()
  hall.must(hall.ask(clerk('9001', ['manager']), 'hall.extend', { until }))
  hall.must(hall.ask(zhang, 'extension.decline', { counter: 1, reason: '打印系统已关机', explained: true }))
  expect(load(hall)['closing']).toMatchObject({ declined: [{ counter: 1, name: '张敏', reason: '打印系统已关机' }] })
  expect(hall.events.at(-1)).toMatchObject({ type: 'extension.declined', body: { explained: true } })
})

describe('[D24] the public fee table', () => {
  test('every fee of the demo stands in it with item, amount and basis; what is free is counted', () => {
    const hall = new RulesHall(demo())
    const fees = project(hall.scene(), 'board')['fees'] as { charged: { fee: { en: string }; items: object[] }[]; free: number }
    expect(fees.charged.length + fees.free).toBe(41)
    const amounts = JSON.stringify(fees.charged)
    for (const { guide } of demo().matters)
      for (const amount of guide.fee['zh-Hans'].match(/\d+ 元/g) ?? []) expect(amounts).toContain(`${amount}一`)
  })
})
