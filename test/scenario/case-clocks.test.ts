import { afterAll, beforeAll, expect, test } from 'vitest'
import { HallServer, Screen } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let li: Screen
let wang: Screen
let manager: Screen
beforeAll(async () => {
  // Wednesday the 23rd of September 2026, 10:00: Mid-Autumn and National Day lie ahead, and make-up workdays.
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-09-23T02:00:00Z'] })
  const person = async (badge: string) => Screen.connect(hall.url, await hall.signIn(badge))
  kiosk = await hall.device('kiosk-1')
  ;[li, wang, manager] = await Promise.all([person('1001'), person('1002'), person('9001')])
  await li.ask('counter.open', { counter: 1 })
})
afterAll(async () => {
  for (const screen of [kiosk, li, wang, manager]) screen?.close()
  await hall?.stop()
})

async function accept(outcome: object): Promise<{ number: string; code: string; due?: string }> {
  await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })
  await li.ask('counter.call', { counter: 1 })
  await li.ask('counter.start', { counter: 1 })
  const answer = await li.ask('counter.finish', { counter: 1, outcome })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.result['case'] as { number: string; code: string; due?: string }
}

const until = (to: string) => li.ask('demo.advance', { to })

test('[Z22] a promise over two holidays: the date, and why it is that date, for the staff and for whoever holds the code', async () => {
  const { number, code, due } = await accept({ kind: 'promised', days: 8 })
  // The 24th, 28th, 29th, 30th; then the 8th, 9th, Saturday the 10th and Monday the 12th.
  expect(due).toBe('2026-10-12')
  const staff = await hall.get(`/api/cases/${number}/due`, await hall.signIn('1001'))
  expect(staff).toMatchObject({ status: 200, case: number, due: '2026-10-12', limit: 8 })
  const days = staff['days'] as { day: string; kind: string; holiday?: string; count?: number }[]
  expect(days.find(({ day }) => day === '2026-09-25')).toEqual({ day: '2026-09-25', kind: 'holiday', holiday: 'mid-autumn' })
  expect(days.find(({ day }) => day === '2026-10-10')).toEqual({ day: '2026-10-10', kind: 'make-up', count: 7 })
  expect(await hall.get(`/api/cases/${code}/due`)).toMatchObject({ status: 200, due: '2026-10-12' })
  expect(await hall.get(`/api/cases/${number}/due`)).toMatchObject({ status: 401, refused: 'not-known' })
  expect(await hall.get('/api/cases/20260923-9999/due', await hall.signIn('1001'))).toMatchObject({ status: 409, refused: 'unknown-case' })
})

test('[Z23] [Z24] [Z26] [Z30] from its papers to its end: it stands, turns yellow and red, is given more time, and is closed once', async () => {
  const { number, code } = await accept({ kind: 'promised', days: 4 })
  expect(await li.ask('case.wait', { case: number, days: 3 })).toMatchObject({ result: { papersBy: '2026-09-29' } })
  await until('2026-09-28T02:00:00Z')
  // The 24th has passed, and did not count.
  expect(await li.ask('case.supply', { case: number })).toMatchObject({ result: { due: '2026-10-09' } })
  await until('2026-10-09T02:00:00Z')
  await li.ask('counter.open', { counter: 1 })
  await li.watch('counter:1')
  expect(li.entry('counter:1', `case:${number}`)).toMatchObject({ light: 'red', left: 0 })
  expect(await li.ask('case.extend.ask', { case: number, days: 2, reason: 'superior', words: '等省厅批复' })).toHaveProperty('seq')
  expect(await li.ask('case.extend.ask', { case: number, days: 2, reason: 'superior' })).toEqual({ refused: 'already-asked' })
  await until('2026-10-10T02:00:00Z')
  await manager.watch('load')
  expect(manager.entry('load', `pending:${number}`)).toMatchObject({ words: '等省厅批复', light: 'overdue' })
  expect(await li.ask('case.extend.decide', { case: number, grant: true })).toEqual({ refused: 'not-allowed' })
  expect(await manager.ask('case.extend.decide', { case: number, grant: true })).toMatchObject({
    result: { due: '2026-10-12', notices: [{ notice: expect.stringMatching(/-T\d{4}$/), kind: 'extension' }] },
  })
  const phone = await Screen.connect(hall.url)
  await phone.watch(`case:${code}`)
  expect(phone.entry(`case:${code}`, 'now')).toMatchObject({ due: '2026-10-12', extension: { state: 'granted', days: 2 } })
  expect(JSON.stringify(phone.entry(`case:${code}`, 'now'))).not.toContain('省厅')
  expect(await li.ask('case.decide', { case: number, result: 'granted' })).toMatchObject({ result: { state: 'ready' } })
  expect(await wang.ask('case.close', { case: number })).toEqual({ refused: 'not-allowed' })
  // Two of them at one moment: one of them is told who was first.
  const both = await Promise.all([li, manager].map((each) => each.ask('case.close', { case: number, reason: 'not-fetched' })))
  expect(both.filter((answer) => 'seq' in answer)).toHaveLength(1)
  expect(both.find((answer) => 'refused' in answer)).toMatchObject({ refused: 'case-closed', with: expect.stringMatching(/^(1001|9001)$/) })
  await phone.watch(`case:${code}`)
  expect(phone.entry(`case:${code}`, 'now')).toMatchObject({ state: 'closed', result: 'granted' })
  phone.close()
})

test('[Z26] [Z30] what does not fit is refused, and says why', async () => {
  await li.ask('counter.open', { counter: 1 })
  const { number } = await accept({ kind: 'promised', days: 1 })
  expect(await li.ask('case.supply', { case: number })).toMatchObject({ refused: 'wrong-state', state: 'running' })
  expect(await li.ask('case.decide', { case: number, result: 'refused' })).toEqual({ refused: 'incomplete', at: 'reasonCode' })
  expect(await li.ask('case.extend.ask', { case: number, days: 0, reason: 'superior' })).toMatchObject({ refused: 'malformed', at: 'days' })
  expect(await li.ask('case.extend.ask', { case: number, days: 2, reason: 'other', words: '长'.repeat(10_000) })).toMatchObject({
    refused: 'malformed',
    at: 'words',
  })
  await until('2026-10-13T02:00:00Z')
  expect(await li.ask('case.extend.ask', { case: number, days: 2, reason: 'superior' })).toEqual({
    refused: 'too-late',
    until: '2026-10-12',
  })
})
