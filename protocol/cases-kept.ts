import * as v from 'valibot'
import type { OutcomeKind } from './vocabulary.ts'

/** 台账 (R42): what is in progress and what is done apart, and what was given back or refused in a register of its own (R35). */
export const registers = ['open', 'done', 'rejected'] as const
export type Register = (typeof registers)[number]

export const caseOrders = ['due', 'opened', 'closed'] as const
export type CaseOrder = (typeof caseOrders)[number]

/** How a case stands against its last day in time: passed, today, within three days, later, or it has none. */
export const dueSpans = ['late', 'today', 'soon', 'later', 'none'] as const
export type DueSpan = (typeof dueSpans)[number]

/** 抽查 of what was given back or refused: nothing to say, to be mended, or wrongly given back. */
export const reviewResults = ['sound', 'to-mend', 'wrong'] as const
export type ReviewResult = (typeof reviewResults)[number]

/** Where a page ends, and the next begins: the value that it is ordered by, and the case. */
export const CasePlace = v.tuple([v.union([v.number(), v.pipe(v.string(), v.maxLength(10))]), v.pipe(v.string(), v.maxLength(20))])
export type CasePlace = v.InferOutput<typeof CasePlace>

/** A search in a register. Days are dates of the hall's zone; `today` is the hall day. */
export type CasesRead = {
  readonly list: 'cases'
  readonly register: Register
  readonly order: CaseOrder
  readonly down: boolean
  readonly matter?: string | undefined
  readonly kind?: OutcomeKind | undefined
  /** Who answers for it: one of these. */
  readonly badges?: readonly string[] | undefined
  /** Of the days on which they were opened; of the other registers, on which they were closed. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly span?: DueSpan | undefined
  readonly reviewed?: boolean | undefined
  /** The number of a case or how it begins, or the number of a ticket. */
  readonly number?: string | undefined
  /** Part of a name, or of a telephone number: looked for where personal records lie. */
  readonly applicant?: string | undefined
  readonly today: string
  readonly after?: CasePlace | undefined
  readonly limit: number
  /** Whether to count all that the search finds. */
  readonly count: boolean
  /** Whether whoever asks may know whose they are. */
  readonly named: boolean
}

/** One case, with everything that the journal says of it. */
export type CaseRead = { readonly list: 'case'; readonly case: string; readonly named: boolean }

/** A row as it is kept. Times are milliseconds UTC; `applicant`, `sheet`: references to personal records. */
export type KeptCase = {
  readonly case: string
  readonly ticket: string
  readonly number: string
  readonly line: string
  readonly matter: string
  readonly kind: OutcomeKind
  readonly proposed: string | null
  readonly departure: string | null
  readonly counter: number
  readonly badge: string
  readonly opened_at: number
  readonly day: string
  readonly due: string | null
  readonly provisional: number
  readonly state: string
  readonly closed_at: number | null
  readonly closed_day: string | null
  readonly closed_by: string | null
  readonly result: string | null
  readonly applicant: string | null
  readonly notice: string | null
  readonly notice_kind: string | null
  readonly reason_code: string | null
  readonly sheet: string | null
  readonly rejected: number
  readonly review: ReviewResult | null
  readonly reviewed_at: number | null
  readonly reviewed_by: string | null
}

/** With what its personal records hold: who it is, and what the notice says. Nothing once they are erased. */
export type NamedCase = KeptCase & { readonly who?: Fields; readonly said?: Fields }
type Fields = Readonly<Record<string, string>>

/** `crowded`: more people have such a name than are looked at; the search should say more. */
export type KeptCases = {
  readonly rows: readonly NamedCase[]
  readonly total?: number
  readonly more?: CasePlace
  readonly crowded?: true
}

/** What happened to a case, as the journal has it. */
export type KeptStep = {
  readonly seq: number
  readonly at: number
  readonly type: string
  readonly actor: string
  readonly body: Readonly<Record<string, unknown>>
  /** In somebody's own words. */
  readonly words?: Fields
}
export type KeptCasePage = { readonly row: NamedCase; readonly steps: readonly KeptStep[] } | undefined
