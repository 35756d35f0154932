/** What the ledger's list of visits that are over is asked for, newest first. `before`: the visit that the last page ended with. `limit`: rows at most. */
export type HomesRead = {
  readonly list: 'homes'
  readonly from?: string
  readonly to?: string
  readonly before?: string
  readonly limit: number
}

/** A row as it is kept: times in milliseconds UTC, texts by reference. */
export type KeptHome = {
  readonly home: string
  readonly day: string
  readonly at: number
  readonly badge: string
  readonly channel: string
  readonly matter: string
  readonly citizen: string
  readonly due_day: string
  readonly late: number
  readonly tries: number
  readonly state: string
  readonly result: string | null
  readonly closed_at: number | null
  readonly closed_by: string | null
  readonly words: string | null
  /** Who went, badges with spaces between. */
  readonly went: string | null
}
export type KeptHomes = { readonly rows: readonly KeptHome[]; readonly total: number; readonly more?: string }
