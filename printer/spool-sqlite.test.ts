import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleSlip } from '../protocol/slips/sample.ts'
import type { PrintJob } from '../protocol/slips/ticket-slip.ts'
import { SqliteSpool } from './spool-sqlite.ts'

const job = (key: string, printer = 'printer-1'): PrintJob => ({ key, printer, slip: sampleSlip() })

let folder: string
let file: string
let spool: SqliteSpool
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spool-'))
  file = join(folder, 'spool.db')
  spool = new SqliteSpool(file)
})
afterEach(() => {
  spool.close()
  rmSync(folder, { recursive: true })
})

/** What a killed process leaves is what is in the file. */
function reopen(): void {
  spool.close()
  spool = new SqliteSpool(file)
}

describe('the spool', () => {
  it('keeps jobs and cursor together', () => {
    expect(spool.cursor()).toBe(0)
    spool.enqueue([job('a'), job('b')], 17)
    reopen()
    expect([spool.cursor(), spool.waiting('printer-1'), spool.next('printer-1')?.key]).toEqual([17, 2, 'a'])
    const broken = { ...job('c'), slip: 1n as unknown as PrintJob['slip'] }
    expect(() => spool.enqueue([job('d'), broken], 18)).toThrow()
    expect([spool.cursor(), spool.waiting('printer-1')]).toEqual([17, 2])
  })

  it('the same key again is no second slip, even after it was printed', () => {
    spool.enqueue([job('a')], 1)
    spool.enqueue([job('a'), job('b')], 2)
    expect(spool.waiting('printer-1')).toBe(2)
    const first = spool.next('printer-1')
    spool.done(first?.id ?? 0)
    spool.enqueue([job('a')], 3)
    expect([spool.waiting('printer-1'), spool.next('printer-1')?.key]).toEqual([1, 'b'])
  })

  it('keeps printers apart, and wakes the one that has something to do', () => {
    const woken: string[] = []
    spool.onQueued('printer-1', () => woken.push('1'))
    const stop = spool.onQueued('printer-2', () => woken.push('2'))
    spool.enqueue([job('a', 'printer-2'), job('b', 'printer-2')], 1)
    stop()
    spool.enqueue([job('c', 'printer-2'), job('d')], 2)
    expect(woken).toEqual(['2', '1'])
    expect([spool.waiting('printer-1'), spool.waiting('printer-2'), spool.waiting('printer-3')]).toEqual([1, 3, 0])
  })

  it('a job in sending when the file is opened is tried once more, marked; then it is given up', () => {
    spool.enqueue([job('a')], 1)
    const first = spool.next('printer-1')
    expect(first?.maybePrinted).toBe(false)
    spool.sending(first?.id ?? 0)
    expect(spool.next('printer-1')).toBeUndefined()
    reopen()
    const again = spool.next('printer-1')
    expect([again?.key, again?.maybePrinted, spool.waiting('printer-1')]).toEqual(['a', true, 1])
    spool.sending(again?.id ?? 0)
    reopen()
    expect([spool.next('printer-1'), spool.waiting('printer-1')]).toEqual([undefined, 0])
  })

  it('doubt while running is counted the same way', () => {
    spool.enqueue([job('a')], 1)
    const id = spool.next('printer-1')?.id ?? 0
    spool.sending(id)
    expect(spool.inDoubt(id)).toBe(true)
    spool.sending(id)
    expect(spool.inDoubt(id)).toBe(false)
    expect(spool.waiting('printer-1')).toBe(0)
  })

  it('a slip that cannot be read is passed over', () => {
    spool.enqueue([job('a'), job('b')], 2)
    spool.close()
    const db = new Database(file)
    db.exec("UPDATE job SET slip = '{' WHERE key = 'a'")
    db.close()
    spool = new SqliteSpool(file)
    expect([spool.next('printer-1')?.key, spool.waiting('printer-1')]).toEqual(['b', 1])
  })

  it('refuses a file of another version', () => {
    spool.close()
    const db = new Database(file)
    db.pragma('user_version = 9')
    db.close()
    expect(() => new SqliteSpool(file)).toThrow('another version of the spool (9)')
    rmSync(file)
    spool = new SqliteSpool(file)
  })
})
