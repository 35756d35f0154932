import * as v from 'valibot'
import { categories, DeviceId, languages, MatterId, RequestId, ratingLevels, TicketId } from '../vocabulary.ts'

/** Free text is bounded, and control characters never reach a printer or a screen. */
export const freeText = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max), v.regex(/^[^\p{Cc}\u2028\u2029]+$/u, 'no control characters'))

const Citizen = v.strictObject({
  name: v.optional(freeText(40)),
  phone: v.optional(v.pipe(v.string(), v.regex(/^\+?[0-9 -]{5,20}$/, 'a telephone number'))),
  idNumber: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6,24}$/, 'an identity number'))),
})

/** A citizen takes a number at a kiosk, or a guide takes one for somebody; `printAt`: the kiosk whose printer then prints it. */
export const TicketTake = v.strictObject({
  id: RequestId,
  type: v.literal('ticket.take'),
  matter: MatterId,
  category: v.optional(v.picklist(categories)),
  language: v.optional(v.picklist(languages)),
  citizen: v.optional(Citizen),
  printAt: v.optional(DeviceId),
})

/** Whoever holds the ticket's code gives the number back. */
export const TicketCancel = v.strictObject({ id: RequestId, type: v.literal('ticket.cancel'), ticket: TicketId })

/** One rating for one service, in one of the five words (R45). */
export const TicketRate = v.strictObject({
  id: RequestId,
  type: v.literal('ticket.rate'),
  ticket: TicketId,
  level: v.picklist(ratingLevels),
  tags: v.optional(v.pipe(v.array(freeText(24)), v.maxLength(8))),
  comment: v.optional(freeText(500)),
})

export type TakeResult = {
  readonly ticket: {
    readonly id: TicketId
    readonly code: string
    readonly number: string
    readonly line: string
    readonly ahead: number
    readonly wait: { readonly p50: number; readonly p90: number }
  }
}
