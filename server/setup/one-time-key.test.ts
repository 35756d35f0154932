import { expect, test } from 'vitest'
import { OneTimeKey } from './one-time-key.ts'

test('[A7] ten wrong keys pause the right one too, for a minute', () => {
  const key = new OneTimeKey()
  for (let tries = 0; tries < 10; tries++) expect(key.fits(`guess ${tries}`, 1000)).toBe('wrong')
  expect(key.fits(key.text, 2000)).toEqual({ until: 61_000 })
  expect(key.fits(key.text, 61_000)).toBe('yes')
})

test('[A7] one at a time holds it, and it is used up when the hall is there', () => {
  const key = new OneTimeKey()
  expect([key.take(), key.take()]).toEqual([true, false])
  key.settle(false)
  expect(key.take()).toBe(true)
  key.settle(true)
  expect(key.take()).toBe(false)
})
