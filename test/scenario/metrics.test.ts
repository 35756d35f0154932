import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readExposition, sampleIn } from '../fixtures/exposition.ts'
import { HallServer, type Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
})
afterAll(async () => {
  kiosk?.close()
  await hall?.stop()
})
const look = (headers: Record<string, string> = {}) => fetch(`${hall.url}/metrics`, { headers })

test('a hall at work is seen in its numbers', async () => {
  await kiosk.watch('kiosk')
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  await kiosk.ask('ticket.take', { matter: 'nothing-of-the-kind' })
  const response = await look()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const text = await response.text()
  readExposition(text)
  expect(sampleIn(text, `hall_waiting{line="${ticket.line}"}`)).toBe(1)
  expect(sampleIn(text, 'hall_commands_total{type="ticket.take",outcome="done"}')).toBe(1)
  expect(sampleIn(text, 'hall_commands_total{type="ticket.take",outcome="unknown-matter"}')).toBe(1)
  expect(sampleIn(text, 'hall_events_total{type="ticket.taken"}')).toBe(1)
  expect(sampleIn(text, 'hall_sockets')).toBe(1)
  expect(sampleIn(text, 'hall_watchers{view="kiosk"}')).toBe(1)
  expect(sampleIn(text, 'hall_beat_duration_seconds_count')).toBeGreaterThan(0)
  expect(sampleIn(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
  expect(text).not.toContain(ticket.code)
  for (const token of Object.values(hall.demo.devices)) expect(text).not.toContain(token)
  await vi.waitFor(async () => expect(sampleIn(await (await look()).text(), 'hall_follower_lag_events{follower="slips"}')).toBe(0))
})

test('after a restart followers say where they are, before anything new happens', async () => {
  const data = mkdtempSync(join(tmpdir(), 'restart-'))
  try {
    const before = await HallServer.start({ data })
    const taking = await before.device('kiosk-1')
    await taking.ask('ticket.take', { matter: before.demo.matters[0] })
    taking.close()
    await before.stop()
    const after = await HallServer.start({ data })
    try {
      await vi.waitFor(
        async () => {
          const { seq, ledger } = await after.get('/health')
          expect(ledger).toEqual({ seq, behind: 0 })
          const text = await (await fetch(`${after.url}/metrics`)).text()
          for (const follower of ['ledger', 'slips']) expect(sampleIn(text, `hall_follower_lag_events{follower="${follower}"}`)).toBe(0)
        },
        { timeout: 5000 },
      )
    } finally {
      await after.stop()
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
})

test('[O1] what a proxy passes on needs the session of somebody who may see the live load', async () => {
  const through = async (token?: string) => {
    const response = await look({ 'x-forwarded-for': '192.168.1.20', ...(token ? { authorization: `Bearer ${token}` } : {}) })
    return [response.status, (await response.text()).slice(0, 30)]
  }
  expect(await through()).toEqual([401, '{"refused":"not-known"}'])
  expect(await through(await hall.signIn('1001'))).toEqual([403, '{"refused":"not-allowed"}'])
  expect(await through(await hall.signIn('9001'))).toEqual([200, expect.stringContaining('# HELP hall_')])
})
