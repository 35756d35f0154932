import { afterAll, beforeAll, test } from 'vitest'
import { byTest } from '../fixtures/browser.ts'
import type { HallServer } from '../fixtures/server.ts'
import { Screen } from '../fixtures/server.ts'
import { hallThatKeepsHours } from '../fixtures/strict-hall.ts'
import { inEach, Looks } from './looks.ts'

let hall: HallServer
let looks: Looks
beforeAll(async () => {
  hall = await hallThatKeepsHours('2026-10-14T07:51')
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await hall?.stop()
})

test('a morning on which something is missing, as the manager reads it', { timeout: 300_000 }, async () => {
  const kiosk = await hall.device('kiosk-1')
  await kiosk.watch('kiosk')
  const chief = await Screen.connect(hall.url, await hall.signIn('9001'))
  await chief.ask('hall.check')
  kiosk.close()
  chief.close()
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/hours`)
  await inEach(manager, async (page) => {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('[data-testid=readiness] .al.now', { timeout: 60_000 })
  })
  await looks.look(manager, 'readiness-manager')
  looks.expectNothingFound()
})
