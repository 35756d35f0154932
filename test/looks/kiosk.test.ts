import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { byTest, live } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { inEach, Looks, readPage, type Spoken } from './looks.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'] })
let port: number
let hall: HallServer
let looks: Looks
beforeAll(async () => {
  port = await printer.start()
  hall = await HallServer.start({ args: ['--demo', '--clock', tenTwentyFour, '--printer', `127.0.0.1:${port}`] })
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await hall?.stop()
  await printer.stop()
})

const address = (query: string) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`
const tap = (pages: Spoken, ...ids: string[]) =>
  inEach(pages, async (page) => {
    for (const id of ids) await byTest(page, id).tap()
  })
/** What is said of the slip, or everything that stands there instead. */
const saidOfSlip = (page: Page) =>
  page.evaluate<string>("document.querySelector('[data-testid=printing]')?.dataset.state ?? document.body.innerText")
/** Any of the states: one that lasts three seconds may be over on one page before another has been tapped. */
const paper = (pages: Spoken, ...states: string[]) =>
  inEach(pages, (page) => expect.poll(() => saidOfSlip(page), { timeout: 60_000 }).toBeOneOf(states))
const slipComes = (pages: Spoken) => paper(pages, 'printing', 'printed')

test('before a counter opens', async () => {
  const kiosk = await looks.show('kiosk', address)
  await looks.look(kiosk, 'kiosk-home-nobody-open')
  await tap(kiosk, 'group-fund')
  await looks.look(kiosk, 'kiosk-group-nobody-open')
  await tap(kiosk, 'matter-fund-rent')
  await looks.look(kiosk, 'kiosk-matter-nobody-open')
  await tap(kiosk, 'take')
  await slipComes(kiosk)
  await looks.look(kiosk, 'kiosk-slip-nobody-open')
  await inEach(kiosk, (page) => page.close())
})

test('an ordinary morning', async () => {
  await ordinaryMorning(hall)
  const kiosk = await looks.show('kiosk', address)
  await looks.look(kiosk, 'kiosk-home')
  for (const group of ['business', 'insurance', 'property', 'identity', 'fund', 'tax', 'enquiry', 'result']) {
    await tap(kiosk, `group-${group}`)
    await looks.look(kiosk, `kiosk-group-${group}`)
    await tap(kiosk, 'back')
  }
  await tap(kiosk, 'group-insurance', 'matter-social-card')
  await looks.look(kiosk, 'kiosk-matter')
  await tap(kiosk, 'material-0', 'category-pregnant')
  await looks.look(kiosk, 'kiosk-matter-short')
  await tap(kiosk, 'material-1', 'material-2')
  await looks.look(kiosk, 'kiosk-matter-complete')
  await tap(kiosk, 'guide')
  await looks.look(kiosk, 'kiosk-guide')
  await tap(kiosk, 'guide-back', 'back', 'back', 'group-business', 'matter-company-setup', 'material-0')
  await looks.look(kiosk, 'kiosk-matter-many-papers')
  await tap(kiosk, 'back', 'back', 'group-property', 'matter-property-transfer')
  await looks.look(kiosk, 'kiosk-matter-fee')
  await tap(kiosk, 'back', 'back', 'group-enquiry', 'matter-advice')
  await looks.look(kiosk, 'kiosk-matter-one-paper')
  await tap(kiosk, 'back', 'back')
  await inEach(kiosk, (page) => page.close())
})

test('slips, whatever the printer does', async () => {
  const kiosk = await looks.show('kiosk', address)
  const another = () => tap(kiosk, 'group-insurance', 'matter-social-card', 'take')
  await another()
  await slipComes(kiosk)
  await looks.look(kiosk, 'kiosk-slip-printing')
  await tap(kiosk, 'another')
  await another()
  await paper(kiosk, 'printed')
  await looks.look(kiosk, 'kiosk-slip-printed')
  printer.set({ paper: 'out' })
  await tap(kiosk, 'another')
  await another()
  await paper(kiosk, 'paper-out')
  await looks.look(kiosk, 'kiosk-slip-paper-out')
  await printer.stop()
  await tap(kiosk, 'another')
  await another()
  await paper(kiosk, 'stuck')
  await looks.look(kiosk, 'kiosk-slip-printer-offline')
  printer.set({ paper: 'full' })
  await printer.start(port)
  // Until the hall has found it again: what comes next is printed at once.
  await paper(kiosk, 'printed')
  await inEach(kiosk, (page) => page.close())
})

async function throughModes(kiosk: Spoken, mode: string): Promise<void> {
  await looks.look(kiosk, `kiosk-${mode}-home`)
  await tap(kiosk, 'group-insurance')
  await looks.look(kiosk, `kiosk-${mode}-group`)
  await tap(kiosk, 'matter-social-card')
  await looks.look(kiosk, `kiosk-${mode}-matter`)
}

test('large print, lower reach, high contrast', async () => {
  const kiosk = await looks.show('kiosk', address)
  await tap(kiosk, 'elder')
  await throughModes(kiosk, 'elder')
  await tap(kiosk, 'next')
  await looks.look(kiosk, 'kiosk-elder-person')
  await readPage()
  await tap(kiosk, 'take')
  await slipComes(kiosk)
  await looks.look(kiosk, 'kiosk-elder-slip')
  await tap(kiosk, 'done', 'elder', 'more')
  await looks.look(kiosk, 'kiosk-elder-home-next')
  await tap(kiosk, 'standard')
  // `done` forgets the language too, as the next person may speak another.
  await tap(kiosk, 'low')
  await throughModes(kiosk, 'low')
  await tap(kiosk, 'next')
  await looks.look(kiosk, 'kiosk-low-person')
  await readPage()
  await tap(kiosk, 'take')
  await slipComes(kiosk)
  await looks.look(kiosk, 'kiosk-low-slip')
  await tap(kiosk, 'done', 'contrast')
  await throughModes(kiosk, 'contrast')
  await tap(kiosk, 'take')
  await slipComes(kiosk)
  await looks.look(kiosk, 'kiosk-contrast-slip')
  await inEach(kiosk, (page) => page.close())
})

test('nobody touches it for a while', async () => {
  const kiosk = await looks.show('kiosk', () => 'about:blank', false)
  for (const [lang, page] of Object.entries(kiosk)) {
    await page.clock.install()
    await page.goto(address(`?lang=${lang}`))
    await live(page)
    await byTest(page, 'group-insurance').tap()
    await page.clock.fastForward(51_000)
    await byTest(page, 'still-here').waitFor()
    await live(page)
    await looks.lookAt(page, `${lang}/kiosk-still-there`)
    await page.close()
  }
})

test('a kiosk that the hall does not know, and a hall that has gone', async () => {
  const stranger = await looks.show('kiosk', (query) => `${hall.url}/kiosk${query}`)
  const wish = (pages: Spoken) => tap(pages, 'group-insurance', 'matter-social-card', 'take')
  await wish(stranger)
  await inEach(stranger, (page) => byTest(page, 'failure-unpaired').waitFor())
  await looks.look(stranger, 'kiosk-failure-unpaired')
  await inEach(stranger, (page: Page) => page.close())
  const kiosk = await looks.show('kiosk', address)
  await tap(kiosk, 'group-insurance', 'matter-social-card')
  // The server stands still: a touch is on its way, and nobody knows whether it came there.
  process.kill(hall.pid, 'SIGSTOP')
  await tap(kiosk, 'take')
  await inEach(kiosk, (page) => byTest(page, 'cut-off-asked').waitFor())
  await looks.look(kiosk, 'kiosk-cut-off-asked')
  process.kill(hall.pid, 'SIGCONT')
  await inEach(kiosk, (page) => byTest(page, 'slip-number').waitFor())
  await tap(kiosk, 'another')
  await hall.stop()
  await inEach(kiosk, (page) => byTest(page, 'cut-off').waitFor())
  await looks.unconnected(kiosk, 'kiosk-cut-off')
  expect(printer.errors).toEqual([])
  looks.expectNothingFound()
})
