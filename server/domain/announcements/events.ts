import type { CaseResult } from '../../../protocol/vocabulary.ts'

/** Days are dates of the hall's zone. */
export type AnnouncementEvents = {
  /** 办结公告. `day`: since when, `until`: the last day. `applicant`: a personal record, of which the board shows the masked name alone. */
  'announcement.posted': {
    readonly case: string
    readonly matter: string
    readonly result: CaseResult
    readonly day: string
    readonly until: string
    readonly applicant?: string
  }
  /** `words`: why, a personal record. */
  'announcement.takenDown': { readonly case: string; readonly by: string; readonly words: string }
}
