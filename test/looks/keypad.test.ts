import { afterAll, beforeAll, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks } from './looks.ts'

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

test('a keypad, from nobody to the thanks', async () => {
  const pads = await looks.show('keypad', (query) => `${hall.url}/keypad/4${query}#token=${hall.demo.devices['keypad-4']}`)
  const serve = async () => {
    await hands.take('pension-transfer')
    for (const act of ['call', 'start']) await hands.at(4, act)
    await hands.at(4, 'finish', { outcome: { kind: 'instant' } })
    await inEach(pads, (page) => byTest(page, 'rate-5').waitFor())
  }
  await looks.look(pads, 'keypad-closed')
  await hands.at(4, 'open')
  await inEach(pads, (page) => page.waitForSelector('.identity'))
  await looks.look(pads, 'keypad-idle')
  await hands.at(4, 'pause', { reason: 'break' })
  await inEach(pads, (page) => page.waitForSelector('.identity.at-pause'))
  await looks.look(pads, 'keypad-paused')
  await hands.at(4, 'resume')
  await serve()
  await looks.look(pads, 'keypad-rating')
  await looks.contrast(pads, 'keypad-rating-contrast')
  // A press is sent after three seconds: each pad has a rating of its own to look at.
  for (const [lang, page] of Object.entries(pads)) {
    await serve()
    await byTest(page, 'rate-5').tap()
    await looks.lookAt(page, `${lang}/keypad-chosen`)
    await byTest(page, 'thanks').waitFor()
    await looks.lookAt(page, `${lang}/keypad-thanks`)
    await byTest(page, 'identity').waitFor({ timeout: 20_000 })
  }
  const stranger = await looks.show('keypad', (query) => `${hall.url}/keypad/4${query}#token=nobody`, false)
  await inEach(stranger, (page) => page.locator('[role=alert]').waitFor())
  await looks.look(stranger, 'keypad-unpaired')
  await inEach(stranger, (page) => page.close())
  await hall.stop()
  await looks.unconnected(pads, 'keypad-unconnected')
  looks.expectNothingFound()
})
