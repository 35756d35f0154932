import type { ReviewResult } from '../../../protocol/cases-kept.ts'

export type RegisterEvents = {
  /** 抽查: `by` a badge; `words`: a personal record with what was found. */
  'case.reviewed': { readonly case: string; readonly by: string; readonly result: ReviewResult; readonly words?: string }
}
