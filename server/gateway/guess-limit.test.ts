import { expect, test } from 'vitest'
import { GuessLimit } from './guess-limit.ts'

test('[A5] eight wrong codes pause their asker for a minute, and nobody else', () => {
  const limit = new GuessLimit()
  for (let tries = 0; tries < 8; tries++) {
    expect(limit.lockedUntil('9001', 1000)).toBeUndefined()
    limit.wrong('9001', 1000)
  }
  expect(limit.lockedUntil('9001', 2000)).toBe(61_000)
  expect(limit.lockedUntil('9002', 2000)).toBeUndefined()
  expect(limit.lockedUntil('9001', 61_000)).toBeUndefined()
})

test('a right one forgets the wrong ones before', () => {
  const limit = new GuessLimit()
  for (let tries = 0; tries < 7; tries++) limit.wrong('9001', 0)
  limit.right('9001')
  limit.wrong('9001', 0)
  expect(limit.lockedUntil('9001', 1)).toBeUndefined()
})
