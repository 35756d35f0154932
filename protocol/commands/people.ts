import * as v from 'valibot'
import { ChangeId, Day, LeaveId, leaveKinds, QuestionId } from '../people.ts'
import { Badge, CounterNo, posts, RequestId, TicketId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** Posts and who stands in for whom, leave, and what the chief of a department is asked. */

/** 交接: what there is to know about the counter that one stands in at, in one's own words. By whoever covers there now. */
export const CoverNote = v.strictObject({ id: RequestId, type: v.literal('cover.note'), counter: CounterNo, note: freeText(500) })
/** A leader lets somebody cover a counter past the limits, up to a day that still counts; why is kept. */
export const CoverOverride = v.strictObject({
  id: RequestId,
  type: v.literal('cover.override'),
  counter: CounterNo,
  badge: Badge,
  until: Day,
  reason: freeText(200),
})
/** A and B are away: a leader names somebody trained (001-5c 「窗口负责人应安排熟悉窗口业务的人员顶岗」). Today, or up to a day that still counts. */
export const CoverAppoint = v.strictObject({
  id: RequestId,
  type: v.literal('cover.appoint'),
  counter: CounterNo,
  badge: Badge,
  until: v.optional(Day),
})

/** 请假 from one day to another, both away. Asked afterwards only with a reason. `handover`: what the cover has to know. */
export const LeaveAsk = v.strictObject({
  id: RequestId,
  type: v.literal('leave.ask'),
  from: Day,
  to: Day,
  kind: v.picklist(leaveKinds),
  /** Who stands in. It can be named when it is decided, and must be by then. */
  cover: v.optional(Badge),
  reason: v.optional(freeText(200)),
  handover: v.optional(freeText(500)),
})
/** By the chief of the asker's department, or the hall's manager; whoever does not approve says why. */
export const LeaveDecide = v.strictObject({
  id: RequestId,
  type: v.literal('leave.decide'),
  leave: LeaveId,
  approve: v.boolean(),
  cover: v.optional(Badge),
  reason: v.optional(freeText(200)),
})
/** Before it begins, by whoever asked. */
export const LeaveWithdraw = v.strictObject({ id: RequestId, type: v.literal('leave.withdraw'), leave: LeaveId })
/** 销假: back at work, by whoever asked or the manager. */
export const LeaveReturn = v.strictObject({ id: RequestId, type: v.literal('leave.return'), leave: LeaveId })

/** 请示: from the ticket in hand to the chief of the clerk's department. */
export const ChiefAsk = v.strictObject({
  id: RequestId,
  type: v.literal('chief.ask'),
  counter: CounterNo,
  ticket: TicketId,
  question: freeText(300),
})
export const ChiefAnswer = v.strictObject({
  id: RequestId,
  type: v.literal('chief.answer'),
  question: QuestionId,
  answer: freeText(500),
})

/** A change of post is asked for (R26): from when, for which counter and rank; without a counter: away from the counters. */
export const PostChangeAsk = v.strictObject({
  id: RequestId,
  type: v.literal('post.change.ask'),
  badge: Badge,
  counter: v.optional(CounterNo),
  rank: v.optional(v.picklist(posts)),
  from: Day,
  reason: freeText(200),
})
/** By the manager. Approving names who has consented, and how (001-3, 002, 001-5b 「须书面报镇主要领导同意后调整」). */
export const PostChangeDecide = v.strictObject({
  id: RequestId,
  type: v.literal('post.change.decide'),
  change: ChangeId,
  approve: v.boolean(),
  consent: v.optional(freeText(120)),
})
