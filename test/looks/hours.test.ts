import { afterAll, beforeAll, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import type { HallServer, Taken } from '../fixtures/server.ts'
import { Screen } from '../fixtures/server.ts'
import { hallThatKeepsHours } from '../fixtures/strict-hall.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, type Spoken } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let anybody: Screen
beforeAll(async () => {
  hall = await hallThatKeepsHours('2026-10-14T16:40', (document) => {
    for (const line of document.lines) if (line.line === 'E') line.dailyLimit = 1
  })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
  anybody = await Screen.connect(hall.url)
})
afterAll(async () => {
  anybody?.close()
  hands?.close()
  await looks?.close()
  await hall?.stop()
})
const to = (time: string) => anybody.ask('demo.advance', { to: `${time}:00+08:00` })
const wait = (pages: Spoken, selector: string) => inEach(pages, (page) => page.waitForSelector(selector, { timeout: 60_000 }))
const tap = (pages: Spoken, ...ids: string[]) =>
  inEach(pages, async (page) => {
    for (const id of ids) await byTest(page, id).tap()
  })

test('the end of a day, on every screen', { timeout: 400_000 }, async () => {
  await hands.at(1, 'open')
  await hands.at(2, 'open')
  await hands.take('fund-rent')
  const numbers: Taken[] = []
  for (let people = 0; people < 6; people++) numbers.push(await hands.take('social-card'))
  const kiosk = await looks.show('kiosk', (query) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`)
  await tap(kiosk, 'group-fund', 'matter-fund-rent')
  await wait(kiosk, '[data-testid=not-now-line-full]')
  await looks.look(kiosk, 'hours-kiosk-line-full')
  await tap(kiosk, 'back', 'back', 'group-insurance', 'matter-social-card')
  await hands.at(1, 'call')
  await hands.at(1, 'start')
  await to('2026-10-14T17:05')
  await wait(kiosk, '[data-testid=doubtful], [data-testid=not-now-last-ticket]')
  await looks.look(kiosk, 'hours-kiosk-doubtful')

  await to('2026-10-14T17:36')
  await wait(kiosk, '[data-testid=shut]')
  await looks.look(kiosk, 'hours-kiosk-closed')
  const board = await looks.show('board', (query) => `${hall.url}/board${query}`)
  await wait(board, '[data-testid=rest]')
  await looks.look(board, 'hours-board-closed')
  const window2 = await looks.show('window', (query) => `${hall.url}/window/2${query}`)
  await looks.look(window2, 'hours-window-closed')
  const phone = await looks.show('phone', (query) => `${hall.url}/t/${numbers[3]?.code}${query}`)
  await looks.look(phone, 'hours-phone-closed')

  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/hours`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('[data-testid=left-over] li')
    await page.waitForSelector('.months')
  }
  await byTest(manager['zh-Hans'], 'extend-60').click()
  await wait(manager, '[data-testid=extended]')
  const chief = await Screen.connect(hall.url, await hall.signIn('9001'))
  await chief.ask('closing.decide', { ticket: numbers[3]?.id, decision: 'tomorrow' })
  chief.close()
  await wait(manager, '[data-decision=tomorrow]')

  const console = await looks.show('counter', (query) => `${hall.url}/counter${query}`)
  for (const page of Object.values(console)) {
    await byTest(page, 'badge').fill('1001')
    await byTest(page, 'pin').fill('1111')
    await byTest(page, 'counter-1').check({ force: true })
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('[data-testid=overtime]', { timeout: 60_000 })
  }
  await looks.look(console, 'hours-console-overtime')
  await inEach(console, (page) => byTest(page, 'extension-decline').click())
  await wait(console, '[data-testid=decline-reason]')
  await looks.look(console, 'hours-console-decline')
  await byTest(console['zh-Hans'], 'decline-reason').fill('孩子放学要接，已请三号窗口接着办')
  await byTest(console['zh-Hans'], 'explained').check()
  await byTest(console['zh-Hans'], 'decline-go').click()
  await wait(manager, '[data-testid=extension-declined]')
  await looks.look(manager, 'hours-manager')
  await inEach(manager, (page) => byTest(page, 'year-after').click())
  await inEach(manager, (page) => page.waitForSelector('[data-known=false]'))
  await inEach(manager, (page) => byTest(page, 'year-import').click())
  await looks.look(manager, 'hours-manager-provisional')
  await wait(board, '.tick span:first-child b')
  await looks.look(board, 'hours-board-extended')
  looks.expectNothingFound()
})
