import { expect, test } from 'vitest'
import { proofOf } from './ticket-code.ts'

test('[T8] a number with the end of its code, a code, or the address that a scanner reads', () => {
  expect(proofOf('A0017KQ2')).toEqual({ number: 'A001', check: '7KQ2' })
  expect(proofOf('a001-7kq2')).toEqual({ number: 'A001', check: '7KQ2' })
  expect(proofOf('AB10237KQ2')).toEqual({ number: 'AB1023', check: '7KQ2' })
  expect(proofOf('KQ27MN3PKQ27')).toEqual({ code: 'KQ27MN3PKQ27' })
  expect(proofOf('HTTP://HALL.EXAMPLE/T/KQ27MN3PKQ27')).toEqual({ code: 'KQ27MN3PKQ27' })
  for (const half of ['', 'A001', 'A0017KQ', '0017KQ2', 'A0010000']) expect(proofOf(half)).toBeUndefined()
})
