import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, test } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { slipKinds } from '../../protocol/slips/slip.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { inEach, Looks, type Spoken } from './looks.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'] })
let hall: HallServer
let looks: Looks
beforeAll(async () => {
  const port = await printer.start()
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--printer', `127.0.0.1:${port}`] })
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await hall?.stop()
  await printer.stop()
})

/** A ring around a bar: what a hall's mark may look like, with soft edges that must become dots. */
function mark(): Buffer {
  const canvas = createCanvas(600, 200)
  const context = canvas.getContext('2d')
  context.fillStyle = '#b02a1c'
  context.fillRect(230, 60, 330, 80)
  context.strokeStyle = '#0b6b5d'
  context.lineWidth = 24
  context.arc(110, 100, 80, 0, 2 * Math.PI)
  context.stroke()
  return canvas.toBuffer('image/png')
}

const click = (pages: Spoken, ...ids: string[]) =>
  inEach(pages, async (page) => {
    for (const id of ids) await byTest(page, id).click()
  })
const say = (pages: Spoken, where: string, words: Record<string, string>) =>
  inEach(pages, async (page) => {
    for (const [language, text] of Object.entries(words)) await byTest(page, `${where}-${language}`).fill(text)
  })

test('[P55] how slips look: each kind, a line and a logo of the hall’s own, and what does not fit', async () => {
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}#/slips`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'add-header').waitFor()
  }
  await looks.look(manager, 'slips')
  for (const kind of slipKinds.filter((each) => each !== 'ticket')) {
    await click(manager, `show-${kind}`, kind === 'day-sheet' ? 'show-58mm' : 'show-80mm')
    await looks.look(manager, `slips-${kind}`)
  }
  await click(manager, 'show-ticket', 'show-80mm', 'add-header')
  await inEach(manager, (page) => page.waitForSelector('[data-testid=trial]:not(:empty)'))
  await looks.look(manager, 'slips-line-empty')
  await say(manager, 'header-0', { 'zh-Hans': '便民利民　温馨服务', 'zh-Hant': '便民利民　溫馨服務', en: 'At your service' })
  await inEach(manager, (page) => byTest(page, 'header-0-size').selectOption('large'))
  await inEach(manager, (page) =>
    byTest(page, 'logo').setInputFiles({ name: 'mark.gif', mimeType: 'image/png', buffer: Buffer.from('GIF89a') }),
  )
  await inEach(manager, (page) => page.waitForSelector('[data-testid=logo-trouble]:not(:empty)'))
  await inEach(manager, (page) => byTest(page, 'logo-trouble').scrollIntoViewIfNeeded())
  await looks.look(manager, 'slips-logo-wrong')
  await inEach(manager, (page) => byTest(page, 'logo').setInputFiles({ name: 'mark.png', mimeType: 'image/png', buffer: mark() }))
  await inEach(manager, (page) => byTest(page, 'logo-remove').waitFor())
  await inEach(manager, (page) => byTest(page, 'number-size').selectOption('5'))
  await click(manager, 'part-missed', 'up-code', 'add-footer')
  await say(manager, 'footer-0', {
    'zh-Hans': '网上也能办：zwfw.example.gov.cn，手机上随时看进度，不用来大厅等候',
    'zh-Hant': '網上也能辦：zwfw.example.gov.cn，手機上隨時看進度，不用來大廳等候',
    en: 'Also online at zwfw.example.gov.cn, where you can follow your case',
  })
  await inEach(manager, (page) => byTest(page, 'save').scrollIntoViewIfNeeded())
  await looks.look(manager, 'slips-own')
  await inEach(manager, (page) => byTest(page, 'parts').scrollIntoViewIfNeeded())
  await looks.look(manager, 'slips-own-parts')
  await inEach(manager, (page) => byTest(page, 'test-printer-1').scrollIntoViewIfNeeded())
  await looks.look(manager, 'slips-own-print')
  await inEach(manager, (page) => page.locator('.roll').evaluate((roll) => roll.scrollTo(0, roll.scrollHeight)))
  await looks.look(manager, 'slips-own-foot')
  await click(manager, 'show-58mm')
  await inEach(manager, (page) => page.locator('.roll, .side').evaluateAll((all) => all.map((each) => each.scrollTo(0, 0))))
  await looks.look(manager, 'slips-own-58mm')
  await click(manager, 'save')
  await inEach(manager, (page) => page.waitForSelector('[data-testid=saved]:not(:empty)'))
  await looks.look(manager, 'slips-saved')

  // What is in force is on the page of whoever comes to it anew.
  await inEach(manager, async (page) => {
    await page.reload()
    await live(page)
    await byTest(page, 'header-0-en').waitFor()
  })
  await looks.contrast(manager, 'slips-contrast')
  await inEach(manager, (page) => byTest(page, 'header-0-en').waitFor())
  await hall.stop()
  await looks.unconnected(manager, 'slips-unconnected')
  looks.expectNothingFound()
})
