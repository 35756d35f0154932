import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFinds, byTest, Screens } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'

let hall: HallServer
let screens: Screens
let page: Page
beforeAll(async () => {
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--speed', '0'] })
  screens = await Screens.open('test/out/e2e/report')
  page = await screens.show('manager', `${hall.url}/manager?lang=en`)
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
})

const figures = async (row: string): Promise<string[]> => byTest(page, row).locator('td').allTextContents()

test('the manager looks at the day as it goes on, at the day before, and takes the figures along', async () => {
  await byTest(page, 'badge').fill('9001')
  await byTest(page, 'pin').fill('9999')
  await byTest(page, 'sign-in').click()
  await byTest(page, 'page-report').click()
  await byTest(page, 'nobody').waitFor()
  expect(await byTest(page, 'report-day').textContent()).toMatch(/14 Oct 2026\s+Wednesday/)

  // Nobody touches the page while the morning goes on.
  await ordinaryMorning(hall)
  await expect
    .poll(() => figures('report-total'), { timeout: 30_000 })
    .toEqual(['57', '10', '0', '0', '0', '0.0', '0.0', '0.0', '0.0', '5', '3', '1', '1', '0'])
  expect(await byTest(page, 'as-of').textContent()).toBe('As of 10:24')
  expect((await figures('report-line-B'))[0]).toBe('16')
  expect((await figures('report-counter-1'))[1]).toBe('1')
  await screens.shot(page, 'report')
  expect(await axeFinds(page)).toEqual([])

  const [file] = await Promise.all([page.waitForEvent('download'), byTest(page, 'download').click()])
  expect(file.suggestedFilename()).toBe('report-2026-10-14.csv')
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^\uFEFFDate,Of,Id,Name,Taken.*\r\n2026-10-14,Total,,,57,10,/)

  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 1032, height: 702 })
  expect(await page.locator('.bar').isVisible()).toBe(false)
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await screens.shot(page, 'report-on-paper')
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1440, height: 900 })

  await byTest(page, 'day-before').click()
  await byTest(page, 'nobody').getByText('Nobody took a number on 13 Oct').waitFor()
  expect(await byTest(page, 'download').isDisabled()).toBe(true)
  await byTest(page, 'day').fill('2026-10-14')
  await byTest(page, 'report-total').waitFor()
  expect(await byTest(page, 'day-after').isDisabled()).toBe(true)
  await byTest(page, 'page-').click()
  await byTest(page, 'waiting').waitFor()
  expect(screens.errors).toEqual([])
})
