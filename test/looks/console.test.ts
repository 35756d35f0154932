import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live, notLive } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, resize } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let desk: Page
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour] })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
})
afterAll(async () => {
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

const sizes = ['counter', 'compact'] as const
type Size = (typeof sizes)[number]

/** One clerk at one counter: the page is loaded anew for each language, and keeps its seat. `prepare`: what a reload forgets. */
async function look(
  name: string,
  prepare: (size: Size) => Promise<unknown> = async () => undefined,
  only: readonly Size[] = sizes,
): Promise<void> {
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await live(desk)
    for (const size of only) {
      await resize(desk, size)
      await prepare(size)
      await looks.lookAt(desk, `${lang}/${size === 'compact' ? 'compact' : 'console'}-${name}`)
      await desk.keyboard.press('Escape')
    }
  }
  await resize(desk, 'counter')
}

const state = (at: string) => desk.waitForSelector(`main[data-state=${at}][aria-busy=false]`)
async function press(key: string, next: string): Promise<void> {
  await desk.keyboard.press(key)
  await state(next)
}

test('signing in', async () => {
  const door = await looks.show('counter', (query) => `${hall.url}/counter${query}`)
  await inEach(door, (page) => byTest(page, 'counter-4').waitFor())
  await looks.look(door, 'console-sign-in')
  // One wrong PIN each: more tries would lock the badge.
  await inEach(door, async (page) => {
    await byTest(page, 'badge').fill('1004')
    await byTest(page, 'pin').fill('0000')
    await byTest(page, 'counter-4').check({ force: true })
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('.said:not(:empty)')
  })
  await looks.look(door, 'console-sign-in-wrong')
  await inEach(door, (page) => resize(page, 'compact'))
  await looks.look(door, 'compact-sign-in-wrong')
  await inEach(door, (page) => page.close())
})

test('from an empty hall to a full one', async () => {
  desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await state('idle')
  await look('idle-nobody')
  await ordinaryMorning(hall)
  await look('idle')
  const reason = async () => {
    await desk.keyboard.press('F8')
    await byTest(desk, 'reason-meeting').waitFor()
    await desk.keyboard.press('2')
    await byTest(desk, 'back').fill('15')
  }
  await look('pause-dialog', reason)
  await reason()
  await byTest(desk, 'pause-go').click()
  await state('paused')
  await look('paused')
  await press('Enter', 'idle')
})

test('a citizen is called and served, others are kept', async () => {
  await press('Enter', 'called')
  await look('called')
  await press('n', 'idle')
  await press('Enter', 'called')
  await press('Enter', 'serving')
  await look('serving')
  await look('transfer', async () => {
    await desk.keyboard.press('t')
    await byTest(desk, 'transfer-go').waitFor()
    await byTest(desk, 'comment-field').fill('照片要重新拍')
  })
  for (const sort of ['counters', 'people'])
    await look(`transfer-${sort}`, async () => {
      await desk.keyboard.press('t')
      await byTest(desk, `to-${sort}`).click()
    }, ['counter'])
  await look('refusal', async () => {
    await desk.keyboard.press('F8')
    await desk.waitForSelector('.said:not(:empty)')
  })
  await byTest(desk, 'memo').fill('材料齐了，等科室盖章，二十分钟后再请他过来')
  await byTest(desk, 'memo').blur()
  await press('p', 'idle')
  await hands.at(3, 'transfer', { to: { counter: 4 }, comment: '在三号窗口已经核对过身份证' })
  await desk.locator('[data-testid^=go-on-]').nth(2).waitFor()
  await look('idle-with-held')
  for (const list of ['parked', 'missed', 'addressed'])
    await look(`list-${list}`, () => desk.locator('.tabs button').nth(['parked', 'missed', 'addressed'].indexOf(list)).click(), ['compact'])
  await desk.keyboard.press('Alt+3')
  await state('called')
  await look('called-with-held')
  await press('Enter', 'serving')
  await look('serving-with-held')
})

test('words of other categories, high contrast, no connection', async () => {
  await press('Enter', 'idle')
  await look('finished-words')
  await hands.take('medical-claim', { category: 'pregnant', language: 'en', citizen: { name: '欧阳海棠' } })
  for (let turn = 0; turn < 20; turn++) {
    await press('Enter', 'called')
    if ((await desk.locator('.about .care').count()) > 0) break
    await press('Enter', 'serving')
    await press('Enter', 'idle')
  }
  await press('r', 'called')
  await look('called-pregnant')
  await press('Enter', 'serving')
  await desk.emulateMedia({ contrast: 'more' })
  await look('contrast')
  await desk.emulateMedia({ contrast: null })
  await desk.goto(`${hall.url}/counter?lang=en`)
  await live(desk)
  await hall.stop()
  await notLive(desk)
  for (const size of sizes) {
    await resize(desk, size)
    await looks.lookAt(desk, `en/${size === 'compact' ? 'compact' : 'console'}-unconnected`)
  }
  looks.expectNothingFound()
})
