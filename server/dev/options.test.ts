import { expect, test } from 'vitest'
import { devOptions } from './options.mjs'

test('without options: a demo on a folder of its own, under the usual port', () => {
  expect(devOptions([], {})).toMatchObject({ port: '8080', args: ['--demo', '--data=data/dev'] })
})

test('options go to the server, apart from the port that people open', () => {
  const given = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--port', '9000', '--data', 'd']
  const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--data=d']
  expect(devOptions(given, {})).toMatchObject({ port: '9000', args, data: 'd' })
  expect(devOptions(['--port=9000', '--data=d', '--demo'], { HALL_PORT: '1' })).toMatchObject({
    port: '9000',
    args: ['--data=d', '--demo'],
  })
  expect(devOptions([], { HALL_PORT: '9001', HALL_DATA: 'e' })).toMatchObject({ port: '9001', args: ['--demo'], data: 'e' })
})

test('a hall of one’s own is no demo, and keeps apart from the folder of one', () => {
  expect(devOptions(['--hall', 'h.json'], {})).toMatchObject({ args: ['--hall=h.json', '--data=data/dev-hall'], hall: 'h.json' })
})
