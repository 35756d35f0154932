import * as v from 'valibot'
import { agencyScopes } from '../agencies.ts'
import { Badge, dayKinds, NoticeNo, noticeKinds, outcomeKinds, returnReasons } from '../vocabulary.ts'
import { Text, Time } from './parts.ts'

const Day = v.pipe(v.string(), v.isoDate())

/** What the catalogue says that a service of the matter ends in. */
export const Proposed = v.object({
  kind: v.picklist(outcomeKinds),
  promised: v.optional(v.object({ days: v.number(), kind: v.picklist(dayKinds) })),
})

/** The matter has been told this citizen before: how often, and when last. */
export const ToldBefore = v.object({ times: v.number(), day: Day })

/** `counter:N` `forms`: what the forms of the kinds of case go by. `approvers`: who may agree to 容缺. */
export const OutcomeForms = v.object({
  returnReasons: v.array(v.picklist(returnReasons)),
  jointThreshold: v.number(),
  departureNeedsReason: v.boolean(),
  instantLimitMinutes: v.number(),
  /** Results can be sent by mail. */
  mails: v.optional(v.literal(true)),
  /** What the hall carries through as an agent, where that is not everything. */
  agencyScope: v.optional(v.picklist(agencyScopes)),
  approvers: v.array(v.object({ badge: Badge, name: v.string() })),
})
export type OutcomeForms = v.InferOutput<typeof OutcomeForms>

/** `counter:N` `owed:ID`: what the clerk there has still to tell somebody, to the end of `due`. */
export const OwedEntry = v.object({
  notice: NoticeNo,
  number: v.string(),
  matter: Text,
  due: Day,
  late: v.boolean(),
  name: v.optional(v.string()),
  phone: v.optional(v.string()),
})
export type OwedEntry = v.InferOutput<typeof OwedEntry>

/** `counter:N` `notice:ID`: today's last ones of the clerk there, which can be printed again. */
export const IssuedEntry = v.object({
  notice: NoticeNo,
  kind: v.picklist(noticeKinds),
  number: v.string(),
  matter: Text,
  at: Time,
})
export type IssuedEntry = v.InferOutput<typeof IssuedEntry>
