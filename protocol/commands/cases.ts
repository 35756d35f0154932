import * as v from 'valibot'
import { Badge, CaseNo, caseResults, caseSteps, closeReasons, extensionReasons, MatterId, RequestId, returnReasons } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/**
 * What is done with a case that is open. By whoever answers for it, or by a chief or manager; else `not-allowed`. One that is closed is refused as `case-closed`,
 * `with` the badge of whoever closed it.
 */
const ofCase = { id: RequestId, case: CaseNo }
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))

/** Papers are asked for: the clock stands. `days`: how long the citizen has, counted as the case is. */
export const CaseWait = v.strictObject({ ...ofCase, type: v.literal('case.wait'), days: v.optional(days) })

/**
 * The papers are complete: the clock starts, goes on, or starts anew, by the rule set. What lacked papers from the first is accepted with it, and its notice is
 * printed (受理通知书). `days`: the limit of one that has none yet, counted as the matter counts; needed (`incomplete`) where the matter promises none, and
 * `contradicts` where the case has its limit. Also what was owed of a case that runs already (容缺).
 */
export const CaseSupply = v.strictObject({ ...ofCase, type: v.literal('case.supply'), days: v.optional(days) })

/** More time, asked for before the due day is over; `words`: the reason in one's own words, for whoever decides. */
export const CaseExtendAsk = v.strictObject({
  ...ofCase,
  type: v.literal('case.extend.ask'),
  days,
  reason: v.picklist(extensionReasons),
  words: v.optional(freeText(200)),
})

/** By a chief or manager who is not the one who asked. */
export const CaseExtendDecide = v.strictObject({
  ...ofCase,
  type: v.literal('case.extend.decide'),
  grant: v.boolean(),
  words: v.optional(freeText(200)),
})

/** The next step through the back office is done (R39). */
export const CaseStepped = v.strictObject({ ...ofCase, type: v.literal('case.step'), step: v.picklist(caseSteps) })

/** Another clerk answers for it from now on; `to` who is none: `unknown-person`. */
export const CaseAssign = v.strictObject({ ...ofCase, type: v.literal('case.assign'), to: Badge })

/** A joint case's stages with what each has promised, in their order: together no longer than the case (001-5c). */
export const CaseStages = v.strictObject({
  ...ofCase,
  type: v.literal('case.stages'),
  stages: v.pipe(v.array(v.strictObject({ matter: MatterId, days })), v.minLength(2), v.maxLength(12)),
})

/** The stage that runs is done. `stage`: its place, from 0; another than the one that runs is `stale`. */
export const CaseStageDone = v.strictObject({
  ...ofCase,
  type: v.literal('case.stageDone'),
  stage: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11))),
})

/**
 * What has come of it. A refusal needs its ground, its legal basis and its reason in words, else `incomplete`, and its notice is printed with it. `fetch`:
 * something lies at the result counter now; of what was granted, unless it says no. Nothing is granted while papers are owed: `incomplete`, `at: papers`.
 */
export const CaseDecide = v.strictObject({
  ...ofCase,
  type: v.literal('case.decide'),
  result: v.picklist(caseResults),
  fetch: v.optional(v.boolean()),
  reasonCode: v.optional(v.picklist(returnReasons)),
  reason: v.optional(freeText(300)),
  basis: v.optional(freeText(200)),
})

/**
 * A result that nobody signed for: why it is no longer waited for. Without a reason, or another one without words, `reason-needed`; what is signed for is
 * `result.hand`. Also by a clerk at a result counter.
 */
export const CaseClose = v.strictObject({
  ...ofCase,
  type: v.literal('case.close'),
  reason: v.optional(v.picklist(closeReasons)),
  words: v.optional(freeText(200)),
})
