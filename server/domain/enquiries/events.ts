import type { EnquiryChannel, EnquiryOutcome, VisitCause, VisitResult } from '../../../protocol/enquiries.ts'
import type { ReferralResult } from '../../../protocol/vocabulary.ts'

/** Who was asked first (首问责任人), and where. */
export type FirstAsked = { readonly badge: string; readonly counter?: number }

/** Whom a record was left for. `leader`: whose it is was not clear. */
export type Receiver = { readonly badge: string } | { readonly counter: number } | { readonly line: string } | { readonly leader: true }

/** By when: milliseconds UTC, and the date that so many working days after the day is. `provisional`: it reaches into a year whose holidays nobody knows yet. */
export type Due = { readonly due: number; readonly dueDay: string; readonly workdays: number; readonly provisional?: true }

/** `caller`: name, unit and telephone, `words`: what was said; personal records both. `about`, `number`: the ticket of the one who sat there. */
type Asked = {
  readonly day: string
  readonly first: FirstAsked
  readonly channel: EnquiryChannel
  readonly matter?: string
  readonly about?: string
  readonly number?: string
  readonly caller?: string
  readonly words: string
}

export type EnquiryEvents = {
  /** With a time by when where it is open or referred. */
  'enquiry.logged': Asked & {
    readonly enquiry: string
    readonly outcome: EnquiryOutcome
    readonly to?: { readonly badge: string } | { readonly counter: number }
  } & Partial<Due>
  'enquiry.answered': { readonly enquiry: string; readonly badge: string; readonly words: string; readonly late?: true }
  /** A date that was provisional, counted anew with the year that has come. */
  'enquiry.settled': { readonly enquiry: string } & Due
  'record.left': Asked & { readonly record: string; readonly to: Receiver; readonly remindAt: number }
  'record.taken': { readonly record: string; readonly badge: string; readonly counter?: number }
  'record.assigned': { readonly record: string; readonly badge: string; readonly to: Receiver; readonly remindAt: number }
  /** By the clock. */
  'record.reminded': { readonly record: string }
  /** `told`: who closed it is who was asked first, and tells it. */
  'record.closed': {
    readonly record: string
    readonly badge: string
    readonly result: ReferralResult
    readonly words?: string
    readonly told?: true
  }
  'record.told': { readonly record: string; readonly badge: string }
  /** Somebody is to be called back. `citizen`: a personal record with the telephone, where one was left. */
  'returnVisit.listed': {
    readonly visit: string
    readonly day: string
    readonly cause: VisitCause
    /** The ticket. */
    readonly about: string
    readonly number: string
    readonly counter: number
    readonly badge: string
    readonly level?: number
    readonly matter?: string
    readonly citizen?: string
  } & Due
  'returnVisit.settled': { readonly visit: string } & Due
  'returnVisit.done': {
    readonly visit: string
    readonly badge: string
    readonly result: VisitResult
    readonly words?: string
    readonly late?: true
  }
}
