import { afterAll, beforeAll, test } from 'vitest'
import type { Panel } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, resize, type Spoken } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
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

const show = (counter: number, panel: Panel = 'window') => looks.show(panel, (query) => `${hall.url}/window/${counter}${query}`)
const state = (pages: Spoken, at: string) => inEach(pages, (page) => page.waitForSelector(`[data-testid=state][data-state=${at}]`))

async function lookAtBoth(pages: Spoken, name: string): Promise<void> {
  await looks.look(pages, `window-${name}`)
  await inEach(pages, (page) => resize(page, 'strip'))
  await looks.look(pages, `strip-${name}`)
  await inEach(pages, (page) => resize(page, 'window'))
}

test('a window through a morning', async () => {
  const four = await show(4)
  await state(four, 'closed')
  await lookAtBoth(four, 'closed-nobody-open')
  await ordinaryMorning(hall)
  await lookAtBoth(four, 'closed')
  await hands.at(4, 'open')
  await state(four, 'idle')
  await lookAtBoth(four, 'idle')
  await hands.at(4, 'call')
  await state(four, 'called')
  await looks.look(four, 'window-called')
  await hands.at(4, 'recall')
  await inEach(four, (page) => resize(page, 'strip'))
  await looks.look(four, 'strip-called')
  await inEach(four, (page) => page.waitForSelector('.field.called:not(.fresh)', { timeout: 30_000 }))
  await looks.look(four, 'strip-called-at-rest')
  await inEach(four, (page) => resize(page, 'window'))
  await looks.look(four, 'window-called-at-rest')
  await hands.at(4, 'start')
  await state(four, 'serving')
  await lookAtBoth(four, 'serving')
  await looks.contrast(four, 'window-serving-contrast')
  await hands.at(4, 'finish', { outcome: { kind: 'instant' } })
  await hands.at(4, 'pause', { reason: '去隔壁取打印纸' })
  await state(four, 'paused')
  await lookAtBoth(four, 'paused-own-words')
  await inEach(four, (page) => page.close())
})

test('windows of other kinds', async () => {
  const general = await show(2)
  await state(general, 'serving')
  await lookAtBoth(general, 'many-lines')
  const seven = await show(7)
  await state(seven, 'paused')
  await lookAtBoth(seven, 'paused')
  const nobody = await looks.show('window', (query) => `${hall.url}/window/77${query}`, false)
  await state(nobody, 'unknown')
  await lookAtBoth(nobody, 'unknown')
  await hall.stop()
  await looks.unconnected(general, 'window-unconnected')
  await inEach(seven, (page) => resize(page, 'strip'))
  await looks.unconnected(seven, 'strip-unconnected')
  looks.expectNothingFound()
})
