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

  it('[P1] a job in sending when the file is opened is in doubt and waits in its old place, however often', () => {
    spool.enqueue([job('a'), job('b'), job('c')], 1)
    const first = spool.next('printer-1')
    expect(first?.doubts).toBe(0)
    spool.sending(first?.id ?? 0)
    const second = spool.next('printer-1')
    spool.sending(second?.id ?? 0)
    expect([second?.key, spool.next('printer-1')?.key]).toEqual(['b', 'c'])
    for (const doubts of [1, 2, 3]) {
      reopen()
      const again = spool.next('printer-1')
      expect([again?.key, again?.doubts, spool.waiting('printer-1')]).toEqual(['a', doubts, 3])
      spool.sending(again?.id ?? 0)
    }
  })

  it('doubt while running is counted the same way, and of what is settled there is none', () => {
    spool.enqueue([job('a')], 1)
    const id = spool.next('printer-1')?.id ?? 0
    for (const doubts of [1, 2]) {
      spool.sending(id)
      spool.inDoubt(id)
      expect([spool.next('printer-1')?.doubts, spool.waiting('printer-1')]).toEqual([doubts, 1])
    }
    spool.sending(id)
    spool.done(id)
    spool.inDoubt(id)
    expect([spool.next('printer-1'), spool.waiting('printer-1')]).toEqual([undefined, 0])
  })

  it('[P42] a slip that comes held waits for somebody’s word, over a start too', () => {
    const woken: string[] = []
    spool.onQueued('printer-1', () => woken.push('1'))
    spool.enqueue(
      [
        { ...job('a'), held: true },
        { ...job('b', 'printer-2'), held: true },
      ],
      2,
    )
    spool.enqueue([{ ...job('a'), held: true }], 3)
    const seen = () => [spool.moves.held('printer-1'), spool.waiting('printer-1'), spool.next('printer-1')?.key]
    expect([...seen(), ...woken]).toEqual([1, 0, undefined])
    reopen()
    expect(seen()).toEqual([1, 0, undefined])
    spool.moves.release('printer-1', 'print')
    spool.moves.release('printer-2', 'drop')
    expect([...seen(), spool.moves.held('printer-2'), spool.next('printer-2')]).toEqual([0, 1, 'a', 0, undefined])
  })

  it('[P1] what is in sending at one printer is taken up again as in doubt', () => {
    spool.enqueue([job('a'), job('b', 'printer-2')], 2)
    for (const printer of ['printer-1', 'printer-2']) spool.sending(spool.next(printer)?.id ?? 0)
    spool.takeUp('printer-1')
    expect([spool.next('printer-1')?.doubts, spool.waiting('printer-1'), spool.next('printer-2')]).toEqual([1, 1, undefined])
  })

  it('remembers which printers confirm slips, in files of before too', () => {
    spool.close()
    const db = new Database(file)
    db.exec('DROP TABLE confirming')
    db.close()
    spool = new SqliteSpool(file)
    expect(spool.confirms('printer-1')).toBe(false)
    spool.rememberConfirms('printer-1')
    spool.rememberConfirms('printer-1')
    reopen()
    expect([spool.confirms('printer-1'), spool.confirms('printer-2')]).toEqual([true, false])
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
