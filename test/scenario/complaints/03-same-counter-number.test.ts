import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CallingHall } from '../../fixtures/calling-hall.ts'

let hall: CallingHall
beforeAll(async () => {
  hall = await CallingHall.open()
})
afterAll(() => hall?.stop())

test('two clerks with the same counter number: one serves, a second may only assist, by name [K1] [K11]', async () => {
  const one = await hall.clerk('1001')
  const two = await hall.clerk('1002')
  const opened = await Promise.all([one.ask('counter.open', { counter: 1 }), two.ask('counter.open', { counter: 1 })])
  expect(opened.filter((answer) => 'result' in answer)).toHaveLength(1)
  expect(opened).toContainEqual({ refused: 'counter-taken' })
  const [server, other] = 'result' in opened[0] ? [one, two] : [two, one]

  const window = await hall.screen('window:1')
  await hall.take()
  expect(await other.ask('counter.assist', { counter: 1 })).toMatchObject({ result: {} })
  await vi.waitFor(() => {
    const now = window.entry('window:1', 'now')
    expect(now).toMatchObject({ clerk: { badge: expect.any(String) }, assistant: { badge: expect.any(String) } })
    const sitting = [now?.['clerk'], now?.['assistant']] as { badge: string }[]
    expect(sitting.map(({ badge }) => badge).sort()).toEqual(['1001', '1002'])
  })
  expect(await other.watch('counter:1')).toHaveProperty('entries')
  expect(await other.ask('counter.call', { counter: 1 })).toEqual({ refused: 'not-allowed' })
  expect(await other.ask('counter.open', { counter: 2 })).toEqual({ refused: 'clerk-elsewhere' })
  expect(await server.ask('counter.call', { counter: 1 })).toMatchObject({ result: { ticket: { number: 'A001' } } })

  await other.ask('counter.leave', { counter: 1 })
  expect(await other.ask('counter.open', { counter: 2 })).toMatchObject({ result: {} })
  await vi.waitFor(() => expect(window.entry('window:1', 'now')).not.toHaveProperty('assistant'))
  expect(await other.watch('counter:1')).toEqual({ refused: 'not-allowed' })
})
