import * as v from 'valibot'
import { HolidayYear } from '../calendar.ts'
import { Instant } from '../clock-time.ts'
import { CounterNo, LineId, RequestId, TicketId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** 延时服务 (R12): calls go on after the end, for the hall or one line, until an instant; without `until` the extension ends now. */
export const HallExtend = v.strictObject({
  id: RequestId,
  type: v.literal('hall.extend'),
  line: v.optional(LineId),
  until: v.optional(Instant),
})
/** The clerk consents to an extension that runs, or with `until` extends the own counter. */
export const ExtensionAccept = v.strictObject({
  id: RequestId,
  type: v.literal('extension.accept'),
  counter: CounterNo,
  until: v.optional(Instant),
})
/** 「不得无故拒绝延时服务……应向服务对象做好解释和备案」 (001-8): with a reason, and only when it was explained to those who wait. */
export const ExtensionDecline = v.strictObject({
  id: RequestId,
  type: v.literal('extension.decline'),
  counter: CounterNo,
  reason: freeText(200),
  explained: v.literal(true),
})

/** What becomes of somebody who is left at the end. `cancel`: by agreement. */
export const leftDecisions = ['extend', 'tomorrow', 'appointment', 'cancel'] as const
export type LeftDecision = (typeof leftDecisions)[number]

/** One number or several at once. */
export const ClosingDecide = v.strictObject({
  id: RequestId,
  type: v.literal('closing.decide'),
  ticket: v.optional(TicketId),
  tickets: v.optional(v.pipe(v.array(TicketId), v.minLength(1), v.maxLength(500))),
  decision: v.picklist(leftDecisions),
})

/** Looks at everything that an opening needs, and writes it down (R10). */
export const HallCheck = v.strictObject({ id: RequestId, type: v.literal('hall.check') })

/** Public holidays and make-up workdays of a year, as the government gives them out. */
export const CalendarImport = v.strictObject({
  id: RequestId,
  type: v.literal('calendar.import'),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099)),
  ...HolidayYear.entries,
})
