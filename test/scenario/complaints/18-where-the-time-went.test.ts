import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Ledger } from '../../../server/followers/ledger/ledger-sqlite.ts'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

const start = '2026-10-14T09:00:00+08:00'
const minute = 60_000
let hall: HallServer
let kiosk: Screen
let clerk: Screen
let now = Date.parse(start)
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', start, '--speed', '0'] })
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
})
afterAll(async () => {
  for (const screen of [kiosk, clerk]) screen?.close()
  await hall?.stop()
})

async function pass(minutes: number): Promise<void> {
  now += minutes * minute
  expect(await kiosk.send({ id: randomUUID(), type: 'demo.advance', to: new Date(now).toISOString() })).toHaveProperty('seq')
}
const at = (act: string, fields: object = {}) => clerk.ask(`counter.${act}`, { counter: 1, ...fields })

test('complaint 18: wait, walk, service and idle time per clerk are in the record, and add up to the time at the counter', async () => {
  await at('open')
  await pass(4)
  const first = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  await pass(3)
  await at('call')
  await pass(1)
  await at('start', { ticket: first.id })
  await pass(6)
  await at('park', { ticket: first.id })
  await pass(2)
  await at('unpark', { ticket: first.id })
  await pass(5)
  await at('finish', { ticket: first.id, outcome: { kind: 'instant' } })
  await at('pause', { reason: 'meeting' })
  await pass(10)
  await at('resume')
  await pass(1)
  expect(await at('close')).toHaveProperty('seq')
  const ledger = () => {
    const file = new Ledger(`${hall.data}/ledger.db`)
    const rows = file.db.prepare('select * from clerk_days').all()
    file.close()
    return rows
  }
  await expect.poll(ledger, { timeout: 10_000 }).toEqual([
    {
      day: '2026-10-14',
      badge: '1001',
      started: 1,
      wait_ms: 3 * minute,
      walk_ms: 1 * minute,
      served: 1,
      own_served_ms: 11 * minute,
      idle_ms: 10 * minute,
      called_ms: 1 * minute,
      serving_ms: 11 * minute,
      paused_ms: 10 * minute,
    },
  ])
})
