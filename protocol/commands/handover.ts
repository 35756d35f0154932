import * as v from 'valibot'
import { ownKinds } from '../duty.ts'
import { AppointmentId, CounterNo, RequestId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** 交接 (R24). */

/**
 * By the clerk at the counter: a sheet of everything that is open there and with that clerk, now. One that nobody has confirmed, or that is valid, gives way; refuses
 * `half-confirmed` where one of the two has, and another prepared it. `own`: things, papers
 * and tasks in own words.
 */
export const HandoverPrepare = v.strictObject({
  id: RequestId,
  type: v.literal('handover.prepare'),
  counter: CounterNo,
  own: v.optional(v.pipe(v.array(v.strictObject({ kind: v.picklist(ownKinds), text: freeText(200) })), v.maxLength(20))),
})
/**
 * 「經移交人、接交人雙方簽字確認后方才有效」 (000-4): by whoever hands over, and by another of the hall. `appointments`: those that the taker has read. `prepared`: when
 * the sheet was made that was read, as it is shown (`at`). Refuses `unknown-handover`, `same-person`, `handed-over`, `stale` (another was made since),
 * `appointments-unread` (004-3).
 */
export const HandoverConfirm = v.strictObject({
  id: RequestId,
  type: v.literal('handover.confirm'),
  counter: CounterNo,
  prepared: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  appointments: v.optional(v.pipe(v.array(AppointmentId), v.maxLength(400))),
})
