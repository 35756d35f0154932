import type { HallEvent } from '../domain/events.ts'
import { StorageFailed, type Tail } from './journal.ts'
import { openReaderSqlite } from './open-sqlite.ts'
import { type EventRow, eventOf } from './rows.ts'

/** hall.db for another thread or program that follows it. To be closed before the writer, which folds the log into the file. */
export function readJournalSqlite(file: string) {
  const db = openReaderSqlite(file)
  const since = db.prepare('select * from events where seq > ? order by seq limit ?')
  const hash = db.prepare('select hash from events where seq = ?').pluck()
  return {
    after: (seq: number, limit: number): { events: HallEvent[]; end: Tail } | undefined =>
      told(() => {
        const rows = since.all(seq, limit) as EventRow[]
        const last = rows.at(-1)
        return last && { events: rows.map(eventOf), end: { seq: last.seq, hash: last.hash } }
      }),
    hashAt: (seq: number): string | undefined => told(() => hash.get(seq) as string | undefined),
    close: (): void => void db.close(),
  }
}

/** Whoever follows must not take a trouble of the journal's for one of its own file. */
function told<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new StorageFailed(`the journal cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
