import { describe, expect, test } from 'vitest'
import type { Rules } from '../../../protocol/rules/rules.ts'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { smallHall } from '../../../test/fixtures/small-hall.ts'
import { project } from '../shown.ts'
import { freeze, thaw } from '../snapshot.ts'

const day = 24 * 60 * minute
const manager = clerk('9001', ['manager'])
const client = { name: '王秀兰', phone: '138 0013 8000' }
const mandate = { scope: '到市里取不动产登记证', limit: 3 }
const first = 'D20261014-001'

/** Counter 1 serves somebody, by 1001; 1003 sits at counter 3. */
const serving = (rules: Partial<Rules> = {}) => {
  const hall = new RulesHall({ ...smallHall, rules: { ...smallHall.rules, ...rules } })
  hall.open(1, '1001')
  hall.open(3, '1003')
  const { id } = hall.take('card')
  hall.call(1, '1001')
  return { hall, ticket: id }
}
const accept = (hall: RulesHall, fields: object) =>
  hall.ask(clerk('1001'), 'agency.accept', { counter: 1, agent: '1003', client, mandate, ...fields })
const step = (hall: RulesHall, step: 'handled' | 'replied', badge = '1003') =>
  hall.ask(clerk(badge), 'agency.step', { agency: first, step })
const feedback = (hall: RulesHall, satisfied: boolean, badge = '1003') =>
  hall.ask(clerk(badge), 'agency.feedback', { agency: first, satisfied, note: '跑了一趟就好' })
const accepted = (rules: Partial<Rules> = {}) => {
  const { hall, ticket } = serving(rules)
  hall.must(accept(hall, { ticket }))
  return hall
}
const bodies = (hall: RulesHall, type: string) => hall.events.flatMap((event) => (event.type === type ? [event.body] : []))

describe('[Z60] a mandate names its agent, its giver, what for and how long', () => {
  test('from the ticket at hand; its words and names are kept beside the journal', () => {
    const { hall, ticket } = serving()
    expect(accept(hall, { ticket })).toMatchObject({ agency: first, dueDay: '2026-10-19' })
    expect(bodies(hall, 'agency.accepted')).toMatchObject([
      { agency: first, badge: '1001', counter: 1, agent: '1003', number: 'A001', matter: 'card', limit: 3 },
    ])
    expect(JSON.stringify(hall.events)).not.toMatch(/王秀兰|13800138000|138 0013|不动产登记证/)
  })

  test('without a named agent, words or a limit it is incomplete, with the path; an agent who is nobody of the hall is none', () => {
    const { hall, ticket } = serving()
    expect(accept(hall, { ticket, agent: undefined })).toEqual({ refused: 'incomplete', at: 'agent' })
    expect(accept(hall, { ticket, mandate: { limit: 3 } })).toEqual({ refused: 'incomplete', at: 'mandate.scope' })
    expect(accept(hall, { ticket, mandate: { scope: '取证' } })).toEqual({ refused: 'incomplete', at: 'mandate.limit' })
    expect(accept(hall, { ticket, client: undefined })).toEqual({ refused: 'incomplete', at: 'client.name' })
    expect(accept(hall, { ticket, agent: '7777' })).toEqual({ refused: 'unknown-person', at: 'agent' })
    expect(bodies(hall, 'agency.accepted')).toEqual([])
  })

  test('a number that was taken with a telephone alone names nobody; one with a name is kept as long as the mandate', () => {
    for (const [citizen, answer] of [
      [{ phone: '13800138000' }, { refused: 'incomplete', at: 'client.name' }],
      [{ name: '王秀兰', phone: '13800138000' }, { agency: first }],
    ] as const) {
      const hall = new RulesHall(smallHall)
      hall.open(1, '1001')
      const { id } = hall.take('card', { citizen })
      hall.call(1, '1001')
      expect(accept(hall, { ticket: id, client: undefined })).toMatchObject(answer)
      for (const { client: who } of bodies(hall, 'agency.accepted') as { client: string }[]) {
        expect(hall.personal.get(who)).toEqual(citizen)
        expect(hall.keptDays.get(who)).toBe(730)
      }
    }
  })

  test('at one’s own counter, of who sits there or of an open case, and of one of the two', () => {
    const { hall, ticket } = serving()
    const { id: waiting } = hall.take('card')
    expect(accept(hall, { ticket: waiting })).toEqual({ refused: 'stale' })
    expect(accept(hall, { case: '20261014-9999' })).toEqual({ refused: 'unknown-case' })
    expect(accept(hall, {})).toMatchObject({ refused: 'malformed', at: 'ticket' })
    expect(accept(hall, { ticket, case: '20261014-0001' })).toMatchObject({ refused: 'malformed' })
    expect(hall.ask(clerk('1003'), 'agency.accept', { counter: 1, ticket, agent: '1003', client, mandate })).toEqual({
      refused: 'not-allowed',
    })
    const outcome = { kind: 'promised', days: 5 }
    hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
    hall.must(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, ticket, outcome }))
    const [number] = [...hall.state.cases.open.keys()]
    expect(accept(hall, { case: number })).toMatchObject({ agency: first })
    expect(bodies(hall, 'agency.accepted')).toMatchObject([{ case: number, ticket, number: 'A001' }])
  })
})

