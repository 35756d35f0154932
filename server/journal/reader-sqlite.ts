import type { HallEvent } from '../domain/events.ts'
import { type FollowedJournal, StorageFailed, type Tail } from './journal.ts'
import { type Db, openReaderSqlite } from './open-sqlite.ts'
import { type EventRow, eventOf } from './rows.ts'
import { readTail } from './writer-sqlite.ts'

/**
 * hall.db for another thread or program that follows it. To be closed before the writer, which folds the log into the file. What goes wrong is
 * `StorageFailed`: whoever follows must not take a trouble of the journal's for one of its own file.
 */
export class JournalReader implements FollowedJournal {
  private readonly db: Db
  private readonly since
  private readonly hash

  constructor(file: string) {
    this.db = openReaderSqlite(file)
    this.since = this.db.prepare('select * from events where seq > ? order by seq limit ?')
    this.hash = this.db.prepare('select hash from events where seq = ?').pluck()
  }

  /** Events after a position, in order. */
  readSince(seq: number, limit: number): HallEvent[] {
    return this.after(seq, limit)?.events ?? []
  }

  after(seq: number, limit: number): { events: HallEvent[]; end: Tail } | undefined {
    return told(() => {
      const rows = this.since.all(seq, limit) as EventRow[]
      const last = rows.at(-1)
      return last && { events: rows.map(eventOf), end: { seq: last.seq, hash: last.hash } }
    })
  }

  hashAt(seq: number): string | undefined {
    return told(() => this.hash.get(seq) as string | undefined)
  }

  /** Position of the last event. */
  tail(): number {
    return told(() => readTail(this.db).seq)
  }

  close(): void {
    this.db.close()
  }
}

function told<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new StorageFailed(`the journal cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
