import * as v from 'valibot'
import { EnquiryNo, enquiryChannels, RecordNo } from '../enquiries.ts'
import { CounterNo, LineId, referralResults } from '../vocabulary.ts'
import { ClerkShown, Text, Time } from './parts.ts'

/** Who was asked first, and where. */
const First = v.object({ clerk: v.optional(ClerkShown), counter: v.optional(CounterNo) })
const CallerShown = v.object({ name: v.optional(v.string()), unit: v.optional(v.string()), phone: v.optional(v.string()) })

const asked = {
  channel: v.picklist(enquiryChannels),
  since: Time,
  matter: v.optional(Text),
  /** Of the ticket that was at hand. */
  number: v.optional(v.string()),
  caller: v.optional(CallerShown),
  first: First,
  /** Who sits at this counter was asked first: it stays here until it is closed, and the citizen knows. */
  own: v.boolean(),
}

/** `counter:N` `enquiry:ID`: a question that waits for its answer, at the console of who was asked first and of whom it was referred to. */
export const EnquiryEntry = v.object({
  enquiry: EnquiryNo,
  ...asked,
  question: v.string(),
  to: v.optional(First),
  /** Half of the time is gone, four fifths, all of it: the screen keeps time. */
  halfAt: Time,
  soonAt: Time,
  due: Time,
  /** YYYY-MM-DD; `provisional`: nobody knows that year's holidays yet. */
  dueDay: v.string(),
  provisional: v.optional(v.literal(true)),
})
export type EnquiryEntry = v.InferOutput<typeof EnquiryEntry>

/**
 * `counter:N` `record:ID`: what was left for a colleague, at the console of who was asked first and of those whom it was left for. `mine`: who sits here has
 * taken it; `waits`: it may be taken here. Closed, it has a result, to be told to the citizen by who was asked first.
 */
export const RecordEntry = v.object({
  record: RecordNo,
  ...asked,
  requirement: v.string(),
  to: v.object({ ...First.entries, line: v.optional(LineId), name: v.optional(Text), leader: v.optional(v.literal(true)) }),
  handler: v.optional(ClerkShown),
  mine: v.boolean(),
  waits: v.boolean(),
  /** It has waited for so long that the clock has brought it to mind. */
  reminded: v.optional(v.literal(true)),
  closed: v.optional(
    v.object({ result: v.picklist(referralResults), by: v.optional(ClerkShown), at: Time, words: v.optional(v.string()) }),
  ),
})
export type RecordEntry = v.InferOutput<typeof RecordEntry>

/** `load` `asked`, on the beat too: how much of it is open. `late`: past its time; `leader`: nobody's yet; `toTell`: closed, and the citizen does not know. */
export const AskedEntry = v.object({
  enquiries: v.object({ open: v.number(), late: v.number() }),
  records: v.object({ open: v.number(), reminded: v.number(), leader: v.number(), toTell: v.number() }),
  visits: v.object({ open: v.number(), late: v.number() }),
})
export type AskedEntry = v.InferOutput<typeof AskedEntry>
