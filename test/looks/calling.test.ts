import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { languages } from '../../protocol/vocabulary.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { CallingHall } from '../fixtures/calling-hall.ts'
import { inEach, Looks, resize } from './looks.ts'

/** A hall where the clock calls, a recall waits, another call is asked about, and one clerk may pick. */
let hall: CallingHall
let looks: Looks
beforeAll(async () => {
  hall = await CallingHall.open({
    rules: { autoCallSeconds: 600, recallCooldownSeconds: 300, confirmCall: true, pick: 'with-reason' },
    people: { 1001: { mayPick: true } },
  })
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await hall?.stop()
})

async function signIn(page: Page, badge: string, pin: string, counter: number, key = 'sign-in'): Promise<void> {
  await byTest(page, 'badge').fill(badge)
  await byTest(page, 'pin').fill(pin)
  await byTest(page, `counter-${counter}`).check({ force: true })
  await byTest(page, key).click()
  await page.waitForSelector('.console main[data-state]')
}

async function look(page: Page, name: string, prepare: () => Promise<unknown> = async () => undefined): Promise<void> {
  for (const lang of languages) {
    await page.goto(`${hall.server.url}/counter?lang=${lang}`)
    await live(page)
    await page.waitForSelector('.console main[data-state]')
    for (const size of ['counter', 'compact'] as const) {
      await resize(page, size)
      if (size === 'compact' && name === 'pick') continue
      await prepare()
      await looks.lookAt(page, `${lang}/${size === 'compact' ? 'compact' : 'console'}-${name}`)
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog', { state: 'detached' })
    }
    await resize(page, 'counter')
  }
}

test('calling: the clock, a pick, a question before the next', async () => {
  for (let i = 0; i < 3; i++) await hall.take()
  const desk = await looks.page('counter', `${hall.server.url}/counter`)
  await signIn(desk, '1001', '1111', 1)
  await look(desk, 'auto-call')
  await look(desk, 'pick', async () => {
    await byTest(desk, 'pick-from-A').click()
    await desk.waitForSelector('dialog[open]')
    await byTest(desk, 'pick-A002').check({ force: true })
    await byTest(desk, 'reason-unwell').check({ force: true })
  })
  await byTest(desk, 'pick-from-A').click()
  await desk.waitForSelector('dialog[open]')
  await byTest(desk, 'pick-A002').check({ force: true })
  await byTest(desk, 'reason-unwell').check({ force: true })
  await byTest(desk, 'pick-go').click()
  await desk.waitForSelector('main[data-state=called][aria-busy=false]')
  await look(desk, 'recall-waits')
  await look(desk, 'next', async () => {
    await desk.keyboard.press('x')
    await byTest(desk, 'next-go').waitFor()
  })
})

test('an assistant, at the desk and on the window; the manager’s counters', async () => {
  const beside = await looks.show('counter', (query) => `${hall.server.url}/counter${query}`)
  await inEach(beside, async (page) => {
    await byTest(page, 'counter-1').check({ force: true })
    await byTest(page, 'assist').waitFor()
  })
  await looks.look(beside, 'console-sign-in-assist')
  await inEach(beside, (page) => page.close())
  const desk = await looks.page('counter', `${hall.server.url}/counter`)
  await signIn(desk, '1003', '3333', 1, 'assist')
  await byTest(desk, 'assisting').waitFor()
  await look(desk, 'assisting')
  const window = await looks.show('window', (query) => `${hall.server.url}/window/1${query}`)
  await looks.look(window, 'window-assistant')
  const strip = await looks.show('strip', (query) => `${hall.server.url}/window/1${query}`)
  await looks.look(strip, 'strip-assistant')
  const manager = await looks.show('manager', (query) => `${hall.server.url}/manager${query}`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'counter-1').waitFor()
  }
  await looks.look(manager, 'manager-calling')
})

test('nothing found', () => looks.expectNothingFound())
