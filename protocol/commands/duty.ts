import * as v from 'valibot'
import { CalendarDate } from '../clock-time.ts'
import { checklists, ItemId, longestPlanDays } from '../duty.ts'
import { Badge, RequestId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** 值班 (R23), on-call (R13) and the lists of opening and closing (R10, R62). Days are hall days, YYYY-MM-DD. */

export const turnLengths = ['day', 'week', 'month'] as const
export type TurnLength = (typeof turnLengths)[number]

/**
 * 「值班计划原则上一年一订」 (001-9). What was planned between `from` and `to` is replaced: by `turns`, or by people who take turns in the order given. A turn
 * without `to` is one day. Answers with the duty days that nobody has (`gaps`) and whether the calendar of a year is not known yet (`provisional`).
 * Managers and chiefs. Refuses `in-the-past`, `too-far` (beyond the next year), `unknown-person` and `duty-twice` (`at`: which turn, or which day).
 */
export const DutyPlan = v.strictObject({
  id: RequestId,
  type: v.literal('duty.plan'),
  from: CalendarDate,
  to: CalendarDate,
  turns: v.optional(
    v.pipe(v.array(v.strictObject({ from: CalendarDate, to: v.optional(CalendarDate), badge: Badge })), v.maxLength(longestPlanDays)),
  ),
  rotate: v.optional(
    v.strictObject({
      badges: v.pipe(v.array(Badge), v.minLength(1), v.maxLength(60)),
      /** Without it a day where the hall's rota is by weekday, else a week. */
      each: v.optional(v.picklist(turnLengths)),
    }),
  ),
})

/** Whoever is on duty then asks a colleague to take the day, and with `instead` offers one of the colleague's own. One request stands for a day at a time. */
export const DutySwapAsk = v.strictObject({
  id: RequestId,
  type: v.literal('duty.swap.ask'),
  day: CalendarDate,
  with: Badge,
  instead: v.optional(CalendarDate),
  reason: v.optional(freeText(200)),
})
/** By the colleague who was asked. */
export const DutySwapAnswer = v.strictObject({ id: RequestId, type: v.literal('duty.swap.answer'), day: CalendarDate, agree: v.boolean() })
/** 「应提前一天报……同意」 (001-9): by whoever leads the hall, and is neither of the two. */
export const DutySwapDecide = v.strictObject({
  id: RequestId,
  type: v.literal('duty.swap.decide'),
  day: CalendarDate,
  approve: v.boolean(),
})
/** 「因事不能在岗值班,须有他人顶替」 (002): by whoever leads the hall, on the day itself too; later than the hall asks for it is marked so. */
export const DutyReplace = v.strictObject({
  id: RequestId,
  type: v.literal('duty.replace'),
  day: CalendarDate,
  badge: Badge,
  reason: v.optional(freeText(200)),
})
/** 值班日志: by whoever is on duty, or leads the hall. */
export const DutyNote = v.strictObject({ id: RequestId, type: v.literal('duty.note'), text: freeText(500) })

export const ChecklistTick = v.strictObject({
  id: RequestId,
  type: v.literal('checklist.tick'),
  list: v.picklist(checklists),
  item: ItemId,
  /** False: not in order, or ticked by mistake. */
  done: v.boolean(),
  note: v.optional(freeText(200)),
})

/** Who is on call on these days, out of hours too (R13); nobody: none. */
export const OncallPlan = v.strictObject({
  id: RequestId,
  type: v.literal('oncall.plan'),
  from: CalendarDate,
  to: CalendarDate,
  badges: v.pipe(v.array(Badge), v.maxLength(20)),
})
/** 「要及時通知相關窗口相關工作人員前來辦理」 (004-1): anybody of the hall may be called out. One call stands for a person at a time. */
export const OncallCall = v.strictObject({ id: RequestId, type: v.literal('oncall.call'), badge: Badge, reason: freeText(200) })
/** By whoever was called. */
export const OncallAcknowledge = v.strictObject({ id: RequestId, type: v.literal('oncall.acknowledge') })
/** By whoever was called; `badge`: of another, said by whoever is on duty or leads the hall. */
export const OncallArrived = v.strictObject({ id: RequestId, type: v.literal('oncall.arrived'), badge: v.optional(Badge) })
