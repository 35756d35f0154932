import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { HallServer } from '../fixtures/server.ts'

const newPin = (...args: string[]) =>
  spawnSync(process.execPath, ['server/start.mjs', '--program', 'new-pin', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  })
/** The program writes at the machine's time. */
const args = () => ['--demo', '--clock', new Date().toISOString()]
let hall: HallServer
afterAll(() => hall.stop())

test('whoever has forgotten a PIN gets another from the machine itself, while the hall rests', async () => {
  hall = await HallServer.start({ args: args() })
  const { data } = hall
  expect(newPin('--data', data, '--badge', '1001')).toMatchObject({ status: 2, stderr: expect.stringContaining('another server') })
  await hall.kill()
  expect(newPin('--data', data, '--badge', '4711').stderr).toContain('nobody in this hall')
  expect(newPin('--data', data).status).toBe(2)
  const { stdout, status } = newPin('--data', data, '--badge', '1001')
  expect(status).toBe(0)
  const pin = /badge 1001 has the new PIN ([0-9]{6})/.exec(stdout)?.[1]
  hall = await HallServer.start({ data, args: args() })
  expect(await hall.post('/api/session', { badge: '1001', pin: '1111' })).toMatchObject({ refused: 'wrong-pin' })
  expect(await hall.post('/api/session', { badge: '1001', pin })).toMatchObject({ person: { badge: '1001' } })
  expect(await hall.post('/api/session', { badge: '1002', pin: '2222' })).toMatchObject({ person: { badge: '1002' } })
})
