import * as v from 'valibot'
import { Badge, CounterNo, LineId, outcomeKinds, RequestId, TicketId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

const at = { id: RequestId, counter: CounterNo }
/** The console always names the ticket, so that a repeated key never reaches the next citizen. */
const held = { ...at, ticket: v.optional(TicketId) }

/** The clerk signs in at the counter: identified before the first call (R06). */
export const CounterOpen = v.strictObject({ ...at, type: v.literal('counter.open') })
export const CounterClose = v.strictObject({ ...at, type: v.literal('counter.close') })
/** Without `ticket`: the next by the calling order. With: a missed ticket of this counter is called once more. */
export const CounterCall = v.strictObject({ ...held, type: v.literal('counter.call') })
export const CounterRecall = v.strictObject({ ...held, type: v.literal('counter.recall') })
export const CounterStart = v.strictObject({ ...held, type: v.literal('counter.start') })
export const CounterMissed = v.strictObject({ ...held, type: v.literal('counter.missed') })
export const CounterPark = v.strictObject({ ...held, type: v.literal('counter.park'), note: v.optional(freeText(200)) })
export const CounterUnpark = v.strictObject({ ...at, type: v.literal('counter.unpark'), ticket: TicketId })
export const CounterFinish = v.strictObject({
  ...held,
  type: v.literal('counter.finish'),
  outcome: v.strictObject({ kind: v.picklist(outcomeKinds) }),
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
  until: v.optional(v.pipe(v.string(), v.isoTimestamp())),
})
export const CounterResume = v.strictObject({ ...at, type: v.literal('counter.resume') })
