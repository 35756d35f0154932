import type { CaseLevel, CaseResult, CaseStep, ExtensionReason } from '../../../protocol/vocabulary.ts'
import type { Stage } from './clock-events.ts'
import type { Pause } from './count.ts'
import type { CaseLimit } from './events.ts'

/** More time. `by`, `decidedBy`: badges; `words`: personal records. */
export type Extension = {
  readonly state: 'asked' | 'granted' | 'refused'
  readonly days: number
  readonly reason: ExtensionReason
  readonly askedAt: number
  /** Position of the request: two of one instant have an order, too. */
  readonly asked: number
  readonly by: string
  readonly words?: string
  readonly decidedBy?: string
  readonly decision?: string
}

/** A joint case's stages: `done` holds the days that each has taken; the one after them runs since `since`. */
export type Stages = { readonly stages: readonly Stage[]; readonly done: readonly number[]; readonly since: string }

/** A case's time. Days are dates of the hall's zone. */
export type Clock = {
  /** The count begins on the day after; undefined: it has not begun. */
  from?: string | undefined
  pauses: Pause[]
  yellow?: string | undefined
  red?: string | undefined
  back?: string | undefined
  warned?: CaseLevel | undefined
  /** Days that were granted besides the limit. */
  extended: number
  extensions: number
  extension?: Extension | undefined
  papersBy?: string | undefined
  /** What that day was counted from. */
  papers?: { readonly from: string; readonly limit: CaseLimit } | undefined
  papersLate?: true | undefined
  /** It lacked papers from the first, and was accepted when they were complete. */
  accepted?: true | undefined
  /** The step through the back office that comes next, the last day for it, and whether it is known to be late. */
  step?: CaseStep | undefined
  stepBy?: string | undefined
  stepLate?: true | undefined
  stages?: Stages | undefined
  result?: CaseResult | undefined
  /** Since which event its result lies there: the smaller, the longer it has. Two of one instant have an order too. */
  readySince?: number | undefined
  /** The day on which the clock has something to do with it. */
  at?: string | undefined
}

/** What is still told of a case once it is closed. */
export type ClosedCase = {
  readonly case: string
  readonly code: string
  readonly matter: string
  readonly kind: string
  readonly counter: number
  /** The visit that it came from, and who answered for it. */
  readonly ticket: string
  readonly badge: string
  readonly openedAt: number
  readonly closedAt: number
  readonly day: string
  readonly due: string | undefined
  /** None of what was given back before anything was decided. */
  readonly result?: CaseResult
  /** Badge of whoever closed it. */
  readonly by: string
}

export type CasesToday = { decided: number; early: number; late: number }

export const emptyClock = (): Clock => ({ pauses: [], extended: 0, extensions: 0 })
