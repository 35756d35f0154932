import { Worker } from 'node:worker_threads'
import { afterEach, expect, test, vi } from 'vitest'
import { LedgerThread } from './thread.ts'

const threads: LedgerThread[] = []
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.stop()
})

/** Real threads, the first of which runs this and the later ones that. */
function threadOf(first: string, later: string) {
  const troubles: string[] = []
  let spawned = 0
  const thread = new LedgerThread({
    spawn: () => new Worker(`const { parentPort } = require('node:worker_threads');${spawned++ === 0 ? first : later}`, { eval: true }),
    note: () => undefined,
    trouble: (line) => troubles.push(line),
    restartMs: 10,
  })
  threads.push(thread)
  return { thread, troubles }
}

const wellBehaved = `parentPort.on('message', (message) => {
  if (message.ask === 'day') parentPort.postMessage({ id: message.id, report: { day: message.day, upTo: 7 } })
  if (message.ask === 'wake') parentPort.postMessage({ seq: 7 })
  if (message.ask === 'close') parentPort.close()
})`

test('a thread that dies is started again, and whoever waited for it is told', async () => {
  const { thread, troubles } = threadOf(`parentPort.on('message', () => { throw new Error('out of luck') })`, wellBehaved)
  thread.start()
  await expect(thread.day('2026-10-14')).rejects.toThrow('the ledger has ended')
  expect(troubles.join()).toMatch(/out of luck.*started again/)
  await vi.waitFor(async () => expect(await thread.day('2026-10-14')).toEqual({ day: '2026-10-14', upTo: 7 }))
})

test('many commits wake it once in a while', async () => {
  const { thread } = threadOf(
    `let wakes = 0; parentPort.on('message', ({ ask }) => ask === 'wake' ? parentPort.postMessage({ seq: ++wakes }) : parentPort.close())`,
    '',
  )
  thread.start()
  for (let commit = 0; commit < 500; commit++) thread.wake()
  await vi.waitFor(() => expect(thread.seq).toBe(1))
  thread.wake()
  await vi.waitFor(() => expect(thread.seq).toBe(2))
})

test('stopping ends it for good', async () => {
  const { thread, troubles } = threadOf(wellBehaved, wellBehaved)
  thread.start()
  await thread.stop()
  thread.wake()
  await expect(thread.day('2026-10-14')).rejects.toThrow()
  expect(troubles).toEqual([])
})
