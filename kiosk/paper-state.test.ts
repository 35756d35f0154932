import { expect, test } from 'vitest'
import { paperState } from './paper-state.ts'

const printer = (state: 'ready' | 'paper-low' | 'paper-out' | 'cover-open' | 'offline', jobs = 0) =>
  ({ printer: 'printer-1', kind: 'printer', state, jobs }) as const

test('a slip is being printed until the job has left the queue', () => {
  expect(paperState([printer('ready')], 500)).toBe('printing')
  expect(paperState([printer('paper-low', 1)], 9000)).toBe('printing')
  expect(paperState([printer('ready')], 9000)).toBe('printed')
})

test('what stops a printer is said, and one that works is enough', () => {
  expect(paperState([printer('paper-out', 3)], 500)).toBe('paper-out')
  expect(paperState([printer('cover-open')], 500)).toBe('stuck')
  expect(paperState([printer('offline'), printer('ready', 1)], 500)).toBe('printing')
  expect(paperState([], 500)).toBe('none')
})
