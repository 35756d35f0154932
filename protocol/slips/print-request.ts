import * as v from 'valibot'
import { AgencyNo } from '../agencies.ts'
import { EnquiryNo } from '../enquiries.ts'
import { DepartmentId, LeaveId } from '../people.ts'
import { CaseNo, CounterNo, DeviceId, languages, MatterId, RequestId } from '../vocabulary.ts'

/** A slip that somebody asks for, beside those that come of themselves: `POST /api/slips`. The same id again is the same slip. docs/RULES.md [P53] */
export const PrintRequest = v.strictObject({
  id: RequestId,
  language: v.picklist(languages),
  /** Without one the hall's first. A kiosk prints on its own. */
  printer: v.optional(DeviceId),
  slip: v.variant('kind', [
    /** What a matter asks for: at a kiosk, or by whoever walks the hall. */
    v.strictObject({ kind: v.literal('checklist'), matter: MatterId }),
    /** 咨询件受理通知书, 服务告知单: by whoever was asked. */
    v.strictObject({ kind: v.literal('enquiry'), enquiry: EnquiryNo }),
    v.strictObject({ kind: v.literal('service-notice'), matter: MatterId }),
    /** By whoever runs the hall, as the two below. */
    v.strictObject({ kind: v.literal('test') }),
    /** 请假条, 授权委托书: by whoever sees the page of the people. */
    v.strictObject({ kind: v.literal('leave'), leave: LeaveId }),
    v.strictObject({ kind: v.literal('mandate'), department: DepartmentId }),
    /** What whoever fetches a result signs (R39): by a clerk, or those who lead. */
    v.strictObject({ kind: v.literal('receipt'), case: CaseNo }),
    /** How a case stands (R41): at a kiosk, by whoever shows its code, or its number and the last four of the code. */
    v.strictObject({
      kind: v.literal('case'),
      case: v.optional(CaseNo),
      code: v.optional(v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{12}$/, 'the code of a case'))),
      check: v.optional(v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{4}$/, 'the last four of the code'))),
    }),
    /** 代理服务委托书, in two copies, and 服务意见反馈表: by its agent, who accepted it, or those who lead. */
    v.strictObject({ kind: v.literal('agency-mandate'), agency: AgencyNo }),
    v.strictObject({ kind: v.literal('agency-feedback'), agency: AgencyNo }),
    /** 政务专递 (R40): the sheet on a parcel, by whoever packs it; the day's hand-over book in two copies, by a clerk, or those who lead. */
    v.strictObject({ kind: v.literal('waybill'), case: CaseNo }),
    v.strictObject({ kind: v.literal('mail-book'), day: v.pipe(v.string(), v.isoDate('YYYY-MM-DD')) }),
    v.strictObject({ kind: v.literal('day-sheet'), day: v.pipe(v.string(), v.isoDate('YYYY-MM-DD')) }),
    /** 工作交接清单, in two copies: by whoever sees that hand-over. */
    v.strictObject({ kind: v.literal('handover'), counter: CounterNo }),
  ]),
})
export type PrintRequest = v.InferOutput<typeof PrintRequest>

/** It waits for its printer, which may have no paper: `state` as it is now. */
export type PrintAnswer = { readonly printer: string; readonly state: string; readonly waiting: number }
