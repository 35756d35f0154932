import type { HallEvent } from '../../domain/events.ts'
import type { Tail } from '../../journal/journal.ts'

/** The journal as the ledger reads it, beside its writer: only what is on the disk. What cannot be read is `StorageFailed`. */
export interface JournalReader {
  /** Events after a position, in order, and where they end; undefined: there are none. */
  after(seq: number, limit: number): { readonly events: readonly HallEvent[]; readonly end: Tail } | undefined
  /** Hash of the event at a position; undefined: there is no such event. */
  hashAt(seq: number): string | undefined
}
