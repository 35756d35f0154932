import type { MailReach, MailReturnReason, MailWay } from '../../../protocol/mail.ts'

/** Whose parcel it is; `by`: a badge. Days are dates of the hall's zone, `…At` milliseconds UTC. */
type OfParcel = {
  readonly case: string
  readonly ticket: string
  readonly counter: number
  readonly badge: string
  readonly code: string
  readonly day: string
  readonly by: string
}

export type MailEvents = {
  /** `receiver`: a personal record with name, telephone and address. */
  'mail.ordered': OfParcel & { readonly matter: string; readonly way: MailWay; readonly reach: MailReach; readonly receiver: string }
  /** `erases`: what was known of its receiver, which nobody needs any more. */
  'mail.cancelled': OfParcel & { readonly erases?: readonly string[] }
  /** To the courier, against both signatures. `from`: the workday that the time counts from; `courier`: a personal record. */
  'mail.handed': OfParcel & {
    readonly waybill: string
    readonly from: string
    readonly dueAt: number
    readonly dueDay: string
    readonly provisional?: true
    readonly courier?: string
  }
  /** `took`: workdays since `from`. */
  'mail.delivered': OfParcel & { readonly deliveredAt: number; readonly took: number; readonly late?: true }
  'mail.returned': OfParcel & { readonly reason: MailReturnReason }
  /** By the clock, once: it is not known to be there in time. */
  'mail.late': Omit<OfParcel, 'by'> & { readonly dueDay: string }
  'mail.reconciled': { readonly month: string; readonly day: string; readonly by: string }
}
