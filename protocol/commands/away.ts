import * as v from 'valibot'
import { Instant } from '../clock-time.ts'
import { awayVerdicts, Badge, CounterNo, RequestId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** Leaving the counter in working hours (R07, R25). */

/**
 * The clerk who sits there asks to go: 「有窗口负责人向值班领导报告外出时间及人数,经同意后方可外出」 (001-5c). `reason` is a word of `pauseReasons` or free
 * text, `until` an instant that lies ahead. A new request takes the place of the one before.
 */
export const AwayAsk = v.strictObject({
  id: RequestId,
  type: v.literal('away.ask'),
  counter: CounterNo,
  reason: freeText(40),
  until: Instant,
  /** Colleagues who go along: the grant is theirs too. */
  people: v.optional(v.pipe(v.array(Badge), v.maxLength(20))),
})

/** By whoever leads the hall, never by the one who asks. `badge`: who asked; `asked`: when, as it is shown (`at`): another request made since is `stale`. */
export const AwayDecide = v.strictObject({
  id: RequestId,
  type: v.literal('away.decide'),
  badge: Badge,
  asked: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  grant: v.boolean(),
  note: v.optional(freeText(200)),
})

/** A counter and the instant, in milliseconds UTC, from which it counts as left. */
export const AwayNoticeId = v.pipe(v.string(), v.regex(/^[0-9]{1,3}-[0-9]{10,16}$/, 'the id of a notice'))

/** What the clock noticed is a proposal: a person who leads the hall confirms it, or sets it aside with a reason. Asked again it replaces the first judgement. */
export const AwayJudge = v.strictObject({
  id: RequestId,
  type: v.literal('away.judge'),
  notice: AwayNoticeId,
  verdict: v.picklist(awayVerdicts),
  reason: v.optional(freeText(200)),
})

/** By the clerk whom it is about. */
export const AwayComment = v.strictObject({ id: RequestId, type: v.literal('away.comment'), notice: AwayNoticeId, text: freeText(200) })
