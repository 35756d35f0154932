import type { MailReach, MailTo, MailWay } from '../mail.ts'
import type { TicketSlip } from './ticket-slip.ts'

type OfHall = Pick<TicketSlip, 'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'repeat' | 'design'>

/** 政务专递热敏详情单 (R40): one for each case, stuck on its parcel. It names its receiver and says nothing of the matter. [Z75] */
export type WaybillSlip = OfHall & {
  readonly kind: 'waybill'
  readonly case: string
  readonly waybill?: string
  readonly way: MailWay
  readonly reach: MailReach
  readonly to: MailTo
  readonly supervisionPhone: string
}

/** 政务专递交接簿 of a day (R40), signed by both on paper. Names no citizen. [Z75] */
export type MailBookSlip = OfHall & {
  readonly kind: 'mail-book'
  /** YYYY-MM-DD, the hall day. */
  readonly day: string
  /** Which of how many: one for each of the two. */
  readonly copy: readonly [number, number]
  readonly parcels: readonly { readonly case: string; readonly waybill: string; readonly reach: MailReach }[]
}
