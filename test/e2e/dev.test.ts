import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { live, Screens } from '../fixtures/browser.ts'
import { DevServer } from '../fixtures/dev-server.ts'
import { Screen } from '../fixtures/server.ts'

let dev: DevServer
let screens: Screens
beforeAll(async () => {
  dev = await DevServer.start()
  screens = await Screens.open('test/out/shots/dev')
})
afterAll(async () => {
  await screens?.close()
  await dev?.end()
})
const patiently = { timeout: 30_000, interval: 50 }

test('every screen comes from its sources, under one address with the hall', async () => {
  for (const [path, page] of Object.entries({
    '/': 'web/start',
    '/kiosk': 'kiosk',
    '/counter': 'counter',
    '/board': 'display/board',
    '/window/1?lang=en': 'display/window',
    '/keypad/1': 'counter/keypad',
    '/manager': 'manager',
    '/t/ABCDEFGH2345': 'kiosk/phone',
    '/c/ABCDEFGH2345': 'kiosk/case',
  })) {
    expect(await (await fetch(dev.url + path)).text()).toContain(`src="/${page}/main.tsx"`)
    expect(await (await fetch(`${dev.url}/${page}/main.tsx`)).text()).toContain('render(')
  }
  await screens.show('window', `${dev.url}/window/1`)
  expect(screens.errors).toEqual([])
  expect(await (await fetch(`${dev.url}/api/start`)).json()).toMatchObject({ url: dev.url })
  expect(await (await fetch(`${dev.url}/metrics`)).text()).toContain('hall_info')
})

test('a change of a screen shows in the browser, which stays on its page', async () => {
  const page = await screens.show('start', dev.url)
  // What the page is told, so that a reload says why it was.
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))
  page.on('framenavigated', (frame) => told.push(`page loaded: ${frame.url()}`))
  await page.evaluate('window.stayed = true')
  const undo = dev.edit('web/start/start.tsx', '<main>', '<main data-turn="1">')
  await page.locator('main[data-turn="1"]').waitFor()
  expect(await page.evaluate('window.stayed'), [...told, dev.said].join('\n')).toBe(true)
  // Put back at once, as by an editor that formats while it saves: nobody may miss that.
  undo()
  await page.locator('main:not([data-turn])').waitFor()
  expect(await page.evaluate('window.stayed'), [...told, dev.said].join('\n')).toBe(true)
})

test('a change of the server brings up a new one on the same hall, and screens come back by themselves', async () => {
  const board = await screens.show('board', `${dev.url}/board`)
  await board.evaluate('window.stayed = true')
  const kiosk = await Screen.connect(dev.url, dev.demo.devices['kiosk-1'])
  await kiosk.ask('ticket.take', { matter: dev.demo.matters[0] })
  const { seq } = await dev.health()
  const behind = dev.demo.url
  const undo = dev.edit('server/gateway/http.ts', 'version: protocolVersion,', 'version: protocolVersion, turn: 2,')
  await vi.waitFor(async () => expect(await dev.health()).toMatchObject({ turn: 2, seq }), patiently)
  expect(dev.said).toMatch(/^server reloaded in \d+ ms \(server\/gateway\/http\.ts\)$/m)
  expect(dev.demo.url).toBe(behind)
  expect(kiosk.socket.connected).toBe(false)
  await live(board)
  expect(await board.evaluate('window.stayed')).toBe(true)
  const again = await Screen.connect(dev.url)
  await again.watch('board')
  expect(Object.values(again.views.get('board') ?? {})).toContainEqual(expect.objectContaining({ line: 'A', waiting: 1 }))
  again.close()
  undo()
  await vi.waitFor(async () => expect(await dev.health()).not.toHaveProperty('turn'), patiently)
})

test('a version that cannot be built, loaded or started is told, and the one before goes on', async () => {
  const broken: readonly (readonly [string, string, string, RegExp])[] = [
    ['server/clock.ts', 'export function hallClock', 'const = export function hallClock', /\[ERROR\].*\n\n\s+server\/clock\.ts:\d+:\d+/],
    [
      'server/clock.ts',
      'export function hallClock',
      "throw new Error('at load')\nexport function hallClock",
      /at load[\s\S]*cannot be loaded/,
    ],
    [
      'server/main.ts',
      'const folder = takeFolder(',
      "throw new Error('at start'); const folder = takeFolder(",
      /at start[\s\S]*does not start/,
    ],
  ]
  for (const [path, from, to, told] of broken) {
    const heard = dev.said.length
    const undo = dev.edit(path, from, to)
    await vi.waitFor(() => expect(dev.said.slice(heard)).toMatch(told), patiently)
    await vi.waitFor(() => expect(dev.said.slice(heard)).toMatch(/The server goes on as it was before\./), patiently)
    expect(await dev.health()).toMatchObject({ storage: 'ok' })
    undo()
  }
  dev.edit('server/gateway/http.ts', 'version: protocolVersion,', 'version: protocolVersion, turn: 3,')
  await vi.waitFor(async () => expect(await dev.health()).toMatchObject({ turn: 3 }), patiently)
})

test('Ctrl-C ends everything that it started', async () => {
  const behind = dev.demo.url
  expect((await fetch(`${behind}/health`)).status).toBe(200)
  expect(await dev.end()).toBe(0)
  for (const url of [behind, dev.url]) {
    const socket = io(url, { transports: ['websocket'], reconnection: false })
    await new Promise((refused) => socket.once('connect_error', refused))
    socket.close()
  }
})
