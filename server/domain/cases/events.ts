import type { DayKind, DepartureReason, Language, OutcomeKind } from '../../../protocol/vocabulary.ts'
import type { CaseClockEvents, Dated } from './clock-events.ts'

/** Which case, in every event of one. `case`: its number. */
export type OfCase = { readonly case: string; readonly ticket: string; readonly counter: number; readonly badge: string }

export type CaseLimit = { readonly days: number; readonly kind: DayKind }

/** Days are dates of the hall's zone, YYYY-MM-DD. */
export type CaseEvents = CaseClockEvents & {
  /** 办件: what a service leaves to be done. `proposed`: the kind that the catalogue had, where it is another. `applicant`: a personal record. */
  'case.opened': OfCase & {
    readonly code: string
    readonly number: string
    readonly line: string
    readonly matter: string
    readonly kind: OutcomeKind
    readonly proposed?: OutcomeKind
    readonly language: Language
    readonly day: string
    readonly limit?: CaseLimit
    /** The last day on which it is in time. */
    readonly due?: string
    /** The count reaches into a year whose public holidays are not known yet. */
    readonly provisional?: true
    readonly applicant?: string
    /** Why it is another kind than the catalogue's. */
    readonly departure?: DepartureReason
    /** 容缺收件 (R38): papers may follow until then; who agreed for the hall. */
    readonly tolerance?: { readonly due: string; readonly provisional?: true; readonly approvedBy: string }
    /** Given back, refused, or an enquiry: nothing is left to be done, and it stands in the ledger alone. */
    readonly done?: true
    /** Papers are missing: nothing is counted yet. `papersBy`: the last day for papers that may follow. */
    readonly waiting?: true
    readonly papersBy?: string
    /** How long papers may follow, counted from the day after. */
    readonly papers?: CaseLimit
    readonly clock?: Dated
    /** The last day to hand it over to its department. */
    readonly stepBy?: string
  }
  /** The service that left it is not finished after all. `erases`: personal records that were kept for it alone. */
  'case.takenBack': OfCase & { readonly code?: string; readonly erases?: readonly string[] }
}
