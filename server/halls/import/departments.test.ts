import { expect, test } from 'vitest'
import { DepartmentsRead, readDay, withoutLostChiefs } from './departments.ts'

test('dates as people write them, and nothing that is none', () => {
  for (const text of ['2021-03-08', '2021/3/8', '2021.3.8', '2021年3月8日', '２０２１－３－８']) expect(readDay(text)).toBe('2021-03-08')
  for (const text of ['2021-02-30', '3/8/2021', 'last spring', '21-3-8', '2021-13-01']) expect(readDay(text)).toBeUndefined()
  expect(readDay('')).toBe('')
})

test('a department that the hall has is found by its name in any language; a new name makes one, once', () => {
  const insurance = { department: 'insurance' as never, name: { 'zh-Hans': '社保局', 'zh-Hant': '社保局', en: 'Insurance' } }
  const read = new DepartmentsRead([insurance])
  expect([read.idOf('社保局'), read.idOf('Insurance')]).toEqual(['insurance', 'insurance'])
  const made = read.idOf('税务局')
  expect(made).toMatch(/^d-[0-9a-f]{10}$/)
  expect(read.idOf('税务局')).toBe(made)
  expect(read.all.map(({ name }) => name['zh-Hant'])).toEqual(['社保局', '稅務局'])
})

test('a chief who is not on the list any more goes with the mandate', () => {
  const mandate = { powers: ['decide' as const], since: '2025-01-06' }
  const tax = { department: 'tax' as never, name: { 'zh-Hans': '税', 'zh-Hant': '稅', en: 'Tax' }, chief: '1011' as never, mandate }
  expect(withoutLostChiefs([tax], [])).toEqual({ departments: [{ department: 'tax', name: tax.name }] })
  expect(withoutLostChiefs(undefined, [])).toEqual({})
})
