import { expect, test } from 'vitest'
import { readAs } from './slots.ts'

test.each([
  ['KX7M3PQ27K3M', { code: 'KX7M3PQ27K3M' }],
  ['kx7m 3pq2 7k3m', { code: 'KX7M3PQ27K3M' }],
  ['https://hall.linxi.gov.cn/t/KX7M3PQ27K3M?lang=en', { code: 'KX7M3PQ27K3M' }],
  ['13800138000', { phone: '13800138000' }],
  ['057188001234', { phone: '057188001234' }],
  ['11010119900307771x', { idNumber: '11010119900307771X' }],
  ['H12345678', { idNumber: 'H12345678' }],
  ['138', undefined],
  ['KX7M', undefined],
])('[M4] what is typed or scanned as %s is read as it was meant', (typed, read) => {
  expect(readAs(typed)).toEqual(read)
})
