import * as v from 'valibot'
import { Instant } from '../clock-time.ts'
import { categories, LineId, languages, RequestId, TicketId } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** What is done on the floor of the hall, by the guide and the duty leader. */

/**
 * `category` grants priority, `ordinary` withdraws it. `urgent` raises the ticket before all, or takes that back: by the duty leader alone. `reason`
 * is a word of `priorityReasons` or free text; an urgent ticket needs one.
 */
export const TicketPrioritise = v.strictObject({
  id: RequestId,
  type: v.literal('ticket.prioritise'),
  ticket: TicketId,
  category: v.optional(v.picklist(categories)),
  urgent: v.optional(v.boolean()),
  reason: v.optional(freeText(200)),
})

/** In one language, which every screen then shows, or in all three. */
const SaidToAll = v.union([
  freeText(120),
  v.strictObject(
    Object.fromEntries(languages.map((l) => [l, freeText(160)])) as Record<(typeof languages)[number], ReturnType<typeof freeText>>,
  ),
])

/** No new numbers for a line, or, without `line`, for the whole hall. `until` is an instant, ISO 8601 with an offset: then it resumes by itself. */
export const LineSuspend = v.strictObject({
  id: RequestId,
  type: v.literal('line.suspend'),
  line: v.optional(LineId),
  text: SaidToAll,
  until: v.optional(Instant),
})
export const LineResume = v.strictObject({ id: RequestId, type: v.literal('line.resume'), line: v.optional(LineId) })

/** 请人帮忙: somebody at a kiosk, or the holder of a ticket, asks for a person. The answer's `escort` names the request. */
export const EscortAsk = v.strictObject({ id: RequestId, type: v.literal('escort.ask'), ticket: v.optional(TicketId) })

/** The place that asked: a kiosk's device id, or a ticket's id. One request stands at a place at a time. */
export const EscortId = v.pipe(v.string(), v.regex(/^([a-z]+-[0-9]{1,3}|t_[0-9a-z]{16})$/, 'a device id or a ticket id'))
/** A guide is on the way. */
export const EscortAnswer = v.strictObject({ id: RequestId, type: v.literal('escort.answer'), escort: EscortId })
/** Done, or not needed any more: also by whoever asked. */
export const EscortClose = v.strictObject({ id: RequestId, type: v.literal('escort.close'), escort: EscortId })
