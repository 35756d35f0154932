import { createConnection } from 'node:net'
import { describe, expect, test } from 'vitest'
import { profiles } from '../../printer/escpos/profiles.ts'
import { FaultPlan, readFault } from '../../printer/virtual/fault-plan.ts'
import { numberOn, textLines } from '../../printer/virtual/paper.ts'
import { readOptions } from '../../printer/virtual/program/options.ts'
import { VirtualPrinter } from '../../printer/virtual/virtual-printer.ts'
import type { FaultKind } from '../../protocol/virtual-printer.ts'
import { Chance } from '../faults/chance.ts'
import { afterwards, stationAt, until } from '../fixtures/print-room.ts'

/** A station and a printer with whom things go wrong as planned. */
async function room(...faults: string[]) {
  const profile = profiles['80mm']
  let plan: FaultPlan | undefined
  const printer: VirtualPrinter = new VirtualPrinter({
    profile,
    watch: { printed: (_, slip, line) => plan?.printed(slip, line) },
  })
  plan = new FaultPlan(
    faults.map((text) => {
      const fault = readFault(text)
      if ('expected' in fault) throw new Error(`${text}: expected ${fault.expected}`)
      return fault
    }),
    (kind, on) => printer.fault(kind, on),
  )
  const port = await printer.start()
  afterwards(async () => {
    plan?.stop()
    await printer.stop()
  })
  const station = stationAt(`tcp:127.0.0.1:${port}`, profile)
  const numbers = () => printer.slips.map(numberOn)
  const repeats = () => printer.slips.map((slip) => textLines(slip).some((line) => line.startsWith('重打')))
  return { printer, numbers, repeats, ...station }
}

describe('[P74] what goes wrong in the middle of the second slip', () => {
  test.each([
    ['paper-out', 'paper-out'],
    ['cover', 'cover-open'],
    ['overheated', 'overheated'],
    ['cutter', 'cutter-error'],
  ] as const)('%s: is shown, holds up the slip, and goes on with it when it is mended', async (kind, shown) => {
    const { printer, print, state, waiting, numbers, repeats } = await room(`${kind}@2`)
    print('A001', 'A002', 'A003')
    await until(() => state() === shown)
    expect([printer.printed, waiting(), printer.faults]).toEqual([1, 2, [kind]])
    printer.fault(kind, false)
    await until(() => waiting() === 0)
    expect(numbers()).toEqual(['A001', 'A002', 'A003'])
    expect([repeats(), printer.errors]).toEqual([[false, false, false], []])
    await until(() => state() === 'ready')
  })

  test('paper-low: is shown, and holds up nothing', async () => {
    const { print, state, waiting, numbers } = await room('paper-low@2')
    print('A001', 'A002', 'A003')
    await until(() => waiting() === 0 && state() === 'paper-low')
    expect(numbers()).toEqual(['A001', 'A002', 'A003'])
  })

  test('offline: the line drops, nobody is let in, and after its time the slip comes again, marked', async () => {
    const { printer, print, states, waiting, numbers, repeats } = await room('offline@2+0.4s')
    print('A001', 'A002', 'A003')
    await until(() => states().includes('offline') && waiting() < 3)
    await until(() => waiting() === 0)
    expect(numbers().filter((number, at) => numbers().indexOf(number) === at)).toEqual(['A001', 'A002', 'A003'])
    expect(repeats().filter(Boolean).length).toBeLessThanOrEqual(2)
    expect(repeats()[0]).toBe(false)
    expect(printer.faults).toEqual([])
  })

  test('silent: it takes everything and prints nothing; what it kept to itself comes again', async () => {
    const { printer, print, states, waiting, numbers } = await room('silent@2+4s')
    print('A001', 'A002', 'A003')
    await until(() => states().includes('offline') || states().includes('error') || states().includes('unknown-answer'))
    await until(() => waiting() === 0)
    expect(new Set(numbers())).toEqual(new Set(['A001', 'A002', 'A003']))
    expect(printer.faults).toEqual([])
  })

  test.each(['garbage-status', 'double-answer'] as const)('%s: no slip is lost, and what may have come twice is marked', async (kind) => {
    const { print, waiting, numbers, repeats } = await room(`${kind}@2+1s`)
    print('A001', 'A002', 'A003')
    await until(() => waiting() === 0, 15_000)
    const first = numbers().filter((number, at) => numbers().indexOf(number) === at)
    expect(first).toEqual(['A001', 'A002', 'A003'])
    for (const [at, number] of numbers().entries()) if (numbers().indexOf(number) < at) expect(repeats()[at]).toBe(true)
  })

  test('slow: every line takes its time, and the slip is printed', async () => {
    const { printer, print, waiting, numbers } = await room('slow@2+1.5s')
    print('A001', 'A002')
    await until(() => printer.faults.includes('slow'))
    await until(() => waiting() === 0, 20_000)
    expect(new Set(numbers())).toEqual(new Set(['A001', 'A002']))
  })

  test('several at once, one after another', async () => {
    const { print, states, waiting, numbers } = await room('cover@1+0.3s', 'paper-out@2+0.3s', 'overheated@3+0.3s')
    print('A001', 'A002', 'A003')
    await until(() => waiting() === 0)
    expect(numbers()).toEqual(['A001', 'A002', 'A003'])
    for (const state of ['cover-open', 'paper-out', 'overheated'] as const) expect(states()).toContain(state)
  })
})

