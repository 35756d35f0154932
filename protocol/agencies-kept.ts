import type { AgencyState } from './agencies.ts'

/** What the ledger's list of agencies is asked for; `id` alone: one of them. `limit`: rows at most. */
export type AgenciesRead = {
  readonly list: 'agencies'
  readonly id?: string
  readonly open?: boolean
  readonly agent?: string
  readonly from?: string
  readonly to?: string
  readonly before?: number
  readonly limit: number
}
export type AgencyCountsRead = { readonly list: 'agency-counts'; readonly year: string }

/** A row as it is kept: times in milliseconds UTC, texts by reference. */
export type KeptAgency = {
  readonly id: string
  readonly seq: number
  readonly day: string
  readonly at: number
  readonly agent: string
  readonly badge: string
  readonly counter: number
  readonly ticket: string
  readonly number: string
  readonly matter: string
  readonly case: string | null
  readonly client: string
  readonly words: string
  readonly limit_days: number
  readonly due_day: string
  readonly provisional: number
  readonly state: AgencyState
  readonly handled_day: string | null
  readonly handled_used: number | null
  readonly replied_day: string | null
  readonly replied_used: number | null
  readonly replied_by: string | null
  readonly late: number
  readonly open: number
  readonly satisfied: number | null
  readonly note: string | null
  readonly rated_at: number | null
  readonly rated_by: string | null
}
export type KeptAgencies = { readonly rows: readonly KeptAgency[]; readonly total: number; readonly more?: number }

/** `used`, `promised`: working days, of those that are done. */
export type KeptAgencyCount = {
  readonly agent: string
  readonly accepted: number
  readonly done: number
  readonly late: number
  readonly satisfied: number
  readonly dissatisfied: number
  readonly used: number
  readonly promised: number
}