describe('[Z61] what a hall does as an agent is its own to say', () => {
  test.each(['no-presence', 'investors'] as const)('%s: the clerk sees it and says so', (agencyScope) => {
    const { hall, ticket } = serving({ agencyScope })
    expect(accept(hall, { ticket })).toEqual({ refused: 'incomplete', at: 'fits' })
    hall.must(accept(hall, { ticket, fits: true }))
  })

  test('not-instant: by the catalogue', () => {
    const [card, ...others] = smallHall.matters
    const of = (kind: 'instant' | 'promised') => ({
      ...smallHall,
      matters: [{ ...card, case: { kind } } as (typeof smallHall.matters)[number], ...others],
      rules: { ...smallHall.rules, agencyScope: 'not-instant' as const },
    })
    for (const kind of ['instant', 'promised'] as const) {
      const hall = new RulesHall(of(kind))
      hall.open(1, '1001')
      const { id } = hall.take('card')
      hall.call(1, '1001')
      const answer = accept(hall, { ticket: id })
      if (kind === 'instant') expect(answer).toEqual({ refused: 'agency-scope' })
      else expect(answer).toMatchObject({ agency: first })
    }
  })
})

describe('[Z62] accepted, handled, replied: one after the other, within the limit', () => {
  test('in order, once each, by the agent or who leads', () => {
    const hall = accepted()
    expect(step(hall, 'replied')).toEqual({ refused: 'wrong-state', state: 'accepted' })
    expect(step(hall, 'handled', '1001')).toEqual({ refused: 'not-allowed' })
    hall.must(step(hall, 'handled'))
    expect(step(hall, 'handled')).toEqual({ refused: 'wrong-state', state: 'handled' })
    hall.must(hall.ask(manager, 'agency.step', { agency: first, step: 'replied' }))
    expect(step(hall, 'replied')).toEqual({ refused: 'wrong-state', state: 'replied' })
    expect(hall.ask(manager, 'agency.step', { agency: 'D20261014-009', step: 'handled' })).toEqual({ refused: 'unknown-agency' })
  })

  test('each step counts its working days, a weekend not; past its day it is overdue once, and one alarm until it is handed back', () => {
    const hall = accepted()
    hall.now += day
    hall.must(step(hall, 'handled'))
    hall.now += 3 * day
    hall.letTimePass()
    expect(bodies(hall, 'agency.overdue')).toEqual([])
    hall.now += 2 * day
    hall.letTimePass()
    hall.letTimePass()
    expect(bodies(hall, 'agency.overdue')).toEqual([{ agency: first }])
    expect(project(hall.scene(), 'load')).toMatchObject({ 'alarm:agency-late': { waiting: 1 }, agencies: { open: 1, late: 1, toAsk: 0 } })
    hall.must(step(hall, 'replied'))
    expect(bodies(hall, 'agency.stepped')).toMatchObject([
      { step: 'handled', used: 1 },
      { step: 'replied', used: 3, late: true },
    ])
    expect(project(hall.scene(), 'load')).not.toHaveProperty('alarm:agency-late')
    expect(project(hall.scene(), 'load')).toMatchObject({ agencies: { open: 0, late: 0, toAsk: 1 } })
  })

  test('a date in a year without data is provisional, and settled when the year comes', () => {
    const { hall, ticket } = serving()
    hall.must(accept(hall, { ticket }))
    expect(hall.state.agencies.open.get(first)).toMatchObject({ provisional: true, dueDay: '2026-10-19' })
    hall.must(hall.ask(manager, 'calendar.import', { year: 2026, holidays: ['2026-10-15'], workdays: ['2026-10-17'] }))
    hall.letTimePass()
    // Friday, the Saturday that is made up for, Monday.
    expect(bodies(hall, 'agency.settled')).toMatchObject([{ agency: first, dueDay: '2026-10-19' }])
    expect(hall.state.agencies.open.get(first)?.provisional).toBeUndefined()
  })
})

