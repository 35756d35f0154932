import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sampleSlip } from '../protocol/slips/sample.ts'
import type { PrintJob } from '../protocol/slips/ticket-slip.ts'
import { ChannelTransport } from './channel-transport.ts'
import { TcpChannel } from './channels/tcp.ts'
import { type PrinterProfile, profiles } from './escpos/profiles.ts'
import { SqliteSpool } from './spool-sqlite.ts'
import { type PrinterReport, PrintStation } from './station.ts'

import { numberOn, textLines } from './virtual/paper.ts'
import { VirtualPrinter, type VirtualPrinterOptions } from './virtual/virtual-printer.ts'

const job = (number: string): PrintJob => ({ key: `t_${number}`, printer: 'printer-1', slip: sampleSlip('zh-Hans', { number }) })
const quick = { pollMs: 30, idlePollMs: 40, settleMs: 30, patienceMs: 300, retryMs: 20, retryMostMs: 80 }

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const until = (what: () => boolean): Promise<void> =>
  expect
    .poll(what, { timeout: 5000, interval: 5 })
    .toBe(true)
    .then(() => undefined)

/** A spool in a folder, a printer on a port, and a station between them; the spool's file outlives the station. */
async function printRoom(options: Partial<VirtualPrinterOptions> = {}, profile: PrinterProfile = profiles['80mm']) {
  const folder = mkdtempSync(join(tmpdir(), 'spool-'))
  ends.push(() => rmSync(folder, { recursive: true }))
  const printer = new VirtualPrinter({ profile, ...options })
  const port = await printer.start()
  ends.push(() => printer.stop())
  const reports: PrinterReport[] = []
  const troubles: unknown[] = []
  const open = () => {
    const spool = new SqliteSpool(join(folder, 'spool.db'))
    const station = new PrintStation({
      printer: 'printer-1',
      spool,
      transport: new ChannelTransport(new TcpChannel({ host: '127.0.0.1', port }), { statusTimeout: 100 }),
      profile,
      onState: (report) => reports.push(report),
      onTrouble: (trouble) => troubles.push(trouble),
      pace: quick,
    })
    ends.push(async () => {
      await station.stop()
      spool.close()
    })
    return { spool, station }
  }
  const numbers = () => printer.slips.map(numberOn)
  const repeats = () => printer.slips.map((slip) => textLines(slip).some((line) => line.startsWith('重打')))
  return { printer, port, reports, troubles, open, numbers, repeats, state: () => reports.at(-1)?.state }
}

describe('printing', () => {
  it('brings every slip once and in order, and tells when all is done', async () => {
    const { printer, open, numbers, repeats, reports } = await printRoom()
    const { spool, station } = open()
    spool.enqueue([job('A001'), job('A002')], 2)
    station.start()
    await until(() => printer.printed === 2)
    spool.enqueue([job('A003')], 3)
    await until(() => spool.waiting('printer-1') === 0)
    expect(numbers()).toEqual(['A001', 'A002', 'A003'])
    expect(repeats()).toEqual([false, false, false])
    expect(printer.errors).toEqual([])
    await until(() => reports.at(-1)?.jobs === 0)
    expect(reports.at(-1)).toEqual({ printer: 'printer-1', state: 'ready', jobs: 0 })
  })

  it('a thousand slips', async () => {
    const { printer, open } = await printRoom({ keep: 1000 })
    const { spool, station } = open()
    spool.enqueue(
      Array.from({ length: 1000 }, (_, index) => job(`C${1000 + index}`)),
      1000,
    )
    station.start()
    await expect.poll(() => spool.waiting('printer-1'), { timeout: 15_000 }).toBe(0)
    expect(new Set(printer.slips.map(numberOn)).size).toBe(1000)
  }, 20_000)

  it.each([
    ['one that knows no GS r', profiles['80mm-plain'], 'real-time' as const],
    ['one that knows no GS r, though its profile says so', profiles['80mm'], 'real-time' as const],
    ['one that answers nothing', profiles['58mm-silent'], 'none' as const],
  ])('%s', async (_, profile, answers) => {
    const { printer, open } = await printRoom({ answers }, { ...profile, cutter: 'partial' })
    const { spool, station } = open()
    spool.enqueue([job('A001'), job('A002')], 2)
    station.start()
    await until(() => spool.waiting('printer-1') === 0)
    await until(() => printer.printed === 2)
    expect(printer.errors).toEqual([])
  })
})

