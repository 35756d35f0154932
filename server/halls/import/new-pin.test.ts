import { expect, test } from 'vitest'
import { newPin } from './new-pin.ts'

test('[A7] a PIN that is made is none that anybody would try first', () => {
  const drawn = ['777777', '345678', '200112', '580213', '111111']
  expect(newPin('200112', () => drawn.shift() ?? '')).toBe('580213')
  expect(newPin('2001')).toMatch(/^[1-9][0-9]{5}$/)
})
