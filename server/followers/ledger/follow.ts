import type { FollowedJournal } from '../../journal/journal.ts'
import type { Ledger } from './ledger-sqlite.ts'

/** Events that one transaction takes in. */
export const mostAtOnce = 2000

/**
 * Takes the next events in, and returns how many. A ledger whose last event is not in the journal belongs to another past (an older journal was put
 * back): it is emptied first, and `renewed` is told. [B1]
 */
export function follow(ledger: Ledger, journal: FollowedJournal, renewed: () => void, limit = mostAtOnce): number {
  const { seq, hash } = ledger.cursor()
  if (seq > 0 && journal.hashAt(seq) !== hash) {
    ledger.reset()
    renewed()
    return follow(ledger, journal, renewed, limit)
  }
  const next = journal.after(seq, limit)
  if (!next) return 0
  ledger.take(next.events, next.end)
  return next.events.length
}
