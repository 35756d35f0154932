import * as v from 'valibot'
import { CounterNo, MatterId, RequestId, referralResults, TicketId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

const change = { id: RequestId, counter: CounterNo, ticket: v.optional(TicketId), matter: MatterId }

/** The citizen at the counter wants a further matter done in the same visit, or one less. */
export const VisitAdd = v.strictObject({ ...change, type: v.literal('visit.add') })
export const VisitDrop = v.strictObject({ ...change, type: v.literal('visit.drop') })

/** How a ticket that was handed on to somebody ended, where no service ended it (R01). Asked by the first clerk or the receiver, at their counter. */
export const ReferralClose = v.strictObject({
  id: RequestId,
  type: v.literal('referral.close'),
  counter: CounterNo,
  ticket: TicketId,
  result: v.picklist(referralResults),
  note: v.optional(freeText(200)),
})
