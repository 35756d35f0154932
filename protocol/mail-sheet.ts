import type { MailReach, MailReturnReason, MailWay } from './mail.ts'

/** A parcel of the sheet: what is settled with the courier. Names nobody. Times are ISO 8601. */
export type SheetParcel = {
  readonly case: string
  readonly waybill: string
  readonly way: MailWay
  readonly reach: MailReach
  readonly payer: 'hall' | 'citizen'
  readonly state: string
  readonly handedAt: string
  readonly dueDay?: string
  readonly deliveredAt?: string
  readonly took?: number
  readonly late: boolean
  readonly reason?: MailReturnReason
}

/** What went as far: how many, how many of them there in time, after one workday and after two; `target`: what 001-1 asks, in per cent. */
export type ReachCount = {
  readonly reach: MailReach
  readonly handed: number
  readonly delivered: number
  readonly returned: number
  readonly late: number
  readonly inTime: number
  readonly t1: number
  readonly t2: number
  readonly targets: readonly { readonly days: number; readonly percent: number; readonly share?: number; readonly met?: boolean }[]
}

/** 《政务专递月统计表》 (R40), `GET /api/mail/month`. `cut`: there are more than a sheet holds. */
export type MailSheet = {
  readonly month: string
  readonly handed: number
  readonly paidByHall: number
  readonly paidByCitizen: number
  readonly reaches: readonly ReachCount[]
  readonly parcels: readonly SheetParcel[]
  readonly cut?: true
}
