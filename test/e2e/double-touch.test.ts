import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest, Screens } from '../fixtures/browser.ts'
import { HallServer } from '../fixtures/server.ts'

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
const token = () => hall.demo.devices['kiosk-1']
const taken = async () => Number((await hall.get('/health'))['seq'])

test('a finger that touches twice takes one number and keeps its slip before it', async () => {
  const page = await screens.show('kiosk', `${hall.url}/kiosk?lang=en#token=${token()}`)
  await page.locator('[data-testid^=group-]').first().click()
  await page.locator('[data-testid^=matter-]').first().click()
  const box = await byTest(page, 'take').boundingBox()
  if (!box) throw new Error('nothing to touch')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const before = await taken()
  await page.touchscreen.tap(x, y)
  await page.waitForTimeout(150)
  await page.touchscreen.tap(x, y)
  await page.waitForTimeout(1200)
  expect(await byTest(page, 'printing').count()).toBe(1)
  expect(await taken()).toBe(before + 1)
})

test('a finger that touches twice in large print leaves out no page', async () => {
  const page = await screens.show('kiosk', `${hall.url}/kiosk?lang=en#token=${token()}`)
  await byTest(page, 'elder').click()
  await page.locator('[data-testid^=group-], [data-testid^=matter-]').first().click()
  if ((await byTest(page, 'next').count()) === 0) await page.locator('[data-testid^=matter-]').first().click()
  const box = await byTest(page, 'next').boundingBox()
  if (!box) throw new Error('nothing to touch')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const before = await taken()
  await page.touchscreen.tap(x, y)
  await page.waitForTimeout(150)
  await page.touchscreen.tap(x, y)
  await page.waitForTimeout(1200)
  expect(await taken()).toBe(before)
  expect(await byTest(page, 'take').count()).toBe(1)
})
