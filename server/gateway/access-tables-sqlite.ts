import type Database from 'better-sqlite3'

/** Columns that came later; a folder of an older version gets them at its next start. */
const later = [
  ['devices', 'seen_at', 'integer'],
  ['devices', 'by_code', 'integer not null default 0'],
  ['sessions', 'console', 'text'],
] as const

/** Digests of tokens, never tokens. `by_code`: 1 where the manager read the device's code; `console`: where the person signed in. */
export function prepareAccess(db: Database.Database): void {
  db.exec(`
    create table if not exists devices (digest text primary key, device text not null unique, role text not null, counter integer) strict;
    create table if not exists sessions (digest text primary key, badge text not null, expires_at integer not null) strict;
    create table if not exists taken_back (digest text primary key) strict, without rowid;
  `)
  for (const [table, column, type] of later) {
    const columns = db.pragma(`table_info(${table})`) as { name: string }[]
    if (!columns.some(({ name }) => name === column)) db.exec(`alter table ${table} add column ${column} ${type}`)
  }
}
