import { expect, test } from 'vitest'
import { soughtBy } from './sought.ts'

test('[B22] one box for case, ticket, telephone and name', () => {
  expect(soughtBy('')).toEqual({})
  expect(soughtBy('20261014')).toEqual({ number: '20261014' })
  expect(soughtBy(' 20261014-0007 ')).toEqual({ number: '20261014-0007' })
  expect(soughtBy('a001')).toEqual({ number: 'A001' })
  expect(soughtBy('138 0013')).toEqual({ applicant: '1380013' })
  expect(soughtBy('王秀')).toEqual({ applicant: '王秀' })
  expect(soughtBy('王')).toBe('too-few')
  expect(soughtBy('138')).toBe('too-few')
})
