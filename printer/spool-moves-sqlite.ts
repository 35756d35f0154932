import type Database from 'better-sqlite3'
import type { SpoolMoves } from './spool.ts'

/** Columns that files of before have not. A program of before leaves them alone. */
const columns = {
  /** The printer that the slip was meant for. */
  home: 'TEXT',
  /** Milliseconds on this machine's clock. */
  queued_at: 'INTEGER',
  /** 1: too old to be printed unless somebody says so. */
  held: 'INTEGER NOT NULL DEFAULT 0',
}

export function addMoveColumns(db: Database.Database, now: number): void {
  const there = new Set((db.pragma('table_info(job)') as { name: string }[]).map(({ name }) => name))
  db.transaction(() => {
    for (const [name, type] of Object.entries(columns)) if (!there.has(name)) db.exec(`ALTER TABLE job ADD COLUMN ${name} ${type}`)
    db.prepare('UPDATE job SET home = printer, queued_at = ? WHERE home IS NULL OR queued_at IS NULL').run(now)
  })()
}

/** `changed`: so many slips more, or fewer, wait for this printer. */
type Hands = { readonly now: () => number; readonly changed: (printer: string, by: number) => void }

/** Slips on their way to one printer that are to come out of another, or of none for the time being. */
export class SqliteSpoolMoves implements SpoolMoves {
  readonly #statements: ReturnType<typeof prepare>
  readonly #held = new Map<string, number>()

  constructor(
    db: Database.Database,
    private readonly hands: Hands,
  ) {
    this.#statements = prepare(db)
    for (const { printer, jobs } of this.#statements.heldCounts.all() as Counted[]) this.#held.set(printer, jobs)
  }

  isSending(printer: string): boolean {
    return this.#statements.sending.get(printer) !== undefined
  }

  homes(printer: string): string[] {
    return this.#statements.homes.pluck().all(printer) as string[]
  }

  handOver(from: string, to: string, home: string): number {
    return this.#moved(from, to, this.#statements.handOver.run(to, from, home).changes)
  }

  printers(): string[] {
    return this.#statements.printers.pluck().all() as string[]
  }

  adopt(from: string, to: string): void {
    const held = this.held(from)
    const { changes } = this.#statements.adopt.run(to, to, from)
    if (held > 0) this.#held.set(to, this.held(to) + held)
    this.#held.delete(from)
    this.#moved(from, to, changes - held)
  }

  holdOlder(ms: number): string[] {
    const than = this.hands.now() - ms
    const found = this.#statements.older.all(than) as Counted[]
    if (found.length === 0) return []
    this.#statements.hold.run(than)
    for (const { printer, jobs } of found) {
      this.cameHeld(printer, jobs)
      this.hands.changed(printer, -jobs)
    }
    return found.map(({ printer }) => printer)
  }

  cameHeld(printer: string, jobs: number): void {
    this.#held.set(printer, this.held(printer) + jobs)
  }

  held(printer: string): number {
    return this.#held.get(printer) ?? 0
  }

  release(printer: string, what: 'print' | 'drop'): number {
    const statement = what === 'print' ? this.#statements.letGo : this.#statements.drop
    const { changes } = what === 'print' ? statement.run(this.hands.now(), printer) : statement.run(printer)
    this.#held.delete(printer)
    if (what === 'print') this.hands.changed(printer, changes)
    return changes
  }

  #moved(from: string, to: string, jobs: number): number {
    if (jobs === 0) return 0
    this.hands.changed(from, -jobs)
    this.hands.changed(to, jobs)
    return jobs
  }
}

type Counted = { readonly printer: string; readonly jobs: number }

const prepare = (db: Database.Database) => ({
  heldCounts: db.prepare("SELECT printer, count(*) AS jobs FROM job WHERE state = 'queued' AND held = 1 GROUP BY printer"),
  sending: db.prepare("SELECT 1 FROM job WHERE printer = ? AND state = 'sending' LIMIT 1"),
  homes: db.prepare("SELECT DISTINCT home FROM job WHERE printer = ? AND state IN ('queued', 'sending') AND held = 0"),
  handOver: db.prepare("UPDATE job SET printer = ? WHERE printer = ? AND home = ? AND state = 'queued' AND held = 0"),
  printers: db.prepare("SELECT DISTINCT printer FROM job WHERE state = 'queued'"),
  adopt: db.prepare("UPDATE job SET printer = ?, home = ? WHERE printer = ? AND state = 'queued'"),
  older: db.prepare("SELECT printer, count(*) AS jobs FROM job WHERE state = 'queued' AND held = 0 AND queued_at <= ? GROUP BY printer"),
  hold: db.prepare("UPDATE job SET held = 1 WHERE state = 'queued' AND held = 0 AND queued_at <= ?"),
  letGo: db.prepare("UPDATE job SET held = 0, queued_at = ? WHERE state = 'queued' AND held = 1 AND printer = ?"),
  drop: db.prepare("UPDATE job SET state = 'failed', slip = NULL WHERE state = 'queued' AND held = 1 AND printer = ?"),
})
