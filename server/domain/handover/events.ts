import type { AgencyState } from '../../../protocol/agencies.ts'
import type { OwnKind } from '../../../protocol/duty.ts'

export type HandedState = 'called' | 'serving' | 'parked' | 'missed' | 'addressed'

/** What is open at a counter and with its clerk. `start`: milliseconds UTC; `due`: a day, YYYY-MM-DD; `number`: of the visit. */
export type Open = {
  readonly tickets: readonly { readonly ticket: string; readonly number: string; readonly state: HandedState }[]
  readonly referrals: readonly { readonly ticket: string; readonly number: string }[]
  readonly appointments: readonly { readonly appointment: string; readonly matter: string; readonly start: number }[]
  readonly cases: readonly { readonly case: string; readonly number: string; readonly due?: string }[]
  /** 帮办代办: what the clerk is the agent of. */
  readonly agencies?: readonly { readonly agency: string; readonly number: string; readonly state: AgencyState; readonly due: string }[]
  /** How many more there are of a list than it names. Absent: none. */
  readonly more?: { readonly appointments?: number; readonly cases?: number; readonly agencies?: number }
}

export type HandoverEvents = {
  /** `words` refers to the personal record that holds what `own` names, by its place. */
  'handover.prepared': {
    readonly counter: number
    readonly badge: string
    readonly open: Open
    readonly own: readonly OwnKind[]
    readonly words?: string
  }
  /** `badge`: whoever confirmed. `valid`: both have. */
  'handover.confirmed': {
    readonly counter: number
    readonly as: 'giver' | 'taker'
    readonly giver: string
    readonly badge: string
    readonly valid: boolean
  }
  /** Signed off with so much open and no valid hand-over that holds it. */
  'handover.missed': {
    readonly counter: number
    readonly badge: string
    readonly tickets: number
    readonly referrals: number
    readonly cases: number
    /** Absent: none. */
    readonly agencies?: number
  }
}
