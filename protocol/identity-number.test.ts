import { expect, test } from 'vitest'
import { checkDigit, isIdentityNumber } from './identity-number.ts'

const now = Date.UTC(2026, 9, 14)
const numbered = (first17: string) => first17 + checkDigit(first17)

test('[Y1] the example of GB 11643 is a number, and one with X at the end', () => {
  expect(isIdentityNumber('11010519491231002X', now)).toBe(true)
  expect(isIdentityNumber('440524188001010014', now)).toBe(false)
  expect(isIdentityNumber('440524198001010014', now)).toBe(false)
  expect(isIdentityNumber('34052419800101001X', now)).toBe(true)
  expect(isIdentityNumber('11010519491231002x', now)).toBe(false)
})

test('[Y1] one wrong digit, and two that changed places, are found at every place', () => {
  const number = '11010519491231002X'
  for (let i = 0; i < 17; i++) {
    for (let digit = 0; digit < 10; digit++)
      if (String(digit) !== number[i])
        expect(isIdentityNumber(number.slice(0, i) + digit + number.slice(i + 1), now), `${i} ${digit}`).toBe(false)
    if (i < 16 && number[i] !== number[i + 1])
      expect(isIdentityNumber(number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2), now), `${i}`).toBe(false)
  }
})

test('[Y1] a date of birth that is none, that has not been, or that nobody remembers', () => {
  const of = (date: string) => isIdentityNumber(numbered(`110105${date}002`), now)
  expect(['19900228', '20000229', '20261014', '19000101'].map(of)).toEqual([true, true, true, true])
  expect(['19900230', '20010229', '20270101', '17991231', '19901301', '19900100', '00000000'].map(of)).toEqual(Array(7).fill(false))
})

test('[Y1] 10,000 random texts are none, and nothing throws', () => {
  for (let i = 0; i < 10_000; i++) {
    const bytes = crypto.getRandomValues(new Uint8Array(i % 24))
    expect(isIdentityNumber(String.fromCharCode(...bytes), now)).toBe(false)
  }
})