describe('[Z63] it ends with the citizen’s word', () => {
  test('after the reply, once, by who handed it back, the agent or who leads', () => {
    const hall = accepted()
    expect(feedback(hall, true)).toEqual({ refused: 'not-finished' })
    hall.must(step(hall, 'handled'))
    hall.must(step(hall, 'replied'))
    expect(feedback(hall, true, '1001')).toEqual({ refused: 'not-allowed' })
    hall.must(feedback(hall, true))
    expect(feedback(hall, true)).toEqual({ refused: 'unknown-agency' })
    expect(bodies(hall, 'agency.rated')).toMatchObject([{ satisfied: true, agent: '1003' }])
    expect(bodies(hall, 'returnVisit.listed')).toEqual([])
    expect(JSON.stringify(hall.events)).not.toContain('跑了一趟')
  })

  test('who is not satisfied is on the list of those to be called back, about the agent', () => {
    const hall = accepted()
    hall.must(step(hall, 'handled'))
    hall.must(step(hall, 'replied'))
    hall.must(feedback(hall, false))
    expect(bodies(hall, 'returnVisit.listed')).toMatchObject([{ cause: 'agency', badge: '1003', number: 'A001', matter: 'card' }])
  })
})

test('[Z64] the agent’s console shows it, with the client and the words; nobody else’s does', () => {
  const hall = accepted()
  expect(project(hall.scene(), 'counter:3')).toMatchObject({
    [`agency:${first}`]: { state: 'accepted', client, scope: mandate.scope, limit: 3, used: 0, dueDay: '2026-10-19' },
  })
  for (const view of ['counter:1', 'counter:2', 'board', 'load', 'window:3'])
    expect(JSON.stringify(project(hall.scene(), view))).not.toMatch(/王秀兰|不动产登记证/)
  expect(project(hall.scene(), 'counter:1')).not.toHaveProperty(`agency:${first}`)
})

test('[Z65] it stands on the agent’s hand-over sheet, and a leader gives it to another agent', () => {
  const hall = accepted()
  hall.must(hall.ask(clerk('1003'), 'handover.prepare', { counter: 3 }))
  expect(project(hall.scene(), 'counter:3')).toMatchObject({
    'handover:3': { agencies: [{ agency: first, number: 'A001', state: 'accepted', due: '2026-10-19' }] },
  })
  expect(hall.ask(clerk('1003'), 'agency.assign', { agency: first, agent: '1001' })).toEqual({ refused: 'not-allowed' })
  expect(hall.ask(manager, 'agency.assign', { agency: first, agent: '7777' })).toEqual({ refused: 'unknown-person', at: 'agent' })
  hall.must(hall.ask(manager, 'agency.assign', { agency: first, agent: '1001' }))
  expect(project(hall.scene(), 'counter:1')).toHaveProperty(`agency:${first}`)
  expect(project(hall.scene(), 'counter:3')).not.toHaveProperty(`agency:${first}`)
  expect(step(hall, 'handled', '1003')).toEqual({ refused: 'not-allowed' })
})

test('[Z60] what is open lives through a snapshot; numbers begin anew with the day', () => {
  const hall = accepted()
  const woken = thaw(freeze(hall.state))
  expect(woken.agencies).toEqual(hall.state.agencies)
  hall.now += day
  hall.letTimePass()
  expect(hall.state.agencies).toMatchObject({ serial: 0 })
  expect(hall.state.agencies.open.size).toBe(1)
})

