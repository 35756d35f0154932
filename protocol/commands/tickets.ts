import * as v from 'valibot'
import { CardRef } from '../card-reader.ts'
import { categories, DeviceId, languages, MatterId, RequestId, ratingLevels, TicketId } from '../vocabulary.ts'

/** Free text is bounded, and control characters never reach a printer or a screen. */
export const freeText = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max), v.regex(/^[^\p{Cc}\u2028\u2029]+$/u, 'no control characters'))

export const Phone = v.pipe(v.string(), v.regex(/^\+?[0-9 -]{5,20}$/, 'a telephone number'))
export const IdNumber = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6,24}$/, 'an identity number'))

export const Citizen = v.strictObject({
  name: v.optional(freeText(40)),
  phone: v.optional(Phone),
  idNumber: v.optional(IdNumber),
  /** Instead of the number: the card that lay on this kiosk's reader. */
  card: v.optional(CardRef),
})

export const mattersAtMost = 12

/** A citizen takes a number at a kiosk, or a guide takes one for somebody; `printAt`: the kiosk whose printer then prints it. */
export const TicketTake = v.strictObject({
  id: RequestId,
  type: v.literal('ticket.take'),
  matter: v.optional(MatterId),
  /** 一次办几件: instead of `matter`. One number goes through all of them. The hall says how many may be chosen (`mattersPerVisit`). */
  matters: v.optional(v.pipe(v.array(MatterId), v.minLength(1), v.maxLength(mattersAtMost))),
  category: v.optional(v.picklist(categories)),
  language: v.optional(v.picklist(languages)),
  citizen: v.optional(Citizen),
  printAt: v.optional(DeviceId),
})

/** A press that waited for the server counts for as long: over a weekend. Milliseconds. */
export const pressKeptMs = 72 * 3_600_000

/** One rating for one service, in one of the five words (R45). */
export const TicketRate = v.strictObject({
  id: RequestId,
  type: v.literal('ticket.rate'),
  ticket: TicketId,
  level: v.picklist(ratingLevels),
  /** Of a visit of several matters: which service. Without it the newest that has no rating yet. */
  matter: v.optional(MatterId),
  /** By a pad: how long ago the key was pressed, in milliseconds of the hall's clock. The hall then asks whether the pad invited at that moment. */
  pressedMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(pressKeptMs))),
  tags: v.optional(v.pipe(v.array(freeText(24)), v.maxLength(8))),
  comment: v.optional(freeText(500)),
})

/** A request as its repeats are compared by: how long ago the press was is another at every try. */
export const comparedAs = <C extends { readonly type: string }>(command: C): C =>
  'pressedMs' in command ? { ...command, pressedMs: undefined } : command

export type TakeResult = {
  readonly ticket: {
    readonly id: TicketId
    readonly code: string
    readonly number: string
    readonly line: string
    readonly ahead: number
    readonly wait: { readonly p50: number; readonly p90: number }
    /** Of a visit of several matters, in the order in which they are done. */
    readonly stages?: readonly { readonly matter: string; readonly line: string; readonly joint?: string }[]
  }
}
