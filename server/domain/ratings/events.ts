import type { RatingLevel } from '../../../protocol/vocabulary.ts'

type Service = { readonly ticket: string; readonly number: string; readonly counter: number; readonly badge: string }

export type RatingEvents = {
  'ticket.rated': Service & {
    readonly level: RatingLevel
    readonly by: 'pad' | 'holder'
    readonly words?: string
    /** Of a ticket with several services. */
    readonly matter?: string
    /** Milliseconds UTC: pressed then, and told later, since the server was away. */
    readonly pressedAt?: number
    /** The hall day of the service, where that was over when the press was told. */
    readonly day?: string
  }
  /** The pad stopped inviting: nobody pressed in time. The slip's code still rates. */
  'rating.lapsed': Service
}
