import { afterAll, beforeAll, test } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { byTest } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, type Screen } from '../fixtures/server.ts'
import { inEach, Looks } from './looks.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'] })
const open: Screen[] = []
let hall: HallServer
let looks: Looks
beforeAll(async () => {
  const port = await printer.start()
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '1', '--printer', `127.0.0.1:${port}`] })
  looks = await Looks.open()
})
afterAll(async () => {
  for (const screen of open) screen.close()
  await looks?.close()
  await hall?.stop()
  await printer.stop()
})

const device = async (name: string, report: object = {}): Promise<Screen> => {
  const screen = await hall.device(name)
  open.push(screen)
  const clock = new Date().toISOString()
  await screen.socket.emitWithAck('health', { device: name, state: 'ready', version: '1', faults: [], clock, ...report })
  return screen
}

test('the devices of the hall: all in one table, those with trouble, and what is missing', async () => {
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/devices`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'devices').waitFor()
  }
  await looks.look(manager, 'devices-none-came')
  const kiosk = await device('kiosk-1')
  for (let people = 0; people < 12; people++) await kiosk.ask('ticket.take', { matter: 'advice' })
  await device('board-1')
  await device('window-1', { clock: '1970-01-01T00:12:00.000Z' })
  await device('keypad-1', { state: 'failed', faults: ['unplugged'] })
  await device('keypad-2', { state: 'degraded', faults: ['babble', 'disk-full'] })
  const away = await device('window-2')
  away.close()
  printer.set({ paper: 'near-end' })
  await inEach(manager, async (page) => {
    await page.waitForSelector('[data-testid=device-keypad-1][data-state=failed]')
    await page.waitForSelector('[data-testid=device-window-2][data-state=away]')
    await page.waitForSelector('[data-testid=device-printer-1][data-state=degraded]', { timeout: 30_000 })
  })
  await looks.look(manager, 'devices')
  await inEach(manager, (page) => byTest(page, 'filter-troubled').click())
  await inEach(manager, (page) => byTest(page, 'device-window-1').getByRole('button').click())
  await inEach(manager, (page) => byTest(page, 'about-device').waitFor())
  await looks.look(manager, 'devices-troubled')
  await inEach(manager, (page) => byTest(page, 'take-back').click())
  await inEach(manager, (page) => byTest(page, 'filter-away').click())
  await looks.look(manager, 'devices-away')
  await inEach(manager, (page) => page.evaluate("location.hash = '#/'"))
  await inEach(manager, (page) => page.waitForSelector('.al.look'))
  await looks.look(manager, 'devices-alarms')

  // A switch without power takes the screens of many counters with it, and brings them back.
  const screens = await Promise.all([3, 4, 5, 6, 8, 9, 10, 11, 14].map((counter) => device(`window-${counter}`)))
  for (const screen of screens) screen.close()
  const told = (words: RegExp) => inEach(manager, (page) => page.locator('.al b', { hasText: words }).waitFor({ timeout: 120_000 }))
  await told(/台设备同时没有连上|台設備同時沒有連上|devices are not connected/)
  await looks.look(manager, 'devices-alarms-many-away')
  await Promise.all([3, 4, 5, 6, 8, 9, 10, 11, 14].map((counter) => device(`window-${counter}`)))
  await told(/台设备又连上了|台設備又連上了|devices are back/)
  await inEach(manager, (page) => page.locator('.alarms li').last().scrollIntoViewIfNeeded())
  await looks.look(manager, 'devices-alarms-many-back')
  looks.expectNothingFound()
})
