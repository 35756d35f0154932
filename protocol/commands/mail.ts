import * as v from 'valibot'
import { Instant } from '../clock-time.ts'
import { MailTo, MonthOfYear, mailReaches, mailReturnReasons, mailWays, Waybill } from '../mail.ts'
import { CaseNo, RequestId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

const ofCase = { id: RequestId, case: CaseNo }

/** What is said of a parcel when it is ordered: the result is brought within the city, where nothing else is said. */
export const mailing = {
  to: MailTo,
  by: v.optional(v.picklist(mailWays), 'deliver'),
  reach: v.optional(v.picklist(mailReaches), 'city'),
}

/** 取件方式: the citizen fetches the result, or it comes by mail (R40). */
export const Delivery = v.variant('way', [
  v.strictObject({ way: v.literal('pickup') }),
  v.strictObject({ way: v.literal('mail'), ...mailing }),
])
export type Delivery = v.InferOutput<typeof Delivery>

/**
 * 政务专递 (R40): something of this case goes by mail. By whoever answers for the case, a clerk at a result counter, a chief or a manager (`not-allowed`). One case
 * one parcel: `already-mailed` while one is ordered or under way; `mail-off` where the hall sends nothing; `case-closed`, `unknown-case`.
 */
export const MailOrder = v.strictObject({
  ...ofCase,
  type: v.literal('mail.order'),
  to: MailTo,
  way: v.optional(v.picklist(mailWays), 'deliver'),
  reach: v.optional(v.picklist(mailReaches), 'city'),
})

/** The citizen fetches it after all, or the address was wrong. Not once the courier has it: `wrong-state`. */
export const MailCancel = v.strictObject({ ...ofCase, type: v.literal('mail.cancel') })

/**
 * 交接 (R40): parcels go to the courier, each with its own waybill, all or none of them; `at` names the first that cannot go: `unknown-parcel`, `wrong-state` (the
 * courier has it, or the result is not there yet), `waybill-twice`.
 */
export const MailHandOver = v.strictObject({
  id: RequestId,
  type: v.literal('mail.handOver'),
  parcels: v.pipe(v.array(v.strictObject({ case: CaseNo, waybill: Waybill })), v.minLength(1), v.maxLength(100)),
  /** Who took them: a personal record. */
  courier: v.optional(freeText(40)),
})

/** It is with its receiver; `at`: when, ISO 8601, not before the courier had it and not ahead (`malformed`). A case whose result this was is closed by it. */
export const MailDelivered = v.strictObject({
  ...ofCase,
  type: v.literal('mail.delivered'),
  at: v.optional(Instant),
})

/** The courier has brought it back: the result lies at the hall again. */
export const MailReturned = v.strictObject({ ...ofCase, type: v.literal('mail.returned'), reason: v.picklist(mailReturnReasons) })

/** 政务专递月统计表 is in agreement with the courier's (R40 「每月10日前…对账」). Of a month that is over and had parcels, once: else `wrong-state`. */
export const MailReconcile = v.strictObject({ id: RequestId, type: v.literal('mail.reconcile'), month: MonthOfYear })
