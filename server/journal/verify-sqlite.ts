import { chain, chainStart, personalDigest } from './chain.ts'
import { openReaderSqlite } from './open-sqlite.ts'
import type { EventRow } from './rows.ts'

export type Verdict =
  | { readonly holds: true; readonly events: number; readonly lastHash: string }
  | { readonly holds: false; readonly seq: number; readonly why: string }

/**
 * Reads the whole journal and names the first event that is not what was chained. `sheets`: last hash of a hall day (YYYY-MM-DD), as printed
 * on its closing sheet, whole or its first 16 digits or more.
 */
export function verifyJournal(file: string, sheets: ReadonlyMap<string, string> = new Map()): Verdict {
  const db = openReaderSqlite(file)
  let seq = 0
  try {
    let hash = chainStart
    let day = ''
    const ends = new Map<string, string>()
    for (const row of db.prepare('select * from events order by seq').iterate() as IterableIterator<EventRow>) {
      if (row.seq !== seq + 1) return { holds: false, seq: seq + 1, why: `event ${seq + 1} is missing` }
      seq = row.seq
      const expected = chain(hash, row)
      if (row.hash !== expected) return { holds: false, seq, why: `event ${seq} (${row.type}) is not what was chained` }
      if (row.type === 'day.opened') {
        if (day) ends.set(day, hash)
        day = (JSON.parse(row.body) as { day: string }).day
      }
      hash = expected
    }
    if (day) ends.set(day, hash)
    const altered = alteredRecord(db)
    if (altered) return { holds: false, ...altered }
    for (const [date, printed] of sheets) {
      const end = ends.get(date)
      if (!end) return { holds: false, seq, why: `the journal has no hall day ${date}` }
      if (printed.length < 16 || !end.startsWith(printed))
        return { holds: false, seq, why: `${date} ends with ${end}, the sheet says ${printed}` }
    }
    return { holds: true, events: seq, lastHash: hash }
  } catch (error) {
    return { holds: false, seq: seq + 1, why: `event ${seq + 1} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    db.close()
  }
}

/** A personal record that is there must be the one that was written; an erased one has neither text nor salt. */
function alteredRecord(db: ReturnType<typeof openReaderSqlite>): { seq: number; why: string } | undefined {
  type Row = { ref: string; seq: number; fields: string | null; salt: string | null; digest: string }
  for (const row of db.prepare('select ref, seq, fields, salt, digest from personal').iterate() as IterableIterator<Row>) {
    const erased = row.fields === null && row.salt === null
    if (!erased && personalDigest(row.salt ?? '', row.fields ?? '') !== row.digest)
      return { seq: row.seq, why: `personal record ${row.ref} of event ${row.seq} is not what was written` }
  }
  return undefined
}
