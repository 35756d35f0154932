import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, type Taken } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, resize, type Spoken } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
beforeAll(async () => {
  // The clock stands, so that what can be taken back for some seconds stays.
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
  await hands.at(1, 'open')
})
afterAll(async () => {
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

const tap = (pages: Spoken, ...ids: string[]) =>
  inEach(pages, async (page) => {
    for (const id of ids) await byTest(page, id).tap()
  })
const see = (pages: Spoken, id: string) => inEach(pages, (page) => byTest(page, id).waitFor())
const take = async (people: number): Promise<Taken[]> => {
  const taken: Taken[] = []
  for (let i = 0; i < people; i++) taken.push(await hands.take('company-setup'))
  return taken
}

test('on the phone: letting others go first, and waiting again after a missed call', async () => {
  const [first] = (await take(5)) as [Taken]
  const phone = await looks.show('phone', (query) => `${hall.url}/t/${first.code}${query}`)
  await see(phone, 'postpone')
  await looks.look(phone, 'phone-may-postpone')
  await tap(phone, 'postpone')
  await looks.look(phone, 'phone-postpone')
  await tap(phone, 'way-not')
  await hands.at(1, 'call')
  await hands.at(1, 'missed', { ticket: first.id })
  await see(phone, 'rejoin')
  await looks.look(phone, 'phone-may-rejoin')
  await tap(phone, 'rejoin')
  await looks.look(phone, 'phone-rejoin')
  await inEach(phone, (page) => page.close())
})

test('at a kiosk: my number', async () => {
  const kiosk = await looks.show('kiosk', (query) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`)
  await looks.look(kiosk, 'kiosk-home-own-number')
  await tap(kiosk, 'own-number', 'key-A', 'key-0', 'key-0')
  await tap(kiosk, 'look')
  await looks.look(kiosk, 'kiosk-own-number-typing')
  await tap(kiosk, 'erase', 'erase', 'erase')
  const ticket = await hands.take('company-setup')
  await inEach(kiosk, (page) => page.keyboard.type(ticket.code, { delay: 90 }))
  await tap(kiosk, 'look')
  await see(kiosk, 'own-state')
  await looks.look(kiosk, 'kiosk-own-number-waiting')
  await tap(kiosk, 'cancel')
  await looks.look(kiosk, 'kiosk-own-number-cancel')
  await byTest(kiosk.en, 'cancel-sure').tap()
  await kiosk.en.waitForSelector('[data-testid=own-saying] .i')
  await looks.lookAt(kiosk.en, 'en/kiosk-own-number-cancelled')
  await inEach(kiosk, (page) => page.close())
})

test('at a kiosk: missed, and waiting again', async () => {
  const ticket = await hands.take('fund-rent')
  await hands.at(10, 'open')
  await hands.at(10, 'call')
  await hands.at(10, 'missed', { ticket: ticket.id })
  const kiosk = await looks.show('kiosk', (query) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`)
  await tap(kiosk, 'elder', 'own-number')
  await see(kiosk, 'typed')
  await inEach(kiosk, (page) => page.keyboard.type(`${ticket.number}${ticket.code.slice(-4)}`, { delay: 90 }))
  await looks.look(kiosk, 'kiosk-own-number-elder')
  await tap(kiosk, 'look')
  await see(kiosk, 'rejoin')
  await looks.look(kiosk, 'kiosk-own-number-missed')
  await byTest(kiosk['zh-Hans'], 'rejoin').tap()
  await kiosk['zh-Hans'].waitForSelector('[data-testid=own-saying] .i')
  await looks.lookAt(kiosk['zh-Hans'], 'zh-Hans/kiosk-own-number-rejoined')
  await inEach(kiosk, (page) => page.close())
})

test('at the console: taking back, sending on and back, a missed one who waits again', async () => {
  const desk: Page = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'counter-1').click()
  await byTest(desk, 'badge').fill('1001')
  await byTest(desk, 'pin').fill('1111')
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('main[data-state=idle]')
  const look = async (name: string, prepare: () => Promise<unknown> = async () => undefined) => {
    for (const lang of languages) {
      await desk.goto(`${hall.url}/counter?lang=${lang}`)
      await live(desk)
      for (const size of ['counter', 'compact'] as const) {
        await resize(desk, size)
        await prepare()
        await looks.lookAt(desk, `${lang}/${size === 'compact' ? 'compact' : 'console'}-${name}`)
        await desk.keyboard.press('Escape')
      }
    }
    await resize(desk, 'counter')
  }
  const called = (await hands.at(1, 'call')).result['ticket'] as Taken
  await hands.at(1, 'start', { ticket: called.id })
  await look('transfer-and-back', async () => {
    await desk.waitForSelector('main[data-state=serving]')
    await desk.keyboard.press('t')
    await byTest(desk, 'return-afterwards').check()
  })
  await hands.at(1, 'finish', { ticket: called.id, outcome: { kind: 'instant' } })
  await look('undo', () => byTest(desk, 'undo').waitFor())
  const [asks] = (await take(1)) as [Taken]
  const findIt = async () => {
    await desk.keyboard.press('f')
    await desk.waitForSelector('[data-testid=number-typed]:focus')
    await desk.keyboard.type(asks.number, { delay: 90 })
    await desk.keyboard.press('Enter')
    await byTest(desk, 'number-found').waitFor()
  }
  await look('number', findIt)
})

test('nothing was found', () => looks.expectNothingFound())
