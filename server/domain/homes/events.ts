import type { EnquiryChannel } from '../../../protocol/enquiries.ts'
import type { HomeCancel, HomeResult } from '../../../protocol/homes.ts'

/** By when: milliseconds UTC, and the date that so many working days after the day is. `provisional`: it reaches into a year whose holidays nobody knows yet. */
export type Due = { readonly due: number; readonly dueDay: string; readonly workdays: number; readonly provisional?: true }

/** `badge`: who entered, planned or reported it. Times are milliseconds UTC. */
export type HomeEvents = {
  /** `citizen`: a personal record with who, where, why and when it suits. */
  'home.asked': {
    readonly home: string
    readonly day: string
    readonly badge: string
    readonly channel: EnquiryChannel
    readonly matter: string
    readonly citizen: string
  } & Due
  /** `by`: who goes; `lead`: whoever planned it leads the hall, so that it is their leave to go. */
  'home.planned': {
    readonly home: string
    readonly badge: string
    readonly by: readonly string[]
    readonly at: number
    readonly until: number
    readonly lead?: true
  }
  /** By the clock, once. */
  'home.late': { readonly home: string; readonly due: number }
  /** `by`: who was there; `words`: a personal record. */
  'home.done': {
    readonly home: string
    readonly day: string
    readonly badge: string
    readonly by: readonly string[]
    readonly matter: string
    readonly result: HomeResult
    readonly late?: true
    readonly words?: string
  }
  'home.cancelled': { readonly home: string; readonly badge: string; readonly reason: HomeCancel; readonly words?: string }
  /** A date that was provisional, counted anew with the year that has come. */
  'home.settled': { readonly home: string } & Due
}