describe('what happens to printers', () => {
  it('[P1] paper out in the middle of a slip, then refilled: exactly one slip', async () => {
    const { printer, open, state, numbers, repeats } = await printRoom()
    const { spool, station } = open()
    printer.runOutAfter(9)
    spool.enqueue([job('A001'), job('A002')], 2)
    station.start()
    await until(() => state() === 'paper-out')
    expect([printer.printed, spool.waiting('printer-1')]).toEqual([0, 2])
    await new Promise((resolve) => setTimeout(resolve, 2 * quick.patienceMs))
    printer.set({ paper: 'full' })
    await until(() => spool.waiting('printer-1') === 0)
    expect(numbers()).toEqual(['A001', 'A002'])
    expect(repeats()).toEqual([false, false])
    expect(state()).toBe('ready')
  })

  it('a printer that cannot say how far it got prints the slip again, marked', async () => {
    const { printer, open, state, numbers, repeats } = await printRoom({ answers: 'real-time' }, profiles['80mm-plain'])
    const { spool, station } = open()
    printer.runOutAfter(9)
    spool.enqueue([job('A001')], 1)
    station.start()
    await until(() => state() === 'paper-out')
    printer.set({ paper: 'full' })
    await until(() => spool.waiting('printer-1') === 0 && printer.printed === 2)
    expect(numbers()).toEqual(['A001', 'A001'])
    expect(repeats()).toEqual([false, true])
  })

  it.each([
    ['paper-out', { paper: 'out' }, { paper: 'full' }],
    ['cover-open', { coverOpen: true }, { coverOpen: false }],
    ['offline', { offline: true }, { offline: false }],
    ['cutter-error', { error: true }, { error: false }],
  ] as const)('%s before a slip: it waits, nothing is sent', async (state, trouble, mended) => {
    const room = await printRoom()
    const { spool, station } = room.open()
    room.printer.set(trouble)
    station.start()
    spool.enqueue([job('A001')], 1)
    await until(() => room.state() === state)
    expect(room.printer.printed).toBe(0)
    room.printer.set(mended)
    await until(() => spool.waiting('printer-1') === 0)
    expect([room.numbers(), room.repeats()]).toEqual([['A001'], [false]])
  })

  it('tells that the paper is near its end, and that it was taken out while nobody prints', async () => {
    const { printer, open, state } = await printRoom()
    const { spool, station } = open()
    printer.set({ paper: 'near-end' })
    spool.enqueue([job('A001')], 1)
    station.start()
    await until(() => state() === 'paper-low')
    await until(() => printer.printed === 1)
    printer.set({ paper: 'out' })
    await until(() => state() === 'paper-out')
    printer.set({ paper: 'full' })
    await until(() => state() === 'ready')
  })

  it('is gone and comes back', async () => {
    const { printer, port, open, state, numbers, repeats } = await printRoom()
    const { spool, station } = open()
    station.start()
    await until(() => state() === 'ready')
    await printer.stop()
    await until(() => state() === 'offline')
    spool.enqueue([job('A001')], 1)
    await printer.start(port)
    await until(() => spool.waiting('printer-1') === 0)
    expect(numbers()).toEqual(['A001'])
    expect(repeats()).toEqual([false])
  })

  it('loses power in the middle of a slip: the slip comes again, marked', async () => {
    const { printer, port, open, state, numbers, repeats } = await printRoom()
    const { spool, station } = open()
    printer.runOutAfter(5)
    spool.enqueue([job('A001')], 1)
    station.start()
    await until(() => state() === 'paper-out')
    await printer.stop()
    await until(() => state() === 'offline')
    printer.set({ paper: 'full' })
    await printer.start(port)
    await until(() => spool.waiting('printer-1') === 0)
    expect(printer.printed).toBe(1)
    expect([numbers(), repeats()]).toEqual([['A001'], [true]])
  })

  it('[P1] a slip that ends in doubt again and again is sent until it is confirmed, and somebody is to look meanwhile', async () => {
    const { printer, port, open, state, numbers, repeats, troubles, reports } = await printRoom()
    const { spool, station } = open()
    spool.enqueue([job('A001'), job('A002')], 1)
    for (let time = 0; time < 3; time++) {
      printer.runOutAfter(5)
      if (time === 0) station.start()
      else await printer.start(port)
      await until(() => state() === 'paper-out')
      await printer.stop()
      await until(() => state() === 'offline')
      printer.set({ paper: 'full' })
    }
    expect(troubles).toContainEqual(new Error('slip t_A001 was sent 3 times and never confirmed'))
    await printer.start(port)
    await until(() => spool.waiting('printer-1') === 0)
    // Though its status said that all was well.
    expect(reports.map((report) => report.state)).toContain('error')
    expect([numbers(), repeats()]).toEqual([
      ['A001', 'A002'],
      [true, true],
    ])
    expect(state()).toBe('ready')
  })
})

describe('the process ends between sending and the answer', () => {
  it('[P1] nothing is lost, and what may have come out twice is marked', async () => {
    const { printer, open, numbers, repeats } = await printRoom({ slipMs: 150 })
    const first = open()
    first.spool.enqueue([job('A001'), job('A002')], 2)
    first.station.start()
    // The first slip is cut, and its answer is still behind it in the printer's buffer.
    await until(() => printer.printed === 1)
    await first.station.stop()
    first.spool.close()
    const second = open()
    expect(second.spool.cursor()).toBe(2)
    second.station.start()
    await until(() => second.spool.waiting('printer-1') === 0)
    // The second was behind it.
    expect(numbers()).toEqual(['A001', 'A002', 'A001', 'A002'])
    expect(repeats()).toEqual([false, false, true, true])
  })

  it('[P1] a slip whose doubt could not be noted before the end of a station is in doubt at its start, as soon as the disk takes it', async () => {
    const { printer, open, state, repeats, troubles } = await printRoom()
    const { spool, station } = open()
    printer.runOutAfter(9)
    spool.enqueue([job('A001')], 1)
    station.start()
    await until(() => state() === 'paper-out')
    const full = () => {
      throw new Error('database or disk is full')
    }
    const writes = [vi.spyOn(spool, 'inDoubt').mockImplementation(full), vi.spyOn(spool, 'takeUp').mockImplementation(full)]
    await station.stop()
    expect([spool.next('printer-1'), spool.waiting('printer-1')]).toEqual([undefined, 1])
    const before = troubles.length
    station.start()
    await until(() => troubles.length > before + 1)
    for (const write of writes) write.mockRestore()
    printer.set({ paper: 'full' })
    await until(() => spool.waiting('printer-1') === 0)
    expect(repeats()).toContain(true)
  })
})
