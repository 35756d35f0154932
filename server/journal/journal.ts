import type { PersonalRecord } from '../domain/decision.ts'
import type { HallEvent } from '../domain/events.ts'
import type { State } from '../domain/state.ts'

/** The answer to one request, kept with its id, so that the same id gives the same answer. `digest`: keyed digest of the body. */
export type KeptAnswer = {
  readonly actor: string
  readonly id: string
  readonly digest: string
  readonly answer: string
  readonly at: number
}

/** What one command leaves: written together or not at all. Events carry their final `seq`. */
export type Entry = { readonly events: readonly HallEvent[]; readonly personal: readonly PersonalRecord[]; readonly answer?: KeptAnswer }

/** Position of the last event and its hash. */
export type Tail = { readonly seq: number; readonly hash: string }

/** The disk would not take a batch. What is truly there, `recover` tells. */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed'
}

/**
 * What happened, in order, never changed. One writer. Batches are durable when `append` resolves, and in the order of the calls. Several calls may be
 * under way; they may become durable together.
 */
export interface Journal {
  tail(): Tail
  /** Rejects with `StorageFailed`; then it and all that were called after it are not kept, nor is anything until `recover` resolves. */
  append(batch: readonly Entry[]): Promise<Tail>
  /** Reopens and reads the true tail; rejects while the disk still refuses a write. */
  recover(): Promise<Tail>
  /** Events after a position, in order. */
  readSince(seq: number, limit: number): HallEvent[]
  keptAnswer(actor: string, id: string): KeptAnswer | undefined
  personal(ref: string): Readonly<Record<string, string>> | undefined
  /** Erases what was kept under a reference: the chain stays whole, and nothing can be guessed from it. */
  erase(ref: string): Promise<void>
  /** Forgets answers and personal records that have had their time. `now`: milliseconds on the hall's clock. */
  purge(now: number): Promise<void>
  /** Random, made once for the hall: keys the digests of request bodies and identity numbers. */
  key(): string
  /** Waits for what is under way, and closes. */
  close(): Promise<void>
}

/** Where a start gets most of the state from, so that it is short whatever the history: the newest that was kept. The caller folds what follows. */
export type Snapshots = { readonly latest: () => State | undefined }

/** The journal as a follower reads it, beside its writer: only what is on the disk. What cannot be read is `StorageFailed`. */
export interface FollowedJournal {
  /** Events after a position, in order, and where they end; `undefined`: there are none. */
  after(seq: number, limit: number): { readonly events: readonly HallEvent[]; readonly end: Tail } | undefined
  /** Hash of the event at a position; `undefined`: there is no such event. */
  hashAt(seq: number): string | undefined
}

/** Every start folds everything. */
export const noSnapshots: Snapshots = { latest: () => undefined }

/** How events are folded for snapshots; the composition hands it over, since the journal knows no rules. */
export type Fold = {
  readonly shape: number
  readonly empty: () => State
  readonly apply: (state: State, event: HallEvent) => void
  readonly freeze: (state: State) => string
  readonly thaw: (text: string) => State
}
