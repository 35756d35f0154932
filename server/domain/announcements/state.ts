import type { CaseResult } from '../../../protocol/vocabulary.ts'

export type Announcement = {
  readonly case: string
  readonly matter: string
  readonly result: CaseResult
  readonly day: string
  readonly until: string
  readonly at: number
  readonly applicant?: string
}

/** What stands on the notice board, oldest first, by case number. */
export type Announcements = { posted: Map<string, Announcement> }

export const emptyAnnouncements = (): Announcements => ({ posted: new Map() })
