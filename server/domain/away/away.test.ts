import { describe, expect, test } from 'vitest'
import { clerk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'
import { project } from '../shown.ts'

const zhang = clerk('1001')
const liu = clerk('1002')
const leader = clerk('9001', ['manager'])
const chief = clerk('1002', ['clerk', 'chief'])
const iso = (at: number) => new Date(at).toISOString()

/** Counter 1 with 张敏, in a hall whose rules ask for approval of work outside. */
function hallWithApproval(unapproved: 'forbidden' | 'record' = 'forbidden'): RulesHall {
  const hall = new RulesHall()
  hall.rules({ pauseApproval: ['work'], pauseUnapproved: unapproved })
  hall.open(1, '1001')
  return hall
}
const pause = (hall: RulesHall, reason: string, fields: object = {}) => hall.ask(zhang, 'counter.pause', { counter: 1, reason, ...fields })
const load = (hall: RulesHall) => project(hall.scene(), 'load')
const noticed = (hall: RulesHall) => hall.events.filter(({ type }) => type === 'away.noticed').map(({ body }) => body)

describe('going out with approval', () => {
  test('[K20] a site visit is refused until somebody who leads the hall has let the clerk go; a break of one’s own is not asked about', () => {
    const hall = hallWithApproval()
    expect(pause(hall, 'site-visit')).toEqual({ refused: 'approval-needed' })
    expect(project(hall.scene(), 'counter:1')['away']).toMatchObject({ approval: ['work'], unapproved: 'forbidden', notices: [] })
    hall.must(pause(hall, 'break'))
    expect(project(hall.scene(), 'counter:1')['now']).toMatchObject({ state: 'paused' })
  })

  test('[K21] asked at the console, granted on the leader’s page, and then the pause says who approved it and ends when it was to', () => {
    const hall = hallWithApproval()
    const until = iso(hall.now + 90 * minute)
    hall.must(hall.ask(zhang, 'away.ask', { counter: 1, reason: 'site-visit', until, people: ['1003', '1003', '1001'] }))
    expect(load(hall)['ask:1001']).toMatchObject({ name: '张敏', counter: 1, reason: 'site-visit', until, people: ['何倩'] })
    expect(load(hall)['alarm:away-asked-1001']).toMatchObject({ kind: 'away-asked', counter: 1, person: '张敏' })
    expect(pause(hall, 'site-visit')).toEqual({ refused: 'approval-needed' })
    hall.must(hall.ask(leader, 'away.decide', { badge: '1001', grant: true, note: '早去早回' }))
    expect(load(hall)['alarm:away-asked-1001']).toBeUndefined()
    expect(project(hall.scene(), 'counter:1')['away']).toMatchObject({
      ask: { granted: true, by: '林浩', note: '早去早回' },
      grant: { reason: 'site-visit', until },
    })
    hall.must(pause(hall, 'site-visit'))
    expect(hall.events.at(-1)).toMatchObject({
      body: { reason: 'site-visit', until: Date.parse(until), approvedBy: '9001', people: ['1003'] },
    })
  })

  test('[K21] the grant is also theirs who go along, for the same reason and until its time', () => {
    const hall = hallWithApproval()
    hall.open(2, '1002')
    hall.must(hall.ask(zhang, 'away.ask', { counter: 1, reason: 'meeting', until: iso(hall.now + 30 * minute), people: ['1002'] }))
    hall.must(hall.ask(leader, 'away.decide', { badge: '1001', grant: true }))
    const go = (reason: string, minutes?: number) =>
      hall.ask(liu, 'counter.pause', { counter: 2, reason, ...(minutes && { until: iso(hall.now + minutes * minute) }) })
    expect(go('training')).toEqual({ refused: 'approval-needed' })
    expect(go('meeting', 45)).toEqual({ refused: 'approval-needed', until: iso(hall.now + 30 * minute) })
    hall.must(go('meeting', 20))
    expect(hall.events.at(-1)).toMatchObject({ body: { approvedBy: '9001', until: hall.now + 20 * minute } })
    hall.must(hall.ask(liu, 'counter.resume', { counter: 2 }))
    hall.now += 30 * minute
    expect(go('meeting')).toEqual({ refused: 'approval-needed' })
  })

  test('[K21] nobody lets oneself go; what is refused, has passed, or was never asked is nothing to decide', () => {
    const hall = hallWithApproval()
    hall.open(2, '1002')
    expect(hall.ask(leader, 'away.decide', { badge: '1001', grant: true })).toEqual({ refused: 'unknown-ask' })
    expect(hall.ask(zhang, 'away.ask', { counter: 1, reason: 'meeting', until: iso(hall.now) })).toEqual({
      refused: 'in-the-past',
      at: 'until',
    })
    const until = iso(hall.now + 10 * minute)
    expect(hall.ask(zhang, 'away.ask', { counter: 1, reason: 'meeting', until, people: ['7777'] })).toEqual({ refused: 'unknown-person' })
    expect(hall.ask(zhang, 'away.ask', { counter: 2, reason: 'meeting', until })).toEqual({ refused: 'not-allowed' })
    hall.must(hall.ask(zhang, 'away.ask', { counter: 1, reason: 'meeting', until, people: ['1002'] }))
    // 刘志远 leads the hall too, and would go along.
    expect(hall.ask(chief, 'away.decide', { badge: '1001', grant: true })).toEqual({ refused: 'not-allowed' })
    hall.must(hall.ask(leader, 'away.decide', { badge: '1001', grant: false }))
    expect(pause(hall, 'meeting')).toEqual({ refused: 'approval-needed' })
    hall.now += 10 * minute
    expect(hall.ask(leader, 'away.decide', { badge: '1001', grant: true })).toEqual({ refused: 'unknown-ask' })
    expect(load(hall)['ask:1001']).toBeUndefined()
  })

  test('[K20] where the hall records instead, the pause is taken and says that nobody approved it, and counts as left', () => {
    const hall = hallWithApproval('record')
    hall.must(pause(hall, 'site-visit'))
    expect(hall.events.at(-1)).toMatchObject({ body: { unapproved: true } })
    hall.now += 15 * minute
    hall.letTimePass()
    expect(noticed(hall)).toMatchObject([{ counter: 1, badge: '1001', level: 1, why: 'pause', reason: 'site-visit' }])
  })

  test('[K22] whoever goes with colleagues names them, also where nobody has to approve', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    expect(pause(hall, 'meeting', { people: ['0000'] })).toEqual({ refused: 'unknown-person' })
    hall.must(pause(hall, 'meeting', { people: ['1003', '1001'], until: iso(hall.now + 40 * minute) }))
    expect(load(hall)['person:1003']).toMatchObject({ state: 'out', reason: 'meeting', kind: 'work', until: iso(hall.now + 40 * minute) })
    expect(load(hall)['person:1001']).toMatchObject({ state: 'paused', counter: 1, people: ['何倩'] })
  })
})

