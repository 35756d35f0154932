import { afterAll, beforeAll, expect, test } from 'vitest'
import { byTest, live, Screens } from '../fixtures/browser.ts'
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

test('[A2] a manager’s page whose session ends asks to sign in again, and does not stand there as if it were live', async () => {
  const page = await screens.show('manager', `${hall.url}/manager`)
  await byTest(page, 'badge').fill('9001')
  await byTest(page, 'pin').fill('9999')
  await byTest(page, 'sign-in').click()
  await byTest(page, 'sign-out').waitFor()
  await live(page)
  const { token } = JSON.parse(String(await page.evaluate("sessionStorage.getItem('manager')"))) as { token: string }
  await fetch(`${hall.url}/api/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
  await byTest(page, 'pin').waitFor({ timeout: 6000 })
  expect(await byTest(page, 'sign-out').count()).toBe(0)
  expect(screens.errors).toEqual([])
})
