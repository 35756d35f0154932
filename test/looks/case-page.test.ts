import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, type Spoken } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let manager: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await hands.at(1, 'open')
  await hands.at(14, 'open')
})
afterAll(async () => {
  hands?.close()
  manager?.close()
  await looks?.close()
  await hall?.stop()
})

type Left = { readonly number: string; readonly code: string }

/** Counter 1 serves somebody and leaves a case. */
async function accept(outcome: object): Promise<Left> {
  await hands.take('company-setup')
  await hands.at(1, 'call')
  await hands.at(1, 'start')
  const { result } = await hands.at(1, 'finish', { outcome })
  return result['case'] as Left
}

const follow = (code: string, wait = true) => looks.show('phone', (query) => `${hall.url}/c/${code}${query}`, wait)
const see = (pages: Spoken, id: string) => inEach(pages, (page) => byTest(page, id).waitFor())
const tap = (pages: Spoken, id: string) => inEach(pages, (page) => byTest(page, id).tap())

test('[Z53] a case on the phone: on time, why that day, an objection and its answer, ready, fetched', async () => {
  const { number, code } = await accept({ kind: 'promised', days: 5 })
  const phone = await follow(code)
  await see(phone, 'due')
  await looks.look(phone, 'case-running')
  await looks.contrast(phone, 'case-running-contrast')
  await tap(phone, 'why')
  await see(phone, 'days')
  await looks.look(phone, 'case-why')
  await tap(phone, 'sheet-back')
  await tap(phone, 'object')
  await inEach(phone, (page) => byTest(page, 'words').fill('窗口说材料齐了，后来又要我补一张照片。'))
  await looks.look(phone, 'case-object')
  await byTest(phone['zh-Hans'], 'object-send').tap()
  await see(phone, 'objection-open')
  await inEach(phone, (page) => page.reload())
  await see(phone, 'objection-open')
  await looks.look(phone, 'case-objected')
  await manager.ask('case.objectionAnswer', { case: number, words: '照片是新规定要的，我们给您用现场拍的，不用再跑一趟。' })
  await see(phone, 'objection-answered')
  await looks.look(phone, 'case-answered')
  expect(await manager.ask('case.decide', { case: number, result: 'granted' })).toHaveProperty('result')
  await see(phone, 'ready')
  await looks.look(phone, 'case-ready')
  expect(await manager.ask('result.hand', { case: number, to: 'applicant', receipt: 'signed' })).toHaveProperty('result')
  await see(phone, 'closed')
  await looks.look(phone, 'case-closed')
  await inEach(phone, (page) => page.close())
})

test('[Z53] late, and we say so; waiting for papers; not known; not connected', async () => {
  const late = await accept({ kind: 'promised', days: 1 })
  const papers = await accept({ kind: 'promised', days: 5 })
  expect(await manager.ask('case.wait', { case: papers.number, days: 3 })).toHaveProperty('result')
  const waits = await follow(papers.code)
  await see(waits, 'waiting')
  await looks.look(waits, 'case-waiting')
  const nobody = await follow('222222222222', false)
  await see(nobody, 'unknown')
  await looks.look(nobody, 'case-unknown')
  await manager.ask('demo.advance', { to: '2026-10-19T10:24:00+08:00' })
  const phone = await follow(late.code)
  await see(phone, 'light-overdue')
  await looks.look(phone, 'case-overdue')
  await hall.stop()
  await looks.unconnected(phone, 'case-unconnected')
  looks.expectNothingFound()
})
