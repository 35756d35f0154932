import type { EnquiryChannel, VisitCause } from '../../../protocol/enquiries.ts'
import type { ReferralResult } from '../../../protocol/vocabulary.ts'
import type { FirstAsked, Receiver } from './events.ts'

/** Times are milliseconds UTC. `recount`: a year that the date waited for has come. */
type Timed = {
  readonly day: string
  readonly since: number
  due: number
  dueDay: string
  readonly workdays: number
  provisional?: true
  recount?: true
}

/** A question that waits for its answer. */
export type Enquiry = Timed & {
  readonly enquiry: string
  readonly first: FirstAsked
  readonly channel: EnquiryChannel
  readonly matter?: string
  readonly number?: string
  readonly caller?: string
  readonly words: string
  readonly to?: { readonly badge: string } | { readonly counter: number }
}

/** What was left for a colleague. Closed, it stays until the citizen was told. */
export type LeftRecord = {
  readonly record: string
  readonly since: number
  readonly first: FirstAsked
  readonly channel: EnquiryChannel
  readonly matter?: string
  readonly number?: string
  readonly caller?: string
  readonly words: string
  to: Receiver
  /** Who took it on (首接责任人). */
  handler?: string
  remindAt: number
  reminded?: true
  closed?: { readonly result: ReferralResult; readonly badge: string; readonly at: number; readonly words?: string }
}

export type ReturnVisit = Timed & {
  readonly visit: string
  readonly cause: VisitCause
  readonly number: string
  readonly counter: number
  readonly badge: string
  readonly citizen?: string
  tries: number
}

/** What is open, oldest first, by number. */
export type Enquiries = {
  open: Map<string, Enquiry>
  records: Map<string, LeftRecord>
  visits: Map<string, ReturnVisit>
  /** How many of each have been numbered on the hall day. */
  serials: { Z: number; J: number; H: number }
  /** When the clock has something to do next; absent: nothing. */
  next?: number
}

export const emptyEnquiries = (): Enquiries => ({ open: new Map(), records: new Map(), visits: new Map(), serials: { Z: 0, J: 0, H: 0 } })

/** Z20261014-001 */
export const numberOf = (letter: keyof Enquiries['serials'], day: string, serial: number): string =>
  `${letter}${day.replaceAll('-', '')}-${String(serial).padStart(3, '0')}`
