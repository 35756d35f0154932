import { expect, test } from 'vitest'
import type { CounterEntry } from '../../protocol/views/parts.ts'
import type { Staged } from './call-stage.ts'
import { slideNow } from './slide-turn.ts'

const at = Date.parse('2026-10-14T02:24:00Z')
const staged = { call: { at: '2026-10-14T02:24:00Z' } } as unknown as Staged
const counter = (state: CounterEntry['state']) => ({ state }) as CounterEntry

test('[D25] a minute after the last call the field gives ten of thirty seconds to a slide, another one each time', () => {
  const seen = (seconds: number) => slideNow({ staged, hot: false }, [counter('serving')], at + seconds * 1000)
  expect([0, 10, 59].map(seen)).toEqual([undefined, undefined, undefined])
  const turns = [60, 70, 80, 90, 100, 110].map(seen)
  expect(turns.filter((turn) => turn === undefined)).toHaveLength(4)
  const [one, other] = turns.filter((turn) => turn !== undefined)
  expect(Number(other) - Number(one)).toBe(1)
})

test('[D25] whoever is called, and has not come yet, keeps the field', () => {
  for (const seconds of [60, 70, 80, 90]) {
    expect(slideNow({ staged, hot: true }, [], at + seconds * 1000)).toBeUndefined()
    expect(slideNow({ staged, hot: false }, [counter('called')], at + seconds * 1000)).toBeUndefined()
  }
})
