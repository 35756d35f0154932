import { afterAll, beforeAll, expect, test } from 'vitest'
import { profiles } from '../../../printer/escpos/profiles.ts'
import { textLines } from '../../../printer/virtual/paper.ts'
import { VirtualPrinter } from '../../../printer/virtual/virtual-printer.ts'
import type { PrinterEntry } from '../../../protocol/views/parts.ts'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

const printer = new VirtualPrinter({ profile: profiles['80mm'] })
let hall: HallServer
let kiosk: Screen
let manager: Screen
beforeAll(async () => {
  const port = await printer.start()
  hall = await HallServer.start({ args: ['--demo', '--printer', `127.0.0.1:${port}`] })
  kiosk = await hall.device('kiosk-1')
  await kiosk.watch('kiosk')
  manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await manager.watch('load')
})
afterAll(async () => {
  for (const screen of [kiosk, manager]) screen?.close()
  await hall?.stop()
  await printer.stop()
})
const soon = { timeout: 15_000, interval: 50 }
const take = async () => ticketOf(await kiosk.ask('ticket.take', { matter: 'social-card' })).number
/** What is on the paper, slip by slip. */
const papers = () => printer.slips.map((slip) => textLines(slip).join('\n'))
const state = () => (kiosk.entry('kiosk', 'printer:printer-1') as PrinterEntry | undefined)?.state

test('[P1] complaint 7: slips come out as A4, or not at all: they are cut to the paper’s width, and one that cannot come out is seen and comes later', async () => {
  const first = await take()
  await expect.poll(() => printer.printed, soon).toBe(1)
  // No driver lays it out on a page: every line is one of the roll's 48 cells, and the slip is cut off where it ends.
  expect(papers()[0]).toContain(first)
  for (const line of papers()[0]?.split('\n') ?? []) expect([...line].length).toBeLessThanOrEqual(48)
  expect(printer.errors).toEqual([])

  printer.set({ paper: 'out' })
  await expect.poll(state, soon).toBe('paper-out')
  const [second, third] = [await take(), await take()]
  // The citizen has the number all the same, and the hall knows where it waits.
  await expect.poll(() => manager.entry('load', 'printer:printer-1'), soon).toMatchObject({ state: 'paper-out' })
  await expect.poll(() => manager.entry('load', 'alarm:printer-printer-1'), soon).toMatchObject({ weight: 3 })
  await expect.poll(() => manager.entry('load', 'device:printer-1'), soon).toMatchObject({ state: 'failed', faults: ['paper-out'] })
  expect(printer.printed).toBe(1)

  printer.set({ paper: 'full' })
  await expect.poll(() => [second, third].every((number) => papers().some((text) => text.includes(number))), soon).toBe(true)
  expect(papers().findIndex((text) => text.includes(second))).toBeLessThan(papers().findIndex((text) => text.includes(third)))
  await expect.poll(state, soon).toBe('ready')
  await expect.poll(() => manager.entry('load', 'device:printer-1'), soon).toMatchObject({ state: 'ready', faults: [] })
})
