import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest, Screens } from '../../fixtures/browser.ts'
import { HallServer, Screen } from '../../fixtures/server.ts'

let hall: HallServer
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start()
  screens = await Screens.open('test/out/scenario')
}, 120_000)
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
})
const home = (page: Page) => byTest(page, 'group-insurance').waitFor()
/** A finger, as the browser is told of one. */
async function finger(page: Page, { x, y, ms, touches = 1 }: { x: number; y: number; ms: number; touches?: number }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const points = Array.from({ length: touches }, (_, index) => ({ x: x + index * 200, y, radiusX: 40, radiusY: 40, force: 1 }))
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points })
  await page.waitForTimeout(ms)
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

test('[L9] complaint 8: citizens change the kiosk’s settings; a long or hard touch is an error: nothing leads out of it, and a long touch is a touch', {
  timeout: 120_000,
}, async () => {
  const page = await screens.show('kiosk', `${hall.url}/kiosk#token=${hall.demo.devices['kiosk-1']}`)
  await home(page)
  const address = page.url()
  let menus = 0
  await page.exposeFunction('menuShown', () => menus++)
  await page.evaluate("addEventListener('contextmenu', (event) => { if (!event.defaultPrevented) menuShown() })")
  // Keys of a keyboard that somebody plugs in, or that a scanner makes up.
  for (const key of ['Control+p', 'Control+s', 'Control+o', 'Control+f', 'Control++', 'Control+-', 'Control+0', 'ContextMenu'])
    await page.keyboard.press(key)
  await page.mouse.click(540, 900, { button: 'right' })
  const box = await byTest(page, 'group-insurance').boundingBox()
  if (!box) throw new Error('nothing to touch')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await finger(page, { x: 300, y: 1000, ms: 300, touches: 2 })
  expect(menus).toBe(0)
  expect(page.url()).toBe(address)
  expect(page.context().pages()).toHaveLength(1)
  expect(await page.evaluate('[visualViewport.scale, String(getSelection()), document.activeElement.tagName !== "INPUT"]')).toEqual([
    1,
    '',
    true,
  ])

  // Two seconds on a key are the key, with no menu and nothing selected, and one number is one number.
  await finger(page, { ...middle, ms: 2000 })
  await byTest(page, 'matter-social-card').tap()
  const take = await byTest(page, 'take').boundingBox()
  if (!take) throw new Error('nothing to touch')
  const before = Number((await hall.get('/health'))['seq'])
  await finger(page, { x: take.x + take.width / 2, y: take.y + take.height / 2, ms: 2000 })
  await byTest(page, 'slip-number').waitFor()
  expect(menus).toBe(0)
  expect(Number((await hall.get('/health'))['seq'])).toBe(before + 1)
  expect(screens.errors).toEqual([])
})

test('[L9] complaint 8: what a kiosk’s token may ask is what a kiosk does: settings, devices and people are not its business', async () => {
  const token = hall.demo.devices['kiosk-1'] as string
  const kiosk = await Screen.connect(hall.url, token)
  for (const [type, fields] of Object.entries({
    'counter.open': { counter: 1 },
    'counter.call': { counter: 1 },
    'counter.pause': { counter: 1, reason: 'break' },
  }))
    expect([type, await kiosk.ask(type, fields)]).toEqual([type, { refused: 'not-allowed' }])
  expect(await kiosk.watch('load')).toEqual({ refused: 'not-allowed' })
  expect(await hall.get('/api/devices', token)).toMatchObject({ status: 403, refused: 'not-allowed' })
  for (const [method, path] of [
    ['DELETE', '/api/devices/board-1'],
    ['PUT', '/api/network'],
  ] as const)
    expect((await fetch(hall.url + path, { method, headers: { authorization: `Bearer ${token}` } })).status).toBe(403)
  kiosk.close()
})
