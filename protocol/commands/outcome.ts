import * as v from 'valibot'
import { Badge, departureReasons, outcomeKinds, returnReasons } from '../vocabulary.ts'
import { EnquiryTold } from './enquiries.ts'
import { Delivery } from './mail.ts'
import { freeText } from './tickets.ts'

const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))

/** Papers that are missing: places in the matter's list, from 0, and lines in the clerk's own words. */
export const MissingPapers = v.strictObject({
  materials: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))), v.maxLength(40))),
  own: v.optional(v.pipe(v.array(freeText(80)), v.maxLength(10))),
})
export type MissingPapers = v.InferOutput<typeof MissingPapers>

/** 容缺受理 (R38): what is missing, how long the citizen has, what happens after, the promise, and who agreed for the hall. */
const Tolerance = v.strictObject({
  missing: v.optional(MissingPapers),
  /** Counted as the matter counts. */
  days: v.optional(days),
  consequence: v.optional(freeText(200)),
  consented: v.optional(v.boolean()),
  /** A chief or manager, and not the clerk. */
  approvedBy: v.optional(Badge),
})

/**
 * What a service ended in (R28). The kind says what else must be there; what is not is refused as `incomplete` with its path. An instant case needs no more than
 * its kind.
 */
export const Outcome = v.strictObject({
  kind: v.picklist(outcomeKinds),
  /** Instead of what the matter promises; working days unless the matter counts otherwise. */
  days: v.optional(days),
  /** Instead of days: the last day itself, a date of the hall's zone after today. */
  date: v.optional(v.pipe(v.string(), v.isoDate('YYYY-MM-DD'))),
  /** What was asked and answered, of a service that was an enquiry. */
  enquiry: v.optional(EnquiryTold),
  applicant: v.optional(v.strictObject({ name: v.optional(freeText(40)), phone: v.optional(freeText(24)) })),
  /** Why it is another kind than the catalogue has. */
  departure: v.optional(v.picklist(departureReasons)),
  /** escalated: who decides. */
  authority: v.optional(freeText(60)),
  /** joint: who takes part. */
  departments: v.optional(v.pipe(v.array(freeText(40)), v.maxLength(8))),
  /** supplement, and returned where papers are the ground. */
  missing: v.optional(MissingPapers),
  /** returned: the ground, its legal basis, and the reason in words. `refusal`: not accepted at all (不予受理), rather than given back. */
  reasonCode: v.optional(v.picklist(returnReasons)),
  basis: v.optional(freeText(200)),
  reason: v.optional(freeText(300)),
  refusal: v.optional(v.boolean()),
  tolerance: v.optional(Tolerance),
  /** 取件方式 (R40): of what leaves a case. Without it the result is fetched. */
  delivery: v.optional(Delivery),
})
export type Outcome = v.InferOutput<typeof Outcome>
