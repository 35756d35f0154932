import { afterAll, beforeAll, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, type Screen, type Taken, ticketOf } from '../fixtures/server.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, readPage, resize, type Spoken } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
let machine: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour] })
  hands = await HallHands.of(hall)
  machine = await hall.device('kiosk-1')
  looks = await Looks.open()
})
afterAll(async () => {
  machine?.close()
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

const tap = (pages: Spoken, ...ids: string[]) =>
  inEach(pages, async (page) => {
    for (const id of ids) await byTest(page, id).tap()
  })
const takeAll = async (...matters: string[]): Promise<Taken> => ticketOf(await machine.ask('ticket.take', { matters }))

test('at the counter: the chain of a visit, a matter more, what was handed on, what is led', async () => {
  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  const state = (at: string) => desk.waitForSelector(`main[data-state=${at}][aria-busy=false]`)
  const press = async (key: string, next: string) => {
    await desk.keyboard.press(key)
    await state(next)
  }
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
  await state('idle')
  for (const to of [{ badge: '1002' }, { counter: 9 }]) {
    await takeAll('social-card')
    await press('Enter', 'called')
    await press('Enter', 'serving')
    await hands.at(4, 'transfer', { to, comment: '材料已看过' })
    await state('idle')
  }
  const visit = await takeAll('social-card', 'medical-away', 'advice')
  const phone = await looks.show('phone', (query) => `${hall.url}/t/${visit.code}${query}`)
  await looks.look(phone, 'phone-visit-waiting')
  const board = await looks.show('board', (query) => `${hall.url}/board${query}`)
  await press('Enter', 'called')
  await inEach(phone, (page) => byTest(page, 'counter').waitFor())
  await looks.look(phone, 'phone-visit-called')
  await looks.look(board, 'board-visit-called')
  await inEach(board, (page) => page.close())
  await press('Enter', 'serving')
  await look('visit')
  await look('visit-add', async () => {
    await desk.keyboard.press('j')
    await byTest(desk, 'find-matter').waitFor()
  })
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('main[aria-busy=false] [data-testid=stage-medical-away].present')
  await look('visit-second')
  await inEach(phone, (page) => page.waitForSelector('.stages .done'))
  await looks.look(phone, 'phone-visit-serving')
  await desk.keyboard.press('Enter')
  await state('idle')
  await look('referrals')
  await look('referral-close', async () => {
    await resize(desk, 'counter')
    await desk.locator('[data-testid=referrals] button').first().click()
  })
  await hands.at(4, 'call')
  await hands.at(4, 'start')
  await hands.at(4, 'finish', { outcome: { kind: 'instant' } })
  await inEach(phone, (page) => byTest(page, 'rate-5').waitFor())
  await looks.look(phone, 'phone-visit-rating')
  await inEach(phone, (page) => page.close())
  await desk.close()
})

test('the manager sees what was handed on', async () => {
  await ordinaryMorning(hall)
  for (const to of [{ counter: 13 }, { badge: '1007' }]) {
    await hands.at(4, 'call')
    await hands.at(4, 'start')
    await hands.at(4, 'transfer', { to })
  }
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}`)
  await inEach(manager, async (page) => {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'referrals').waitFor()
  })
  await looks.look(manager, 'manager-referrals')
  await inEach(manager, (page) => page.close())
})

test('several matters at the kiosk', async () => {
  const kiosk = await looks.show('kiosk', (query) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`)
  await tap(kiosk, 'group-insurance', 'matter-social-card')
  await looks.look(kiosk, 'kiosk-visit-matter')
  await tap(kiosk, 'one-more')
  await inEach(kiosk, (page) => byTest(page, 'basket').waitFor())
  await looks.look(kiosk, 'kiosk-visit-home')
  await tap(kiosk, 'group-identity', 'matter-residence-permit')
  await looks.look(kiosk, 'kiosk-visit-second')
  await tap(kiosk, 'keep')
  await looks.look(kiosk, 'kiosk-visit-several')
  await tap(kiosk, 'add-another', 'group-business', 'matter-licence-copy', 'keep')
  await looks.look(kiosk, 'kiosk-visit-three')
  await tap(kiosk, 'take')
  await inEach(kiosk, (page) => byTest(page, 'way').waitFor())
  await looks.look(kiosk, 'kiosk-visit-slip')
  await tap(kiosk, 'another', 'group-property', 'matter-home-sale')
  await looks.look(kiosk, 'kiosk-joint-matter')
  await tap(kiosk, 'take')
  await inEach(kiosk, (page) => byTest(page, 'slip-number').waitFor())
  await looks.look(kiosk, 'kiosk-joint-slip')
  await tap(kiosk, 'done', 'elder', 'group-insurance', 'matter-social-card', 'one-more')
  await looks.look(kiosk, 'kiosk-visit-elder-home')
  await tap(kiosk, 'basket-go')
  await looks.look(kiosk, 'kiosk-visit-elder-several')
  await tap(kiosk, 'next')
  await readPage()
  await tap(kiosk, 'take')
  await looks.look(kiosk, 'kiosk-visit-elder-slip')
  await tap(kiosk, 'done', 'low', 'group-insurance', 'matter-social-card', 'one-more')
  await looks.look(kiosk, 'kiosk-visit-low-home')
  await tap(kiosk, 'group-identity', 'matter-residence-permit', 'keep')
  await looks.look(kiosk, 'kiosk-visit-low-several')
  await inEach(kiosk, (page) => page.close())
})

test('nothing is cut off, and axe finds nothing', () => {
  looks.expectNothingFound()
})
