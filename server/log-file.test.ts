import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { logFile } from './log-file.ts'

test('lines come in order, after what was there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  const file = join(folder, 'server.log')
  for (const run of [1, 2]) {
    const log = logFile(file)
    for (let i = 0; i < 50; i++) log.write(`${run}.${i}\n`)
    await vi.waitFor(() => expect(readFileSync(file, 'utf8').split('\n').length).toBe(50 * run + 1))
  }
  expect(readFileSync(file, 'utf8')).toBe([1, 2].flatMap((run) => Array.from({ length: 50 }, (_, i) => `${run}.${i}\n`)).join(''))
  rmSync(folder, { recursive: true })
})

test('a disk that takes nothing loses lines and does no harm', async () => {
  const log = logFile('/dev/full')
  for (let i = 0; i < 100; i++) {
    log.write('x\n')
    await new Promise((done) => setImmediate(done))
  }
})
