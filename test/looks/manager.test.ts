import { afterAll, beforeAll, test } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { byTest } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks } from './looks.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'] })
let hall: HallServer
let hands: HallHands
let looks: Looks
beforeAll(async () => {
  const port = await printer.start()
  // A minute in a second: some alarms are a matter of minutes.
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '60', '--printer', `127.0.0.1:${port}`] })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
})
afterAll(async () => {
  hands?.close()
  await looks?.close()
  await hall?.stop()
  await printer.stop()
})

test('the manager, the start page', async () => {
  const start = await looks.show('start', (query) => `${hall.url}/${query}`)
  await looks.look(start, 'start')
  await looks.contrast(start, 'start-contrast')
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}`)
  await looks.look(manager, 'manager-sign-in')
  // One after another: several tries side by side would lock the badge for a while.
  const signIn = async (pin: string, then: string) => {
    for (const page of Object.values(manager)) {
      await byTest(page, 'badge').fill('9001')
      await byTest(page, 'pin').fill(pin)
      await byTest(page, 'sign-in').click()
      await page.waitForSelector(then)
    }
  }
  await signIn('0000', '.trial:not(:empty)')
  await looks.look(manager, 'manager-sign-in-wrong')
  await signIn('9999', '[data-testid=waiting]')
  await looks.look(manager, 'manager-empty')

  await hands.take('advice')
  await inEach(manager, (page) => page.waitForSelector('.al.now'))
  await looks.look(manager, 'manager-line-uncovered')
  await ordinaryMorning(hall)
  await hands.at(3, 'finish', { outcome: { kind: 'instant' } })
  await hands.at(3, 'call')
  await hands.at(3, 'transfer', { to: { counter: 13 } })
  await hands.at(3, 'call')
  for (let people = 0; people < 25; people++) await hands.take('property-transfer')
  printer.set({ paper: 'near-end' })
  for (const weight of ['now', 'look', 'know']) await inEach(manager, (page) => page.waitForSelector(`.al.${weight}`, { timeout: 60_000 }))
  await inEach(manager, (page) => page.waitForSelector('.al:nth-child(4)', { timeout: 60_000 }))
  await inEach(manager, (page) => page.waitForSelector('[data-testid=what-if]', { timeout: 60_000 }))
  await looks.look(manager, 'manager-alarms')
  await inEach(manager, (page) => page.locator('[data-testid=what-if]').scrollIntoViewIfNeeded())
  await looks.look(manager, 'manager-what-if')
  const driver = await hall.device('window-3')
  const states = ['ready', 'ready', 'ready', 'sent', 'refused', 'silent', 'unknown-answer', 'no-access', 'offline', 'offline', 'away']
  driver.socket.emit('signs', { signs: states.map((state, index) => ({ counter: index + 1, state })) })
  await inEach(manager, (page) => page.locator('[data-testid=signs] [data-state=away]').scrollIntoViewIfNeeded())
  await looks.look(manager, 'manager-signs')
  driver.close()
  await inEach(manager, (page) => page.locator('.al').last().scrollIntoViewIfNeeded())
  await inEach(manager, (page) =>
    page
      .locator('.al')
      .getByText(/13 号窗口，|13 號窗口，|counter 13, where/i)
      .first()
      .waitFor(),
  )
  await looks.look(manager, 'manager-alarms-last')
  await looks.contrast(manager, 'manager-contrast')
  await hall.stop()
  await looks.unconnected(manager, 'manager-unconnected')
  await looks.unconnected(start, 'start-unconnected')
  looks.expectNothingFound()
})
