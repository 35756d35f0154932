import { createConnection } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { DrawnSlips } from '../../printer/glyphs/drawn-slips.ts'
import { layOutTicketSlip } from '../../protocol/slips/lay-out.ts'
import { sampleSlip } from '../../protocol/slips/sample.ts'
import { Screens, scriptBytes } from '../fixtures/browser.ts'
import { VirtualPrinterProcess } from '../fixtures/virtual-printer-process.ts'
import { inEach, Looks } from './looks.ts'

let printer: Awaited<ReturnType<typeof VirtualPrinterProcess.start>>
let looks: Looks
beforeAll(async () => {
  printer = await VirtualPrinterProcess.start('--slip-ms', '0')
  looks = await Looks.open()
})
afterAll(async () => {
  await looks?.close()
  await printer?.stop()
})

/** Sends a slip, and waits until it was taken. */
async function send(bytes: Buffer): Promise<void> {
  const socket = createConnection(printer.port, '127.0.0.1')
  socket.end(bytes)
  await new Promise((resolve) => socket.once('close', resolve))
}

test('[P75] the page of the virtual printer, on a desk and in the hand', async () => {
  const desk = await looks.show('start', (query) => printer.page + query)
  await inEach(desk, (page) => page.waitForSelector('.nothing'))
  await looks.look(desk, 'virtual-printer-empty')
  const profile = profiles['80mm']
  const { encode } = new DrawnSlips((trouble) => expect.fail(trouble.message))
  await send(encode(layOutTicketSlip(sampleSlip('zh-Hans', { matter: '户口迁移：王䶮' }), profile.columns), profile))
  await inEach(desk, (page) => page.waitForSelector('.cut'))
  await looks.look(desk, 'virtual-printer')
  const phones = await looks.show('phone', (query) => printer.page + query)
  await inEach(phones, (page) => page.waitForSelector('.cut'))
  await looks.look(phones, 'virtual-printer-phone')
  await send(Buffer.from('1b35 1b70001990'.replace(' ', ''), 'hex'))
  await phones.en.click('.keys button:has-text("Out of paper")')
  await phones.en.click('.keys button:has-text("Slow")')
  await inEach(desk, (page) => page.waitForSelector('.errors li'))
  await inEach(desk, (page) => page.waitForSelector('button[aria-pressed=true]:nth-child(8)'))
  await looks.look(desk, 'virtual-printer-faults')
  await looks.look(phones, 'virtual-printer-faults-phone')
  await looks.contrast(desk, 'virtual-printer-contrast')
  await desk.en.click('.hands button:has-text("Put in new paper")')
  await desk.en.click('.keys button:has-text("Slow")')
  await inEach(phones, (page) => page.waitForSelector('.st.serving'))
  looks.expectNothingFound()
})

test('its first load is at most 60 kB of JavaScript', async () => {
  const screens = await Screens.open('test/out/looks')
  try {
    expect(await scriptBytes(screens, 'phone', printer.page)).toBeLessThanOrEqual(60_000)
  } finally {
    await screens.close()
  }
})
