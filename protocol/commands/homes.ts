import * as v from 'valibot'
import { Instant } from '../clock-time.ts'
import { enquiryChannels } from '../enquiries.ts'
import { HomeNo, homeCancels, homeNeeds, homeResults, mostAtHome } from '../homes.ts'
import { Badge, MatterId, RequestId } from '../vocabulary.ts'
import { freeText, Phone } from './tickets.ts'

/**
 * 上门服务 (R15): 004-1 「采取一個電話、一封書信、一封郵件等即可主動上門辦理」, for 老弱病殘; entered by whoever was asked, at a desk or on the telephone. All that is
 * told of the person is kept beside the journal.
 */
export const HomeAsk = v.strictObject({
  id: RequestId,
  type: v.literal('home.ask'),
  channel: v.optional(v.picklist(enquiryChannels), 'phone'),
  matter: MatterId,
  need: v.picklist(homeNeeds),
  name: freeText(40),
  phone: Phone,
  address: freeText(200),
  /** When it suits, in words. */
  suits: v.optional(freeText(120)),
  note: v.optional(freeText(500)),
})

/**
 * Who goes, and when. `at`: an instant, ISO 8601 with an offset; `minutes`: until they are back. Who leads the hall sends anybody; others plan for
 * themselves. Planned anew, the last plan stands.
 */
export const HomePlan = v.strictObject({
  id: RequestId,
  type: v.literal('home.plan'),
  home: HomeNo,
  by: v.pipe(
    v.array(Badge),
    v.minLength(1),
    v.maxLength(mostAtHome),
    v.check((badges) => new Set(badges).size === badges.length, 'each badge once'),
  ),
  at: Instant,
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(480)), 60),
})

/** They were there. By who went, or who leads the hall. A visit without success (`not-there`) leaves it open. */
export const HomeDone = v.strictObject({
  id: RequestId,
  type: v.literal('home.done'),
  home: HomeNo,
  result: v.picklist(homeResults),
  note: v.optional(freeText(500)),
})

/** Nobody goes. By who entered it, or who leads the hall; `other` says why. */
export const HomeCancel = v.strictObject({
  id: RequestId,
  type: v.literal('home.cancel'),
  home: HomeNo,
  reason: v.picklist(homeCancels),
  note: v.optional(freeText(500)),
})
