import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export type KeptEvent = {
  readonly seq: number
  readonly at: number
  readonly type: string
  readonly actor: string
  readonly body: Readonly<Record<string, unknown>>
}

function read<T>(file: string, ask: (db: Database.Database) => T): T {
  const db = new Database(file, { readonly: true })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

/** The whole journal of a hall's folder, in order. */
export const keptEvents = (folder: string): KeptEvent[] =>
  read(join(folder, 'hall.db'), (db) =>
    (db.prepare('select seq, at, type, actor, body from events order by seq').all() as (Omit<KeptEvent, 'body'> & { body: string })[]).map(
      (row) => ({ ...row, body: JSON.parse(row.body) as KeptEvent['body'] }),
    ),
  )

/** Slips by what became of them. */
export const keptSlips = (folder: string): Readonly<Record<string, number>> =>
  read(join(folder, 'spool.db'), (db) =>
    Object.fromEntries(
      (db.prepare('select state, count(*) as jobs from job group by state').all() as { state: string; jobs: number }[]).map(
        ({ state, jobs }) => [state, jobs],
      ),
    ),
  )

/** Numbers on the pictures that the virtual printer drew: of the newest slips only, while there was time. */
export const slipPictures = (folder: string): string[] =>
  existsSync(join(folder, 'slips')) ? readdirSync(join(folder, 'slips')).filter((name) => name.endsWith('.png')) : []
