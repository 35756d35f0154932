import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { migrations } from './migrations/all.ts'

export type Db = Database.Database

/** The writer's connection: every commit is on the disk before it returns. */
export function openWriterSqlite(file: string): Db {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  // Fewer and longer: a commit that has to fold the log into the file waits for two syncs more.
  db.pragma('wal_autocheckpoint = 4000')
  migrate(db)
  db.prepare('insert or ignore into meta (name, value) values (?, ?)').run('key', randomBytes(32).toString('hex'))
  return db
}

/** For reading beside the writer, in this or another thread. */
export function openReaderSqlite(file: string): Db {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  db.pragma('query_only = ON')
  return db
}

/** Brings a file up to date; one from a newer version of the product is left alone. */
export function migrate(db: Db): void {
  const done = db.pragma('user_version', { simple: true }) as number
  if (done > migrations.length) throw new Error(`hall.db was written by a newer version (schema ${done}, known ${migrations.length})`)
  for (let next = done; next < migrations.length; next++)
    db.transaction(() => {
      db.exec(migrations[next] as string)
      db.pragma(`user_version = ${next + 1}`)
    }).immediate()
}
