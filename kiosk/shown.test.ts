import { describe, expect, test } from 'vitest'
import { areasOf, kindsOf, pageOf, queueOf, sessionAt } from './shown.ts'

const text = (word: string) => ({ 'zh-Hans': word, 'zh-Hant': word, en: word })
const line = (id: string, waiting: number, counters: number[]) => ({ line: id, name: text(id), area: text('A 区'), waiting, counters })

describe('what a drawer says about its lines', () => {
  test('several lines are summed, and the range spans them all', () => {
    const entries = {
      'line:A': line('A', 3, [2, 1]),
      'line:B': line('B', 4, [3, 2]),
      'wait:A': { line: 'A', p50: 5, p90: 9 },
      'wait:B': { line: 'B', p50: 12, p90: 20 },
    }
    expect(queueOf(entries, ['A', 'B'])).toEqual({
      waiting: 7,
      counters: [1, 2, 3],
      wait: { p50: 5, p90: 20 },
      free: false,
      suspended: undefined,
    })
  })

  test('no figure without an estimate, and none while no counter is open', () => {
    expect(queueOf({ 'line:A': line('A', 3, [1]) }, ['A']).wait).toBeUndefined()
    expect(queueOf({ 'line:A': line('A', 3, []), 'wait:A': { line: 'A', p50: 5, p90: 9 } }, ['A']).wait).toBeUndefined()
  })

  test('free means that nobody waits and the estimate begins at once', () => {
    const wait = { line: 'A', p50: 0, p90: 2 }
    expect(queueOf({ 'line:A': line('A', 0, [1]), 'wait:A': wait }, ['A']).free).toBe(true)
    expect(queueOf({ 'line:A': line('A', 1, [1]), 'wait:A': wait }, ['A']).free).toBe(false)
    expect(queueOf({ 'line:A': line('A', 0, [1]), 'wait:A': { ...wait, p50: 4 } }, ['A']).free).toBe(false)
    expect(queueOf({ 'line:A': line('A', 0, []), 'wait:A': wait }, ['A']).free).toBe(false)
  })
})

test('the session of the moment, none between two', () => {
  const hours = [
    ['08:00', '12:00'],
    ['14:30', '17:30'],
  ] as const
  expect(sessionAt(hours, '11:59')).toEqual(['08:00', '12:00'])
  expect(sessionAt(hours, '12:00')).toBeUndefined()
})

describe('pages of elder mode', () => {
  test('five fit on one page', () => {
    expect(pageOf([1, 2, 3, 4, 5], 0)).toEqual({ shown: [1, 2, 3, 4, 5], onward: 'no' })
  })

  test('more are shown four by four, the last page leads back, and nothing is left out', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const pages = [0, 1, 2].map((page) => pageOf(items, page))
    expect(pages.flatMap((page) => page.shown)).toEqual(items)
    expect(pages.map((page) => page.onward)).toEqual(['next', 'next', 'first'])
    expect(pageOf(items, 3)).toEqual(pageOf(items, 0))
  })
})

test('a counter stands in the area of its own line', () => {
  const entries = {
    'line:A': line('A', 0, []),
    'line:C': { ...line('C', 0, []), area: text('C 区') },
    'counter:1': { counter: 1, lines: ['A', 'C'] },
    'counter:12': { counter: 12, lines: ['C'] },
    'counter:2': { counter: 2, lines: ['A'] },
  }
  expect(areasOf(entries).map(({ area, places }) => [area.en, places.map((place) => place.counter)])).toEqual([
    ['A 区', [1, 2]],
    ['C 区', [12]],
  ])
})

test('[K13] the counters of an area by what they are for', () => {
  const places = [
    { counter: 1, kind: 'general' },
    { counter: 5, kind: 'priority' },
    { counter: 2, kind: 'general' },
  ] as unknown as Parameters<typeof kindsOf>[0]
  expect(kindsOf(places)).toEqual([
    { kind: 'general', counters: [1, 2] },
    { kind: 'priority', counters: [5] },
  ])
})
