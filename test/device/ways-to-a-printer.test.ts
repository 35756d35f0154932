import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, readlinkSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { numberOn, textLines } from '../../printer/virtual/paper.ts'
import { Parser } from '../../printer/virtual/parse.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import { Chance } from '../faults/chance.ts'
import { afterwards, newFolder, stationAt, until } from '../fixtures/print-room.ts'
import { pair, wired } from '../fixtures/socat.ts'

async function printerOnPort() {
  const printer = new VirtualPrinter({ profile: profiles['80mm'] })
  const port = await printer.start()
  afterwards(() => printer.stop())
  return { printer, port, numbers: () => printer.slips.map(numberOn), repeats: () => printer.slips.map(isRepeat) }
}

const isRepeat = (slip: Parameters<typeof textLines>[0]): boolean => textLines(slip).some((text) => text.startsWith('重打'))

/** A printer on the network that this machine sees at `path`. */
async function printerOn(path: string) {
  const room = await printerOnPort()
  let line = await wired(path, room.port)
  afterwards(() => line.pull())
  return {
    ...room,
    pull: () => line.pull(),
    plugIn: async () => {
      line = await wired(path, room.port)
    },
  }
}

describe('slips reach a printer', () => {
  test.each([
    ['on USB', 'usb:', ''],
    ['on a serial line', 'serial:', '@115200'],
    ['on a serial line with XON and XOFF', 'serial:', '@115200,xonxoff'],
    ['on a serial line with RTS and CTS', 'serial:', '@230400,rtscts'],
    ['on a slow serial line', 'serial:', '@57600'],
  ])('%s, once and in order, and its paper is watched', async (_, before, after) => {
    const path = join(newFolder(), 'device')
    const { printer, numbers, repeats } = await printerOn(path)
    const { print, waiting, state } = stationAt(before + path + after)
    print('A001', 'A002')
    await until(() => waiting() === 0)
    printer.set({ paper: 'out' })
    await until(() => state() === 'paper-out')
    print('A003')
    printer.set({ paper: 'near-end' })
    await until(() => waiting() === 0)
    await until(() => state() === 'paper-low')
    expect([numbers(), repeats(), printer.errors]).toEqual([['A001', 'A002', 'A003'], [false, false, false], []])
  })

  test('as a file that holds one whole slip behind the other, also when somebody took the file away', async () => {
    const path = join(newFolder(), 'slips.bin')
    const { print, waiting } = stationAt(`file:${path}`)
    print('A001', 'A002')
    await until(() => waiting() === 0)
    renameSync(path, `${path}.taken`)
    print('A003')
    await until(() => waiting() === 0)
    const cutsIn = (file: string) => {
      const parser = new Parser()
      parser.push(readFileSync(file))
      const kinds: string[] = []
      for (let token = parser.next(); token; token = parser.next()) kinds.push(token.kind)
      return [kinds.filter((kind) => kind === 'cut').length, kinds.includes('unknown'), parser.waiting]
    }
    expect([cutsIn(`${path}.taken`), cutsIn(path)]).toEqual([
      [2, false, 0],
      [1, false, 0],
    ])
  })

  test('[P23] behind 10,000 random bytes that are in the file already', async () => {
    const path = join(newFolder(), 'slips.bin')
    const chance = new Chance(10_000)
    const before = Buffer.from(Array.from({ length: 10_000 }, () => chance.between(0, 255)))
    writeFileSync(path, before)
    const { print, waiting, state } = stationAt(`file:${path}`)
    print('A001')
    await until(() => waiting() === 0 && state() === 'ready')
    const after = readFileSync(path)
    expect(after.subarray(0, before.length).equals(before)).toBe(true)
    expect(after.subarray(before.length, before.length + 2)).toEqual(Buffer.from([0x1b, 0x40]))
  })

  test('a file that cannot be written any more is shown, and the slip waits', async () => {
    const folder = join(newFolder(), 'share')
    mkdirSync(folder)
    const { print, waiting, state } = stationAt(`file:${folder}/slips.bin`)
    await until(() => state() === 'ready')
    renameSync(folder, `${folder}.gone`)
    print('A001')
    await until(() => state() === 'offline')
    expect(waiting()).toBe(1)
    renameSync(`${folder}.gone`, folder)
    await until(() => waiting() === 0)
    expect(state()).toBe('ready')
  })

  test('with a clock that stands in 1970, or jumps there in the middle', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 9, 14) })
    afterwards(() => vi.useRealTimers())
    const path = join(newFolder(), 'device')
    const { printer, numbers } = await printerOn(path)
    const { print, waiting, state } = stationAt(`usb:${path}`)
    print('A001')
    await until(() => waiting() === 0)
    vi.setSystemTime(0)
    printer.set({ paper: 'out' })
    await until(() => state() === 'paper-out')
    printer.set({ paper: 'full' })
    print('A002')
    await until(() => waiting() === 0)
    expect(numbers()).toEqual(['A001', 'A002'])
  })

  test('through a pipe, once somebody reads it', async () => {
    const path = join(newFolder(), 'pipe')
    execFileSync('mkfifo', [path])
    const { print, waiting, state, troubles } = stationAt(`file:${path}`)
    print('A001')
    await until(() => state() === 'offline')
    await until(() => troubles.length > 0)
    expect(waiting()).toBe(1)
    const taken = join(newFolder(), 'taken')
    reader(path, taken)
    await until(() => waiting() === 0)
    await until(() => readFileSync(taken).includes(Buffer.from([0x1d, 0x56])))
  })
})

