import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CallingHall } from '../../fixtures/calling-hall.ts'

let hall: CallingHall
beforeAll(async () => {
  hall = await CallingHall.open({ rules: { pick: 'with-reason' }, people: { 1001: { mayPick: true } } })
})
afterAll(() => hall?.stop())

test('clerks pick friends: names are hidden until the call, and out of order goes only by leave and for a reason that the manager reads [K14]', async () => {
  const trusted = await hall.seated('1001', 1)
  const other = await hall.seated('1002', 2)
  const citizen = { name: '王小明', phone: '13800001111' }
  await hall.take({ citizen })
  const friend = await hall.take({ citizen })
  await vi.waitFor(() => expect(trusted.entry('counter:1', 'line:A')).toMatchObject({ waiting: 2 }))
  for (const [clerk, view] of [
    [trusted, 'counter:1'],
    [other, 'counter:2'],
  ] as const)
    expect(JSON.stringify(clerk.views.get(view))).not.toContain('王小明')
  expect(trusted.entry('counter:1', 'line:A')?.['pickable']).toMatchObject([{ number: 'A001' }, { number: 'A002' }])
  expect(other.entry('counter:2', 'line:A')).not.toHaveProperty('pickable')

  const reason = { reason: 'other', note: '去补了材料' }
  expect(await other.ask('counter.call', { counter: 2, ticket: friend.id, ...reason })).toEqual({ refused: 'not-allowed' })
  expect(await trusted.ask('counter.call', { counter: 1, ticket: friend.id })).toEqual({ refused: 'reason-needed' })
  expect(await trusted.ask('counter.call', { counter: 1, ticket: friend.id, reason: 'whim' })).toMatchObject({ refused: 'malformed' })

  const manager = await hall.clerk('9001')
  await manager.watch('load')
  expect(await trusted.ask('counter.call', { counter: 1, ticket: friend.id, ...reason })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(manager.entry('load', 'counter:1')).toMatchObject({ picks: 1, number: 'A002' }))
  const picks = Object.entries(manager.views.get('load') ?? {}).filter(([key]) => key.startsWith('pick:'))
  expect(picks.map(([, pick]) => pick)).toMatchObject([{ number: 'A002', counter: 1, clerk: { badge: '1001' }, ...reason }])
  expect(JSON.stringify((await hall.screen('board')).views.get('board'))).not.toContain('补了材料')
})
