import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { smallHall } from '../test/fixtures/small-hall.ts'
import { Hall } from './hall.ts'
import { MemoryJournal } from './journal/memory-journal.ts'
import type { Options } from './options.ts'
import { type Printing, startPrinting } from './printing.ts'
import { hallTools } from './tools.ts'

/** A thread that prints, as far as whoever started it sees: it lives until it is told to stop, or dies. */
class Press extends EventEmitter {
  postMessage(message: unknown): void {
    if (message === 'stop') this.dies()
  }
  dies(): void {
    this.emit('exit', 0)
  }
}

const journal = new MemoryJournal()
let hall: Hall
let presses: Press[]
let printing: Printing | undefined
const putInForce = (digest: string) => hall.configure(smallHall, { digest, demo: true, pins: new Map() })

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  hall = new Hall(
    journal,
    hallTools(journal.key(), () => Date.UTC(2026, 9, 14, 2), 1),
  )
  hall.start()
  await putInForce('one')
  presses = []
  const spawn = () => {
    const press = new Press()
    presses.push(press)
    queueMicrotask(() => press.emit('message', 'started'))
    return press as unknown as Worker
  }
  const options = { demo: true, profile: 'epson-80' } as unknown as Options
  const troubles = { onTrouble: (trouble: unknown) => expect.fail(String(trouble)) }
  printing = await startPrinting({ hall, options, folder: '/nowhere', publicUrl: undefined, now: () => 0, ...troubles, spawn })
})
afterEach(async () => {
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
