import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { HallEvent } from '../../domain/events.ts'
import type { Tail } from '../../journal/journal.ts'
import { applierTo } from './apply-sqlite.ts'
import { ledgerShape, tables } from './tables.ts'

/** How far the ledger has come: the last event that is in it, and its time (milliseconds UTC; 0: nothing yet). */
export type Cursor = Tail & { readonly at: number }

/**
 * ledger.db: tables for reports, made from the journal and from nothing else. The cursor is committed with what it stands for, so an interruption
 * at any point neither loses an event nor counts one twice. `synchronous=NORMAL`: a power cut may take the last commits back, which are then made again.
 */
export class Ledger {
  readonly db: Database.Database
  private apply: (event: HallEvent) => void = () => undefined

  /** Throws what SQLite says of a file that it cannot use; see `isDamage`. */
  constructor(file: string) {
    this.db = new Database(file)
    try {
      this.db.pragma('journal_mode = WAL')
      this.db.pragma('synchronous = NORMAL')
      if (this.db.pragma('user_version', { simple: true }) === ledgerShape) this.apply = applierTo(this.db)
      else this.reset()
    } catch (error) {
      this.db.close()
      throw error
    }
  }

  cursor(): Cursor {
    return this.db.prepare('select seq, hash, at from follower').get() as Cursor
  }

  /** The events follow the cursor; `end` is the position of the last of them. All or nothing. */
  take(events: readonly HallEvent[], end: Tail): void {
    const last = events.at(-1)
    if (!last) return
    try {
      this.db
        .transaction(() => {
          for (const event of events) this.apply(event)
          this.db.prepare('update follower set seq = ?, hash = ?, at = ?').run(end.seq, end.hash, last.at)
        })
        .immediate()
    } catch (error) {
      // The tables are as they were before; what it remembers must be too.
      this.apply = applierTo(this.db)
      throw error
    }
  }

  /** Empties it, to be filled from the first event on. */
  reset(): void {
    const { db } = this
    db.transaction(() => {
      const old = db.prepare("select type, name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite_%'").all()
      for (const { type, name } of old as { type: string; name: string }[]) db.exec(`drop ${type} "${name}"`)
      db.exec(tables)
      db.exec("insert into follower values (1, 0, '', 0)")
      db.pragma(`user_version = ${ledgerShape}`)
    }).immediate()
    this.apply = applierTo(db)
  }

  close(): void {
    this.db.close()
  }
}

/** Whether SQLite says that the file itself is broken, rather than that the disk is full or busy. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string } | undefined)?.code ?? '')

/** Moves a broken file out of the way, where it can be looked at until the next one takes its place. */
export function setAside(file: string): void {
  for (const ending of ['', '-wal', '-shm']) {
    rmSync(`${file}.damaged${ending}`, { force: true })
    if (existsSync(file + ending)) renameSync(file + ending, `${file}.damaged${ending}`)
  }
}
