import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const zhang = clerk('1001')
const leader = clerk('9001', ['manager'])
const noticed = (hall: RulesHall) => hall.events.filter(({ type }) => type === 'away.noticed').map(({ body }) => body)
const load = (hall: RulesHall) => project(hall.scene(), 'load')
const pass = (hall: RulesHall, minutes: number) => {
  hall.now += minutes * minute
  hall.letTimePass()
}
/** 张敏 takes a break of her own at counter 1 and is noticed; the notice's id. */
function leftAlone(hall: RulesHall): string {
  hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'break' }))
  const notice = `1-${hall.now}`
  pass(hall, 15)
  hall.must(hall.ask(zhang, 'counter.resume', { counter: 1 }))
  return notice
}
const judge = (hall: RulesHall, notice: string, verdict: string, reason?: string) =>
  hall.ask(leader, 'away.judge', { notice, verdict, ...(reason && { reason }) })

describe('[K25] the clock notices a counter that is left', () => {
  test('amber at two thirds, the first level at 15 minutes, the second at 60, and nothing more', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'break' }))
    const light = () => load(hall)['watch:1']?.['light']
    pass(hall, 9)
    expect(light()).toBeUndefined()
    pass(hall, 1)
    expect(light()).toBe('amber')
    expect(noticed(hall)).toEqual([])
    pass(hall, 5)
    expect(light()).toBe('red')
    expect(noticed(hall)).toMatchObject([{ counter: 1, badge: '1001', level: 1, why: 'pause', reason: 'break', day: '2026-10-14' }])
    expect(load(hall)['alarm:away-1']).toMatchObject({ kind: 'away', counter: 1, person: '张敏', minutes: 15, weight: 2 })
    pass(hall, 45)
    expect(light()).toBe('second')
    expect(load(hall)['alarm:away-1']).toMatchObject({ weight: 3 })
    pass(hall, 300)
    expect(noticed(hall)).toMatchObject([{ level: 1 }, { level: 2 }])
    expect(noticed(hall)[0]).toHaveProperty('notice', (noticed(hall)[1] as { notice: string }).notice)
    hall.must(hall.ask(zhang, 'counter.resume', { counter: 1 }))
    expect(load(hall)['alarm:away-1']).toBeUndefined()
    expect(Object.keys(load(hall)).filter((key) => key.startsWith('notice:'))).toHaveLength(1)
  })

  test('[K24] a pause told anew, before anybody came back, is the same absence; one after a return is another', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const breaks = () => hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'break' }))
    breaks()
    pass(hall, 14)
    breaks()
    pass(hall, 1)
    expect(noticed(hall)).toMatchObject([{ level: 1 }])
    pass(hall, 44)
    breaks()
    pass(hall, 1)
    expect(noticed(hall)).toMatchObject([{ level: 1 }, { level: 2 }])
    hall.must(hall.ask(zhang, 'counter.resume', { counter: 1 }))
    breaks()
    pass(hall, 14)
    hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'meeting' }))
    pass(hall, 5)
    breaks()
    pass(hall, 14)
    expect(noticed(hall)).toHaveLength(2)
  })

  test('[K24] an approved pause counts from the end of what was approved, and not at all where it is approved for longer', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const go = (minutes: number) => {
      const until = new Date(hall.now + minutes * minute).toISOString()
      hall.must(hall.ask(zhang, 'away.ask', { counter: 1, reason: 'break', until }))
      hall.must(hall.ask(leader, 'away.decide', { badge: '1001', grant: true }))
      hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'break' }))
    }
    go(30)
    pass(hall, 20)
    go(30)
    pass(hall, 44)
    expect(noticed(hall)).toEqual([])
    expect(load(hall)['watch:1']).toMatchObject({ light: 'amber' })
    const ended = hall.now - 14 * minute
    pass(hall, 1)
    expect(noticed(hall)).toMatchObject([{ level: 1, since: ended }])
  })

  test('[K24] a free counter counts only while somebody waits in its own lines without a gap', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    pass(hall, 120)
    expect(noticed(hall)).toEqual([])
    const first = hall.take('card')
    pass(hall, 10)
    hall.must(hall.ask({ kind: 'holder', ticket: first.id } as never, 'ticket.cancel', { ticket: first.id }))
    pass(hall, 1)
    hall.take('card')
    pass(hall, 14)
    expect(noticed(hall)).toEqual([])
    pass(hall, 1)
    expect(noticed(hall)).toMatchObject([{ why: 'idle', level: 1 }])
  })

  test('a free counter goes on being left while other counters empty one of its lines and another fills', () => {
    const hall = new RulesHall()
    hall.open(3, '1003')
    hall.take('tax')
    pass(hall, 14)
    hall.take('tax')
    hall.open(2, '1002')
    hall.call(2, '1002')
    pass(hall, 1)
    expect(noticed(hall)).toMatchObject([{ counter: 3, why: 'idle' }])
  })

  test('[K24] work, a device that fails, a service however long, an approved pause and an unsigned counter never count', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.open(2, '1002')
    hall.open(3, '1003')
    hall.take('card')
    hall.call(1, '1001')
    hall.must(hall.ask(zhang, 'counter.start', { counter: 1 }))
    hall.must(hall.ask(clerk('1002'), 'counter.pause', { counter: 2, reason: 'site-visit' }))
    hall.must(hall.ask(clerk('1003'), 'counter.pause', { counter: 3, reason: 'equipment' }))
    hall.take('card')
    pass(hall, 180)
    expect(noticed(hall)).toEqual([])
    hall.must(hall.ask(clerk('1002'), 'counter.resume', { counter: 2 }))
    const until = new Date(hall.now + 100 * minute).toISOString()
    hall.must(hall.ask(clerk('1002'), 'away.ask', { counter: 2, reason: 'break', until }))
    hall.must(hall.ask(leader, 'away.decide', { badge: '1002', grant: true }))
    hall.must(hall.ask(clerk('1002'), 'counter.pause', { counter: 2, reason: 'break' }))
    pass(hall, 90)
    expect(noticed(hall)).toEqual([])
  })

  test('[K24] the hall’s own break interrupts it: what is left over lunch counts from the afternoon’s opening', () => {
    const hall = new RulesHall(undefined, Date.UTC(2026, 9, 14, 3, 50))
    const { hall: setup } = hall.state.setup
    if (!setup) throw new Error('no hall')
    Object.assign(setup.hall, {
      hours: [
        ['08:00', '12:00'],
        ['14:30', '17:30'],
      ],
    })
    hall.rules({ hoursKept: true })
    hall.letTimePass()
    hall.open(1, '1001')
    hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'break' }))
    pass(hall, 160)
    expect(noticed(hall)).toEqual([])
    pass(hall, 14)
    expect(noticed(hall)).toEqual([])
    pass(hall, 1)
    expect(noticed(hall)).toMatchObject([{ since: Date.UTC(2026, 9, 14, 6, 30) }])
  })

  test('a hall may have it otherwise: at any minute, without a second level, or not at all', () => {
    const hall = new RulesHall()
    hall.rules({ awayFirstMinutes: 1, awaySecondMinutes: 0 })
    hall.open(1, '1001')
    hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'break' }))
    pass(hall, 1)
    expect(noticed(hall)).toHaveLength(1)
    pass(hall, 200)
    expect(noticed(hall)).toHaveLength(1)
    hall.rules({ awayWatched: false })
    expect(load(hall)['watch:1']).toBeUndefined()
  })

  test('a restart forgets nothing of it', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'break' }))
    pass(hall, 10)
    hall.restart()
    pass(hall, 5)
    hall.restart()
    pass(hall, 45)
    expect(noticed(hall)).toMatchObject([{ level: 1 }, { level: 2 }])
  })
})

