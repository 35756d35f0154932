import { afterAll, beforeAll, expect, test } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import type { PrinterEntry } from '../../protocol/views/parts.ts'
import { byTest } from '../fixtures/browser.ts'
import { ordinaryMorning, tenTwentyFour } from '../fixtures/morning.ts'
import { HallServer } from '../fixtures/server.ts'
import { inEach, Looks, readPage, type Spoken } from './looks.ts'

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

const tap = (pages: Spoken, ...ids: string[]) =>
  inEach(pages, async (page) => {
    for (const id of ids) await byTest(page, id).tap()
  })

test('[P41] a kiosk whose slips come out of another printer says where, in every size and to everybody', async () => {
  await ordinaryMorning(hall)
  const address = (query: string) => `${hall.url}/kiosk${query}#token=${hall.demo.devices['kiosk-1']}`
  const manager = await looks.show('manager', (query) => `${hall.url}/manager${query}`)
  for (const page of Object.values(manager)) {
    await byTest(page, 'badge').fill('9001')
    await byTest(page, 'pin').fill('9999')
    await byTest(page, 'sign-in').click()
    await byTest(page, 'waiting').waitFor()
  }
  printer.set({ paper: 'out' })
  const other = await hall.device('kiosk-1')
  await other.watch('kiosk')
  await other.ask('ticket.take', { matter: 'social-card' })
  const standIn = () => (other.entry('kiosk', 'printer:printer-1') as PrinterEntry | undefined)?.standIn?.printer
  await expect.poll(standIn, { timeout: 60_000, interval: 100 }).toBe('printer-2')
  other.close()
  // Each on pages of its own: who is done takes the size and the language along.
  const take = async (name: string, ...ids: string[]) => {
    const kiosk = await looks.show('kiosk', address)
    await tap(kiosk, ...ids)
    await looks.look(kiosk, `${name}-before`)
    await readPage()
    await tap(kiosk, 'take')
    await inEach(kiosk, (page) => page.waitForSelector('[data-testid=printing]'))
    await looks.look(kiosk, name)
    await inEach(kiosk, (page) => page.waitForSelector('[data-testid=printing][data-state=elsewhere]'))
    await inEach(kiosk, (page) => page.close())
  }
  const matter = ['group-insurance', 'matter-social-card']
  await take('kiosk-slip-elsewhere', ...matter)
  await take('kiosk-elder-slip-elsewhere', 'elder', ...matter, 'next')
  await take('kiosk-low-slip-elsewhere', 'low', ...matter, 'next')
  await take('kiosk-contrast-slip-elsewhere', 'contrast', ...matter)
  await looks.look(manager, 'manager-printer-elsewhere')
  expect(printer.errors).toEqual([])
  looks.expectNothingFound()
})
