import type { ReferralResult } from '../../../protocol/vocabulary.ts'

export type ReferralEvents = {
  /** Closed by hand, by the first clerk or by the receiver; finishing the service or giving the number back closes it by itself. `words`: a personal record. */
  'referral.closed': {
    readonly ticket: string
    readonly number: string
    readonly counter: number
    readonly badge: string
    readonly result: ReferralResult
    readonly words?: string
  }
}