/** Somebody who reads a pipe into a file. */
function reader(path: string, into: string): void {
  writeFileSync(into, '')
  const child = spawn('socat', ['-u', `OPEN:${path},rdonly,nonblock,ignoreeof`, `OPEN:${into},append`], { stdio: 'ignore' })
  afterwards(() => child.kill('SIGTERM'))
}

describe('[P24] a printer on USB or a serial line', () => {
  test.each([
    ['usb:', ''],
    ['serial:', '@115200'],
  ])(
    '%s pulled out in the middle of a slip, plugged in again under another number: the slip comes again, marked',
    async (before, after) => {
      const path = join(newFolder(), 'device')
      const { printer, numbers, repeats, pull, plugIn } = await printerOn(path)
      const number = readlinkSync(path)
      const { print, waiting, state } = stationAt(before + path + after)
      printer.runOutAfter(5)
      print('A001', 'A002')
      await until(() => state() === 'paper-out')
      await pull()
      await until(() => state() === 'offline')
      // Somebody else takes the number meanwhile.
      const other = await pair(join(newFolder(), 'other'), join(newFolder(), 'far'))
      afterwards(() => other.pull())
      printer.set({ paper: 'full' })
      await plugIn()
      expect(readlinkSync(path)).not.toBe(number)
      await until(() => waiting() === 0)
      // What was in the printer's buffer came out as well: both are A001, and the second says so.
      expect([numbers().filter((each, index) => each && numbers().indexOf(each) === index), repeats().at(-2)]).toEqual([
        ['A001', 'A002'],
        true,
      ])
      // The second was behind it.
      expect(repeats().at(-1)).toBe(true)
      expect(state()).toBe('ready')
    },
  )

  test.each([
    ['usb:', ''],
    ['serial:', '@115200'],
  ])('%s pulled out while nobody prints is shown, and shown again when it is back', async (before, after) => {
    const path = join(newFolder(), 'device')
    const { numbers, pull, plugIn } = await printerOn(path)
    const { print, waiting, state } = stationAt(before + path + after)
    await until(() => state() === 'ready')
    await pull()
    await until(() => state() === 'offline')
    await plugIn()
    await until(() => state() === 'ready')
    print('A001')
    await until(() => waiting() === 0)
    expect(numbers()).toEqual(['A001'])
  })

  test.each([
    ['usb:', ''],
    ['serial:', '@115200'],
  ])('%s that this program may not open is shown as that, with the groups that may', async (before, after) => {
    const folder = newFolder()
    const path = join(folder, 'device')
    await printerOn(path)
    chmodSync(folder, 0o755)
    const denied = process.geteuid?.() === 0
    if (denied) process.seteuid?.(65534)
    else chmodSync(path, 0)
    try {
      const { state, troubles } = stationAt(before + path + after)
      await until(() => state() === 'no-access')
      expect(troubles.map(String)).toEqual([expect.stringMatching(/permission denied.* group lp, .* dialout/)])
      if (denied) process.seteuid?.(0)
      else chmodSync(path, 0o600)
      await until(() => state() === 'ready')
    } finally {
      if (denied) process.seteuid?.(0)
    }
  })

  test.each([
    ['usb:', 'expected a character device'],
    ['file:', 'expected a file or a pipe'],
  ])('%s at something else is not opened, and the reason is told once', async (kind, reason) => {
    const folder = newFolder()
    const path = kind === 'usb:' ? join(folder, 'file') : '/dev/null'
    if (kind === 'usb:') writeFileSync(path, '')
    const { state, troubles, print, waiting } = stationAt(kind + path)
    print('A001')
    await until(() => state() === 'offline' && troubles.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(troubles.map(String)).toEqual([expect.stringContaining(reason)])
    expect(waiting()).toBe(1)
  })
})
