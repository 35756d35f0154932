import type Database from 'better-sqlite3'
import type { CaseRead, KeptCase, KeptCasePage, KeptStep, NamedCase } from '../../../protocol/cases-kept.ts'
import type { HallEvent } from '../../domain/events.ts'

/** What cases read of the journal: events in order, and whose personal records hold a text. */
export type CaseJournal = {
  readonly readSince: (seq: number, limit: number) => readonly HallEvent[]
  readonly citizens: (text: string, limit: number) => readonly string[]
  /** What a personal record holds; undefined once it is erased. */
  readonly personal: (ref: string) => Readonly<Record<string, string>> | undefined
}

/** A row with what its personal records hold. */
export function withWords(row: KeptCase, named: boolean, journal: Partial<CaseJournal>): NamedCase {
  const who = named && row.applicant !== null ? journal.personal?.(row.applicant) : undefined
  const said = named && row.rejected === 1 && row.sheet !== null ? journal.personal?.(row.sheet) : undefined
  return { ...row, ...(who ? { who } : {}), ...(said ? { said } : {}) }
}

/** More than ever happens to one; a page that a screen can show. */
const mostSteps = 500

/** A case with everything of it in order: the ledger knows which events, the journal what they say. Without a journal: the row alone. [B24] */
export function casePage(db: Database.Database, { case: number, named }: CaseRead, journal: Partial<CaseJournal>): KeptCasePage {
  const row = db.prepare('select * from cases where "case" = ?').get(number) as KeptCase | undefined
  if (!row) return undefined
  const seqs = db.prepare('select seq from case_steps where "case" = ? order by seq limit ?').pluck().all(number, mostSteps) as number[]
  const steps = seqs.flatMap((seq): KeptStep[] =>
    (journal.readSince?.(seq - 1, 1) ?? []).map(({ at, type, actor, body }) => {
      const words = named && 'words' in body && typeof body.words === 'string' ? journal.personal?.(body.words) : undefined
      return { seq, at, type, actor, body: { ...body }, ...(words ? { words } : {}) }
    }),
  )
  return { row: withWords(row, named, journal), steps }
}
