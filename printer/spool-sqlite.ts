import Database from 'better-sqlite3'
import type { PrintJob } from '../protocol/slips/ticket-slip.ts'
import type { Spool, SpooledJob } from './spool.ts'

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

/**
 * The spool in a file of its own. `synchronous=NORMAL`: a killed process loses nothing, a power cut may lose the last moments, but then jobs and cursor go
 * back together and the follower brings the slips again.
 *
 * A job that is found in `sending` when the file is opened may have been printed: the process ended between the first byte and the printer's word. It is
 * printed once more, marked 重打, so that nobody stands without a slip; if that ends in doubt again, it is given up as `failed`. So a slip is lost only after
 * two sendings that the printer may both have printed, and comes out twice at most, the second time marked.
 */
export class SqliteSpool implements Spool {
  readonly #db: Database.Database
  readonly #statements: ReturnType<typeof prepare>
  readonly #waiting = new Map<string, number>()
  readonly #listeners = new Map<string, Set<() => void>>()
  #sincePurge = 0

  /** `file`: a path; `:memory:` keeps nothing. */
  constructor(file: string) {
    this.#db = new Database(file)
    this.#db.pragma('journal_mode = WAL')
    this.#db.pragma('synchronous = NORMAL')
    const version = this.#db.pragma('user_version', { simple: true })
    if (version === 0) this.#db.transaction(() => this.#db.exec(`${schema} PRAGMA user_version = 1;`))()
    else if (version !== 1) throw new Error(`${file} belongs to another version of the spool (${String(version)})`)
    this.#statements = prepare(this.#db)
    for (const { id } of this.#statements.sent.all() as { id: number }[]) this.#doubt(id)
    for (const { printer, jobs } of this.#statements.counts.all() as { printer: string; jobs: number }[]) this.#waiting.set(printer, jobs)
    this.#purge()
  }

  cursor(): number {
    return this.#statements.cursor.pluck().get() as number
  }

  enqueue(jobs: readonly PrintJob[], cursor: number): void {
    const added = new Map<string, number>()
    this.#db.transaction(() => {
      for (const { key, printer, slip } of jobs) {
        const { changes } = this.#statements.add.run(key, printer, JSON.stringify(slip))
        if (changes > 0) added.set(printer, (added.get(printer) ?? 0) + 1)
      }
      this.#statements.advance.run(cursor)
    })()
    this.#sincePurge += jobs.length
    if (this.#sincePurge >= purgeEvery) this.#purge()
    for (const [printer, count] of added) {
      this.#waiting.set(printer, this.waiting(printer) + count)
      for (const listener of this.#listeners.get(printer) ?? []) listener()
    }
  }

  next(printer: string): SpooledJob | undefined {
    for (;;) {
      const row = this.#statements.next.get(printer) as { id: number; key: string; slip: string; doubts: number } | undefined
      if (!row) return undefined
      const slip = parsed(row.slip)
      if (slip) return { id: row.id, key: row.key, slip, maybePrinted: row.doubts > 0 }
      this.failed(row.id)
    }
  }

  sending(id: number): void {
    this.#statements.sending.run(id)
  }

  done(id: number): void {
    this.#settle('done', id)
  }

  failed(id: number): void {
    this.#settle('failed', id)
  }

  inDoubt(id: number): boolean {
    const again = this.#doubt(id)
    if (!again) this.#countDown(id)
    return again
  }

  waiting(printer: string): number {
    return this.#waiting.get(printer) ?? 0
  }

  onQueued(printer: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(printer) ?? new Set()
    this.#listeners.set(printer, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  close(): void {
    this.#db.close()
  }

  #doubt(id: number): boolean {
    const again = this.#statements.again.run(id).changes > 0
    if (!again) this.#statements.settle.run('failed', id)
    return again
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
  add: db.prepare("INSERT INTO job (key, printer, state, slip) VALUES (?, ?, 'queued', ?) ON CONFLICT (key) DO NOTHING"),
  next: db.prepare("SELECT id, key, slip, doubts FROM job WHERE printer = ? AND state = 'queued' ORDER BY id LIMIT 1"),
  sending: db.prepare("UPDATE job SET state = 'sending' WHERE id = ?"),
  settle: db.prepare("UPDATE job SET state = ?, slip = NULL WHERE id = ? AND state IN ('queued', 'sending')"),
  again: db.prepare("UPDATE job SET state = 'queued', doubts = doubts + 1 WHERE id = ? AND doubts = 0"),
  sent: db.prepare("SELECT id FROM job WHERE state = 'sending'"),
  counts: db.prepare("SELECT printer, count(*) AS jobs FROM job WHERE state IN ('queued', 'sending') GROUP BY printer"),
  printer: db.prepare('SELECT printer FROM job WHERE id = ?'),
  purge: db.prepare(
    "DELETE FROM job WHERE state IN ('done', 'failed') AND id <= (SELECT max(id) FROM job WHERE state IN ('done', 'failed')) - ?",
  ),
})
