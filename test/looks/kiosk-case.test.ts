import { afterAll, beforeAll, test } from 'vitest'
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
})
afterAll(async () => {
  hands?.close()
  manager?.close()
  await looks?.close()
  await hall?.stop()
})

const tap = (pages: Spoken, ...ids: string[]) =>
  inEach(pages, async (page) => {
    for (const id of ids) await byTest(page, id).tap()
  })
const see = (pages: Spoken, id: string) => inEach(pages, (page) => byTest(page, id).waitFor())
const type = (pages: Spoken, text: string) => inEach(pages, (page) => page.keyboard.type(text, { delay: 60 }))

test('[Z90] at a kiosk: how my case stands, and its paper', async () => {
  await hands.take('company-setup')
  await hands.at(1, 'call')
  await hands.at(1, 'start')
  const { result } = await hands.at(1, 'finish', { outcome: { kind: 'promised', days: 5 } })
  const { number, code } = result['case'] as { number: string; code: string }
  const kiosk = await looks.show('kiosk', (query) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`)
  await tap(kiosk, 'own-number')
  await see(kiosk, 'typed')
  await type(kiosk, `${number}-${code.slice(-4)}`)
  await looks.look(kiosk, 'kiosk-case-typing')
  await tap(kiosk, 'look')
  await see(kiosk, 'case-due')
  await looks.look(kiosk, 'kiosk-case-running')
  await manager.ask('case.decide', { case: number, result: 'granted' })
  await tap(kiosk, 'back')
  await see(kiosk, 'typed')
  await type(kiosk, `${hall.url}/c/${code}`)
  await tap(kiosk, 'look')
  await see(kiosk, 'case-state')
  await looks.look(kiosk, 'kiosk-case-ready')
  await tap(kiosk, 'home', 'elder', 'own-number')
  await see(kiosk, 'typed')
  await type(kiosk, `${number}${code.slice(-4)}`)
  await tap(kiosk, 'look')
  await see(kiosk, 'case-state')
  await looks.look(kiosk, 'kiosk-case-elder')
  await inEach(kiosk, (page) => page.close())
})
