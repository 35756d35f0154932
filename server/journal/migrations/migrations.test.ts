import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../open-sqlite.ts'
import { journal } from './001-journal.ts'
import { migrations } from './all.ts'

const tables = (db: Database.Database) =>
  db.prepare("select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name").all()

/** A file as the first version wrote it, with a day in it. */
function firstVersion() {
  const db = new Database(':memory:')
  db.exec(journal)
  db.pragma('user_version = 1')
  db.prepare("insert into events values (1, 1, 'day.opened', 1, 'clock', '{}', 'h')").run()
  db.prepare("insert into answers values (1, 'badge:1001', 'one', 'd', '{}', 1)").run()
  db.prepare("insert into personal values ('p_1', 1, 'note', '{}', 's', 'd', null)").run()
  return db
}

test('an old file is brought up to date and keeps what it holds', () => {
  const old = firstVersion()
  migrate(old)
  const fresh = new Database(':memory:')
  migrate(fresh)
  expect(tables(old)).toEqual(tables(fresh))
  expect(old.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(
    old.prepare('select (select count(*) from events) + (select count(*) from answers) + (select count(*) from personal) as n').get(),
  ).toEqual({ n: 3 })
})

test('a file of a newer version is left alone', () => {
  const db = new Database(':memory:')
  db.pragma(`user_version = ${migrations.length + 1}`)
  expect(() => migrate(db)).toThrow(/newer version/)
  expect(tables(db)).toEqual([])
})
