import Database from 'better-sqlite3'
import type { PrintJob } from '../protocol/slips/ticket-slip.ts'
import type { Spool, SpooledJob } from './spool.ts'
import { addMoveColumns, SqliteSpoolMoves } from './spool-moves-sqlite.ts'

/** Settled jobs whose keys are remembered; the cursor already keeps a slip from coming twice, this guards a journal that is read anew. */
const remembered = 20_000
const purgeEvery = 5000

const schema = `
  CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    printer TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'done', 'failed')),
    doubts INTEGER NOT NULL DEFAULT 0,
    -- JSON, let go once the job is settled
    slip TEXT
  ) STRICT;
  CREATE INDEX job_queued ON job (printer, id) WHERE state = 'queued';
  CREATE INDEX job_settled ON job (id) WHERE state IN ('done', 'failed');
  CREATE TABLE follower (one INTEGER PRIMARY KEY CHECK (one = 1), cursor INTEGER NOT NULL) STRICT;
  INSERT INTO follower VALUES (1, 0);
`

/** Printers that have confirmed a slip. Files of before have it made; whoever does not know it leaves it alone. */
const remembering = 'CREATE TABLE IF NOT EXISTS confirming (printer TEXT PRIMARY KEY) STRICT'

/**
 * The spool in a file of its own. `synchronous=NORMAL`: a killed process loses nothing, a power cut may lose the last moments, but then jobs and cursor go
 * back together and the follower brings the slips again. What is about to be sent is synced, with all before it.
 *
 * A job that is found in `sending` when the file is opened may have been printed: the process ended between the first byte and the printer's word. It is
 * printed again, marked 重打, so that nobody stands without a slip, and as often as that ends in doubt: a slip is given up only when it cannot be printed at
 * all. How fast a doubtful slip is sent again is the station's business.
 */
export class SqliteSpool implements Spool {
  readonly #db: Database.Database
  readonly #statements: ReturnType<typeof prepare>
  readonly #waiting = new Map<string, number>()
  readonly #listeners = new Map<string, Set<() => void>>()
  readonly #now: () => number
  readonly moves: SqliteSpoolMoves
  #sincePurge = 0

