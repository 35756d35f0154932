import { describe, expect, test } from 'vitest'
import { clerk, holder, kiosk, minute, pad, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const finish = (hall: RulesHall, counter: number, badge: string, fields: object = {}) =>
  hall.ask(clerk(badge), 'counter.finish', { counter, outcome: { kind: 'instant' }, ...fields })
const start = (hall: RulesHall, counter: number, badge: string) => hall.must(hall.ask(clerk(badge), 'counter.start', { counter }))
const way = (hall: RulesHall, id: string) => hall.state.visits.chains.get(id)?.stages.map(({ matter, state }) => `${matter} ${state}`)

/** Counters 1 (line A) and 3 (line B) are open. */
function twoCounters(): RulesHall {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(3, '1003')
  return hall
}

describe('[S1] one number for several matters', () => {
  test('keeps number, arrival credit and order through every stage', () => {
    const hall = twoCounters()
    const ticket = hall.take(undefined, { matters: ['tax', 'card'] })
    const { number, key, order, id } = ticket
    hall.now += 20 * minute
    const other = hall.take('card')
    expect(way(hall, id)).toEqual(['tax now', 'card ahead'])
    hall.call(3, '1003')
    start(hall, 3, '1003')
    hall.now += 5 * minute
    hall.must(finish(hall, 3, '1003'))
    expect(hall.ticket(id)).toMatchObject({ number, key, order, state: 'waiting', servedMs: 0 })
    expect(hall.call(1, '1001')?.number).toBe(number)
    expect(other.state).toBe('waiting')
    start(hall, 1, '1001')
    hall.must(finish(hall, 1, '1001'))
    expect(hall.ticket(id).state).toBe('finished')
    expect(hall.state.lines.tally).toMatchObject({ taken: 2, finished: 2 })
  })

  test('who let others go first before one matter stands by his arrival for the next', () => {
    const hall = twoCounters()
    const ticket = hall.take(undefined, { matters: ['tax', 'card'] })
    const { key, order, id } = ticket
    hall.now += minute
    hall.take('tax')
    hall.must(hall.ask(holder(id), 'ticket.postpone', { pass: 1 }))
    hall.call(3, '1003')
    hall.serve(3, '1003', 1)
    hall.call(3, '1003')
    start(hall, 3, '1003')
    hall.must(finish(hall, 3, '1003'))
    expect(hall.ticket(id)).toMatchObject({ key, order, state: 'waiting', line: 'A' })
  })

  test('the number is that of the first stage, and the answer says the whole way', () => {
    const hall = twoCounters()
    for (let i = 0; i < 4; i++) hall.take('card')
    const { ticket } = hall.must(hall.ask(kiosk, 'ticket.take', { matters: ['card', 'tax'] })) as {
      ticket: { number: string; line: string; stages: { matter: string }[] }
    }
    expect(ticket).toMatchObject({ number: 'B001', line: 'B', ahead: 0 })
    expect(ticket.stages.map(({ matter }) => matter)).toEqual(['tax', 'card'])
  })

  test('a single matter has no chain, and its number says nothing of stages', () => {
    const hall = twoCounters()
    const ticket = hall.take('card')
    const listed = hall.take(undefined, { matters: ['card'] })
    expect(hall.state.visits.chains.size).toBe(0)
    for (const { body } of hall.events.filter(({ type }) => type === 'ticket.taken')) expect(body).not.toHaveProperty('stages')
    expect([ticket.matter, listed.matter]).toEqual(['card', 'card'])
  })
})

describe('[S2] the order', () => {
  test('a line that nobody serves now comes last', () => {
    const hall = new RulesHall()
    hall.open(3, '1003')
    for (let i = 0; i < 5; i++) hall.take('tax')
    expect(way(hall, hall.take(undefined, { matters: ['card', 'tax'] }).id)).toEqual(['tax now', 'card ahead'])
  })

  test('matters of one line are done together', () => {
    const hall = twoCounters()
    for (let i = 0; i < 4; i++) hall.take('tax')
    expect(way(hall, hall.take(undefined, { matters: ['card', 'tax', 'move'] }).id)).toEqual(['card now', 'move ahead', 'tax ahead'])
  })
})

test('[S3] what cannot be one visit is refused, and why', () => {
  const hall = twoCounters()
  const ask = (fields: object) => hall.ask(kiosk, 'ticket.take', fields)
  expect(ask({})).toEqual({ refused: 'malformed', at: 'matter' })
  expect(ask({ matter: 'card', matters: ['tax'] })).toEqual({ refused: 'malformed', at: 'matters' })
  expect(ask({ matters: ['card', 'none'] })).toEqual({ refused: 'unknown-matter' })
  expect(ask({ matters: ['card', 'tax', 'card'] })).toEqual({ refused: 'matter-twice' })
  expect(ask({ matters: ['both', 'tax'] })).toEqual({ refused: 'matter-twice' })
  const { hall: document } = hall.state.setup
  if (!document) throw new Error('no hall')
  Object.assign(document, { rules: { ...document.rules, mattersPerVisit: 2 } })
  expect(ask({ matters: ['card', 'tax', 'move'] })).toEqual({ refused: 'too-many-matters' })
  Object.assign(document, {
    counters: document.counters.map((each) => ({ ...each, lines: each.lines.filter(({ line }) => line === 'A') })),
  })
  expect(ask({ matters: ['card', 'tax'] })).toEqual({ refused: 'not-served' })
  expect(hall.state.lines.tickets.size).toBe(0)
})

describe('[S4] when a matter is finished', () => {
  test('the next of the same line follows in the same sitting, each with its own kind of case', () => {
    const hall = twoCounters()
    const { id } = hall.take(undefined, { matters: ['card', 'move'] })
    hall.call(1, '1001')
    start(hall, 1, '1001')
    hall.now += 8 * minute
    expect(finish(hall, 1, '1001')).toMatchObject({ ticket: { id, next: { matter: 'move', line: 'A', stays: true } } })
    expect(hall.ticket(id)).toMatchObject({ state: 'serving', matter: 'move', counter: 1, servedMs: 0, startedAt: hall.now })
    expect(hall.state.ratings.invitations.has(1)).toBe(false)
    hall.now += 3 * minute
    hall.must(finish(hall, 1, '1001', { outcome: { kind: 'promised', days: 5 } }))
    const served = hall.events.filter(({ type }) => type === 'ticket.finished').map(({ body }) => body)
    expect(served).toMatchObject([
      { matter: 'card', servedMs: 8 * minute, outcome: 'instant' },
      { matter: 'move', servedMs: 3 * minute, outcome: 'promised' },
    ])
  })

  test('a counter that serves the next line goes on with it where the clerk says so, and sends it on otherwise', () => {
    const hall = new RulesHall()
    hall.open(2, '1002')
    for (const [stay, state] of [
      [true, 'serving'],
      [undefined, 'waiting'],
    ] as const) {
      const { id } = hall.take(undefined, { matters: ['card', 'tax'] })
      hall.call(2, '1002')
      start(hall, 2, '1002')
      hall.must(finish(hall, 2, '1002', stay === undefined ? {} : { stay }))
      expect(hall.ticket(id).state).toBe(state)
      if (stay) hall.must(finish(hall, 2, '1002'))
    }
  })

  test('a counter that does not serve the next line cannot keep it', () => {
    const hall = twoCounters()
    const { id } = hall.take(undefined, { matters: ['both'] })
    hall.call(3, '1003')
    start(hall, 3, '1003')
    expect(finish(hall, 3, '1003', { stay: true })).toEqual({ refused: 'not-served' })
    expect(hall.ticket(id).state).toBe('serving')
  })
})

test('[S5] while nobody serves the next line, another matter comes first', () => {
  const hall = twoCounters()
  hall.open(2, '1002')
  const { id } = hall.take(undefined, { matters: ['card', 'tax'] })
  hall.call(1, '1001')
  start(hall, 1, '1001')
  const chain = hall.state.visits.chains.get(id)
  chain?.stages.push({ matter: 'move', line: 'A', state: 'ahead', counter: undefined, badge: undefined, outcome: undefined })
  hall.must(hall.ask(clerk('1003'), 'counter.close', { counter: 3 }))
  hall.must(hall.ask(clerk('1002'), 'counter.close', { counter: 2 }))
  hall.must(finish(hall, 1, '1001'))
  expect(way(hall, id)).toEqual(['card done', 'move now', 'tax ahead'])
})

describe('[S6] a joint matter', () => {
  test('keeps its sequence, whatever the lines are like, and its lead counter sees the whole chain', () => {
    const hall = twoCounters()
    for (let i = 0; i < 6; i++) hall.take('tax')
    const { id, number } = hall.take(undefined, { matters: ['both', 'move'] })
    expect(way(hall, id)).toEqual(
      ['card', 'move'].includes(hall.ticket(id).matter) ? ['move now', 'tax ahead', 'card ahead'] : expect.anything(),
    )
    const chain = project(hall.scene(), 'counter:1', [`chain:${id}`])[`chain:${id}`]
    expect(chain).toMatchObject({ number, name: { en: 'both' } })
    expect(project(hall.scene(), 'counter:3')[`chain:${id}`]).toBeUndefined()
  })

  test('without a lead counter the clerk who begins it leads it', () => {
    const hall = twoCounters()
    const document = hall.state.setup.hall
    Object.assign(document?.matters.find(({ matter }) => matter === 'both')?.joint ?? {}, { leadCounter: undefined })
    const { id } = hall.take('both')
    hall.call(3, '1003')
    start(hall, 3, '1003')
    hall.must(finish(hall, 3, '1003'))
    const seen = project(hall.scene(), 'counter:3')[`chain:${id}`] as { stages: object[] }
    expect(seen.stages).toMatchObject([
      { matter: 'tax', state: 'done', counter: 3, clerk: { name: '何倩' }, outcome: 'instant' },
      { matter: 'card', state: 'now' },
    ])
    hall.call(1, '1001')
    hall.serve(1, '1001', 1)
    expect(project(hall.scene(), 'counter:3')[`chain:${id}`]).toBeUndefined()
    Object.assign(document?.matters.find(({ matter }) => matter === 'both')?.joint ?? {}, { leadCounter: 1 })
  })
})

describe('[S7] at the counter', () => {
  test('the clerk adds a matter and takes one out; a visit that had one becomes one of several', () => {
    const hall = twoCounters()
    const { id } = hall.take('card')
    hall.call(1, '1001')
    const change = (type: 'visit.add' | 'visit.drop', matter: string, fields: object = {}) =>
      hall.ask(clerk('1001'), type, { counter: 1, matter, ...fields })
    expect(change('visit.add', 'tax')).toEqual({ refused: 'wrong-state', state: 'called' })
    start(hall, 1, '1001')
    expect(change('visit.add', 'card')).toEqual({ refused: 'matter-twice' })
    expect(change('visit.add', 'none')).toEqual({ refused: 'unknown-matter' })
    expect(change('visit.add', 'tax', { ticket: 't_0000000000000000' })).toEqual({ refused: 'stale' })
    hall.must(change('visit.add', 'tax'))
    hall.must(change('visit.add', 'move'))
    expect(way(hall, id)).toEqual(['card now', 'move ahead', 'tax ahead'])
    expect(change('visit.drop', 'card')).toEqual({ refused: 'wrong-state', state: 'serving' })
    expect(change('visit.drop', 'both')).toEqual({ refused: 'unknown-matter' })
    hall.must(change('visit.drop', 'move'))
    hall.must(finish(hall, 1, '1001'))
    expect(hall.ticket(id)).toMatchObject({ state: 'waiting', matter: 'tax', place: { line: 'B' } })
    expect(hall.ask(clerk('1001'), 'visit.add', { counter: 1, matter: 'tax' })).toEqual({ refused: 'counter-empty' })
  })
})

describe('[S8] later stages', () => {
  test('are parked, handed on, missed and carried over like any ticket', () => {
    const hall = twoCounters()
    const { id } = hall.take('both')
    hall.call(3, '1003')
    hall.serve(3, '1003', 2)
    hall.call(1, '1001')
    start(hall, 1, '1001')
    hall.must(hall.ask(clerk('1001'), 'counter.park', { counter: 1 }))
    hall.must(hall.ask(clerk('1001'), 'counter.unpark', { counter: 1, ticket: id }))
    hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { counter: 3 } }))
    hall.now += 24 * 60 * minute
    hall.letTimePass()
    expect(hall.ticket(id).state).toBe('carried')
    expect(way(hall, id)).toEqual(['tax done', 'card now'])
    hall.open(1, '1001')
    hall.call(1, '1001')
    hall.serve(1, '1001', 2)
    expect(hall.ticket(id).state).toBe('finished')
    hall.now += 24 * 60 * minute
    hall.letTimePass()
    expect(hall.state.visits.chains.size).toBe(0)
  })

  test('every matter is a service of its own to rate: at the pad of its counter, or by the holder', () => {
    const hall = twoCounters()
    const { id, code } = hall.take('both')
    hall.call(3, '1003')
    hall.serve(3, '1003', 2)
    expect(project(hall.scene(), 'keypad:3')['now']).toMatchObject({ state: 'rating', ticket: { matter: { en: 'tax' } } })
    hall.call(1, '1001')
    hall.serve(1, '1001', 2)
    expect(project(hall.scene(), `ticket:${code}`)['now']).toMatchObject({ rateable: true, toRate: { matter: 'card' } })
    const rate = (by: ReturnType<typeof pad>, fields: object = {}) => hall.ask(by, 'ticket.rate', { ticket: id, level: 5, ...fields })
    hall.must(rate(pad(3)))
    expect(rate(pad(3))).toEqual({ refused: 'already-rated' })
    expect(rate(pad(2))).toEqual({ refused: 'not-allowed' })
    expect(rate(holder(id), { matter: 'move' })).toEqual({ refused: 'not-finished' })
    hall.must(rate(holder(id)))
    expect(rate(holder(id))).toEqual({ refused: 'already-rated' })
    expect(hall.events.filter(({ type }) => type === 'ticket.rated').map(({ body }) => body)).toMatchObject([
      { counter: 3, badge: '1003', matter: 'tax' },
      { counter: 1, badge: '1001', matter: 'card' },
    ])
    expect(project(hall.scene(), 'load')['today']).toMatchObject({ finished: 2, invited: 2 })
  })

  test('a hall file cannot take away a matter that is still to come', async () => {
    const { stranded } = await import('../configure.ts')
    const hall = twoCounters()
    hall.take('both')
    const document = hall.scene().hall
    const without = { ...document, matters: document.matters.filter(({ matter }) => matter !== 'card') }
    expect(stranded(without, hall.state)).toMatchObject({ without: 'matter card' })
    expect(stranded(document, hall.state)).toBeUndefined()
  })
})
