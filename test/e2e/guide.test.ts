import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest, Screens } from '../fixtures/browser.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

let hall: HallServer
let screens: Screens
beforeAll(async () => {
  hall = await HallServer.start()
  screens = await Screens.open('test/out/e2e')
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
})

test('a guide signs in, takes a number that the kiosk prints, and gives priority in two touches', async () => {
  const kiosk = await hall.device('kiosk-1')
  const ticket = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  const page = await screens.show('tablet', `${hall.url}/guide`)
  await byTest(page, 'badge').fill('8001')
  await byTest(page, 'pin').fill('8888')
  await byTest(page, 'sign-in').click()
  await page.waitForSelector('.floor .lines li')

  await page.locator('.groups button').first().click()
  await page.locator('.matters button').first().click()
  await byTest(page, 'choose-elderly').click()
  await byTest(page, 'choose-kiosk-1').click()
  await byTest(page, 'take').click()
  await page.waitForSelector('[data-testid=taken] .no')
  expect(await page.locator('[data-testid=taken] .no').textContent()).toBe('A002')

  await byTest(page, 'work-priority').click()
  await byTest(page, `waiting-${ticket.number}`).click()
  await byTest(page, 'give-pregnant').click()
  const guide = await Screen.connect(hall.url, await hall.signIn('8001'))
  await expect
    .poll(async () => (await guide.watch('guide')) && guide.entry('guide', `waiting:${ticket.id}`))
    .toMatchObject({ category: 'pregnant' })
  expect(await page.locator('[data-testid=urge]').count()).toBe(0)
  for (const screen of [kiosk, guide]) screen.close()
  expect(screens.errors).toEqual([])
})
