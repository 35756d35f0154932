import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'
import { inEach, Looks, type Spoken } from './looks.ts'

let hall: HallServer
let looks: Looks
let clerk: Screen
let manager: Screen
let kiosk: Screen
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  kiosk = await hall.device('kiosk-1')
  looks = await Looks.open()
})
afterAll(async () => {
  for (const screen of [clerk, manager, kiosk]) screen?.close()
  await looks?.close()
  await hall?.stop()
})

async function signIn(pages: Spoken, badge: string, pin: string, until: string): Promise<void> {
  for (const page of Object.values(pages)) {
    await byTest(page, 'badge').fill(badge)
    await byTest(page, 'pin').fill(pin)
    await byTest(page, 'sign-in').click()
    await page.waitForSelector(until)
  }
}

const press = (pages: Spoken, test: string) => inEach(pages, (page) => byTest(page, test).first().click())
const people = [
  { name: '李桂芳', need: 'disabled', address: '西街 3 号院 2 单元 501，没有电梯', suits: '每天下午，周三不行', matter: 'social-card' },
  { name: '欧阳建国', need: 'elderly', address: '东街 12 号', matter: 'resident-pension' },
  { name: 'Mary Brown', need: 'ill', address: '7 Riverside Road', matter: 'residence-permit' },
]
const ask = async () => {
  for (const who of people) await clerk.ask('home.ask', { channel: 'phone', phone: '139 0013 9000', ...who })
}

test('home visits on the manager’s page, the guide’s page and the console; the notice board on the board and with the manager', async () => {
  await clerk.ask('counter.open', { counter: 1 })
  const page = await looks.show('manager', (query) => `${hall.url}/manager${query}#/home`)
  await signIn(page, '9001', '9999', '.home-page')
  await looks.look(page, 'manager-home-none')
  await ask()
  await manager.ask('home.plan', { home: 'S20261014-002', by: ['1001', '1002'], at: '2026-10-14T15:00:00+08:00' })
  await press(page, 'row-S20261014-001')
  await inEach(page, (each) => byTest(each, 'home-plan').waitFor())
  await looks.look(page, 'manager-home')
  await press(page, 'home-plan')
  await press(page, 'goes-1001')
  await looks.look(page, 'manager-home-plan')
  await manager.ask('home.cancel', { home: 'S20261014-001', reason: 'came-in', note: '女儿陪着来窗口办了' })
  await press(page, 'homes-past')
  await inEach(page, (each) => byTest(each, 'past-S20261014-001').waitFor())
  await looks.look(page, 'manager-home-past')

  const guide = await looks.show('tablet', (query) => `${hall.url}/guide${query}`)
  await signIn(guide, '8001', '8888', '.floor .lines li')
  await press(guide, 'work-home')
  await inEach(guide, (each) => byTest(each, 'home-work').waitFor())
  await looks.look(guide, 'guide-home')
  await press(guide, 'ask-home')
  await inEach(guide, (each) => byTest(each, 'home-name').waitFor())
  await looks.look(guide, 'guide-home-ask')

  for (const name of ['王小明', '欧阳锋', 'Wang Xiaoming']) {
    ticketOf(await kiosk.ask('ticket.take', { matter: 'company-setup' }))
    await clerk.ask('counter.call', { counter: 1 })
    await clerk.ask('counter.start', { counter: 1 })
    const answer = await clerk.ask('counter.finish', { counter: 1, outcome: { kind: 'promised', days: 5, applicant: { name } } })
    const { number } = (answer as unknown as { result: { case: { number: string } } }).result.case
    expect(await clerk.ask('case.decide', { case: number, result: 'granted', fetch: false })).toHaveProperty('seq')
  }
  await inEach(page, async (each) => {
    await each.evaluate(`location.hash = '#/openness'`)
    await byTest(each, 'announcements').waitFor()
  })
  await press(page, 'take-down')
  await looks.look(page, 'manager-announcements')
  // Slides have their turns of ten seconds: the promise, people, fees, what was closed, the telephone.
  const board = await looks.show('board', (query) => `${hall.url}/board${query}`)
  let tens = Math.ceil(Date.parse('2026-10-14T10:30:00+08:00') / 10_000)
  while (tens % 15 !== 3 * 3 + 2) tens++
  await clerk.ask('demo.advance', { to: new Date(tens * 10_000).toISOString() })
  await inEach(board, (each) => byTest(each, 'slide-announced').waitFor())
  await looks.look(board, 'board-announced')

  const desk = await looks.page('counter', `${hall.url}/counter`)
  await byTest(desk, 'badge').fill('1004')
  await byTest(desk, 'pin').fill('4444')
  await byTest(desk, 'counter-4').check({ force: true })
  await byTest(desk, 'sign-in').click()
  await desk.waitForSelector('main[data-state=idle][aria-busy=false]')
  await manager.ask('home.plan', { home: 'S20261014-003', by: ['1004'], at: '2026-10-15T15:00:00+08:00' })
  for (const lang of languages) {
    await desk.goto(`${hall.url}/counter?lang=${lang}`)
    await byTest(desk, 'open-S20261014-003').waitFor()
    await looks.lookAt(desk, `${lang}/console-homes`)
    await byTest(desk, 'open-S20261014-003').click()
    await byTest(desk, 'home-plan').waitFor()
    await looks.lookAt(desk, `${lang}/console-home`)
    await desk.keyboard.press('Escape')
    await byTest(desk, 'ask-home').click()
    await byTest(desk, 'home-name').waitFor()
    await looks.lookAt(desk, `${lang}/console-home-ask`)
  }
  looks.expectNothingFound()
})
