import type { posts } from '../../../protocol/vocabulary.ts'

export type Rank = (typeof posts)[number]

/** Milliseconds UTC; words are personal records. Without a counter: away from the counters. */
export type PostChange = {
  readonly id: string
  readonly badge: string
  readonly counter: number | undefined
  readonly rank: Rank | undefined
  readonly from: string
  readonly by: string
  readonly words: string
  readonly at: number
  decided: { readonly by: string; readonly approve: boolean; readonly at: number; readonly consent: string | undefined } | undefined
}

/** Those that wait; those decided until the day ends. `made` numbers them. */
export type PostChanges = { made: number; all: Map<string, PostChange> }

export const emptyPostChanges = (): PostChanges => ({ made: 0, all: new Map() })
