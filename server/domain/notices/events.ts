import type { DayKind, Language, NoticeCopy, NoticeKind, ReturnReason } from '../../../protocol/vocabulary.ts'

/** Which visit, or case, it was about. */
type About = {
  readonly ticket: string
  readonly number: string
  readonly line: string
  readonly matter: string
  readonly counter: number
  readonly badge: string
  readonly day: string
  readonly case?: string
}

/** `sheet`, `applicant` and `clerk` refer to personal records: what it says, whom it is for, who is named on it. `url`: the code of its case. */
export type Printed = About & {
  readonly notice: string
  readonly kind: NoticeKind
  readonly language: Language
  readonly sheet: string
  readonly applicant?: string
  readonly clerk?: string
  readonly code?: string
}

export type NoticeEvents = {
  /** Numbered, and printed in two copies. `tag`: tells this citizen's visits for the matter. */
  'notice.issued': Printed & {
    /** The matter was told this citizen before (R02). */
    readonly second?: true
    readonly tag?: string
    readonly reasonCode?: ReturnReason
    /** How many papers are missing. */
    readonly missing?: number
    /** deferred: the last day on which telling is in time. */
    readonly due?: string
    /** deferred: what that day was counted from, beside its own. */
    readonly limit?: { readonly days: number; readonly kind: DayKind }
    /** With the finish that left the case: it goes with it, should that be taken back. */
    readonly finish?: true
  }
  /** Said and not written; `deferred`: the telling that was owed. */
  'notice.spoken': About & { readonly second?: true; readonly tag?: string; readonly deferred?: string }
  /** A telling that is owed until another day, by the holidays that have become known; `was` and `due` are alike where they change nothing. */
  'notice.settled': { readonly notice: string; readonly was: string; readonly due: string }
  /** The finish that issued it was taken back. Its number is not given again. */
  'notice.voided': { readonly notice: string; readonly ticket: string; readonly counter: number; readonly badge: string }
  'notice.reprinted': Printed & { readonly copy: NoticeCopy; readonly times: number }
}
