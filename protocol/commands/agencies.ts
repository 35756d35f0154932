import * as v from 'valibot'
import { AgencyNo, agencySteps } from '../agencies.ts'
import { Badge, CaseNo, CounterNo, RequestId, TicketId } from '../vocabulary.ts'
import { freeText, Phone } from './tickets.ts'

const of = { id: RequestId, agency: AgencyNo }

/**
 * 代理服务委托书 (000-2 「申請人填寫《代理服務委托書》」), at the clerk's own counter: from the ticket at hand, or from an open case. `agent`: who carries it through
 * (「受理人為代理責任人」, 000-2). `client`: who gives the mandate; may be left out where the number, or the case, was taken with a name. `limit`: working days, as cases
 * count them. `fits`: the clerk has seen that it is what this hall does as an agent, where the hall asks. Refuses `incomplete` with its path, `unknown-person`, `stale`,
 * `unknown-case`, `agency-scope`.
 */
export const AgencyAccept = v.strictObject({
  id: RequestId,
  type: v.literal('agency.accept'),
  counter: CounterNo,
  ticket: v.optional(TicketId),
  case: v.optional(CaseNo),
  agent: v.optional(Badge),
  client: v.optional(v.strictObject({ name: freeText(40), phone: v.optional(Phone) })),
  mandate: v.strictObject({
    scope: v.optional(freeText(300)),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))),
  }),
  fits: v.optional(v.literal(true)),
})

/** The next of the three: by the agent, a chief or the manager. Refuses `unknown-agency`, `wrong-state` with the state it is in. */
export const AgencyStepOn = v.strictObject({ ...of, type: v.literal('agency.step'), step: v.picklist(agencySteps) })

/** Another agent (001-5a 「由中心主任指定代办员」): by a chief or the manager. Refuses `unknown-agency`, `unknown-person`. */
export const AgencyAssign = v.strictObject({ ...of, type: v.literal('agency.assign'), agent: Badge })

/**
 * 服务意见反馈表 (000-2 「由申請人對辦理結果予以確認,作出是否滿意的評價」), entered from the signed sheet by whoever handed it back, the agent, a chief or the manager.
 * Refuses `unknown-agency`, `not-finished` before the reply.
 */
export const AgencyFeedback = v.strictObject({
  ...of,
  type: v.literal('agency.feedback'),
  satisfied: v.boolean(),
  note: v.optional(freeText(300)),
})
