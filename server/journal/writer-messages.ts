import type { ChainLink } from './chain.ts'
import type { Entry, KeptAnswer, Tail } from './journal.ts'

/** An entry as it is written: its events as text, which also crosses to the thread more cheaply, and its answer with a place. */
export type WrittenEntry = Omit<Entry, 'answer' | 'events'> & {
  readonly events: readonly ChainLink[]
  readonly answer?: KeptAnswer & { readonly n: number }
}

/** What the server asks of the writer's thread, and what comes back, in order. */
export type ToWriter =
  | { readonly ask: 'append'; readonly batch: readonly WrittenEntry[] }
  | { readonly ask: 'recover' }
  | { readonly ask: 'erase'; readonly ref: string }
  | { readonly ask: 'purge'; readonly now: number }
  | { readonly ask: 'close' }
export type FromWriter = { readonly tail: Tail } | { readonly failed: string }
