import { expect, test } from 'vitest'
import { clerk, kiosk, minute, RulesHall } from '../../../test/fixtures/rules-hall.ts'

const guide = clerk('8001', ['guide'])
const again = (hall: RulesHall, ticket: string) => {
  hall.must(hall.ask(kiosk, 'ticket.reprint', { ticket }))
  const { body } = hall.events.at(-1) as { body: Record<string, unknown> }
  return body
}

test('[T13] [S8] the slip of a visit lists its matters again, and says what is done', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(3, '1003')
  const { id } = hall.take(undefined, { matters: ['tax', 'card'] })
  expect(again(hall, id)['stages']).toEqual([
    { matter: 'tax', line: 'B' },
    { matter: 'card', line: 'A' },
  ])
  hall.call(3, '1003')
  hall.serve(3, '1003', 5)
  hall.now += minute
  expect(again(hall, id)).toMatchObject({
    matter: 'card',
    line: 'A',
    stages: [
      { matter: 'tax', line: 'B', done: true },
      { matter: 'card', line: 'A' },
    ],
  })
  expect(again(hall, hall.take('card').id)).not.toHaveProperty('stages')
})

test('[T13] [T6] of a number that was sent elsewhere and comes back, the slip names both counters; of one from yesterday, its day', () => {
  const hall = new RulesHall()
  hall.open(1, '1001')
  hall.open(3, '1003')
  const { id } = hall.take('card')
  hall.call(1, '1001')
  hall.must(hall.ask(clerk('1001'), 'counter.start', { counter: 1 }))
  hall.must(hall.ask(clerk('1001'), 'counter.transfer', { counter: 1, to: { counter: 3 }, returnAfterwards: true }))
  expect(again(hall, id)).toMatchObject({ sentTo: 3, backTo: 1 })
  // The clerk who waits for it has moved.
  hall.must(hall.ask(clerk('1001'), 'counter.close', { counter: 1 }))
  hall.open(2, '1001')
  hall.now += minute
  expect(again(hall, id)).toMatchObject({ sentTo: 3, backTo: 2 })
  const left = hall.take('card')
  expect(again(hall, left.id)).not.toHaveProperty('carried')
  hall.now += 24 * 60 * minute
  hall.letTimePass()
  hall.must(hall.ask(guide, 'ticket.reprint', { ticket: left.id }))
  expect(hall.events.at(-1)).toMatchObject({ body: { carried: true, day: '2026-10-14' } })
})
