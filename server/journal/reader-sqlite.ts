import type { HallEvent } from '../domain/events.ts'
import { type Db, openReaderSqlite } from './open-sqlite.ts'
import { type EventRow, eventOf } from './rows.ts'
import { readTail } from './writer-sqlite.ts'

/** hall.db as followers in threads of their own read it. */
export class JournalReader {
  private readonly db: Db
  private readonly since
  private readonly hash

  constructor(file: string) {
    this.db = openReaderSqlite(file)
    this.since = this.db.prepare('select * from events where seq > ? order by seq limit ?')
    this.hash = this.db.prepare('select hash from events where seq = ?')
  }

  /** Events after a position, in order. */
  readSince(seq: number, limit: number): HallEvent[] {
    return (this.since.all(seq, limit) as EventRow[]).map(eventOf)
  }

  /** `undefined`: there is no such event. */
  hashAt(seq: number): string | undefined {
    return this.hash.pluck().get(seq) as string | undefined
  }

  /** Position of the last event. */
  tail(): number {
    return readTail(this.db).seq
  }

  close(): void {
    this.db.close()
  }
}
