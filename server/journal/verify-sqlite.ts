import { chain, chainStart, personalDigest } from './chain.ts'
import { type Db, openReaderSqlite } from './open-sqlite.ts'
import type { EventRow } from './rows.ts'

export type Verdict =
  | { readonly holds: true; readonly events: number; readonly lastHash: string; readonly sheets: readonly SheetHolds[] }
  | { readonly holds: false; readonly seq: number; readonly why: string }

/** A sheet that was printed before its day was over: `after` events of that day are not in it. */
export type SheetHolds = { readonly date: string; readonly seq: number; readonly after: number }

/**
 * Reads the whole journal and names the first event that is not what was chained. `sheets`: last hash of a hall day (YYYY-MM-DD), as printed
 * on its closing sheet, whole or its first 16 digits or more; one that was printed while its day still
 * ran vouches for what had happened until then.
 */
export function verifyJournal(file: string, sheets: ReadonlyMap<string, string> = new Map()): Verdict {
  let db: Db | undefined
  let records: ReturnType<typeof digestsBySeq> | undefined
  let seq = 0
  try {
    db = openReaderSqlite(file)
    records = digestsBySeq(db)
    let hash = chainStart
    let day = ''
    const ends = new Map<string, { hash: string; seq: number }>()
    const met = new Map<string, number>()
    for (const row of db.prepare('select * from events order by seq').iterate() as IterableIterator<EventRow>) {
      if (row.seq !== seq + 1) return { holds: false, seq: seq + 1, why: `event ${seq + 1} is missing` }
      seq = row.seq
      const expected = chain(hash, row, records.upTo(seq))
      if (row.hash !== expected) return { holds: false, seq, why: `event ${seq} (${row.type}) is not what was chained` }
      if (row.type === 'day.opened') {
        if (day) ends.set(day, { hash, seq: seq - 1 })
        day = (JSON.parse(row.body) as { day: string }).day
      }
      hash = expected
      const printed = sheets.get(day)
      if (printed !== undefined && printed.length >= 16 && hash.startsWith(printed)) met.set(day, seq)
    }
    if (day) ends.set(day, { hash, seq })
    if (records.upTo(Number.POSITIVE_INFINITY).length > 0)
      return { holds: false, seq: seq + 1, why: `event ${seq + 1} is missing: only its record is there` }
    const altered = alteredRecord(db)
    if (altered) return { holds: false, ...altered }
    for (const [date, printed] of sheets) {
      const end = ends.get(date)
      if (!end) return { holds: false, seq, why: `the journal has no hall day ${date}` }
      if (!met.has(date)) return { holds: false, seq, why: `${date} ends with ${end.hash}, the sheet says ${printed}` }
    }
    const held = [...met].map(([date, at]) => ({ date, seq: at, after: (ends.get(date)?.seq ?? at) - at }))
    return { holds: true, events: seq, lastHash: hash, sheets: held }
  } catch (error) {
    return { holds: false, seq: seq + 1, why: `event ${seq + 1} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    records?.end()
    db?.close()
  }
}

/** Digests of the personal records, for whoever goes through the events in their order. */
function digestsBySeq(db: Db) {
  type Row = { seq: number; digest: string }
  const rows = db.prepare('select seq, digest from personal order by seq, ref').iterate() as IterableIterator<Row>
  let next = rows.next()
  return {
    upTo: (seq: number): string[] => {
      const digests: string[] = []
      for (; !next.done && next.value.seq <= seq; next = rows.next()) digests.push(next.value.digest)
      return digests
    },
    end: () => void rows.return?.(),
  }
}

/** A personal record that is there must be the one that was written; an erased one has neither text nor salt. */
function alteredRecord(db: Db): { seq: number; why: string } | undefined {
  type Row = { ref: string; seq: number; fields: string | null; salt: string | null; digest: string }
  for (const row of db.prepare('select ref, seq, fields, salt, digest from personal').iterate() as IterableIterator<Row>) {
    const erased = row.fields === null && row.salt === null
    if (!erased && personalDigest(row.salt ?? '', row.fields ?? '') !== row.digest)
      return { seq: row.seq, why: `personal record ${row.ref} of event ${row.seq} is not what was written` }
  }
  return undefined
}
