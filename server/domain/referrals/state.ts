import type { Whereabouts } from './whereabouts.ts'

export type Clerk = { readonly badge: string; readonly counter: number }

/** A ticket that was handed on. The first who asked the citizen in stays answerable until it is closed (首问负责, R01). */
export type Referral = {
  readonly ticket: string
  readonly number: string
  /** First-asked: who handed it on first, and when. */
  readonly first: Clerk
  readonly since: number
  /** To whom it was handed on last, and by whom. */
  to: Whereabouts
  /** Who sat at the counter that it was sent to. */
  receiver?: string
  by: Clerk
  /** How often it was handed on; from the second time it is a bounce. */
  transfers: number
  /** A person or a counter was named: it is on the first clerk's list. A line alone names nobody. */
  named: boolean
  closed: boolean
  /** The end of the service closed it: with the service taken back, it is open again. */
  closedByService?: boolean
  /** How it stood before it was handed on last; absent: it was not. Only that step can be taken back. */
  before?: Referral
}

export type Referrals = {
  /** By ticket; closed ones leave with the hall day. */
  handedOn: Map<string, Referral>
  /** Of today: transfers, and tickets that bounced. */
  tally: { transfers: number; bounces: number }
}

export const emptyReferrals = (): Referrals => ({ handedOn: new Map(), tally: { transfers: 0, bounces: 0 } })

export const isOpen = (referral: Referral | undefined): referral is Referral => referral?.named === true && !referral.closed
