import type Database from 'better-sqlite3'
import type { LookOfDay } from '../../../protocol/reports.ts'
import type { EventOf } from '../../domain/events.ts'

/** What was found before an opening, as it was written down: a list that is read as a whole. */
export const looksTable = `
create table looks (seq integer primary key, day text not null, at integer not null, stage text not null, opens integer, by text, found text not null) strict;
create index looks_by_day on looks (day);`

export function notesLooks(db: Database.Database, day: () => string): (event: EventOf<'hall.checked'>) => void {
  const put = db.prepare('insert into looks values (?, ?, ?, ?, ?, ?, ?)')
  return ({ seq, at, body: { stage, opens = null, by = null, found } }) => put.run(seq, day(), at, stage, opens, by, JSON.stringify(found))
}

type Row = { at: number; stage: LookOfDay['stage']; opens: number | null; by: string | null; found: string }

export const looksOfDay = (db: Database.Database, day: string): LookOfDay[] =>
  (db.prepare('select at, stage, opens, by, found from looks where day = ? order by seq').all(day) as Row[]).map(
    ({ at, stage, opens, by, found }) => ({
      at: new Date(at).toISOString(),
      stage,
      ...(opens === null ? {} : { opens: new Date(opens).toISOString() }),
      ...(by === null ? {} : { by }),
      found: JSON.parse(found) as LookOfDay['found'],
    }),
  )
