import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const guide = clerk('8001', ['guide'])
const leader = clerk('9001', ['manager'])

/** Ordinary tickets taken a minute apart. */
function lineOf(count: number): { hall: RulesHall; ids: string[] } {
  const hall = new RulesHall()
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    ids.push(hall.take().id)
    hall.now += minute
  }
  hall.open(1, '1001')
  return { hall, ids }
}

const callAll = (hall: RulesHall): string[] => {
  const order: string[] = []
  for (let called = hall.call(1, '1001'); called; called = hall.call(1, '1001')) {
    order.push(called.number)
    hall.serve(1, '1001', 0)
  }
  return order
}

describe('priority', () => {
  test('[E1] granted, it moves a ticket by its head start and not before those who came earlier than that', () => {
    const { hall, ids } = lineOf(20)
    hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: ids[19], category: 'elderly', reason: 'seen' }))
    expect(callAll(hall).indexOf('A020')).toBe(5)
  })

  test('[E1] withdrawn, the ticket stands where its arrival puts it', () => {
    const { hall, ids } = lineOf(20)
    for (const category of ['disabled', 'elderly', 'ordinary'])
      hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: ids[9], category, reason: 'mistaken' }))
    expect(callAll(hall)).toEqual(ids.map((_id, i) => `A${String(i + 1).padStart(3, '0')}`))
  })

  test('[E1] [T6] what a service gives back has the head start that holds now: not one that was withdrawn, nor less than was granted', () => {
    const { hall, ids } = lineOf(1)
    const taken = hall.ticket(ids[0] as string)
    const elderly = hall.take('card', { category: 'elderly' })
    const prioritise = (ticket: string, category: string) => hall.must(hall.ask(guide, 'ticket.prioritise', { ticket, category }))
    const serve = (type: 'counter.transfer' | 'counter.park', fields: object = {}) => {
      hall.call(1, '1001')
      hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
      hall.must(hall.ask(clerk('1001'), type, { counter: 1, ...fields }))
    }
    prioritise(elderly.id, 'ordinary')
    prioritise(taken.id, 'elderly')
    serve('counter.park')
    hall.must(hall.ask(guide, 'ticket.rejoin', { ticket: taken.id }))
    expect(taken.key).toBe(taken.takenAt - 15 * minute)
    serve('counter.park')
    serve('counter.transfer', { to: { line: 'A' } })
    expect(elderly.key).toBe(elderly.takenAt)
    prioritise(elderly.id, 'elderly')
    expect(elderly.key).toBe(elderly.takenAt - 15 * minute)
  })

  test('[E1] withdrawn after the head starts have changed, it loses the one that it was given, and stands by its arrival', () => {
    const { hall } = lineOf(1)
    const elderly = hall.take('card', { category: 'elderly' })
    hall.rules({ headStartMinutes: { elderly: 25, disabled: 20, pregnant: 20 } })
    hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: elderly.id, category: 'ordinary' }))
    expect(elderly.key).toBe(elderly.takenAt)
  })

  test('[E2] granting and withdrawing are recorded with who and why; the words reach staff alone', () => {
    const { hall, ids } = lineOf(2)
    const [first, second] = ids as [string, string]
    hall.must(hall.ask(clerk('1001'), 'ticket.prioritise', { ticket: first, category: 'pregnant', reason: 'paper' }))
    hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: second, category: 'disabled', reason: '刚做完手术' }))
    hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: first, category: 'ordinary', reason: 'mistaken' }))
    const recorded = hall.events.flatMap((event) => (event.type === 'ticket.prioritised' ? [event] : []))
    expect(recorded.map(({ actor, body }) => [actor, body.was, body.category, body.reason])).toEqual([
      ['badge:1001', 'ordinary', 'pregnant', 'paper'],
      ['badge:8001', 'ordinary', 'disabled', 'other'],
      ['badge:8001', 'pregnant', 'ordinary', 'mistaken'],
    ])
    expect(JSON.stringify(hall.events)).not.toContain('手术')
    expect(project(hall.scene(), 'guide')[`waiting:${second}`]).toMatchObject({
      priority: { reason: 'other', words: '刚做完手术', by: '陈立' },
    })
    hall.call(1, '1001')
    expect(project(hall.scene(), 'counter:1')['now']).toMatchObject({ ticket: { priority: { words: '刚做完手术' } } })
    for (const view of ['board', 'kiosk', 'window:1', `ticket:${hall.ticket(second).code}`])
      expect(JSON.stringify(project(hall.scene(), view))).not.toMatch(/手术|disabled|陈立/)
  })

  test('[E1] only who waits can be given priority; the same again changes nothing', () => {
    const { hall, ids } = lineOf(1)
    const ask = (fields: object) => hall.ask(guide, 'ticket.prioritise', { ticket: ids[0], ...fields })
    const known = hall.events.length
    expect(ask({ category: 'ordinary' })).toEqual({})
    expect(hall.events.length).toBe(known)
    expect(ask({ ticket: 't_9999999999999999', category: 'elderly' })).toEqual({ refused: 'unknown-ticket' })
    hall.call(1, '1001')
    expect(ask({ category: 'elderly' })).toEqual({ refused: 'wrong-state', state: 'called' })
    hall.serve(1, '1001', 1)
    expect(ask({ category: 'elderly' })).toEqual({ refused: 'wrong-state', state: 'finished' })
  })
})

