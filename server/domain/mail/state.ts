import type { MailReach, MailReturnReason, MailWay, ParcelState } from '../../../protocol/mail.ts'

/** 一事一寄: what of one case goes by mail. */
export type Parcel = {
  readonly case: string
  readonly ticket: string
  readonly counter: number
  badge: string
  readonly code: string
  readonly matter: string
  readonly way: MailWay
  readonly reach: MailReach
  /** A personal record: name, telephone, address. */
  readonly receiver: string
  readonly orderedAt: number
  state: ParcelState
  waybill?: string
  handedAt?: number
  handedDay?: string
  /** The workday that its time counts from. */
  from?: string
  dueAt?: number
  dueDay?: string
  late?: true
  deliveredAt?: number
  deliveredDay?: string
  reason?: MailReturnReason
}

/** Parcels handed over in a month, and when the sheet was settled with the courier. */
export type MailMonth = { handed: number; reconciledAt?: number }

/**
 * `open`: not with their receivers, by case; `done`: delivered, as long as the case's code is told of; `next`: the soonest time that one under way is due, for the
 * clock. `months`: the last of them, by YYYY-MM.
 */
export type Mail = {
  open: Map<string, Parcel>
  done: Map<string, Parcel>
  months: Map<string, MailMonth>
  /** How many were handed over on the hall day. */
  today: number
  next: number | undefined
}

export const emptyMail = (): Mail => ({ open: new Map(), done: new Map(), months: new Map(), today: 0, next: undefined })

/** The result is kept for the courier, or with him. [Z72] */
export const goesByMail = ({ open }: Mail, number: string): Parcel | undefined => {
  const parcel = open.get(number)
  return parcel?.way === 'deliver' && parcel.state !== 'returned' ? parcel : undefined
}

export const parcelOf = ({ open, done }: Mail, number: string): Parcel | undefined => open.get(number) ?? done.get(number)
