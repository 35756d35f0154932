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
  private readonly holding
  private readonly opened
  private readonly record

  constructor(file: string) {
    this.db = openReaderSqlite(file)
    this.since = this.db.prepare('select * from events where seq > ? order by seq limit ?')
    this.opened = this.db.prepare("select seq, json_extract(body, '$.day') as day from events where type = 'day.opened' order by seq desc")
    this.record = this.db.prepare('select fields from personal where ref = ?').pluck()
    this.hash = this.db.prepare('select hash from events where seq = ?').pluck()
    this.holding = this.db.prepare(
      "select ref, fields from personal where kind = 'citizen' and fields is not null and instr(fields, ?) > 0",
    )
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

  /** First and last event of a hall day; without a last one it is the day that runs. The newest days are found first. */
  span(day: string): { first: number; last?: number } | undefined {
    return told(() => {
      let last: number | undefined
      for (const row of this.opened.iterate() as IterableIterator<{ seq: number; day: string }>) {
        if (row.day === day) return { first: row.seq, ...(last === undefined ? {} : { last }) }
        last = row.seq - 1
      }
      return undefined
    })
  }

  /**
   * References of the citizens whose name or telephone number holds a text, `limit` at most. Personal records are read where they lie and copied into no
   * index, so that what is erased is found no more.
   */
  citizens(text: string, limit: number): string[] {
    return told(() => {
      const found: string[] = []
      for (const { ref, fields } of this.holding.iterate(JSON.stringify(text).slice(1, -1)) as IterableIterator<{
        ref: string
        fields: string
      }>) {
        const { name = '', phone = '' } = JSON.parse(fields) as { name?: string; phone?: string }
        if (name.includes(text) || phone.includes(text)) found.push(ref)
        if (found.length >= limit) break
      }
      return found
    })
  }

  /** What a record holds; undefined when it is erased. */
  personal(ref: string): Readonly<Record<string, string>> | undefined {
    const fields = told(() => this.record.get(ref) as string | null | undefined)
    return typeof fields === 'string' ? (JSON.parse(fields) as Record<string, string>) : undefined
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
