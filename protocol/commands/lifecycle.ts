import * as v from 'valibot'
import { CounterNo, RequestId, TicketCode, TicketId, type TicketState } from '../vocabulary.ts'
import { freeText } from './tickets.ts'

/** A code of twelve is seldom typed: a slip's number and the end of its code (`A001-7KQ2`) name it too, at a kiosk. */
const which = {
  ticket: v.optional(TicketId),
  code: v.optional(TicketCode),
  number: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{1,2}[0-9]{3,6}$/, 'a ticket number'))),
  check: v.optional(v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{4}$/, 'the last four of the code'))),
}
export type Which = { readonly ticket?: string; readonly code?: string; readonly number?: string; readonly check?: string }

/** The number is given back: by whoever holds its code or shows it to a kiosk, or at a desk, with a reason that is kept. */
export const TicketCancel = v.strictObject({
  id: RequestId,
  type: v.literal('ticket.cancel'),
  ...which,
  reason: v.optional(freeText(200)),
})

/** Lets others go first; `pass`: how many, else as the hall's rule set says. */
export const TicketPostpone = v.strictObject({
  id: RequestId,
  type: v.literal('ticket.postpone'),
  ...which,
  pass: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))),
})

/** A missed ticket waits again, behind the next few. */
export const TicketRejoin = v.strictObject({ id: RequestId, type: v.literal('ticket.rejoin'), ...which })

/** The slip once more, marked 重打. */
export const TicketReprint = v.strictObject({ id: RequestId, type: v.literal('ticket.reprint'), ...which })

/** At a kiosk: how my number stands; at a desk, by number alone: how a citizen's does. Changes nothing. */
export const TicketFind = v.strictObject({ id: RequestId, type: v.literal('ticket.find'), ...which })

/** Takes back the counter's last missed, finish or transfer, within a few seconds. */
export const CounterUndo = v.strictObject({
  id: RequestId,
  type: v.literal('counter.undo'),
  counter: CounterNo,
  ticket: v.optional(TicketId),
})

/** `ahead` and `wait` of one who waits; `may`: what its holder can do now, or the desk that asked. */
export type FoundTicket = {
  readonly id: TicketId
  readonly number: string
  readonly day: string
  readonly state: TicketState
  readonly line: string
  readonly matter: string
  readonly counter?: number
  readonly ahead?: number
  readonly wait?: { readonly p50: number; readonly p90: number }
  readonly may: HolderMay
}

/** `ticket.find`. `others`: of the same number, from another day; for a desk alone. */
export type FindResult = { readonly ticket: FoundTicket; readonly others?: readonly FoundTicket[] }

/** `rejoin`: behind how many it comes back. `postpone`: how many go first. Not there: not now. */
export type HolderMay = {
  readonly rejoin?: number
  readonly postpone?: number
  readonly cancel: boolean
  /** The slip once more; only told where it can be printed at all. */
  readonly reprint?: boolean
}
