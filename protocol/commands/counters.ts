import * as v from 'valibot'
import { Instant } from '../clock-time.ts'
import { Badge, CounterNo, LineId, pickReasons, RequestId, TicketId } from '../vocabulary.ts'
import { Outcome } from './outcome.ts'
import { freeText } from './tickets.ts'

const at = { id: RequestId, counter: CounterNo }
/** The console always names the ticket, so that a repeated key never reaches the next citizen. */
const held = { ...at, ticket: v.optional(TicketId) }

/** The clerk signs in at the counter: identified before the first call (R06). */
export const CounterOpen = v.strictObject({ ...at, type: v.literal('counter.open') })
export const CounterClose = v.strictObject({ ...at, type: v.literal('counter.close') })
/**
 * Without `ticket`: the next by the calling order. With: a missed ticket of this counter is called once more, or, where the hall lets the clerk,
 * somebody who waits is called out of order: then with a `reason`, and a `note` where it is `other`.
 */
export const CounterCall = v.strictObject({
  ...held,
  type: v.literal('counter.call'),
  reason: v.optional(v.picklist(pickReasons)),
  note: v.optional(freeText(200)),
})
export const CounterRecall = v.strictObject({ ...held, type: v.literal('counter.recall') })
export const CounterStart = v.strictObject({ ...held, type: v.literal('counter.start') })
export const CounterMissed = v.strictObject({ ...held, type: v.literal('counter.missed') })
export const CounterPark = v.strictObject({ ...held, type: v.literal('counter.park'), note: v.optional(freeText(200)) })
export const CounterUnpark = v.strictObject({ ...at, type: v.literal('counter.unpark'), ticket: TicketId })
export const CounterFinish = v.strictObject({
  ...held,
  type: v.literal('counter.finish'),
  outcome: Outcome,
  /** Identity and papers were checked (R44, 「应当核验服务对象身份及资质证件」, 001-1). The hall says for which kinds it must be (`verifyPapers`). */
  verified: v.optional(v.literal(true)),
  /** The citizen was told to go to a department for it (R20): why, in the clerk's own words. The manager sees it. */
  sentAway: v.optional(freeText(200)),
  /** Of a visit with matters to come: whether the next is done here at once. Without it, if it is of the same line. */
  stay: v.optional(v.boolean()),
})
/** The number and the arrival credit stay; the next clerk reads the comment. */
export const CounterTransfer = v.strictObject({
  ...held,
  type: v.literal('counter.transfer'),
  to: v.union([v.strictObject({ line: LineId }), v.strictObject({ counter: CounterNo }), v.strictObject({ badge: Badge })]),
  comment: v.optional(freeText(200)),
  /** When the other has finished, the ticket comes back to this counter, or to this clerk. */
  returnAfterwards: v.optional(v.boolean()),
})
/** `reason` is a word of `pauseReasons` or free text; `until` an instant, ISO 8601 with an offset (R07). */
export const CounterPause = v.strictObject({
  ...at,
  type: v.literal('counter.pause'),
  reason: freeText(40),
  until: v.optional(Instant),
  /** Colleagues who go along, at most 20. */
  people: v.optional(v.pipe(v.array(Badge), v.maxLength(20))),
})
export const CounterResume = v.strictObject({ ...at, type: v.literal('counter.resume') })
/** A second clerk sits down beside the one who serves: named at the window, and calls nobody. */
export const CounterAssist = v.strictObject({ ...at, type: v.literal('counter.assist') })
/** The assistant gets up again. */
export const CounterLeave = v.strictObject({ ...at, type: v.literal('counter.leave') })
/** For this sitting: whether the clock calls for a counter that is free. */
export const CounterAutoCall = v.strictObject({ ...at, type: v.literal('counter.autoCall'), on: v.boolean() })
