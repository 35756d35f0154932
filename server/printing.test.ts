import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { profiles } from '../printer/escpos/profiles.ts'
import type { LineTold } from '../protocol/printer-line.ts'
import { sampleSlip } from '../protocol/slips/sample.ts'
import { smallHall } from '../test/fixtures/small-hall.ts'
import { Hall } from './hall.ts'
import { MemoryJournal } from './journal/memory-journal.ts'
import type { Options } from './options.ts'
import { type Printing, startPrinting } from './printing.ts'
import type { PrintingStart } from './printing-messages.ts'
import { hallTools } from './tools.ts'

/** A thread that prints, as far as whoever started it sees: it lives until it is told to stop, or dies. A busy one takes its time to stop. */
class Press extends EventEmitter {
  readonly told: unknown[] = []
  alive = true
  busy = false
  constructor(readonly start: PrintingStart) {
    super()
  }
  postMessage(message: unknown): void {
    this.told.push(message)
    if (message === 'stop' && !this.busy) this.dies()
  }
  dies(): void {
    this.alive = false
    this.emit('exit', 0)
  }
}

const journal = new MemoryJournal()
let hall: Hall
let presses: Press[]
let printing: Printing | undefined
let lines: ((told: LineTold) => void)[]
const printerAt = (port: number, printer = 'printer-1') => [{ printer, at: `tcp:127.0.0.1:${port}`, profile: '80mm' }]
const putInForce = (digest: string, printers?: ReturnType<typeof printerAt>) =>
  hall.configure({ ...smallHall, ...(printers && { printers }) }, { digest, demo: true, pins: new Map() })
const alive = () => presses.filter((press) => press.alive)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  hall = new Hall(
    journal,
    hallTools(journal.key(), () => Date.UTC(2026, 9, 14, 2), 1),
  )
  hall.start()
  await putInForce('one')
  presses = []
  lines = []
  const spawn = (start: PrintingStart) => {
    const press = new Press(start)
    presses.push(press)
    queueMicrotask(() => press.emit('message', 'started'))
    return press as unknown as Worker
  }
  const options = { demo: true } as unknown as Options
  const troubles = { onTrouble: (trouble: unknown) => expect.fail(String(trouble)) }
  printing = await startPrinting({
    hall,
    options,
    profile: profiles['80mm'],
    findProfile: () => ({ profile: profiles['80mm'] }),
    lines: { ask: () => undefined, onTold: (tell) => void lines.push(tell) },
    folder: '/nowhere',
    publicUrl: undefined,
    now: () => 0,
    ...troubles,
    spawn,
  })
})
afterEach(async () => {
  for (const press of alive()) press.dies()
  await printing?.stop()
  hall.stop()
  vi.useRealTimers()
})

test('a thread that dies is started again after a while, once', async () => {
  presses[0]?.dies()
  expect(presses).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(presses).toHaveLength(2)
})

test('a hall file that is put in force meanwhile starts it at once, and no second one beside it', async () => {
  presses[0]?.dies()
  await putInForce('two')
  expect(presses).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(5000)
  expect(presses).toHaveLength(2)
})

test('after the stop nothing is started', async () => {
  presses[0]?.dies()
  await printing?.stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(presses).toHaveLength(1)
})

test('two changes of its printers close together: the next thread starts when the one before has put everything away, once', async () => {
  const [first] = presses as [Press]
  first.busy = true
  await putInForce('two', printerAt(9101))
  await putInForce('three', printerAt(9102))
  await vi.advanceTimersByTimeAsync(5000)
  expect([presses.length, first.told.filter((message) => message === 'stop').length]).toEqual([1, 1])
  first.dies()
  await vi.advanceTimersByTimeAsync(5000)
  expect([presses.length, alive().length]).toEqual([2, 1])
  expect(presses[1]?.start.plan.printers).toMatchObject([{ way: { port: 9102 } }])
})

test('what is told while one thread ends is for the next, and what a printer answers for the one that asked', async () => {
  const [first] = presses as [Press]
  first.busy = true
  await putInForce('two', printerAt(9101, 'printer-2'))
  const slip = { key: 'asked', printer: 'printer-1', slip: sampleSlip() }
  const kept = printing?.print(slip)
  expect(printing?.release('printer-2', 'drop')).toBe(true)
  const answer: LineTold = { printer: 'printer-1', line: 7, told: 'left', left: true }
  lines[0]?.(answer)
  expect(first.told.slice(first.told.indexOf('stop'))).toEqual(['stop', { told: answer }])
  first.dies()
  await vi.advanceTimersByTimeAsync(0)
  const [, second] = presses as [Press, Press]
  // The printer that it was asked for is there no longer.
  expect(second.told).toEqual([
    { print: { ...slip, printer: 'printer-2' }, id: expect.any(Number) },
    { release: { printer: 'printer-2', what: 'drop' } },
  ])
  second.emit('message', { kept: (second.told[0] as { id: number }).id })
  await kept
})

test('a stop while one thread ends waits for it and starts no other', async () => {
  const [first] = presses as [Press]
  first.busy = true
  await putInForce('two', printerAt(9101))
  let stopped = false
  const stopping = printing?.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(5000)
  expect(stopped).toBe(false)
  first.dies()
  await stopping
  expect(presses).toHaveLength(1)
})

test('[P42] a thread knows from when on slips are owed, whether its spool is there or not: from the start, then as far as it has read', async () => {
  const [first] = presses as [Press]
  const from = first.start.owedAfter
  expect(from).toBe(hall.health.seq)
  await putInForce('two')
  first.dies()
  await vi.advanceTimersByTimeAsync(5000)
  expect(presses.map(({ start }) => start.owedAfter)).toEqual([from, from])
  presses[1]?.emit('message', { cursor: from + 5 })
  presses[1]?.dies()
  await vi.advanceTimersByTimeAsync(5000)
  expect(presses.at(-1)?.start.owedAfter).toBe(from + 5)
})
