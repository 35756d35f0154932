import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sampleIn } from '../fixtures/exposition.ts'
import { newHall } from '../fixtures/new-hall.ts'
import { HallServer, Screen } from '../fixtures/server.ts'

/** What lies under a screen's connection. */
type Raw = { readonly pause: () => void; readonly resume: () => void; readonly send: (frame: string) => void }

let hall: HallServer
beforeAll(async () => {
  hall = await HallServer.start()
})
afterAll(async () => {
  await hall?.stop()
})
const figure = async (name: string) => sampleIn(await (await fetch(`${hall.url}/metrics`)).text(), name) as number

test('[A8] a screen that is alive and takes nothing of what it is sent is cut off, and the hall does not grow', async () => {
  const screen = await Screen.connect(hall.url)
  await vi.waitFor(async () => expect(await figure('hall_sockets')).toBe(1))
  const gone = new Promise((resolve) => screen.socket.once('disconnect', resolve))
  const deaf = (screen.socket.io.engine as unknown as { transport: { ws: Raw } }).transport.ws
  deaf.pause()
  let id = 0
  const asking = setInterval(() => {
    // A pong that nobody asked for keeps the connection, whatever it reads.
    deaf.send('3')
    for (let more = 0; more < 8; more++) deaf.send(`42${++id}["watch",{"view":"kiosk"}]`)
  }, 100)
  try {
    await vi.waitFor(async () => expect(await figure('hall_sockets')).toBe(0), { timeout: 12_000, interval: 200 })
  } finally {
    clearInterval(asking)
    deaf.resume()
  }
  await gone
})

test('[A2] who may not see a view any more is told so, and sees nothing from that moment', async () => {
  const token = await hall.signIn('9001')
  const desk = await Screen.connect(hall.url, token)
  await desk.watch('load')
  const told = new Promise((tell) => desk.socket.once('ended', tell))
  const kiosk = await hall.device('kiosk-1')
  await fetch(`${hall.url}/api/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
  const before = desk.patches.length
  await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] })
  expect(await told).toEqual({ view: 'load', refused: 'not-known' })
  expect(await desk.socket.emitWithAck('watch', { view: 'load' })).toEqual({ refused: 'not-known' })
  expect(desk.patches.length).toBe(before)
  desk.close()
  kiosk.close()
})

test('[A8] whoever never ends his request, or never closes his end, does not keep the hall from ending', async () => {
  const own = await HallServer.start()
  const port = Number(new URL(own.url).port)
  const dangling = [
    'POST /api/commands HTTP/1.1\r\nHost: hall\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"id":',
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: hall\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  ].map((text) => {
    const line = connect(port, '127.0.0.1', () => line.write(text))
    return line.on('error', () => undefined)
  })
  await new Promise((sent) => setTimeout(sent, 500))
  const began = performance.now()
  expect(await own.stop()).toBe(0)
  expect(performance.now() - began).toBeLessThan(6000)
  for (const line of dangling) line.destroy()
})

test('[A8] whoever floods the hall through a proxy on its machine locks nobody out who sits there', async () => {
  const { hall: own } = await newHall()
  const passedOn = async () => (await fetch(`${own.url}/api/views/kiosk`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status
  const statuses = new Set<number>()
  for (let rounds = 0; rounds < 61; rounds++)
    for (const status of await Promise.all(Array.from({ length: 20 }, passedOn))) statuses.add(status)
  expect(statuses).toEqual(new Set([200, 429]))
  expect(await own.post('/api/session', { badge: '9001', pin: '2580' })).toMatchObject({ status: 200 })
  await own.stop()
  rmSync(own.data, { recursive: true, force: true })
})
