import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import type { RatingLevel } from '../../../protocol/vocabulary.ts'

/** `invitation`: which one the press answered; `hallAt`: the instant on the hall's clock, in milliseconds UTC: the machine's own may stand in 1970. */
export type NewPress = {
  readonly keypad: string
  readonly invitation: string
  readonly ticket: string
  readonly matter?: string | undefined
  readonly level: RatingLevel
  readonly hallAt: number
}
export type Press = NewPress & { readonly id: string }

/** Settled presses whose invitations are remembered, so that a pad which wakes again for one of them stays still. */
const remembered = 2000

const schema = `
  CREATE TABLE press (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    keypad TEXT NOT NULL,
    invitation TEXT NOT NULL,
    ticket TEXT NOT NULL,
    matter TEXT,
    level INTEGER NOT NULL,
    hall_at INTEGER NOT NULL,
    -- null: on its way. kept: the hall has it. Otherwise why the hall does not take it.
    settled TEXT,
    UNIQUE (keypad, invitation)
  ) STRICT;
  CREATE INDEX press_waiting ON press (keypad, seq) WHERE settled IS NULL;
`

/** Another agent works with this folder. */
export class FolderTaken extends Error {}

/**
 * Presses on their way to the hall, each on the disk before the pad says thanks (`synchronous=FULL`). One invitation has one press, whatever the pad
 * repeats; its request id is made here once. The file is locked for one agent alone, and free again when that ends, however it ends.
 */
export class Presses {
  readonly #db: Database.Database
  readonly #statements: ReturnType<typeof prepare>

  /** `file`: a path; `:memory:` keeps nothing. */
  constructor(file: string) {
    this.#db = new Database(file, { timeout: 500 })
    try {
      this.#db.pragma('locking_mode = EXCLUSIVE')
      this.#db.pragma('journal_mode = WAL')
      this.#db.pragma('synchronous = FULL')
      const version = this.#db.pragma('user_version', { simple: true })
      if (version === 0) this.#db.transaction(() => this.#db.exec(`${schema} PRAGMA user_version = 1;`))()
      else if (version !== 1) throw new Error(`${file} belongs to another version of the keypad program (${String(version)})`)
      this.#statements = prepare(this.#db)
      this.#db.exec('BEGIN IMMEDIATE; COMMIT')
    } catch (error) {
      this.#db.close()
      throw (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ? new FolderTaken(file) : error
    }
  }

  /** On the disk when this returns; `undefined`: this invitation has its press. */
  keep({ keypad, invitation, ticket, matter, level, hallAt }: NewPress): Press | undefined {
    const id = randomUUID()
    const { changes } = this.#statements.add.run({
      id,
      keypad,
      invitation,
      ticket,
      matter: matter ?? null,
      level,
      hallAt: Math.round(hallAt),
    })
    return changes > 0 ? { id, keypad, invitation, ticket, matter, level, hallAt } : undefined
  }

  answered(keypad: string, invitation: string): boolean {
    return this.#statements.answered.get(keypad, invitation) !== undefined
  }

  /** The oldest that is on its way. */
  next(keypad: string): Press | undefined {
    const row = this.#statements.next.get(keypad) as (Omit<Press, 'matter'> & { matter: string | null }) | undefined
    return row && { ...row, matter: row.matter ?? undefined }
  }

  waiting(keypad: string): number {
    return this.#statements.waiting.pluck().get(keypad) as number
  }

  /** `how`: `kept`, or why the hall does not take it. */
  settle(id: string, how: string): void {
    this.#db.transaction(() => {
      this.#statements.settle.run(how, id)
      this.#statements.purge.run(remembered)
    })()
  }

  close(): void {
    this.#db.close()
  }
}

const prepare = (db: Database.Database) => ({
  add: db.prepare(
    `INSERT INTO press (id, keypad, invitation, ticket, matter, level, hall_at) VALUES (@id, @keypad, @invitation, @ticket, @matter, @level, @hallAt)
     ON CONFLICT (keypad, invitation) DO NOTHING`,
  ),
  answered: db.prepare('SELECT 1 FROM press WHERE keypad = ? AND invitation = ?'),
  next: db.prepare(
    'SELECT id, keypad, invitation, ticket, matter, level, hall_at AS hallAt FROM press WHERE keypad = ? AND settled IS NULL ORDER BY seq LIMIT 1',
  ),
  waiting: db.prepare('SELECT count(*) FROM press WHERE keypad = ? AND settled IS NULL'),
  settle: db.prepare('UPDATE press SET settled = ? WHERE id = ? AND settled IS NULL'),
  purge: db.prepare('DELETE FROM press WHERE settled IS NOT NULL AND seq <= (SELECT max(seq) FROM press) - ?'),
})
