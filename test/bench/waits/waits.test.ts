import { expect, test } from 'vitest'
import type { WaitDay } from './day-format.ts'
import { dayKinds, generate } from './generate.ts'
import { playDay } from './play-day.ts'
import { score } from './score.ts'

test('[W4] over whole days of every kind about half the waits keep within the median, nine of ten within the range', () => {
  const rows = dayKinds.flatMap((kind) => playDay(generate(kind, 11).day))
  const { within50, within90, error, others } = score(rows)
  expect(within50).toBeGreaterThan(38)
  expect(within50).toBeLessThan(64)
  expect(within90).toBeGreaterThan(82)
  expect(within90).toBeLessThan(97)
  for (const baseline of others) expect(error).toBeLessThan(baseline)
})

test('a day is played whatever its file leaves out: words unknown, no history, a counter that opens twice, a matter that nobody serves', () => {
  const day: WaitDay = {
    name: 'odd',
    counters: [
      {
        counter: 7,
        matters: ['甲', 'B 2'],
        open: [
          ['9:00', '10:00'],
          ['10:30', '11:00'],
        ],
      },
      { counter: 8, matters: ['B 2'], open: [] },
    ],
    history: [],
    arrivals: [
      { at: '08:50:10', matter: '甲', category: 'veteran', minutes: 20, patience: null },
      { at: '09:05', matter: '甲', category: 'ordinary', minutes: 50, patience: null },
      { at: '09:06', matter: 'B 2', category: 'elderly', minutes: 5, patience: 3 },
      { at: '09:07', matter: 'nobody', category: 'ordinary', minutes: 5, patience: null },
      { at: '09:08', matter: '甲', category: 'ordinary', minutes: 5, patience: null },
    ],
  }
  const rows = playDay(day)
  expect(rows.map(({ matter, left }) => [matter, left])).toEqual([
    ['甲', false],
    ['甲', false],
    ['B 2', true],
    ['nobody', true],
    ['甲', false],
  ])
  // 09:20 to 10:10 the second is served; the counter's span ends meanwhile, and it is back at 10:30.
  expect(rows.map(({ waited }) => Math.round(waited * 10) / 10)).toEqual([9.8, 15, 3, expect.any(Number), 82])
})
