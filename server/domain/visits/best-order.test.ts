import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOrder, type Sitting, visitMinutes } from './best-order.ts'

function* orders<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield []
  for (const [index, item] of items.entries())
    for (const rest of orders([...items.slice(0, index), ...items.slice(index + 1)])) yield [item, ...rest]
}

const sitting = (line: string, ready: number, service: number): Sitting => ({ line, ready, service })
const keepsOrder = (order: readonly Sitting[]): boolean =>
  order.every(({ after }, index) => after === undefined || order.indexOf(after) < index)

test('[S2] the shortest expected wait comes first', () => {
  const order = bestOrder([sitting('A', 25, 5), sitting('B', 0, 40), sitting('C', 10, 1)])
  expect(order.map(({ line }) => line)).toEqual(['B', 'C', 'A'])
  expect(visitMinutes(order)).toBe(46)
})

test('[S2] no other order is over sooner, and what must come later does', () => {
  const plan = fc
    .array(fc.record({ ready: fc.nat(60), service: fc.integer({ min: 1, max: 30 }), joint: fc.boolean() }), { minLength: 1, maxLength: 6 })
    .map((drawn) => {
      const all: Sitting[] = []
      let before: Sitting | undefined
      for (const [index, { ready, service, joint }] of drawn.entries()) {
        const one: Sitting = { ...sitting(String(index), ready, service), ...(joint && before ? { after: before } : {}) }
        if (joint) before = one
        all.push(one)
      }
      return all
    })
  fc.assert(
    fc.property(plan, (sittings) => {
      const best = bestOrder(sittings)
      expect(keepsOrder(best)).toBe(true)
      const least = Math.min(...[...orders(sittings)].filter(keepsOrder).map(visitMinutes))
      expect(visitMinutes(best)).toBe(least)
    }),
    { numRuns: 150 },
  )
})
