import type { MailReach, MailReturnReason, MailWay, ParcelState } from './mail.ts'

/** Parcels of a case, handed over on a hall day (YYYY-MM-DD), or in a month (YYYY-MM). At most so many, the earliest first. */
export type MailRead = {
  readonly list: 'mail'
  readonly case?: string | undefined
  readonly day?: string | undefined
  readonly month?: string | undefined
  readonly limit: number
}

/** A parcel as it is kept. Times are milliseconds UTC; `receiver`: a reference to a personal record. */
export type KeptParcel = {
  readonly seq: number
  readonly case: string
  readonly badge: string
  readonly matter: string
  readonly way: MailWay
  readonly reach: MailReach
  readonly receiver: string
  readonly state: ParcelState | 'cancelled'
  readonly ordered_at: number
  readonly waybill: string | null
  readonly handed_at: number | null
  readonly handed_day: string | null
  readonly handed_by: string | null
  readonly due_at: number | null
  readonly due_day: string | null
  readonly delivered_at: number | null
  readonly took: number | null
  readonly late: number
  readonly reason: MailReturnReason | null
}
