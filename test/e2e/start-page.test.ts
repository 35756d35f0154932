import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byTest, live, notLive, type Panel, Screens, scriptBytes } from '../fixtures/browser.ts'
import { HallServer } from '../fixtures/server.ts'

let hall: HallServer
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start()
  screens = await Screens.open('test/out/shots/start')
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
})

describe('as a new user', () => {
  test('the start page opens every screen, ready for use', async () => {
    const start = await screens.show('start', hall.url, false)
    await byTest(start, 'open-kiosk').waitFor()
    await screens.shot(start, 'start')
    for (const screen of ['kiosk', 'counter', 'board', 'window', 'keypad', 'manager', 'book']) {
      const [opened] = await Promise.all([start.context().waitForEvent('page'), byTest(start, `open-${screen}`).click()])
      await live(opened)
      expect(opened.url()).toContain(`/${screen}`)
      // A token never stays in the address.
      expect(opened.url()).not.toContain('token')
      await opened.close()
    }
  })

  const pages: readonly (readonly [Panel, string])[] = [
    ['kiosk', '/kiosk'],
    ['counter', '/counter'],
    ['board', '/board'],
    ['window', '/window/1'],
    ['manager', '/manager'],
    ['tablet', '/guide'],
    ['start', '/'],
  ]
  test.each(pages)('the first load of %s is at most 60 kB of JavaScript', async (panel, path) => {
    const bytes = await scriptBytes(screens, panel, hall.url + path)
    console.log(`${path}: ${(bytes / 1000).toFixed(1)} kB of JavaScript`)
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(60_000)
  })

  test('so are the pad’s and the phone’s', async () => {
    const { result } = (await hall.post(
      '/api/commands',
      { id: crypto.randomUUID(), type: 'ticket.take', matter: hall.demo.matters[0] },
      hall.demo.devices['kiosk-1'],
    )) as unknown as {
      result: { ticket: { code: string } }
    }
    for (const [panel, path] of [
      ['keypad', `/keypad/1#token=${hall.demo.devices['keypad-1']}`],
      ['phone', `/t/${result.ticket.code}`],
    ] as const) {
      const bytes = await scriptBytes(screens, panel, hall.url + path)
      console.log(`${path.split('#')[0]}: ${(bytes / 1000).toFixed(1)} kB of JavaScript`)
      expect(bytes).toBeLessThanOrEqual(60_000)
    }
  })

  test('when the server is gone every screen says so, and comes back by itself', async () => {
    const { data } = hall
    const own = await HallServer.start({ data: `${data}-offline` })
    const port = new URL(own.url).port
    const shown = await Promise.all([
      screens.show('board', `${own.url}/board`),
      screens.show('window', `${own.url}/window/1`),
      screens.show('kiosk', `${own.url}/kiosk#token=${own.demo.devices['kiosk-1']}`),
      screens.show('keypad', `${own.url}/keypad/1#token=${own.demo.devices['keypad-1']}`),
    ])
    await own.kill()
    for (const page of shown) {
      await notLive(page)
      await page.waitForSelector('.st.offline')
    }
    await Promise.all(shown.map((page, index) => screens.shot(page, `offline-${index}`)))
    const again = await HallServer.start({ data: `${data}-offline`, port })
    for (const page of shown) await live(page)
    await again.stop()
  })
})