describe('a person judges', () => {
  test('[K26] confirmed or set aside with a reason, never by oneself, and never by the clock', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const notice = leftAlone(hall)
    expect(load(hall)[`notice:${notice}`]).toMatchObject({ open: true, name: '张敏', count: 0 })
    expect(hall.ask(clerk('1001', ['clerk', 'chief']), 'away.judge', { notice, verdict: 'confirmed' })).toEqual({ refused: 'not-allowed' })
    expect(judge(hall, notice, 'set-aside')).toEqual({ refused: 'reason-needed' })
    expect(judge(hall, '9-1790000000000', 'confirmed')).toEqual({ refused: 'unknown-absence' })
    hall.must(judge(hall, notice, 'set-aside', '去接老人'))
    expect(load(hall)[`notice:${notice}`]).toMatchObject({ open: false, verdict: 'set-aside', by: '林浩', words: '去接老人', count: 0 })
    expect(load(hall)['standing:1001']).toBeUndefined()
    // Thought better of it.
    expect(hall.must(judge(hall, notice, 'confirmed'))).toEqual({ count: 1 })
    expect(hall.must(judge(hall, notice, 'confirmed'))).toEqual({})
    hall.must(judge(hall, notice, 'set-aside', '查过了'))
    expect(load(hall)['standing:1001']).toBeUndefined()
    expect(JSON.stringify(hall.events)).not.toContain('去接老人')
  })

  test('[K26] an absence that was confirmed and went on to the second level is judged again and counts once', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    hall.must(hall.ask(zhang, 'counter.pause', { counter: 1, reason: 'break' }))
    const notice = `1-${hall.now}`
    pass(hall, 15)
    hall.must(judge(hall, notice, 'confirmed'))
    pass(hall, 45)
    expect(load(hall)[`notice:${notice}`]).toMatchObject({ open: true, level: 2, verdict: 'confirmed' })
    expect(hall.must(judge(hall, notice, 'confirmed'))).toEqual({ count: 1 })
    expect(load(hall)['standing:1001']).toMatchObject({ count: 1 })
  })

  test('[K27] the clerk sees it and says what was; nobody else speaks for her', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const notice = leftAlone(hall)
    expect(project(hall.scene(), 'counter:1')['away']).toMatchObject({ notices: [{ notice, level: 1, open: true }] })
    expect(hall.ask(clerk('1002'), 'away.comment', { notice, text: '她在' })).toEqual({ refused: 'not-allowed' })
    hall.must(hall.ask(zhang, 'away.comment', { notice, text: '打印机卡纸，去库房取纸' }))
    expect(load(hall)[`notice:${notice}`]).toMatchObject({ comment: '打印机卡纸，去库房取纸' })
    expect(JSON.stringify(hall.events)).not.toContain('库房')
  })

  test('[K28] confirmed ones count by calendar year: the second proposes a talk, the tenth another person; nothing follows by itself', () => {
    const hall = new RulesHall(undefined, Date.UTC(2026, 11, 30, 2))
    hall.open(1, '1001')
    const proposals: unknown[] = []
    for (let nth = 1; nth <= 10; nth++) {
      const notice = leftAlone(hall)
      proposals.push((hall.must(judge(hall, notice, 'confirmed')) as { proposes?: string }).proposes)
      pass(hall, 1)
    }
    expect(proposals).toEqual([undefined, ...Array<string>(8).fill('talk'), 'replace'])
    expect(load(hall)['standing:1001']).toMatchObject({ year: '2026', count: 10, proposes: 'replace' })
    expect(hall.state.counters.seats.has(1)).toBe(true)
    pass(hall, 3 * 24 * 60)
    expect(load(hall)['standing:1001']).toBeUndefined()
  })

  test('[K26] what nobody judged for thirty days lapses, and what was judged leaves with its day', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const first = leftAlone(hall)
    const second = leftAlone(hall)
    hall.must(judge(hall, first, 'confirmed'))
    const left = () => Object.keys(load(hall)).filter((key) => key.startsWith('notice:'))
    pass(hall, 24 * 60)
    expect(left()).toEqual([`notice:${second}`])
    pass(hall, 31 * 24 * 60)
    expect(left()).toEqual([])
    expect(judge(hall, second, 'confirmed')).toEqual({ refused: 'unknown-absence' })
  })
})
