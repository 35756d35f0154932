import type { LeaveSide } from '../../../protocol/people.ts'

/** `badge`: whose leave it is. Why, and of what kind, is a personal record (`words`): the journal does not know that somebody was ill. */
type Of = { readonly leave: string; readonly badge: string }

export type LeaveEvents = {
  'leave.asked': Of & {
    readonly from: string
    readonly to: string
    readonly words: string
    readonly cover?: string
    readonly afterwards?: true
  }
  /** `final`: with this decision all is decided. `day`: the hall day. */
  'leave.decided': Of & {
    readonly by: string
    readonly side: LeaveSide
    readonly approve: boolean
    readonly day: string
    readonly cover?: string
    readonly words?: string
    readonly final?: 'approved' | 'refused'
  }
  'leave.withdrawn': Of & { readonly day: string }
  /** 销假. `late`: working days after it was due; none: in time. */
  'leave.returned': Of & { readonly by: string; readonly day: string; readonly late?: number }
}