describe('urgent', () => {
  test('[E3] by the duty leader alone, with a reason; it goes before all, and can be taken back', () => {
    const { hall, ids } = lineOf(9)
    const urge = (actor: typeof leader, fields: object = { reason: 'special' }) =>
      hall.ask(actor, 'ticket.prioritise', { ticket: ids[8], urgent: true, ...fields })
    hall.take('card', { category: 'disabled' })
    expect(urge(guide)).toEqual({ refused: 'not-allowed' })
    expect(urge(clerk('1001'))).toEqual({ refused: 'not-allowed' })
    expect(urge(leader, {})).toEqual({ refused: 'reason-needed', at: 'reason' })
    hall.must(urge(clerk('9001', ['chief'])))
    expect(project(hall.scene(), 'counter:1')['line:A']).toMatchObject({ next: 'A009' })
    hall.must(hall.ask(leader, 'ticket.prioritise', { ticket: ids[8], urgent: false, reason: 'mistaken' }))
    expect(callAll(hall)[0]).toBe('A010')
  })

  test('[E3] so many a day and no more, and none where the rules know none', () => {
    const { hall, ids } = lineOf(5)
    const urge = (ticket?: string) => hall.ask(leader, 'ticket.prioritise', { ticket, urgent: true, reason: 'special' })
    for (const id of ids.slice(0, 3)) hall.must(urge(id))
    expect(urge(ids[3])).toEqual({ refused: 'urgent-limit' })
    expect(project(hall.scene(), 'load')['fairness']).toMatchObject({ urgent: 3, urgentLeft: 0, taken: 5 })
    hall.rules({ urgentAllowed: false })
    expect(urge(ids[3])).toEqual({ refused: 'urgent-off' })
    expect(project(hall.scene(), 'guide')['fairness']).toMatchObject({ urgentAllowed: false })
  })
})

test('[E2] those who lead the hall read the day’s grants: number, what, why, who and when; a new day begins with none', () => {
  const { hall, ids } = lineOf(2)
  hall.must(hall.ask(guide, 'ticket.prioritise', { ticket: ids[1], category: 'disabled', reason: 'SECRET 刚做完手术' }))
  hall.must(hall.ask(leader, 'ticket.prioritise', { ticket: ids[0], urgent: true, reason: 'special' }))
  const grants = () => Object.values(project(hall.scene(), 'load', ['grant:*']))
  expect(grants()).toEqual([
    expect.objectContaining({ number: 'A002', category: 'disabled', urgent: false, reason: 'other', note: 'SECRET 刚做完手术' }),
    expect.objectContaining({ number: 'A001', urgent: true, reason: 'special', at: new Date(hall.now).toISOString() }),
  ])
  for (const view of ['board', 'kiosk', 'window:1', 'guide'])
    expect(Object.keys(project(hall.scene(), view)).join()).not.toContain('grant:')
  expect(JSON.stringify(hall.events)).not.toContain('SECRET')
  hall.now += 24 * 60 * minute
  hall.letTimePass()
  expect(grants()).toEqual([])
})

test('[E5] the manager sees both groups’ waits as they were, and the bound', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  for (const category of ['ordinary', 'elderly', 'ordinary', 'ordinary']) {
    hall.take('card', { category })
    hall.now += minute
  }
  for (let i = 0; i < 4; i++) {
    hall.call(1, '1001')
    hall.serve(1, '1001', 10)
  }
  // The elderly one is first: called after 3 minutes; the others after 14, 22 and 31.
  expect(project(hall.scene(), 'load')['fairness']).toMatchObject({
    ordinary: { started: 3, median: 22 },
    priority: { started: 1, median: 3 },
    boundMinutes: 20,
    urgentBoundMinutes: 240,
  })
})