  /** `file`: a path; `:memory:` keeps nothing. `now`: this machine's clock, by which slips become old. */
  constructor(file: string, now: () => number = Date.now) {
    this.#now = now
    this.#db = new Database(file)
    this.#db.pragma('journal_mode = WAL')
    this.#db.pragma('synchronous = NORMAL')
    const version = this.#db.pragma('user_version', { simple: true })
    if (version === 0) this.#db.transaction(() => this.#db.exec(`${schema} PRAGMA user_version = 1;`))()
    else if (version !== 1) throw new Error(`${file} belongs to another version of the spool (${String(version)})`)
    this.#db.exec(remembering)
    addMoveColumns(this.#db, now())
    this.#statements = prepare(this.#db)
    this.#statements.sentAgain.run()
    for (const { printer, jobs } of this.#statements.counts.all() as { printer: string; jobs: number }[]) this.#waiting.set(printer, jobs)
    this.moves = new SqliteSpoolMoves(this.#db, { now, changed: (printer, by) => this.#changed(printer, by) })
    this.#purge()
  }

  cursor(): number {
    return this.#statements.cursor.pluck().get() as number
  }

  enqueue(jobs: readonly PrintJob[], cursor: number): void {
    const added = new Map<string, number>()
    const held = new Map<string, number>()
    this.#db.transaction(() => {
      for (const job of jobs) {
        const { key, printer, slip } = job
        const { changes } = this.#statements.add.run(key, printer, printer, this.#now(), job.held ? 1 : 0, JSON.stringify(slip))
        const counted = job.held ? held : added
        if (changes > 0) counted.set(printer, (counted.get(printer) ?? 0) + 1)
      }
      this.#statements.advance.run(cursor)
    })()
    this.#sincePurge += jobs.length
    if (this.#sincePurge >= purgeEvery) this.#purge()
    for (const [printer, count] of held) this.moves.cameHeld(printer, count)
    for (const [printer, count] of added) this.#changed(printer, count)
  }

  next(printer: string): SpooledJob | undefined {
    for (;;) {
      const row = this.#statements.next.get(printer) as { id: number; key: string; slip: string; doubts: number } | undefined
      if (!row) return undefined
      const slip = parsed(row.slip)
      if (slip) return { id: row.id, key: row.key, slip, doubts: row.doubts }
      this.failed(row.id)
    }
  }

  /** On the disk before the first byte leaves: after a power cut a slip that may be printed is known to be, and comes again marked. */
  sending(id: number): void {
    this.#db.pragma('synchronous = FULL')
    try {
      this.#statements.sending.run(id)
    } finally {
      this.#db.pragma('synchronous = NORMAL')
    }
  }

  done(id: number): void {
    this.#settle('done', id)
  }

  failed(id: number): void {
    this.#settle('failed', id)
  }

  inDoubt(id: number): void {
    this.#statements.again.run(id)
  }

  takeUp(printer: string): void {
    this.#statements.takeUp.run(printer)
  }

  waiting(printer: string): number {
    return this.#waiting.get(printer) ?? 0
  }

  onQueued(printer: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(printer) ?? new Set()
    this.#listeners.set(printer, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  confirms(printer: string): boolean {
    return this.#statements.confirms.get(printer) !== undefined
  }

  rememberConfirms(printer: string): void {
    this.#statements.rememberConfirms.run(printer)
  }

  close(): void {
    this.#db.close()
  }

  #changed(printer: string, by: number): void {
    this.#waiting.set(printer, Math.max(0, this.waiting(printer) + by))
    if (by > 0) for (const listener of this.#listeners.get(printer) ?? []) listener()
  }

  #settle(state: 'done' | 'failed', id: number): void {
    if (this.#statements.settle.run(state, id).changes > 0) this.#countDown(id)
  }

  #countDown(id: number): void {
    const printer = this.#statements.printer.pluck().get(id) as string
    this.#waiting.set(printer, Math.max(0, this.waiting(printer) - 1))
  }

  #purge(): void {
    this.#sincePurge = 0
    this.#statements.purge.run(remembered)
  }
}

function parsed(slip: string): SpooledJob['slip'] | undefined {
  try {
    return JSON.parse(slip) as SpooledJob['slip']
  } catch {
    return undefined
  }
}

const prepare = (db: Database.Database) => ({
  cursor: db.prepare('SELECT cursor FROM follower'),
  advance: db.prepare('UPDATE follower SET cursor = ? WHERE one = 1'),
  add: db.prepare(
    "INSERT INTO job (key, printer, home, queued_at, held, state, slip) VALUES (?, ?, ?, ?, ?, 'queued', ?) ON CONFLICT (key) DO NOTHING",
  ),
  next: db.prepare("SELECT id, key, slip, doubts FROM job WHERE printer = ? AND state = 'queued' AND held = 0 ORDER BY id LIMIT 1"),
  sending: db.prepare("UPDATE job SET state = 'sending' WHERE id = ?"),
  settle: db.prepare("UPDATE job SET state = ?, slip = NULL WHERE id = ? AND state IN ('queued', 'sending')"),
  again: db.prepare("UPDATE job SET state = 'queued', doubts = doubts + 1 WHERE id = ? AND state = 'sending'"),
  sentAgain: db.prepare("UPDATE job SET state = 'queued', doubts = doubts + 1 WHERE state = 'sending'"),
  takeUp: db.prepare("UPDATE job SET state = 'queued', doubts = doubts + 1 WHERE state = 'sending' AND printer = ?"),
  confirms: db.prepare('SELECT 1 FROM confirming WHERE printer = ?'),
  rememberConfirms: db.prepare('INSERT INTO confirming VALUES (?) ON CONFLICT DO NOTHING'),
  counts: db.prepare("SELECT printer, count(*) AS jobs FROM job WHERE state IN ('queued', 'sending') AND held = 0 GROUP BY printer"),
  printer: db.prepare('SELECT printer FROM job WHERE id = ?'),
  purge: db.prepare(
    "DELETE FROM job WHERE state IN ('done', 'failed') AND id <= (SELECT max(id) FROM job WHERE state IN ('done', 'failed')) - ?",
  ),
})
