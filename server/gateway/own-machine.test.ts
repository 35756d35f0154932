import { expect, test } from 'vitest'
import { isOwnMachine } from './own-machine.ts'

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.3.2.1'])('[A6] %s is this machine', (address) => {
  expect(isOwnMachine({ address, headers: {} })).toBe(true)
  for (const name of ['forwarded', 'x-forwarded-for', 'x-real-ip'])
    expect([name, isOwnMachine({ address, headers: { [name]: '127.0.0.1' } })]).toEqual([name, false])
})

test.each(['192.168.1.20', '::ffff:10.0.0.127', '::127', '', undefined])('[A6] %s is not', (address) =>
  expect(isOwnMachine({ address, headers: {} })).toBe(false),
)
