import { rmSync } from 'node:fs'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DevicesShown, Grant, Welcome } from '../../protocol/pairing.ts'
import { lanAddress, newHall, StrangeScreen } from '../fixtures/new-hall.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let manager: string
beforeAll(async () => {
  ;({ hall, manager } = await newHall())
})
afterAll(async () => {
  await hall?.stop()
  rmSync(hall?.data ?? '', { recursive: true, force: true })
})

const shown = async () => (await hall.get('/api/devices', manager)) as unknown as DevicesShown
const takeBack = async (device: string, token = manager) =>
  (await fetch(`${hall.url}/api/devices/${device}`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })).status
const setNetwork = async (open: boolean, of = hall, token = manager) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(`${of.url}/api/network`, { method: 'PUT', headers, body: JSON.stringify({ open }) })
  return { status: response.status, ...((await response.json()) as object) }
}

describe('pairing', () => {
  test('[A5] the screen that showed the code gets the token, and no other', async () => {
    const [pad, stranger] = [await StrangeScreen.at(hall.url), await StrangeScreen.at(hall.url)]
    const code = await pad.code('keypad', 2)
    await stranger.code('keypad', 2)
    expect((await shown()).waiting).toMatchObject([
      { page: 'keypad', counter: 2 },
      { page: 'keypad', counter: 2 },
    ])
    // Whoever may see the list still has to have read the code off the screen.
    expect(JSON.stringify(await shown())).not.toContain(code)
    const granted = pad.grant()
    expect(await hall.post('/api/devices', { code }, manager)).toMatchObject({ device: 'keypad-2' })
    expect(await granted).toMatchObject({ path: '/keypad/2' })
    expect(stranger.token).toBe('')
    const known = await Screen.connect(hall.url, pad.token)
    expect(await known.watch('keypad:2')).toHaveProperty('entries')
    expect(await known.watch('keypad:1')).toEqual({ refused: 'not-allowed' })
    expect((await shown()).devices).toMatchObject([{ device: 'keypad-2', kind: 'keypad', counter: 2, live: true }])
    known.close()
    await expect.poll(async () => (await shown()).devices[0]).toMatchObject({ live: false, seen: expect.any(String) })
  })

  test('[A5] a code is good once, for a screen that still shows it, and guessing comes to a stop', async () => {
    const kiosk = await StrangeScreen.at(hall.url)
    const granted = kiosk.grant()
    const first = await kiosk.code('kiosk')
    const second = await kiosk.code('kiosk')
    expect(await hall.post('/api/devices', { code: first }, manager)).toMatchObject({ status: 404, refused: 'wrong-code' })
    expect(await hall.post('/api/devices', { code: second }, manager)).toMatchObject({ device: 'kiosk-1' })
    await granted
    expect(await hall.post('/api/devices', { code: second }, manager)).toMatchObject({ refused: 'wrong-code' })
    const gone = await StrangeScreen.at(hall.url)
    const lost = await gone.code('kiosk')
    gone.screen.close()
    await expect.poll(async () => (await shown()).waiting.filter(({ page }) => page === 'kiosk')).toEqual([])
    expect(await hall.post('/api/devices', { code: lost }, manager)).toMatchObject({ refused: 'wrong-code' })
    const last = await StrangeScreen.at(hall.url)
    const right = await last.code('kiosk')
    for (let tries = 0; tries < 8; tries++) await hall.post('/api/devices', { code: '222222' }, manager)
    expect(await hall.post('/api/devices', { code: right }, manager)).toMatchObject({ status: 429, refused: 'locked' })
  })

  test('[A5] a token that is taken back is nobody’s at once, and the screen is told', async () => {
    const { hall: own, manager: token } = await newHall()
    const board = await StrangeScreen.at(own.url)
    const granted = board.grant()
    await own.post('/api/devices', { code: await board.code('kiosk') }, token)
    const paired = (await granted).token
    const kiosk = await StrangeScreen.at(own.url, paired)
    expect(ticketOf(await kiosk.screen.ask('ticket.take', { matter: 'id-card' })).number).toMatch(/001$/)
    const told = new Promise<object>((tell) => kiosk.screen.socket.once('welcome', tell))
    const response = await fetch(`${own.url}/api/devices/kiosk-1`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
    expect(response.status).toBe(200)
    expect(await told).not.toHaveProperty('device')
    expect(await kiosk.screen.ask('ticket.take', { matter: 'id-card' })).toEqual({ refused: 'not-known' })
    await own.stop()
    rmSync(own.data, { recursive: true, force: true })
  })

  test('[A5] what is paired keeps its token until the new screen has taken its own', async () => {
    const { hall: own, manager: token } = await newHall()
    const pad = await StrangeScreen.at(own.url)
    const granted = pad.grant()
    await own.post('/api/devices', { code: await pad.code('keypad', 1) }, token)
    const old = (await granted).token
    const mute = await Screen.connect(own.url)
    const given = new Promise<string>((tell) => mute.socket.once('paired', (grant: Grant) => tell(grant.token)))
    const { code } = (await mute.socket.emitWithAck('pair', { page: 'keypad', counter: 1 })) as { code: string }
    const answered = own.post('/api/devices', { code }, token)
    const unused = await given
    const held = await Screen.connect(own.url, old)
    expect(await held.watch('keypad:1')).toHaveProperty('entries')
    expect(await answered).toMatchObject({ refused: 'wrong-code' })
    expect(await held.watch('keypad:1')).toHaveProperty('entries')
    const late = await Screen.connect(own.url, unused)
    expect(await late.watch('keypad:1')).toEqual({ refused: 'not-known' })

    const next = await StrangeScreen.at(own.url)
    expect(await own.post('/api/devices', { code: await next.code('keypad', 1) }, token)).toMatchObject({ device: 'keypad-1' })
    const fresh = await Screen.connect(own.url, next.token)
    expect(await fresh.watch('keypad:1')).toHaveProperty('entries')
    expect(await (await Screen.connect(own.url, old)).watch('keypad:1')).toEqual({ refused: 'not-known' })
    await own.stop()
    rmSync(own.data, { recursive: true, force: true })
  })

  test('[A5] two screens that are paired side by side have a name each', async () => {
    const { hall: own, manager: token } = await newHall()
    const kiosks = await Promise.all([StrangeScreen.at(own.url), StrangeScreen.at(own.url)])
    const codes = await Promise.all(kiosks.map((kiosk) => kiosk.code('kiosk')))
    const names = await Promise.all(codes.map(async (code) => (await own.post('/api/devices', { code }, token))['device']))
    expect(names.sort()).toEqual(['kiosk-1', 'kiosk-2'])
    await own.stop()
    rmSync(own.data, { recursive: true, force: true })
  })

  test('[A5] only the manager and the administrator may', async () => {
    expect(await hall.get('/api/devices')).toMatchObject({ status: 401 })
    expect(await hall.post('/api/devices', { code: '222222' })).toMatchObject({ status: 401 })
    expect(await takeBack('kiosk-1', 'nobody')).toBe(401)
    expect(await takeBack('kiosk-77')).toBe(404)
    const demo = await HallServer.start()
    const clerk = await demo.signIn('1001')
    expect(await demo.get('/api/devices', clerk)).toMatchObject({ status: 403, refused: 'not-allowed' })
    const boss = await demo.signIn('9001')
    expect(await setNetwork(true, demo, boss)).toEqual({ status: 409, refused: 'not-in-demo' })
    expect(await demo.post('/api/devices', { code: '222222' }, boss)).toEqual({ status: 409, refused: 'not-in-demo' })
    await demo.stop()
  })

  test('a token that was taken back stays so, also where devices.json still names it', async () => {
    const args = ['--hall', 'server/halls/demo/hall.json']
    const first = await HallServer.start({ args, data: `${hall.data}-file` })
    const old = first.demo.devices['kiosk-1']
    const boss = await first.signInAs('9001', '9999')
    await fetch(`${first.url}/api/devices/kiosk-1`, { method: 'DELETE', headers: { authorization: `Bearer ${boss}` } })
    await first.stop()
    const again = await HallServer.start({ args, data: `${hall.data}-file` })
    expect(again.demo.devices['kiosk-1']).not.toBe(old)
    expect(again.demo.devices['kiosk-2']).toBeUndefined()
    const kiosk = await Screen.connect(again.url, old)
    expect(await kiosk.ask('ticket.take', { matter: 'id-card' })).toEqual({ refused: 'not-known' })
    await again.stop()
    rmSync(`${hall.data}-file`, { recursive: true, force: true })
  })
})

test('[A6] what a proxy on this machine passes on comes from another machine', async () => {
  const { hall: own, manager: token } = await newHall()
  const through = async (headers: Record<string, string>) => {
    const response = await fetch(`${own.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ badge: '9001', pin: '2580' }),
    })
    return (await response.json()) as { refused?: string; token?: string }
  }
  expect(await through({})).toHaveProperty('token')
  expect(await through({ 'x-forwarded-for': '127.0.0.1' })).toEqual({ refused: 'not-paired' })
  expect(await through({ forwarded: 'for=192.168.1.20' })).toEqual({ refused: 'not-paired' })
  expect(await through({ 'x-real-ip': '192.168.1.20' })).toEqual({ refused: 'not-paired' })
  const received = (extraHeaders: Record<string, string>) =>
    new Promise<Welcome>((tell) => {
      const socket = io(own.url, { transports: ['websocket'], forceNew: true, extraHeaders })
      socket.once('welcome', (welcome: Welcome) => {
        tell(welcome)
        socket.close()
      })
    })
  expect(await received({})).toMatchObject({ local: true })
  expect(await received({ 'x-forwarded-for': '192.168.1.20' })).toMatchObject({ local: false })
  const desk = await StrangeScreen.at(own.url)
  const granted = desk.grant()
  await own.post('/api/devices', { code: await desk.code('counter') }, token)
  expect(await through({ 'x-real-ip': '192.168.1.20', authorization: `Bearer ${(await granted).token}` })).toHaveProperty('token')
  await own.stop()
  rmSync(own.data, { recursive: true, force: true })
})

const lan = lanAddress()

describe.runIf(lan)('the hall’s network', () => {
  test('[A6] closed at first; opened without a restart, kept over one, and closed again', async () => {
    const { hall: own, manager: token } = await newHall()
    const port = new URL(own.url).port
    const far = `http://${lan}:${port}`
    const reached = () =>
      fetch(`${far}/health`).then(
        ({ status }) => status,
        () => 'closed',
      )
    expect(await reached()).toBe('closed')
    expect(await setNetwork(true, own, token)).toMatchObject({ open: true, addresses: expect.arrayContaining([far]) })
    expect(await reached()).toBe(200)
    expect(await own.get('/api/start')).toMatchObject({ url: expect.stringMatching(/^http:\/\/(?!127)/) })

    // From another machine a PIN alone is of no use, whatever the headers say.
    const signIn = async (device?: string) => {
      const headers = {
        'content-type': 'application/json',
        'x-forwarded-for': '127.0.0.1',
        ...(device ? { authorization: `Bearer ${device}` } : {}),
      }
      const response = await fetch(`${far}/api/session`, { method: 'POST', headers, body: JSON.stringify({ badge: '9001', pin: '2580' }) })
      return (await response.json()) as { token?: string; refused?: string }
    }
    expect(await signIn()).toEqual({ refused: 'not-paired' })
    const desk = await StrangeScreen.at(far)
    expect(desk.welcomes.at(-1) ?? { local: false }).toMatchObject({ local: false })
    const granted = desk.grant()
    expect(await own.post('/api/devices', { code: await desk.code('counter') }, token)).toMatchObject({ device: 'console-1' })
    const session = (await signIn((await granted).token)).token
    const clerk = await Screen.connect(far, session)
    expect(await clerk.ask('counter.open', { counter: 1 })).toHaveProperty('seq')
    // Taking the console back ends what people began there.
    await fetch(`${own.url}/api/devices/console-1`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
    expect(await clerk.ask('counter.close', { counter: 1 })).toEqual({ refused: 'not-known' })

    await own.stop()
    const again = await HallServer.start({ data: own.data, args: [], port })
    expect(await reached()).toBe(200)
    const boss = await again.signInAs('9001', '2580')
    expect(await setNetwork(false, again, boss)).toMatchObject({ open: false, addresses: [] })
    await expect.poll(reached).toBe('closed')
    expect((await again.get('/health')).status).toBe(200)
    await again.stop()
    rmSync(own.data, { recursive: true, force: true })
  })
})
