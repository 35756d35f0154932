import { expect, test } from 'vitest'
import { isEasyPin } from './easy-pin.ts'

test.each(['0000', '1111', '1234', '4321', '7890', '012345', '999999999999', '9001'])('[A7] %s is what anybody would try first', (pin) =>
  expect(isEasyPin(pin, '9001')).toBe(true),
)

test.each(['2580', '1357', '9002', '1233', '112233'])('%s is not', (pin) => expect(isEasyPin(pin, '9001')).toBe(false))
