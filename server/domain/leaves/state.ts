import type { LeaveSide, LeaveState } from '../../../protocol/people.ts'

export type Decided = { readonly by: string; readonly at: number; readonly approve: boolean; readonly words: string | undefined }

/** Days of the hall's zone, both away; milliseconds UTC. `words`: kind, reason and hand-over, a personal record. */
export type Leave = {
  readonly id: string
  readonly badge: string
  readonly from: string
  readonly to: string
  readonly askedAt: number
  readonly words: string
  /** It had begun when it was asked for. */
  readonly afterwards: boolean
  cover: string | undefined
  state: LeaveState
  sides: Partial<Record<LeaveSide, Decided>>
  /** The hall day on which it came to its end. */
  closed: string | undefined
}

/** A leave lasts a year at most, and is asked for so far ahead, or afterwards. */
export const farthestDays = 366

/** Those asked for and not over, for as long after their last day as one could be asked for afterwards; those over for some days, so that whoever asked reads how it went. `made` numbers them. */
export type Leaves = { made: number; all: Map<string, Leave> }

export const emptyLeaves = (): Leaves => ({ made: 0, all: new Map() })

const meets = (leave: Leave, from: string, to: string): boolean => leave.from <= to && from <= leave.to

/** Asked for or approved, by this person, on any of these days. */
export const openLeave = ({ all }: Leaves, badge: string, from: string, to: string): Leave | undefined =>
  [...all.values()].find(
    (leave) => leave.badge === badge && (leave.state === 'asked' || leave.state === 'approved') && meets(leave, from, to),
  )

/** The approved leave that somebody is on, on any of these days. */
export const leaveOf = ({ all }: Leaves, badge: string, from: string, to = from): Leave | undefined =>
  [...all.values()].find((leave) => leave.badge === badge && leave.state === 'approved' && meets(leave, from, to))

/** The approved leave of somebody else in which this person stands in. */
export const coveredBy = ({ all }: Leaves, badge: string, from: string, to: string): Leave | undefined =>
  [...all.values()].find((leave) => leave.cover === badge && leave.state === 'approved' && meets(leave, from, to))