test('[O52] [Z65] an agent who signs off with something due and hands it to nobody is written down; what is due later, or handed back, waits', () => {
  const hall = accepted()
  const missed = () => hall.events.flatMap((each) => (each.type === 'handover.missed' && each.body.badge === '1003' ? [each.body] : []))
  const goHome = () => hall.must(hall.ask(clerk('1003'), 'counter.close', { counter: 3 }))
  goHome()
  expect(missed()).toEqual([])
  hall.now += 5 * day
  hall.letTimePass()
  hall.open(3, '1003')
  expect(project(hall.scene(), 'counter:3')['handing']).toMatchObject({ open: 1, covered: false })
  goHome()
  expect(missed()).toEqual([{ counter: 3, badge: '1003', tickets: 0, referrals: 0, cases: 0, agencies: 1 }])
  const seq = hall.events.findLast(({ type }) => type === 'handover.missed')?.seq
  expect(project(hall.scene(), 'load')[`unhanded:${seq}`]).toMatchObject({ counter: 3, agencies: 1 })

  hall.open(3, '1003')
  hall.must(hall.ask(clerk('1003'), 'handover.prepare', { counter: 3 }))
  for (const badge of ['1003', '1001']) hall.must(hall.ask(clerk(badge), 'handover.confirm', { counter: 3 }))
  goHome()
  hall.open(3, '1003')
  hall.must(step(hall, 'handled'))
  hall.must(step(hall, 'replied'))
  hall.now += day
  hall.letTimePass()
  hall.open(3, '1003')
  goHome()
  expect(missed()).toHaveLength(1)
})

test('[Z60] whoever does not answer for a case learns nothing of its applicant: the client is given anew', () => {
  const { hall, ticket } = serving()
  hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
  const outcome = { kind: 'promised', days: 5, applicant: { name: '陈小玲', phone: '13900000009' } }
  hall.must(hall.ask(clerk('1001'), 'counter.finish', { counter: 1, ticket, outcome }))
  const [number] = [...hall.state.cases.open.keys()]
  const take = (fields: object) => hall.ask(clerk('1003'), 'agency.accept', { counter: 3, case: number, agent: '1003', mandate, ...fields })
  expect(take({})).toEqual({ refused: 'incomplete', at: 'client.name' })
  hall.must(take({ client }))
  expect(JSON.stringify(project(hall.scene(), 'counter:3'))).not.toContain('陈小玲')
  expect(accept(hall, { case: number, client: undefined })).toMatchObject({ agency: 'D20261014-002' })
})

test('[Z94] [Z64] an agency for a matter that the hall has no longer keeps its name', () => {
  const hall = accepted()
  hall.without('card')
  expect(project(hall.scene(), 'counter:3')).toMatchObject({ [`agency:${first}`]: { matter: { en: 'card' } } })
})

test('[Z95] what stands on the mandate is plain', () => {
  const { hall, ticket } = serving()
  expect(accept(hall, { ticket, mandate: { scope: '不知道', limit: 3 } })).toMatchObject({
    refused: 'forbidden-words',
    at: 'mandate.scope',
  })
})

test('[Z62] what is not late after all with the year that has come is late no more', () => {
  const hall = accepted()
  hall.now += 6 * day
  hall.letTimePass()
  expect(project(hall.scene(), 'load')).toHaveProperty('alarm:agency-late')
  hall.must(
    hall.ask(manager, 'calendar.import', { year: 2026, holidays: ['2026-10-15', '2026-10-16', '2026-10-19', '2026-10-20'], workdays: [] }),
  )
  hall.letTimePass()
  expect(bodies(hall, 'agency.settled')).toMatchObject([{ dueDay: '2026-10-23' }])
  expect(project(hall.scene(), 'load')).not.toHaveProperty('alarm:agency-late')
  expect(project(hall.scene(), 'load')).toMatchObject({ agencies: { open: 1, late: 0 } })
  hall.now += 5 * day
  hall.letTimePass()
  expect(bodies(hall, 'agency.overdue')).toHaveLength(2)
})
