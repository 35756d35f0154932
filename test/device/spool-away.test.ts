import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { afterwards, newFolder, until } from '../fixtures/print-room.ts'
import { virtualPrinter } from '../fixtures/printed-hall.ts'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'

// Each starts two servers.
vi.setConfig({ testTimeout: 90_000 })

const spoolFiles = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('spool.db'))

/** The disk gives no file under the spool's name, whatever is tried. Returns how it does again; what was in the spool may be kept, or lost. */
function takeAway(data: string, kept: boolean): () => void {
  const elsewhere = newFolder()
  for (const name of spoolFiles(data)) renameSync(join(data, name), join(elsewhere, name))
  mkdirSync(join(data, 'spool.db'))
  return () => {
    rmdirSync(join(data, 'spool.db'))
    if (kept) for (const name of spoolFiles(elsewhere)) renameSync(join(elsewhere, name), join(data, name))
  }
}

test.each([
  ['is back', true],
  ['is lost and made anew', false],
])('[P42] numbers that were taken while the spool could not be opened are the manager’s to print when it %s', async (_, kept) => {
  const data = join(newFolder(), 'demo')
  const { at, slips } = await virtualPrinter()
  const start = (clock: string) =>
    HallServer.start({ data, args: ['--demo', '--clock', `2026-10-14T${clock}:00+08:00`, '--speed', '0', '--printer', at] })
  let hall = await start('09:00')
  afterwards(() => hall.kill())
  const take = async (): Promise<string> => {
    const kiosk = await hall.device('kiosk-1')
    const { number } = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
    kiosk.close()
    return number
  }
  const early = await take()
  await until(() => slips().length === 1)
  await hall.stop()
  const giveBack = takeAway(data, kept)
  hall = await start('09:20')
  const missed = [await take(), await take()]
  const manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await manager.watch('load')
  const shown = () => manager.entry('load', 'printer:printer-1')
  await manager.ask('demo.advance', { to: '2026-10-14T09:40:00+08:00' })
  const late = await take()
  giveBack()
  await until(() => shown()?.['held'] === 2 && slips().length === 2)
  expect(slips()).toEqual([early, late])
  await hall.post('/api/printers/printer-1/old', { what: 'print' }, await hall.signIn('9001'))
  await until(() => shown()?.['held'] === undefined && slips().length === 4)
  expect(slips()).toEqual([early, late, ...missed])
  manager.close()
})
