import { join } from 'node:path'
import Database from 'better-sqlite3'

export type Recorded = {
  readonly seq: number
  readonly type: string
  readonly actor: string
  readonly body: { readonly ticket?: string; readonly number?: string; readonly line?: string; readonly day?: string }
}
export type KeptRow = { readonly actor: string; readonly id: string; readonly answer: string }

/** What lies in hall.db, read beside the server, as any program could. */
export function readJournal(data: string): { readonly events: Recorded[]; readonly answers: KeptRow[] } {
  const db = new Database(join(data, 'hall.db'), { readonly: true })
  try {
    // One transaction: both tables as of one commit.
    return db.transaction(() => ({
      events: (db.prepare('select seq, type, actor, body from events order by seq').all() as (Recorded & { body: string })[]).map(
        (row) => ({
          ...row,
          body: JSON.parse(row.body) as Recorded['body'],
        }),
      ),
      answers: db.prepare('select actor, id, answer from answers').all() as KeptRow[],
    }))()
  } finally {
    db.close()
  }
}

/** People waiting in each line, by the journal. */
export function waitingBy(events: readonly Recorded[]): Record<string, number> {
  const waiting: Record<string, number> = {}
  for (const { type, body } of events)
    if (body.line && (type === 'ticket.taken' || type === 'ticket.called'))
      waiting[body.line] = (waiting[body.line] ?? 0) + (type === 'ticket.taken' ? 1 : -1)
  return waiting
}
