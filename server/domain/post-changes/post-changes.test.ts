import { expect, test } from 'vitest'
import { clerk } from '../../../test/fixtures/rules-hall.ts'
import { chief, manager, StaffedHall } from '../../../test/fixtures/staffed-hall.ts'
import { project } from '../shown.ts'

const wanted = { badge: '1002', counter: 3, rank: 'B', from: '2026-11-02', reason: '3 号窗口没有 B 岗' }
const decide = (hall: StaffedHall, fields: object = {}, by = manager) =>
  hall.ask(by, 'post.change.decide', { change: 'change-1', approve: true, ...fields })

test('[O31] a change of post is asked for by the person, the chief or a leader, and approved only with a consent that is written down', () => {
  const hall = new StaffedHall({}, { more: { '1002': { since: '2025-06-02' } } })
  const ask = (by: typeof chief, fields: object = {}) => hall.ask(by, 'post.change.ask', { ...wanted, ...fields })
  expect(ask(clerk('1003'))).toEqual({ refused: 'not-allowed' })
  expect(ask(chief, { badge: '7777' })).toEqual({ refused: 'unknown-person' })
  expect(ask(chief, { counter: 9 })).toEqual({ refused: 'unknown-counter' })
  expect(ask(chief, { rank: undefined })).toEqual({ refused: 'malformed', at: 'rank' })
  expect(ask(chief, { from: '2026-10-01' })).toEqual({ refused: 'in-the-past', at: 'from' })
  expect(ask(chief, { from: '2028-10-01' })).toEqual({ refused: 'too-far', at: 'from' })
  expect(ask(chief)).toEqual({ change: 'change-1' })
  expect(ask(clerk('1002'))).toEqual({ refused: 'already-asked' })
  expect(project(hall.scene(), 'people')['change:change-1']).toMatchObject({ by: '张敏', reason: wanted.reason, short: true })
  expect(decide(hall, {}, chief)).toEqual({ refused: 'not-allowed' })
  expect(decide(hall)).toEqual({ refused: 'consent-missing' })
  expect(decide(hall, { change: 'change-4' })).toEqual({ refused: 'unknown-change' })
  hall.must(decide(hall, { consent: '税务局来函同意，10 月 13 日' }))
  expect(decide(hall)).toEqual({ refused: 'already-decided' })
  expect(project(hall.scene(), 'people')['change:change-1']).toMatchObject({
    decided: { by: '林浩', approve: true, consent: '税务局来函同意，10 月 13 日' },
  })
  expect(JSON.stringify(hall.events)).not.toMatch(/来函|没有 B 岗/)
  hall.nextDay()
  expect(hall.state.postChanges.all.size).toBe(0)
})

test('[O31] nobody decides of oneself; not approving needs no consent', () => {
  const hall = new StaffedHall({}, { more: { '1002': { roles: ['clerk', 'manager'] } } })
  const self = clerk('1002', ['clerk', 'manager'])
  hall.must(hall.ask(self, 'post.change.ask', { badge: '1002', from: '2026-11-02', reason: '回原单位' }))
  expect(decide(hall, {}, self)).toEqual({ refused: 'not-allowed' })
  hall.must(decide(hall, { approve: false }))
  expect(hall.typed('post.changeDecided')).toEqual([{ change: 'change-1', badge: '1002', by: '9001', approve: false }])
})
