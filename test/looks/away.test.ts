import { afterAll, beforeAll, test } from 'vitest'
import { byTest, tick } from '../fixtures/browser.ts'
import type { HallServer } from '../fixtures/server.ts'
import { Screen } from '../fixtures/server.ts'
import { hallThatKeepsHours } from '../fixtures/strict-hall.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, type Spoken } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let anybody: Screen
let leader: Screen
beforeAll(async () => {
  hall = await hallThatKeepsHours('2026-10-14T09:00', (document) => {
    document.rules = { ...document.rules, pauseApproval: ['work'], pauseUnapproved: 'record', verifyPapers: 'required' }
  })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
  anybody = await Screen.connect(hall.url)
  leader = await Screen.connect(hall.url, await hall.signIn('9001'))
})
afterAll(async () => {
  for (const screen of [anybody, leader]) screen?.close()
  hands?.close()
  await looks?.close()
  await hall?.stop()
})
const to = (time: string) => anybody.ask('demo.advance', { to: `2026-10-14T${time}+08:00` })
const at = (time: string) => new Date(`2026-10-14T${time}:00+08:00`).toISOString()
const wait = (pages: Spoken, selector: string) => inEach(pages, (page) => page.waitForSelector(selector, { timeout: 60_000 }))

test('where everybody is, what is made public, and what the clock noticed', { timeout: 400_000 }, async () => {
  for (const counter of [1, 2, 3, 4, 5, 6]) await hands.at(counter, 'open')
  const third = await Screen.connect(hall.url, await hall.signIn('1003'))
  await third.ask('away.ask', { counter: 3, reason: 'site-visit', until: at('10:40'), people: ['1009', '1010'] })
  await leader.ask('away.decide', { badge: '1003', grant: true, note: '早去早回' })
  await hands.at(3, 'pause', { reason: 'site-visit' })
  await hands.at(4, 'pause', { reason: '去楼上取件' })
  await hands.at(5, 'pause', { reason: 'break', until: at('09:10') })
  await hands.take('social-card')
  await hands.at(1, 'call')
  await hands.at(1, 'start')
  await hands.at(1, 'finish', { outcome: { kind: 'instant' }, verified: true, sentAway: '社保局要求本人到分局按指纹' })
  await hands.take('social-card')
  await to('09:20:00')
  const fourth = await Screen.connect(hall.url, await hall.signIn('1004'))
  const notice = `4-${Date.parse(at('09:00'))}`
  await fourth.ask('away.comment', { notice, text: '打印机卡纸，去三楼库房取纸和硒鼓，十五分钟就回来' })
  const sixth = await Screen.connect(hall.url, await hall.signIn('1006'))
  await sixth.ask('away.ask', { counter: 6, reason: 'meeting', until: at('11:30') })
  await to('09:28:00')

  const board = await looks.show('board', (query) => `${hall.url}/board${query}`)
  // Each slide has ten of thirty seconds, one after another.
  let tens = Date.parse(at('09:28')) / 10_000
  for (const [nth, slide] of (['promise', 'people', 'fees', 'phone'] as const).entries()) {
    while (tens % 12 !== 3 * nth + 2) tens++
    await anybody.ask('demo.advance', { to: new Date(tens * 10_000).toISOString() })
    await wait(board, `[data-testid=slide-${slide}]`)
    await looks.look(board, `openness-board-${slide}`)
  }

  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/away`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('[data-testid=log] li')
    await page.waitForSelector('[data-testid=notices] li')
  }
  await byTest(manager['zh-Hans'], `notice-${notice}`).getByTestId('confirm').click()
  await wait(manager, '[data-testid=standings] li')
  await inEach(manager, (page) =>
    byTest(page, `notice-5-${Date.parse(at('09:00'))}`)
      .getByTestId('set-aside')
      .click(),
  )
  await looks.look(manager, 'away-manager')
  await inEach(manager, async (page) => {
    await byTest(page, 'page-openness').click()
    await page.waitForSelector('[data-testid=takings]')
  })
  await looks.look(manager, 'openness-manager')

  const console = await looks.show('counter', (query) => `${hall.url}/counter${query}`)
  for (const [language, page] of Object.entries(console)) {
    await byTest(page, 'badge').fill('1004')
    await byTest(page, 'pin').fill('4444')
    await byTest(page, 'counter-4').check({ force: true })
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('[data-testid=own-notice]', { timeout: 60_000 }).catch(() => Promise.reject(new Error(language)))
  }
  await looks.look(console, 'away-console-noticed')
  await inEach(console, (page) => byTest(page, 'explain').click())
  await wait(console, '[data-testid=say-text]')
  await looks.look(console, 'away-console-explain')
  await inEach(console, (page) => page.keyboard.press('Escape'))
  await hands.at(4, 'resume')
  await wait(console, '.st.idle')
  await inEach(console, async (page) => {
    await byTest(page, 'pause').click()
    await tick(page, 'reason-site-visit')
    await byTest(page, 'along').click()
  })
  await looks.look(console, 'away-console-ask')
  await inEach(console, (page) => page.keyboard.press('Escape'))
  await hands.at(4, 'call')
  await hands.at(4, 'start')
  await wait(console, '[data-testid=verified]')
  await looks.look(console, 'openness-console-papers')

  const kiosk = await looks.show('kiosk', (query) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`)
  await inEach(kiosk, async (page) => {
    for (const id of ['group-property', 'matter-property-transfer']) await byTest(page, id).tap()
  })
  await looks.look(kiosk, 'openness-kiosk-matter')
  for (const screen of [third, fourth, sixth]) screen.close()
  looks.expectNothingFound()
})
