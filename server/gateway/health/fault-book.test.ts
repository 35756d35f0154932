import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FaultBook, keptMs } from './fault-book-sqlite.ts'

let folder: string
const start = Date.UTC(2026, 9, 14, 2)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const open = (now = start) => new FaultBook(join(folder, 'faults.db'), now)

test('[L2] faults begin, end, and are there after a restart; what went on then has ended with it', () => {
  const book = open()
  book.note('printer-1', ['paper-low'], start)
  book.note('printer-1', ['paper-low', 'cover-open'], start + 1000)
  book.note('printer-1', ['cover-open'], start + 2000)
  book.writeDown()
  book.close()
  const again = open(start + 60_000)
  expect(again.recent('printer-1', start + 60_000)).toEqual([
    { device: 'printer-1', fault: 'cover-open', at: start + 1000, until: start + 60_000 },
    { device: 'printer-1', fault: 'paper-low', at: start, until: start + 2000 },
  ])
  again.close()
})

test('[L2] what is older than some hours goes, and a device that comes and goes all day keeps a bounded number', () => {
  const book = open()
  for (let times = 0; times < 1000; times++) book.note('kiosk-1', times % 2 === 0 ? ['away'] : [], start + times * 1000)
  const known = book.recent('kiosk-1', start + 1_000_000)
  expect(known).toHaveLength(40)
  expect(known[0]).toMatchObject({ at: start + 998_000 })
  expect(book.recent('kiosk-1', start + 1_000_000 + keptMs)).toEqual([])
  book.close()
})

test('[L2] a clock that was set back leaves nothing from ahead', () => {
  const book = open()
  book.note('kiosk-1', ['away'], start + 3_600_000)
  book.writeDown()
  book.close()
  const earlier = open(start)
  expect(earlier.recent('kiosk-1', start)).toEqual([])
  earlier.close()
})
