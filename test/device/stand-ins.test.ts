import { describe, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { sampleSlip } from '../../protocol/slips/sample.ts'
import { afterwards, newFolder, until } from '../fixtures/print-room.ts'
import { printRooms } from '../fixtures/print-rooms.ts'
import { virtualPrinter } from '../fixtures/printed-hall.ts'
import { wired } from '../fixtures/socat.ts'

/** Two printers, the second of narrow paper, which stands in for the first. */
async function twoRooms(more: Parameters<typeof printRooms>[1] = {}) {
  const [one, two] = [await virtualPrinter(), await virtualPrinter({ profile: profiles['58mm'] })]
  const rooms = await printRooms(
    [
      { printer: 'printer-1', at: one.at, standIn: 'printer-2' },
      { printer: 'printer-2', at: two.at, profile: profiles['58mm'] },
    ],
    more,
  )
  return { one, two, ...rooms }
}

describe('[P41] a printer that cannot print', () => {
  test('hands its slips to its stand-in in their order, what may have begun marked, and prints its own again when it is well', async () => {
    const { one, two, print, waiting, shown } = await twoRooms()
    print('printer-1', 'A001')
    await until(() => waiting() === 0)
    // The roll ends in the middle of the next slip.
    one.printer.runOutAfter(3)
    print('printer-1', 'A002', 'A003', 'A004')
    await until(() => two.slips().length === 3)
    await until(() => shown('printer-1')?.standIn === 'printer-2')
    expect(two.slips()).toEqual(['A002 重打', 'A003 重打', 'A004'])
    // Whoever takes a number meanwhile has its slip at once.
    print('printer-1', 'A005')
    await until(() => two.slips().length === 4)
    expect(shown('printer-1')).toMatchObject({ state: 'paper-out', jobs: 0 })
    one.printer.set({ paper: 'full' })
    await until(() => shown('printer-1')?.state === 'ready' && shown('printer-1')?.standIn === undefined)
    print('printer-1', 'A006')
    await until(() => one.slips().includes('A006'))
    expect(two.slips()).toEqual(['A002 重打', 'A003 重打', 'A004', 'A005'])
    // What lay in its buffer comes out of the first printer too: those are the ones that were marked.
    expect(one.slips()).toEqual(['A001', 'A002', 'A003', 'A006'])
    // Before it was let go of, the slip that hung in it was filled up.
    expect(one.printer.errors.filter((error) => !error.startsWith('unknown bytes 00'))).toEqual([])
    expect(two.printer.errors).toEqual([])
  })

  test.each([
    ['is open', { coverOpen: true }, 'cover-open'],
    ['is switched off-line', { offline: true }, 'offline'],
  ])('that %s hands them over as soon as its stand-in can print', async (_, trouble, state) => {
    const { one, two, print, waiting, shown } = await twoRooms()
    await until(() => shown('printer-2')?.state === 'ready')
    one.printer.set(trouble)
    await until(() => shown('printer-1')?.state === state)
    two.printer.set({ paper: 'out' })
    await until(() => shown('printer-2')?.state === 'paper-out')
    print('printer-1', 'A001', 'A002')
    await until(() => shown('printer-1')?.jobs === 2)
    expect(shown('printer-1')?.standIn).toBeUndefined()
    two.printer.set({ paper: 'full' })
    await until(() => waiting() === 0)
    expect([one.slips(), two.slips()]).toEqual([[], ['A001', 'A002']])
  })

  test('what its stand-in still has when that fails goes home to the printer that works again', async () => {
    const { one, two, print, shown } = await twoRooms()
    one.printer.set({ paper: 'out' })
    await until(() => shown('printer-1')?.state === 'paper-out' && shown('printer-2')?.state === 'ready')
    await until(() => shown('printer-1')?.standIn === 'printer-2')
    two.printer.runOutAfter(3)
    print('printer-1', 'A001', 'A002', 'A003')
    await until(() => shown('printer-2')?.state === 'paper-out')
    one.printer.set({ paper: 'full' })
    await until(() => one.slips().length === 3)
    expect(one.slips()).toEqual(['A001 重打', 'A002 重打', 'A003'])
    expect(two.slips()).toEqual([])
  })

  test('that is pulled out in the middle of a slip is relieved too, and nothing is lost in between', async () => {
    const path = `${newFolder()}/device`
    const [one, two] = [await virtualPrinter({ slipMs: 40 }), await virtualPrinter()]
    const line = await wired(path, Number(one.at.split(':').at(-1)))
    afterwards(() => line.pull())
    const { print, waiting, shown } = await printRooms([
      { printer: 'printer-1', at: `usb:${path}`, standIn: 'printer-2' },
      { printer: 'printer-2', at: two.at },
    ])
    const numbers = Array.from({ length: 12 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`)
    print('printer-1', ...numbers)
    await until(() => one.slips().length === 3)
    line.pull()
    await until(() => waiting() === 0)
    expect(shown('printer-1')).toMatchObject({ state: 'offline', standIn: 'printer-2' })
    const came = [...one.slips(), ...two.slips()]
    expect([...new Set(came.map((slip) => slip.slice(0, 4)))]).toEqual(numbers)
    for (const slip of one.slips()) expect(slip).not.toContain('重打')
    // Only marked ones came twice, and the second printer has them in their order.
    const twice = two.slips().filter((slip) => one.slips().includes(slip.slice(0, 4)))
    for (const slip of twice) expect(slip).toContain('重打')
    expect(two.slips().map((slip) => slip.slice(0, 4))).toEqual(numbers.slice(12 - two.slips().length))
  })

  test('while the disk is full gives nothing up: the slip that was under way comes out of its stand-in, marked, before those behind it', async () => {
    const { one, two, print, waiting, shown, spool, troubles } = await twoRooms()
    await until(() => shown('printer-1')?.state === 'ready' && shown('printer-2')?.state === 'ready')
    one.printer.runOutAfter(3)
    const full = [
      vi.spyOn(spool, 'inDoubt'),
      vi.spyOn(spool, 'takeUp'),
      vi.spyOn(spool.moves, 'handOver'),
      vi.spyOn(spool.moves, 'holdOlder'),
    ]
    for (const write of full)
      write.mockImplementation(() => {
        throw new Error('database or disk is full')
      })
    print('printer-1', 'A001', 'A002', 'A003')
    // Stopped, started and interrupted again, more than once.
    await until(() => troubles.length > 10)
    expect([two.slips(), spool.moves.isSending('printer-1')]).toEqual([[], true])
    for (const write of full) write.mockRestore()
    await until(() => waiting() === 0)
    expect(two.slips().map((slip) => slip.slice(0, 4))).toEqual(['A001', 'A002', 'A003'])
    expect(two.slips()[0]).toBe('A001 重打')
  })

  test('without a stand-in keeps its slips until it is well', async () => {
    const one = await virtualPrinter()
    const { print, waiting, shown } = await printRooms([{ printer: 'printer-1', at: one.at }])
    one.printer.set({ paper: 'out' })
    await until(() => shown('printer-1')?.state === 'paper-out')
    print('printer-1', 'A001')
    await until(() => shown('printer-1')?.jobs === 1)
    one.printer.set({ paper: 'full' })
    await until(() => waiting() === 0)
    expect(one.slips()).toEqual(['A001'])
  })

  test('and that the hall has no longer leaves its slips to the first of the others', async () => {
    const one = await virtualPrinter()
    const dead = 'tcp:127.0.0.1:9'
    const before = await printRooms([
      { printer: 'printer-1', at: one.at },
      { printer: 'printer-7', at: dead },
    ])
    before.print('printer-7', 'B001', 'B002')
    await until(() => before.shown('printer-7')?.jobs === 2)
    await before.stop()
    const after = await printRooms([{ printer: 'printer-1', at: one.at }], { folder: before.folder })
    await until(() => after.waiting() === 0)
    expect(one.slips()).toEqual(['B001', 'B002'])
  })
})

describe('[P42] slips of yesterday', () => {
  test('are not printed in the morning by themselves, are shown, and come out or go as the manager says', async () => {
    const clock = { now: Date.UTC(2026, 9, 14, 9) }
    const [one, two] = [await virtualPrinter(), await virtualPrinter()]
    one.printer.set({ paper: 'out' })
    two.printer.set({ paper: 'out' })
    const placed = [
      { printer: 'printer-1', at: one.at },
      { printer: 'printer-2', at: two.at },
    ]
    const evening = await printRooms(placed, { now: () => clock.now })
    await until(() => evening.shown('printer-1')?.state === 'paper-out')
    evening.print('printer-1', 'A001', 'A002')
    evening.print('printer-2', 'B001')
    await until(() => evening.waiting() === 3)
    await evening.stop()
    clock.now += 14 * 3_600_000
    one.printer.set({ paper: 'full' })
    two.printer.set({ paper: 'full' })
    const { print, shown, spool, stations } = await printRooms(placed, { folder: evening.folder, now: () => clock.now })
    print('printer-1', 'A003')
    await until(() => one.slips().includes('A003'))
    await until(() => shown('printer-1')?.held === 2 && shown('printer-2')?.held === 1)
    expect([one.slips(), two.slips()]).toEqual([['A003'], []])
    stations.release('printer-1', 'print')
    stations.release('printer-2', 'drop')
    await until(() => one.slips().length === 3)
    expect([one.slips(), two.slips()]).toEqual([['A003', 'A001', 'A002'], []])
    await until(() => shown('printer-1')?.held === undefined && shown('printer-2')?.held === undefined)
    await until(() => spool.waiting('printer-1') + spool.waiting('printer-2') === 0)
  })

  test('and those that could not be kept for a printer for long are shown at once, and come out only then', async () => {
    const one = await virtualPrinter()
    const { print, shown, spool, stations } = await printRooms([{ printer: 'printer-1', at: one.at }])
    await until(() => shown('printer-1')?.state === 'ready')
    const late = ['A001', 'A002'].map((number) => ({
      key: number,
      printer: 'printer-1',
      slip: sampleSlip('zh-Hans', { number }),
      held: true as const,
    }))
    spool.enqueue(late, 2)
    await until(() => shown('printer-1')?.held === 2)
    print('printer-1', 'A003')
    await until(() => one.slips().length === 1)
    stations.release('printer-1', 'print')
    await until(() => one.slips().length === 3)
    expect(one.slips()).toEqual(['A003', 'A001', 'A002'])
    await until(() => shown('printer-1')?.held === undefined)
  })

  test('a clock that was set back makes nothing old', async () => {
    const clock = { now: Date.UTC(2026, 9, 14, 9) }
    const one = await virtualPrinter()
    one.printer.set({ paper: 'out' })
    const { print, shown } = await printRooms([{ printer: 'printer-1', at: one.at }], { now: () => clock.now, oldAfterMs: 60_000 })
    await until(() => shown('printer-1')?.state === 'paper-out')
    print('printer-1', 'A001')
    clock.now = 0
    one.printer.set({ paper: 'full' })
    await until(() => one.slips().length === 1)
    expect(shown('printer-1')?.held).toBeUndefined()
  })
})
