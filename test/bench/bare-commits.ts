import { join } from 'node:path'
import Database from 'better-sqlite3'

/** SQLite alone, with a sync for each commit: one row for each number, of the size of its event and its answer. */
export function bareCommits(folder: string): (numbers: number) => void {
  const db = new Database(join(folder, 'bare.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table rows (n integer primary key, body text not null) strict')
  const insert = db.prepare('insert into rows (body) values (?)')
  const body = 'x'.repeat(700)
  return db.transaction((numbers: number) => {
    for (let left = numbers; left > 0; left--) insert.run(body)
  })
}
