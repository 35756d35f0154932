import type { Entry, Tail } from './journal.ts'

/** What the server asks of the writer's thread, and what comes back, in order. */
export type ToWriter =
  | { readonly ask: 'append'; readonly batch: readonly Entry[] }
  | { readonly ask: 'recover' }
  | { readonly ask: 'erase'; readonly ref: string }
  | { readonly ask: 'purge'; readonly now: number }
  | { readonly ask: 'close' }
export type FromWriter = { readonly tail: Tail } | { readonly failed: string }
