import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let manager: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour] })
  hands = await HallHands.of(hall)
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  looks = await Looks.open()
})
afterAll(async () => {
  manager?.close()
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

const day = tenTwentyFour.slice(0, 10)
const clerk = async (badge: string) => Screen.connect(hall.url, await hall.signIn(badge))

/** One clerk at one counter: the page is loaded anew for each language, and keeps its seat. */
async function look(desk: Page, name: string, prepare: () => Promise<unknown>): Promise<void> {
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await live(desk)
    await prepare()
    await looks.lookAt(desk, `${lang}/console-${name}`)
    await desk.keyboard.press('Escape')
  }
}

test('duty and hand-over, as the manager and a clerk see them', { timeout: 300_000 }, async () => {
  await ordinaryMorning(hall)
  const page = await looks.show('manager', (query) => `${hall.url}/manager${query}#/duty`)
  await inEach(page, async (each) => {
    await byTest(each, 'badge').fill('9001')
    await byTest(each, 'pin').fill('9999')
    await byTest(each, 'sign-in').click()
    await byTest(each, 'duty-today').waitFor()
  })
  await looks.look(page, 'duty-empty')
  const badges = ['1004', '1005', '1006', '1007']
  await manager.ask('duty.plan', { from: day, to: `${Number(day.slice(0, 4)) + 1}-01-31`, rotate: { badges, each: 'day' } })
  await manager.ask('oncall.plan', { from: day, to: day, badges: ['1005', '1006'] })
  const [onDuty, other] = [await clerk('1004'), await clerk('1005')]
  await onDuty.ask('duty.note', { text: '二号取号机卡纸，已经修好，换了一卷新纸' })
  for (const item of ['doors', 'lights', 'test-call', 'pads']) await onDuty.ask('checklist.tick', { list: 'opening', item, done: true })
  await onDuty.ask('oncall.call', { badge: '1006', reason: '群众明早出国，急办证明' })
  const next = await manager.watch('load')
  const weeks = 'entries' in next ? Object.entries(next.entries).filter(([key]) => key.startsWith('dutyWeek:')) : []
  const days = weeks.flatMap(([, week]) => week['days'] as { day: string; who?: { badge: string } }[])
  const own = days.find((each) => each.day > day && each.who?.badge === '1005')?.day
  await other.ask('duty.swap.ask', { day: own, with: '1004', reason: '送孩子上学' })
  await onDuty.ask('duty.swap.answer', { day: own, agree: true })
  for (const screen of [onDuty, other]) screen.close()
  await inEach(page, (each) => byTest(each, 'swap-approve').waitFor())
  await looks.look(page, 'duty')
  await inEach(page, async (each) => {
    await byTest(each, 'oncall-1007').click()
    await byTest(each, 'oncall-plan').scrollIntoViewIfNeeded()
  })
  await looks.look(page, 'duty-oncall')

  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await byTest(desk, 'open-duty').waitFor()
  await look(desk, 'duty-notice', () => byTest(desk, 'duty-notice').waitFor())
  await look(desk, 'duty', async () => {
    await byTest(desk, 'open-duty').click()
    await byTest(desk, 'duty-note').waitFor()
  })
  for (const act of ['call', 'start', 'park']) await hands.at(4, act)
  await look(desk, 'handover-empty', async () => {
    await byTest(desk, 'open-handover').click()
    await byTest(desk, 'handover-own').waitFor()
  })
  await byTest(desk, 'open-handover').click()
  await byTest(desk, 'handover-own').fill('钥匙两把，在左边抽屉')
  await byTest(desk, 'handover-prepare').click()
  await byTest(desk, 'handover-give').click()
  await byTest(desk, 'taker-badge').waitFor()
  await desk.keyboard.press('Escape')
  await look(desk, 'handover', async () => {
    await byTest(desk, 'open-handover').click()
    await byTest(desk, 'taker-badge').waitFor()
  })
  const board = await looks.show('board', (query) => `${hall.url}/board${query}`)
  await inEach(board, (each) => each.waitForSelector('.tick span'))
  await looks.look(board, 'board-duty')
  looks.expectNothingFound()
})
