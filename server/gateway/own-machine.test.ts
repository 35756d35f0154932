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

test.each(['127.0.0.1:8080', 'localhost:8080', 'LOCALHOST', 'hall.localhost', '[::1]:8080', '127.0.0.1'])(
  '[A6] %s names this machine',
  (host) => expect(isOwnMachine({ address: '127.0.0.1', headers: { host } })).toBe(true),
)

test.each(['evil.example:8080', '127.0.0.1.evil.example', 'localhost.evil.example:8080', '192.168.1.5:8080', '', '[::1].evil'])(
  '[A6] a page under another name that was made to lead here (%s) is not at this machine',
  (host) => expect(isOwnMachine({ address: '127.0.0.1', headers: { host } })).toBe(false),
)
