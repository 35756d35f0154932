import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest, Screens } from '../fixtures/browser.ts'
import { HallServer, type Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  screens = await Screens.open('test/out/e2e/number')
})
afterAll(async () => {
  kiosk?.close()
  await screens?.close()
  await hall?.stop()
})

test('[T8] [T11] at the console, without a mouse: a number is found, its slip printed again, and, by the guide, given back', async () => {
  const matter = hall.demo.matters[0]
  const [first, second] = [ticketOf(await kiosk.ask('ticket.take', { matter })), ticketOf(await kiosk.ask('ticket.take', { matter }))]
  const desk = await screens.show('counter', `${hall.url}/counter`)
  await byTest(desk, 'counter-1').click()
  await byTest(desk, 'badge').fill('1001')
  await byTest(desk, 'pin').fill('1111')
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('main[data-state=idle]')
  await desk.keyboard.press('f')
  await desk.waitForSelector('[data-testid=number-typed]:focus')
  await desk.keyboard.type(second.number.toLowerCase(), { delay: 90 })
  await desk.keyboard.press('Enter')
  await byTest(desk, 'number-found').waitFor()
  // A clerk does not give back what waits for everybody, and the last has nobody to let go first.
  expect(await desk.locator('[data-way]').allTextContents()).toHaveLength(1)
  await desk.keyboard.press('1')
  await expect.poll(() => byTest(desk, 'number-said').textContent()).toContain(second.number)
  await desk.keyboard.press('Escape')
  await desk.waitForSelector('dialog', { state: 'detached' })
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('main[data-state=called]')

  const floor = await screens.show('tablet', `${hall.url}/guide`)
  await byTest(floor, 'badge').fill('8001')
  await byTest(floor, 'pin').fill('8888')
  await byTest(floor, 'sign-in').click()
  await byTest(floor, 'work-number').click()
  await floor.waitForSelector('[data-testid=number-typed]:focus')
  await floor.keyboard.type(second.number)
  await floor.keyboard.press('Enter')
  await byTest(floor, 'number-cancel').waitFor()
  await byTest(floor, 'number-cancel').press('Enter')
  await floor.keyboard.press('Enter')
  await expect.poll(() => byTest(floor, 'number-state').textContent()).toBe('正在等候')
  await floor.waitForSelector('[data-testid=number-reason]:focus')
  await floor.keyboard.type('群众不办了')
  await floor.keyboard.press('Enter')
  await expect.poll(() => byTest(floor, 'number-state').textContent()).toBe('已经取消')
  expect(first.number).not.toBe(second.number)
  expect(screens.errors).toEqual([])
})
