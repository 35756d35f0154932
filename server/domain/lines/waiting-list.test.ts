import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Place, WaitingList } from './waiting-list.ts'

const sorted = (places: readonly Place[]) => [...places].sort((a, b) => a.key - b.key || a.order - b.order)

test('[Q2] whatever comes and goes, the list is ordered by key, then by number, and knows who is ahead', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 900 }), (steps) => {
      const list = new WaitingList()
      let model: Place[] = []
      steps.forEach(([key, leave], order) => {
        if (leave && model.length > 0) {
          const gone = model[key % model.length] as Place
          expect(list.remove(gone)).toBe(true)
          expect(list.remove(gone)).toBe(false)
          model = model.filter((place) => place !== gone)
        } else {
          const place = { key, order, id: String(order) }
          list.add(place)
          model.push(place)
        }
      })
      const expected = sorted(model)
      expect([...list]).toEqual(expected)
      expect(list.size).toBe(expected.length)
      expect(list.first()).toEqual(expected[0])
      expected.forEach((place, index) => {
        expect(list.ahead(place)).toBe(index)
      })
    }),
    { numRuns: 60 },
  )
})
