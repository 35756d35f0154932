import { randomBytes } from 'node:crypto'
import type { PersonalRecord } from '../domain/decision.ts'
import type { State } from '../domain/state.ts'
import { type ChainLink, chain, chainStart, personalDigest } from './chain.ts'
import type { Fold, Tail } from './journal.ts'
import { type Db, openWriterSqlite } from './open-sqlite.ts'
import { type EventRow, eventOf } from './rows.ts'
import { isStorageTrouble } from './storage-trouble.ts'
import type { WrittenEntry } from './writer-messages.ts'

const dayMs = 86_400_000
/** Events between two snapshots: a start folds at most about this many. */
export const snapshotEvery = 20_000
/** A request's answer is kept for at least the hall day. */
const answersKeptMs = 2 * dayMs

/** The only writer of hall.db. Lives in a thread of its own, so that a slow disk never blocks the server's event loop. */
export class JournalWriter {
  private readonly db: Db
  private tail: Tail
  private readonly state: State
  private snapshotAt: number
  private readonly insert
  private readonly commit: (batch: readonly WrittenEntry[]) => Tail

  constructor(
    file: string,
    private readonly fold: Fold,
  ) {
    this.db = openWriterSqlite(file)
    const { db } = this
    this.insert = {
      event: db.prepare('insert into events (seq, at, type, version, actor, body, hash) values (?, ?, ?, ?, ?, ?, ?)'),
      answer: db.prepare('insert into answers (n, actor, id, digest, answer, at) values (?, ?, ?, ?, ?, ?)'),
      personal: db.prepare('insert into personal (ref, seq, kind, fields, salt, digest, erase_at) values (?, ?, ?, ?, ?, ?, ?)'),
      snapshot: db.prepare('insert or replace into snapshots (seq, shape, state) values (?, ?, ?)'),
    }
    this.commit = db.transaction((batch) => this.write(batch))
    this.tail = readTail(db)
    this.state = this.foldFrom(latestSnapshot(db, fold))
    this.snapshotAt = this.state.seq - ((this.state.seq - (latestSnapshotSeq(db, fold) ?? 0)) % snapshotEvery)
    if (this.state.seq - (latestSnapshotSeq(db, fold) ?? 0) >= snapshotEvery) this.takeSnapshot()
  }

  append(batch: readonly WrittenEntry[]): Tail {
    this.tail = this.commit(batch)
    return this.tail
  }

  /** After the answer has gone: nobody waits for the state that snapshots are made of. */
  foldIn(batch: readonly WrittenEntry[]): void {
    for (const { events } of batch) for (const event of events) this.fold.apply(this.state, eventOf(event))
    if (this.tail.seq - this.snapshotAt >= snapshotEvery) this.takeSnapshot()
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
    if (this.tail.seq > this.snapshotAt && this.state.seq === this.tail.seq) this.takeSnapshot()
    this.discard()
  }

  /** Closes as it is. */
  discard(): void {
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

  private foldFrom(start: State | undefined): State {
    const state = start ?? this.fold.empty()
    const rows = this.db.prepare('select * from events where seq > ? order by seq').iterate(state.seq) as IterableIterator<EventRow>
    for (const row of rows) this.fold.apply(state, eventOf(row))
    return state
  }

  /** Only makes the next start shorter: a disk without room for it loses nothing, and the next one comes in its turn. */
  private takeSnapshot(): void {
    const { seq } = this.state
    this.snapshotAt = seq
    try {
      this.db.transaction(() => {
        this.insert.snapshot.run(seq, this.fold.shape, this.fold.freeze(this.state))
        this.db.prepare('delete from snapshots where seq < ?').run(seq)
      })()
    } catch (error) {
      if (!isStorageTrouble(error)) throw error
    }
  }
}

export function readTail(db: Db): Tail {
  const row = db.prepare('select seq, hash from events order by seq desc limit 1').get() as Tail | undefined
  return row ?? { seq: 0, hash: chainStart }
}

export function latestSnapshot(db: Db, fold: Fold): State | undefined {
  const row = db.prepare('select state from snapshots where shape = ? order by seq desc limit 1').get(fold.shape) as
    | { state: string }
    | undefined
  return row && fold.thaw(row.state)
}

const latestSnapshotSeq = (db: Db, fold: Fold): number | undefined =>
  (db.prepare('select max(seq) as seq from snapshots where shape = ?').get(fold.shape) as { seq: number | null }).seq ?? undefined
