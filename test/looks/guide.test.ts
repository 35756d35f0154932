import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, resize, type Spoken } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let floor: Screen
let kiosk: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '1'] })
  hands = await HallHands.of(hall)
  floor = await Screen.connect(hall.url, await hall.signIn('8001'))
  kiosk = await hall.device('kiosk-1')
  looks = await Looks.open()
})
afterAll(async () => {
  for (const screen of [floor, kiosk]) screen?.close()
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

/** One after another: several tries side by side would lock the badge for a while. */
async function signIn(pages: Spoken, badge: string, pin: string): Promise<void> {
  for (const page of Object.values(pages)) {
    await byTest(page, 'badge').fill(badge)
    await byTest(page, 'pin').fill(pin)
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('.floor .lines li')
  }
}

const press = (pages: Spoken, test: string) => inEach(pages, (page) => byTest(page, test).click())

test('the guide’s page, and what the screens say while no numbers are given', async () => {
  await ordinaryMorning(hall)
  const guide = await looks.show('tablet', (query) => `${hall.url}/guide${query}`)
  await looks.look(guide, 'guide-sign-in')
  await signIn(guide, '8001', '8888')
  await looks.look(guide, 'guide')
  await kiosk.ask('escort.ask')
  await inEach(guide, (page) => page.waitForSelector('.escorts .asks'))
  await looks.look(guide, 'guide-escort')
  await floor.ask('escort.answer', { escort: 'kiosk-1' })
  await press(guide, 'work-priority')
  await inEach(guide, (page) => page.locator('.waiting .who').nth(1).click())
  await looks.look(guide, 'guide-priority')
  await press(guide, 'work-number')
  await looks.look(guide, 'guide-number-asked')
  await inEach(guide, (page) => byTest(page, 'number-typed').fill('a1'))
  await press(guide, 'number-look')
  await inEach(guide, (page) => byTest(page, 'number-found').waitFor())
  await looks.look(guide, 'guide-number')
  await press(guide, 'work-take')
  await inEach(guide, (page) => page.locator('.groups button').nth(1).click())
  await inEach(guide, (page) => page.locator('.matters button').first().click())
  await looks.look(guide, 'guide-take')
  await press(guide, 'take')
  await inEach(guide, (page) => page.waitForSelector('[data-testid=taken]'))
  await looks.look(guide, 'guide-taken')
  await press(guide, 'suspend-B')
  await looks.look(guide, 'guide-suspend')
  await inEach(guide, (page) => byTest(page, 'choose-own').click())
  await inEach(guide, (page) => byTest(page, 'own-words').fill('社保系统升级，请改日再来'))
  await looks.look(guide, 'guide-suspend-own')
  await press(guide, 'leave')

  const board = await looks.show('board', (query) => `${hall.url}/board${query}`)
  const window2 = await looks.show('window', (query) => `${hall.url}/window/2${query}`)
  const ticket = await hands.take('social-card').catch(() => hands.take(hall.demo.matters[3] as string))
  const kiosks = await looks.show('kiosk', (query) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`)
  const phone = await looks.show('phone', (query) => `${hall.url}/t/${ticket.code}${query}`)
  const text = {
    'zh-Hans': '系统正在维护，请稍候，恢复后再取号',
    'zh-Hant': '系統正在維護，請稍候，恢復後再取號',
    en: 'The system is being mended. Please wait a little',
  }
  const until = new Date(Date.parse(tenTwentyFour) + 30 * 60_000).toISOString()
  expect(await floor.ask('line.suspend', { line: ticket.line, text, until })).toMatchObject({ result: {} })
  await inEach(guide, (page) => page.waitForSelector('.lines li.suspended'))
  await looks.look(guide, 'guide-line-suspended')
  await looks.look(board, 'board-line-suspended')
  await looks.look(window2, 'window-line-suspended')
  await looks.look(kiosks, 'kiosk-line-suspended')
  await looks.look(phone, 'phone-line-suspended')
  expect(await floor.ask('line.suspend', { text })).toMatchObject({ result: {} })
  for (const [pages, name] of [
    [guide, 'guide'],
    [board, 'board'],
    [window2, 'window'],
    [kiosks, 'kiosk'],
    [phone, 'phone'],
  ] as const) {
    await inEach(pages, (page) => page.waitForSelector(name === 'kiosk' ? '[data-testid=suspended]' : '[data-testid=suspension]'))
    await looks.look(pages, `${name}-hall-suspended`)
  }
  await floor.ask('line.resume', {})
  await floor.ask('line.resume', { line: ticket.line })
  await press(kiosks, 'help')
  await inEach(kiosks, (page) => page.waitForSelector('[data-testid=help-told]'))
  await looks.look(kiosks, 'kiosk-help')
  await press(kiosks, 'help-fine')
  await press(kiosks, 'elder')
  await looks.look(kiosks, 'kiosk-elder-help')
  await byTest(phone['zh-Hans'], 'help').click()
  await inEach(phone, (page) => page.waitForSelector('[data-testid=help] em > span'))
  await looks.look(phone, 'phone-help')

  const leader = await looks.show('tablet', (query) => `${hall.url}/guide${query}`)
  await inEach(leader, (page) => resize(page, 'tabletAcross'))
  await signIn(leader, '8003', '8003')
  await press(leader, 'work-priority')
  await inEach(leader, (page) => page.locator('.waiting .who').nth(2).click())
  await looks.look(leader, 'guide-leader-across')
  await press(leader, 'urge')
  await looks.look(leader, 'guide-urgent')
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('.fairness')
  }
  await inEach(manager, (page) => page.waitForSelector('.al'))
  await looks.look(manager, 'manager-fairness')
  looks.expectNothingFound()
})
