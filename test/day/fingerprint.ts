import { createHash } from 'node:crypto'
import type { KeptEvent } from './kept-sqlite.ts'

const chance = /\b[tpa]_[0-9a-z]{16}\b/g
/** Digests under the hall's own key, which no two halls share. */
const sealed = new Set(['phone', 'identity', 'citizenTag'])

/** The same for two days in which the same happened at the same instants: what is random (ids, codes, references) counts by its first appearance. */
export function fingerprint(events: readonly KeptEvent[]): string {
  const seen = new Map<string, string>()
  const named = (random: string): string => {
    const known = seen.get(random) ?? `#${seen.size + 1}`
    seen.set(random, known)
    return known
  }
  const hash = createHash('sha256')
  for (const { at, type, actor, body } of events) {
    // The hall document is sealed with the journal's own key, which no two halls share; a look before the opening is at this machine.
    if (type === 'hall.configured' || type === 'hall.checked') continue
    const text = JSON.stringify([at, type, actor, body], (key, value) => (key === 'code' || sealed.has(key) ? named(String(value)) : value))
    hash.update(text.replace(chance, named)).update('\n')
  }
  return hash.digest('hex').slice(0, 16)
}
