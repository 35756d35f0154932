import * as v from 'valibot'
import { EnquiryNo, enquiryChannels, enquiryOutcomes, RecordNo, VisitNo, visitResults } from '../enquiries.ts'
import { Badge, CounterNo, LineId, MatterId, RequestId, referralResults, TicketId } from '../vocabulary.ts'
import { freeText, Phone } from './tickets.ts'

/** 「登记服务对象的姓名、単位、联系方式、咨询或申请事项的详细资料」 (002); 003 lists the same. Each may be left out: nobody has to say who asks. */
export const Caller = v.strictObject({
  name: v.optional(freeText(40)),
  unit: v.optional(freeText(60)),
  phone: v.optional(Phone),
})
export type Caller = v.InferOutput<typeof Caller>

/** Who answers, or where the answer is to be had: a colleague, a counter, or a place in words. */
const Where = v.union([v.strictObject({ badge: Badge }), v.strictObject({ counter: CounterNo }), v.strictObject({ text: freeText(120) })])

const asked = {
  channel: v.optional(v.picklist(enquiryChannels), 'desk'),
  caller: v.optional(Caller),
  matter: v.optional(MatterId),
  question: freeText(500),
  /** What was said; needed where the outcome is `answered`. */
  answer: v.optional(freeText(1000)),
  outcome: v.picklist(enquiryOutcomes),
  /** Needed where the outcome is `where-to-ask` or `referred`; a place in words cannot be referred to. */
  to: v.optional(Where),
}

/** The log's fields as the end of a service carries them (咨询件): `counter.finish` with an outcome of kind `enquiry`. */
export const EnquiryTold = v.strictObject(asked)
export type EnquiryTold = v.InferOutput<typeof EnquiryTold>

/** 咨询登记: what was asked, at the desk or on the telephone, and what was answered. `counter`: where the asker sits; `ticket`: the one at hand there. */
export const EnquiryLog = v.strictObject({
  id: RequestId,
  type: v.literal('enquiry.log'),
  counter: v.optional(CounterNo),
  ticket: v.optional(TicketId),
  ...asked,
})

/** The answer to a question that was left open or referred. */
export const EnquiryAnswer = v.strictObject({
  id: RequestId,
  type: v.literal('enquiry.answer'),
  enquiry: EnquiryNo,
  answer: freeText(1000),
})

/** A colleague, whoever sits at a counter, whoever serves a line, or the duty leader, who decides whose it is (002). */
const Receiver = v.union([
  v.strictObject({ badge: Badge }),
  v.strictObject({ counter: CounterNo }),
  v.strictObject({ line: LineId }),
  v.strictObject({ leader: v.literal(true) }),
])

/** 首问登记: whose business it is cannot be reached now (000-2 「記錄辦理事項和要求」). */
export const RecordLeave = v.strictObject({
  id: RequestId,
  type: v.literal('record.leave'),
  counter: v.optional(CounterNo),
  ticket: v.optional(TicketId),
  for: Receiver,
  channel: v.optional(v.picklist(enquiryChannels), 'desk'),
  caller: v.optional(Caller),
  matter: v.optional(MatterId),
  requirement: freeText(500),
})

const of = { id: RequestId, record: RecordNo }

/** Whom it was left for takes it on: 首接责任人 from then on. */
export const RecordTake = v.strictObject({ ...of, type: v.literal('record.take') })
/** A leader says whose it is. */
export const RecordAssign = v.strictObject({
  ...of,
  type: v.literal('record.assign'),
  to: v.union([v.strictObject({ badge: Badge }), v.strictObject({ counter: CounterNo }), v.strictObject({ line: LineId })]),
})
/** How it ended; `note`: what the citizen is to be told, needed unless it was withdrawn. */
export const RecordClose = v.strictObject({
  ...of,
  type: v.literal('record.close'),
  result: v.picklist(referralResults),
  note: v.optional(freeText(500)),
})
/** The citizen knows the result: said by who was asked first. */
export const RecordTold = v.strictObject({ ...of, type: v.literal('record.told') })

/** 回访: somebody was called back, and what came of it. */
export const ReturnVisitDone = v.strictObject({
  id: RequestId,
  type: v.literal('returnVisit.done'),
  visit: VisitNo,
  result: v.picklist(visitResults),
  note: v.optional(freeText(500)),
})