describe('whereabouts', () => {
  test('[K29] every clerk has a place on the board, whatever happens', () => {
    const hall = new RulesHall()
    hall.rules({ hoursKept: true })
    hall.letTimePass()
    const board = (badge: string) => project(hall.scene(), 'board')[`person:${badge}`]
    expect(board('1001')).toMatchObject({ name: '张敏', state: 'not-signed-in', since: '2026-10-14T00:00:00.000Z' })
    expect(board('9001')).toBeUndefined()
    hall.open(1, '1001')
    expect(board('1001')).toMatchObject({ state: 'at-counter', counter: 1 })
    hall.must(hall.ask(liu, 'counter.assist', { counter: 1 }))
    expect(board('1002')).toMatchObject({ state: 'assisting', counter: 1 })
    hall.must(pause(hall, 'leave', { until: iso(hall.now + 60 * minute) }))
    expect(board('1001')).toMatchObject({ state: 'leave', kind: 'own', until: iso(hall.now + 60 * minute) })
    hall.must(hall.ask(zhang, 'counter.resume', { counter: 1 }))
    hall.must(pause(hall, '去楼上取件'))
    expect(board('1001')).toMatchObject({ state: 'paused', reason: 'other', kind: 'own' })
    expect(JSON.stringify(board('1001'))).not.toContain('取件')
    hall.now = Date.UTC(2026, 9, 14, 10)
    hall.letTimePass()
    expect(board('1003')).toMatchObject({ state: 'off' })
  })

  test('[K23] past the return that was told, the clerk reads it at the console and the manager sees it', () => {
    const hall = new RulesHall()
    hall.open(1, '1001')
    const until = iso(hall.now + 10 * minute)
    hall.must(pause(hall, 'meeting', { until }))
    hall.now += 12 * minute
    expect(load(hall)['alarm:return-overdue-1']).toMatchObject({ kind: 'return-overdue', counter: 1, minutes: 2 })
    expect(project(hall.scene(), 'counter:1')['now']).toMatchObject({ pause: { until } })
  })
})

test('[K21] nobody grants another request than the one that was read', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  const asks = (reason: string, minutes: number) =>
    hall.must(hall.ask(clerk('1001'), 'away.ask', { counter: 1, reason, until: new Date(hall.now + minutes * minute).toISOString() }))
  asks('break', 10)
  const asked = iso(hall.now)
  hall.now += 1000
  asks('site-visit', 300)
  const grant = { badge: '1001', grant: true }
  expect(hall.ask(leader, 'away.decide', { ...grant, asked })).toEqual({ refused: 'stale' })
  expect(hall.ask(leader, 'away.decide', { ...grant, asked: iso(hall.now) })).toEqual({})
})
