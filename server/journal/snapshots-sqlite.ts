import Database from 'better-sqlite3'
import type { State } from '../domain/state.ts'
import type { Fold } from './journal.ts'
import type { JournalReader } from './reader-sqlite.ts'

const schema =
  'create table if not exists snapshot (one integer primary key check (one = 1), seq integer, hash text, shape integer, state text) strict'

/**
 * The newest folded state, in a file that can be thrown away at any time. It is read only where the journal has the same event in the same place, so
 * that a journal that was put back, or another one, never meets a state that is not its own.
 */
export class SnapshotFile {
  private constructor(
    private readonly db: Database.Database,
    private readonly fold: Fold,
  ) {}

  /** `undefined`: there is none, or none that can be read. A disk that takes no writes is no hindrance. */
  static toRead(file: string, fold: Fold): SnapshotFile | undefined {
    try {
      return new SnapshotFile(new Database(file, { readonly: true, fileMustExist: true }), fold)
    } catch {
      return undefined
    }
  }

  /** Throws what the disk says. */
  static toWrite(file: string, fold: Fold): SnapshotFile {
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.exec(schema)
    return new SnapshotFile(db, fold)
  }

  latest(journal: JournalReader): State | undefined {
    if (this.seq(journal) === 0) return undefined
    return this.fold.thaw(this.db.prepare('select state from snapshot').pluck().get() as string)
  }

  /** Position of the newest state that a start can read; 0: none. */
  seq(journal: JournalReader): number {
    const row = this.db.prepare('select seq, hash from snapshot where shape = ?').get(this.fold.shape) as
      | { seq: number; hash: string }
      | undefined
    return row && journal.hashAt(row.seq) === row.hash ? row.seq : 0
  }

  keep(state: State, journal: JournalReader): void {
    this.db
      .prepare('insert or replace into snapshot values (1, ?, ?, ?, ?)')
      .run(state.seq, journal.hashAt(state.seq) ?? '', this.fold.shape, this.fold.freeze(state))
  }

  close(): void {
    this.db.close()
  }
}
