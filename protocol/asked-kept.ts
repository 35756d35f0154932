import type { AskedKind } from './asked.ts'

/** What the lists of questions, records and calls back are asked for; `id` alone: one of them. `limit`: rows at most. */
export type AskedRead = {
  readonly list: 'asked'
  readonly kind?: AskedKind
  readonly id?: string
  readonly from?: string
  readonly to?: string
  readonly matter?: string
  readonly channel?: string
  readonly open?: boolean
  readonly badge?: string
  readonly before?: number
  readonly limit: number
}

export type MattersRead = { readonly list: 'asked-matters'; readonly from: string; readonly to: string }

export type HopsRead = { readonly list: 'hops'; readonly from: string; readonly to: string; readonly limit: number }

/** A row as it is kept: times in milliseconds UTC, texts by reference. */
export type KeptAsked = {
  readonly id: string
  readonly kind: AskedKind
  readonly seq: number
  readonly day: string
  readonly at: number
  readonly badge: string
  readonly counter: number | null
  readonly channel: string | null
  readonly matter: string | null
  readonly number: string | null
  readonly caller: string | null
  readonly words: string | null
  readonly outcome: string | null
  readonly to_kind: string | null
  readonly to_id: string | null
  readonly handler: string | null
  readonly open: number
  readonly state: string
  readonly due: number | null
  readonly due_day: string | null
  readonly provisional: number
  readonly reminded: number
  readonly closed_at: number | null
  readonly closed_by: string | null
  readonly result: string | null
  readonly result_words: string | null
  readonly late: number
  readonly cause: string | null
  readonly level: number | null
  readonly tries: number
}

export type KeptPage = { readonly rows: readonly KeptAsked[]; readonly total: number; readonly more?: number }

export type KeptMatter = { readonly matter: string | null; readonly asked: number; readonly open: number }

export type KeptHop = {
  readonly seq: number
  readonly day: string
  readonly at: number
  readonly ticket: string
  readonly number: string
  readonly first_badge: string
  readonly badge: string
  readonly counter: number
  readonly to_kind: string
  readonly to_id: string
  readonly receiver: string | null
  readonly result: string | null
  readonly closed_at: number | null
  readonly closed_by: string | null
}

export type KeptHops = { readonly hops: readonly KeptHop[]; readonly transfers: number; readonly bounces: number }
