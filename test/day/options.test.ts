import { expect, test } from 'vitest'
import { instantOf, timeIn } from './hall-facts.ts'
import { readDayOptions, usualDay } from './options.ts'

test('a day without options is the usual one', () => {
  expect(readDayOptions([])).toEqual(usualDay)
  expect(readDayOptions(['--speed', 'max', '--seed', '8', '--from', '10:00'])).toMatchObject({ speed: 'max', seed: 8, from: '10:00' })
})

test.each([
  ['--speed', '0'],
  ['--speed', 'fast'],
  ['--seed', '-1'],
  ['--citizens', 'all'],
  ['--from', '25:00'],
  ['--port', '70000'],
  ['--clock', 'tomorrow'],
  ['--clock', '2026-13-45T07:40:00+08:00'],
  ['--nothing'],
])('%s %s is told in one line', (...args) => {
  const { problem } = readDayOptions(args.filter((arg) => arg !== undefined)) as { problem: string }
  expect(problem.split('\n').length).toBe(1)
  expect(problem).toContain(args[0])
})

test('the hall’s hours are instants in its zone', () => {
  expect(instantOf('2026-10-14', '08:00', 'Asia/Shanghai')).toBe(Date.UTC(2026, 9, 14))
  expect(timeIn('Asia/Shanghai', Date.UTC(2026, 9, 14, 9, 30))).toBe('17:30')
})
