import { randomBytes } from 'node:crypto'
import type { PersonalRecord } from '../domain/decision.ts'
import { type ChainLink, chain, chainStart, personalDigest } from './chain.ts'
import type { Tail } from './journal.ts'
import { type Db, openWriterSqlite } from './open-sqlite.ts'
import type { WrittenEntry } from './writer-messages.ts'

const dayMs = 86_400_000
/** A request's answer is kept for at least the hall day. */
const answersKeptMs = 2 * dayMs

/**
 * Writes hall.db. There are two of them in a running server, one in a thread of its own and one in the deciding thread; only one of them has anything to
 * write at a time.
 */
export class JournalWriter {
  private readonly db: Db
  private tail: Tail
  private readonly insert
  private readonly commit: (batch: readonly WrittenEntry[]) => Tail

  /** `folds`: whether its commits fold the log into the file from time to time, which takes longer than they do. */
  constructor(file: string, { folds } = { folds: true }) {
    this.db = openWriterSqlite(file)
    if (!folds) this.db.pragma('wal_autocheckpoint = 0')
    const { db } = this
    this.insert = {
      event: db.prepare('insert into events (seq, at, type, version, actor, body, hash) values (?, ?, ?, ?, ?, ?, ?)'),
      answer: db.prepare('insert into answers (n, actor, id, digest, answer, at) values (?, ?, ?, ?, ?, ?)'),
      personal: db.prepare('insert into personal (ref, seq, kind, fields, salt, digest, erase_at) values (?, ?, ?, ?, ?, ?, ?)'),
    }
    this.commit = db.transaction((batch) => this.write(batch))
    this.tail = readTail(db)
  }

  append(batch: readonly WrittenEntry[]): Tail {
    // The other one has written since.
    if (firstOf(batch) !== this.tail.seq + 1) this.tail = readTail(this.db)
    this.tail = this.commit(batch)
    return this.tail
  }

  /** Folds what it can of the log into the file while others go on writing. */
  fold(): void {
    this.db.pragma('wal_checkpoint(PASSIVE)')
  }

  /** Proves that the disk takes writes again: as much as a batch may need. */
  probe(): Tail {
    const { db } = this
    db.transaction(() => {
      const statement = db.prepare("insert or replace into meta (name, value) values ('probe', ?)")
      statement.run(randomBytes(128 * 1024).toString('hex'))
      statement.run('')
    }).immediate()
    return readTail(db)
  }

  erase(ref: string): void {
    this.db.prepare('update personal set fields = null, salt = null where ref = ?').run(ref)
    this.forget()
  }

  /** What was erased must not live on in the log beside the database. */
  private forget(): void {
    this.db.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** Old answers go, and personal records whose time has come lose text and salt. `now` is the hall's clock. */
  purge(now: number): void {
    this.db.transaction(() => {
      this.db.prepare('delete from answers where at < ?').run(now - answersKeptMs)
      this.db.prepare('update personal set fields = null, salt = null where erase_at <= ? and fields is not null').run(now)
    })()
    this.forget()
  }

  close(): void {
    this.db.close()
  }

  private write(batch: readonly WrittenEntry[]): Tail {
    let { seq, hash } = this.tail
    for (const { events, personal, answer } of batch) {
      const last = events.at(-1)
      const digests = last ? this.writePersonal(personal, last) : []
      for (const event of events) {
        if (event.seq !== seq + 1) throw new Error(`event ${event.seq} does not follow ${seq}`)
        hash = chain(hash, event, event === last ? digests : [])
        this.insert.event.run(event.seq, event.at, event.type, event.version, event.actor, event.body, hash)
        seq = event.seq
      }
      if (answer) this.insert.answer.run(answer.n, answer.actor, answer.id, answer.digest, answer.answer, answer.at)
    }
    return { seq, hash }
  }

  /** Returns their digests in the order in which the event that they belong to is chained with them. */
  private writePersonal(personal: readonly PersonalRecord[], { seq, at }: ChainLink): string[] {
    const ordered = personal.length > 1 ? [...personal].sort((a, b) => (a.ref < b.ref ? -1 : 1)) : personal
    return ordered.map(({ ref, kind, fields, keepDays }) => {
      const salt = randomBytes(16).toString('hex')
      const text = JSON.stringify(fields)
      const digest = personalDigest(salt, text)
      this.insert.personal.run(ref, seq, kind, text, salt, digest, keepDays === undefined ? null : at + keepDays * dayMs)
      return digest
    })
  }
}

const firstOf = (batch: readonly WrittenEntry[]): number | undefined => batch.find(({ events }) => events.length > 0)?.events[0]?.seq

export function readTail(db: Db): Tail {
  const row = db.prepare('select seq, hash from events order by seq desc limit 1').get() as Tail | undefined
  return row ?? { seq: 0, hash: chainStart }
}
