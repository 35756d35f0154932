import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, byTest, Screens } from '../fixtures/browser.ts'
import { HallServer } from '../fixtures/server.ts'

let hall: HallServer
let screens: Screens
let page: Page
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-10-14T10:24:00+08:00'] })
  screens = await Screens.open('test/out/e2e/rules')
  page = await screens.show('manager', `${hall.url}/manager?lang=en#/rules`)
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
})

test('[X1] [X3] [X4] the manager changes settings, sees what will change, takes a regulation, and finds who changed what', async () => {
  await byTest(page, 'badge').fill('9001')
  await byTest(page, 'pin').fill('9999')
  await byTest(page, 'sign-in').click()
  await byTest(page, 'setting-waitAlarmMinutes').waitFor()
  await screens.shot(page, 'rules')

  // What does not fit is told at once, and cannot be saved.
  const wait = byTest(page, 'set-waitAlarmMinutes')
  for (const [typed, told] of [
    ['half an hour', 'A number from 0 to 600'],
    ['5', 'contradict each other'],
  ] as const) {
    await wait.fill(typed)
    await page.getByText(told).waitFor()
    expect(await byTest(page, 'rules-save').isDisabled()).toBe(true)
  }
  await screens.shot(page, 'rules-contradiction')
  await wait.fill('45')
  expect(await byTest(page, 'change-waitAlarmMinutes').textContent()).toMatch(/30\smin.*45\smin/)
  await byTest(page, 'rules-save').click()
  await byTest(page, 'rules-changed').waitFor()
  expect(await byTest(page, 'rules-changed').textContent()).toMatch(/badge 9001.*Long wait.*30.*45/)

  await byTest(page, 'preset').selectOption('linze')
  await byTest(page, 'preset-take').click()
  await screens.shot(page, 'rules-review')
  expect(await axeFinds(page)).toEqual([])
  await byTest(page, 'rules-save').click()
  await byTest(page, 'rules-changed').nth(1).waitFor()
  const load = await hall.get('/api/views/load', await hall.signIn('9001'))
  expect((load['entries'] as { rules: unknown }).rules).toMatchObject({
    preset: 'linze',
    rules: { waitAlarmMinutes: 30, outcomeKinds: ['instant', 'promised', 'escalated', 'supplement', 'joint', 'returned'] },
  })
  await page.goto(`${hall.url}/manager?lang=zh-Hans#/rules`)
  await byTest(page, 'rules-changed').first().waitFor()
  await screens.shot(page, 'rules-zh')
  expect(screens.errors).toEqual([])
})

test('[X1] a duty leader reads the rules, and is offered no change that the hall would refuse', async () => {
  const leader = await screens.show('manager', `${hall.url}/manager?lang=en#/rules`)
  await byTest(leader, 'badge').fill('8002')
  await byTest(leader, 'pin').fill('8002')
  await byTest(leader, 'sign-in').click()
  await byTest(leader, 'read-only').waitFor()
  expect(await byTest(leader, 'setting-waitAlarmMinutes').locator('b').textContent()).toMatch(/\d/)
  expect(await leader.locator('.setting :is(input, button, select)').count()).toBe(0)
  await byTest(leader, 'preset').selectOption('huangma')
  await byTest(leader, 'preset-differs').waitFor()
  expect(await byTest(leader, 'preset-take').count()).toBe(0)
  expect(await byTest(leader, 'rules-save').count()).toBe(0)
  await screens.shot(leader, 'rules-read-only')
  expect(await axeFinds(leader)).toEqual([])
})
