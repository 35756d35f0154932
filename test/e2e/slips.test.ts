import { createCanvas } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { textLines } from '../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { axeFinds, byTest, Screens } from '../fixtures/browser.ts'
import { HallServer } from '../fixtures/server.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'] })
let hall: HallServer
let screens: Screens
let page: Page
beforeAll(async () => {
  const port = await printer.start()
  hall = await HallServer.start({ args: ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--printer', `127.0.0.1:${port}`] })
  screens = await Screens.open('test/out/e2e/slips')
  page = await screens.show('manager', `${hall.url}/manager?lang=en#/slips`)
})
afterAll(async () => {
  await screens?.close()
  await hall?.stop()
  await printer.stop()
})

const png = (width: number, height: number): Buffer => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillRect(width / 4, height / 4, width / 2, height / 2)
  return canvas.toBuffer('image/png')
}
const lineCount = async () => Number(await byTest(page, 'preview').getAttribute('data-lines'))
const cameOut = (count: number) => vi.waitFor(() => expect(printer.printed).toBe(count), { timeout: 10_000, interval: 100 })

test('[P55] the manager gives slips a line, a logo and a smaller number, sees them at once, and the next slip has them', async () => {
  await byTest(page, 'badge').fill('9001')
  await byTest(page, 'pin').fill('9999')
  await byTest(page, 'sign-in').click()
  await byTest(page, 'preview').waitFor()
  await byTest(page, 'add-header').waitFor()
  const before = await lineCount()
  await byTest(page, 'add-header').click()
  // A line without words is none, and cannot be put in force.
  await page.getByText('Above the name of the hall, line 1: it needs words in one language at least').waitFor()
  expect(await byTest(page, 'save').isDisabled()).toBe(true)
  await byTest(page, 'header-0-zh-Hans').fill('便民利民　温馨服务')
  await byTest(page, 'header-0-en').fill('At your service')
  await vi.waitFor(async () => expect(await lineCount()).toBe(before + 1))

  await byTest(page, 'logo').setInputFiles({ name: 'logo.gif', mimeType: 'image/png', buffer: Buffer.from('GIF89a, not a PNG at all') })
  await page.getByText('This is no PNG picture').waitFor()
  await byTest(page, 'logo').setInputFiles({ name: 'wide.png', mimeType: 'image/png', buffer: png(5000, 10) })
  await page.getByText('Too large').waitFor()
  await byTest(page, 'logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png(600, 200) })
  await page.getByText('384×128 dots').waitFor()
  await byTest(page, 'number-size').selectOption('4')
  await byTest(page, 'part-missed').click()
  await byTest(page, 'up-code').click()
  // What puts it in force stands out from what does not.
  const ground = (id: string) => page.evaluate<string>(`getComputedStyle(document.querySelector('[data-testid=${id}]')).backgroundColor`)
  expect(await ground('save')).not.toBe(await ground('restore'))
  await screens.shot(page, 'slips-en')
  expect(await axeFinds(page)).toEqual([])
  await byTest(page, 'save').click()
  await page.getByText('In force from the next slip on').waitFor()

  const kiosk = await hall.device('kiosk-1')
  await kiosk.ask('ticket.take', { matter: hall.demo.matters[0], language: 'zh-Hans' })
  kiosk.close()
  await cameOut(1)
  const slip = printer.slips[0]
  const lines = textLines(slip as never).map((line) => line.trim())
  expect(lines[0]?.startsWith('DEMO')).toBe(true)
  expect(lines[1]).toBe('便民利民　温馨服务')
  expect(lines).not.toContain('过号不作废，请到原窗口旁等候，会再叫您')
  // The logo, of 48 bytes in the middle of 72, before anything but the demo's mark.
  const images = slip?.parts.flatMap((part) => (part.kind === 'image' && part.rows === 128 ? [part] : [])) ?? []
  expect(images.map(({ across }) => across)).toEqual([72])
  expect(printer.errors).toEqual([])

  await page.reload()
  await byTest(page, 'header-0-en').waitFor()
  expect(await byTest(page, 'header-0-en').inputValue()).toBe('At your service')
})

test('[P53] a test page and the closing sheet come from the manager’s page', async () => {
  await byTest(page, 'test-printer-1').click()
  await byTest(page, 'test-printer-1-said').waitFor()
  await cameOut(2)
  expect(textLines(printer.slips[1] as never).map((line) => line.trim())).toContain('Test page')
  for (const [kind, shown] of [
    ['checklist', 'zh-Hans'],
    ['day-sheet', 'zh-Hant'],
  ] as const) {
    await byTest(page, `show-${kind}`).click()
    await byTest(page, `show-${shown}`).click()
    await byTest(page, 'show-58mm').click()
    await screens.shot(page, `slips-${kind}`)
  }
  await page.goto(`${hall.url}/manager?lang=zh-Hans#/hours`)
  await byTest(page, 'print-sheet').click()
  await cameOut(3)
  expect(textLines(printer.slips[2] as never).map((line) => line.trim())).toContain('日结单')
  await screens.shot(page, 'hours-sheet')
  expect(screens.errors).toEqual([])
})

test('[P53] the kiosk prints the list of a matter from its guide', async () => {
  const kiosk = await screens.show('kiosk', `${hall.url}/kiosk?lang=zh-Hans#token=${hall.demo.devices['kiosk-1']}`)
  await kiosk.locator('[data-testid^="group-"]').first().click()
  await kiosk.locator('[data-testid^="matter-"]').first().click()
  await byTest(kiosk, 'guide').click()
  await byTest(kiosk, 'print-list').click()
  await byTest(kiosk, 'print-list-said').waitFor()
  await cameOut(4)
  expect(textLines(printer.slips[3] as never).map((line) => line.trim())).toContain('材料清单')
  await screens.shot(kiosk, 'kiosk-list')
  expect(screens.errors).toEqual([])
})
