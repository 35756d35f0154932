import type { OwnKind } from '../../../protocol/duty.ts'
import type { Open } from './events.ts'

/** Milliseconds UTC. */
export type Sheet = {
  readonly counter: number
  readonly giver: string
  readonly at: number
  readonly open: Open
  readonly own: readonly OwnKind[]
  readonly words: string | undefined
  givenAt: number | undefined
  taker: string | undefined
  takenAt: number | undefined
}

export type Unhanded = {
  readonly seq: number
  readonly counter: number
  readonly badge: string
  readonly at: number
  readonly tickets: number
  readonly referrals: number
  readonly cases: number
  /** Absent: none. */
  readonly agencies?: number
}

export type Handovers = {
  /** The last of each counter: those that one of the two has confirmed stay until the other has, or for a fortnight; valid ones leave with the hall day. */
  sheets: Map<number, Sheet>
  /** The last who signed off without, oldest first. */
  unhanded: Unhanded[]
}

export const emptyHandovers = (): Handovers => ({ sheets: new Map(), unhanded: [] })

export const isValid = ({ givenAt, takenAt }: Sheet): boolean => givenAt !== undefined && takenAt !== undefined

/** One of the two has confirmed. */
export const isHalf = ({ givenAt, takenAt }: Sheet): boolean => (givenAt === undefined) !== (takenAt === undefined)
