import { hash } from 'node:crypto'
import type { HallEvent } from '../domain/events.ts'

/** Before the first event. */
export const chainStart = '0'.repeat(64)

/** Everything that an event says, in the order in which it is chained. `body` is the stored text, so that a verifier hashes what lies there. */
export type ChainLink = { seq: number; at: number; type: string; version: number; actor: string; body: string }

export const linkOf = (event: HallEvent): ChainLink => ({
  seq: event.seq,
  at: event.at,
  type: event.type,
  version: event.version,
  actor: event.actor,
  body: JSON.stringify(event.body),
})

/**
 * SHA-256 over the hash before, the event, and the digests of the personal records that were written with it, by their references; hexadecimal.
 * So a record cannot be changed with its digest, and erasing it, which leaves the digest, does not break the chain.
 */
export function chain(before: string, { seq, at, type, version, actor, body }: ChainLink, records: readonly string[] = []): string {
  const text = `${before}\n${seq}\n${at}\n${type}\n${version}\n${actor}\n${body}`
  return hash('sha256', records.length > 0 ? `${text}\n${records.join('\n')}` : text)
}

/** Digest of a personal record with its own salt: dropping the salt makes the digest unguessable. */
export const personalDigest = (salt: string, text: string): string => hash('sha256', `${salt}\n${text}`)