test.each([7, 8, 9])('[P72] 10,000 random bytes on its port: it goes on, and prints for the next one. Seed %i', async (seed) => {
  const chance = new Chance(seed)
  const { printer, print, waiting, numbers } = await room()
  const socket = createConnection(printer.port, '127.0.0.1')
  afterwards(() => socket.destroy())
  socket.on('error', () => undefined)
  for (let left = 10_000; left > 0; ) {
    const length = Math.min(left, chance.between(1, 500))
    left -= length
    socket.write(Buffer.from(Array.from({ length }, () => chance.between(0, 255))))
  }
  socket.end()
  await until(() => printer.errorCount > 0 && socket.destroyed)
  // Noise may have cut a page open; the power goes off and on.
  await printer.stop()
  await printer.start(printer.port)
  const before = printer.errorCount
  print('A001')
  await until(() => waiting() === 0)
  expect([numbers().at(-1), printer.errorCount]).toEqual(['A001', before])
})

test('[P72] a sender that never ends is made to wait while the paper is out', async () => {
  const printer = new VirtualPrinter({ profile: profiles['80mm'] })
  const port = await printer.start()
  afterwards(() => printer.stop())
  printer.set({ paper: 'out' })
  const socket = createConnection(port, '127.0.0.1')
  afterwards(() => socket.destroy())
  socket.on('error', () => undefined)
  const piece = Buffer.from('x'.repeat(31) + '\n'.repeat(1)).toString()
  const many = Buffer.from(piece.repeat(4096))
  for (let sent = 0; sent < 40; sent++) socket.write(many)
  await until(() => printer.waiting > 500_000)
  // A packet may have come on top.
  expect(printer.waiting).toBeLessThan(1_000_000)
  printer.refill()
  await until(() => printer.waiting === 0 && socket.writableLength === 0, 20_000)
  expect([printer.errors, printer.connected]).toEqual([[], 1])
})

describe('[P74] what it is asked', () => {
  const problem = (...args: string[]): string => {
    const read = readOptions(args)
    return 'problem' in read ? read.problem : ''
  }

  test('what was expected is said', () => {
    expect(problem('--port', '70000')).toBe('--port 70000: expected a port from 0 to 65535')
    expect(problem('--page', 'yes')).toBe('--page yes: expected a port from 0 to 65535, or none')
    expect(problem('--width', '76')).toBe('--width 76: expected 80 or 58')
    expect(problem('--profile', '90mm')).toMatch(/^--profile 90mm: expected one of 80mm, 58mm, /)
    expect(problem('--profile', 'missing.json')).toBe('--profile missing.json: expected a file that can be read')
    expect(problem('--width', '58', '--profile', '80mm')).toBe('--profile 80mm: expected one with paper of 58 mm, as --width says')
    expect(problem('--slip-ms', '-1')).toBe('--slip-ms -1: expected milliseconds from 0 to 60000')
    expect(problem('--host', 'a b')).toBe('--host a b: expected an address such as 127.0.0.1 or 0.0.0.0')
    expect(problem('--colour')).toBe('--colour: there is no such option; --help lists them')
    expect(problem('--port')).toBe('--port: expected a value')
    expect(problem('--port', '1', '--port', '2')).toBe('--port: given twice')
  })

  test.each([
    ['paper-out', 'KIND@SLIP or KIND@SLIP+SECONDS, such as paper-out@20 or cover@5+10s'],
    ['fire@3', 'one of paper-low, paper-out, cover, overheated, cutter, offline, silent, slow, garbage-status, double-answer before the @'],
    ['cover@0', 'the number of a slip from 1 to 1000000 behind the @'],
    ['cover@2+0', 'more than 0 and at most 86400 seconds behind the +'],
    ['cover@2+x', 'KIND@SLIP or KIND@SLIP+SECONDS, such as paper-out@20 or cover@5+10s'],
  ])('--fault %s', (text, expected) => {
    expect(problem('--fault', text)).toBe(`--fault ${text}: expected ${expected}`)
  })

  test('and what can be is taken', () => {
    expect(readOptions(['--port', '0', '--width=58', '--fault', 'paper-out@20', '--fault', 'cover@5+10s', '--page', 'none'])).toMatchObject(
      {
        port: 0,
        name: '58mm',
        profile: profiles['58mm'],
        page: undefined,
        faults: [
          { kind: 'paper-out' satisfies FaultKind, slip: 20 },
          { kind: 'cover', slip: 5, seconds: 10 },
        ],
      },
    )
  })
})
