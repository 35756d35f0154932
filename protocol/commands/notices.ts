import * as v from 'valibot'
import { CaseNo, CounterNo, MatterId, NoticeNo, noticeCopies, RequestId, TicketId } from '../vocabulary.ts'
import { MissingPapers, Outcome } from './outcome.ts'
import { freeText, Phone } from './tickets.ts'

const at = { id: RequestId, counter: CounterNo }

/**
 * 一次性告知 (R02), by the clerk at the counter, of the ticket there or of a case the clerk answers for. `oral`: it was said. `written`: the sheet is printed.
 * `deferred`: it will be told within the hall's days, to the name and telephone left here.
 */
export const NoticeTell = v.strictObject({
  ...at,
  type: v.literal('notice.tell'),
  ticket: v.optional(TicketId),
  case: v.optional(CaseNo),
  /** Another than the ticket was taken for. */
  matter: v.optional(MatterId),
  how: v.picklist(['written', 'oral', 'deferred']),
  missing: v.optional(MissingPapers),
  contact: v.optional(v.strictObject({ name: v.optional(freeText(40)), phone: v.optional(Phone) })),
})
/** What was owed has been told. */
export const NoticeTold = v.strictObject({ ...at, type: v.literal('notice.told'), notice: NoticeNo })
/** One copy of a notice of today's once more, marked. */
export const NoticeReprint = v.strictObject({
  ...at,
  type: v.literal('notice.reprint'),
  notice: NoticeNo,
  copy: v.optional(v.picklist(noticeCopies), 'citizen'),
})
/** The notices that this outcome, or a written telling, would print. Changes nothing. */
export const NoticePreview = v.strictObject({
  ...at,
  type: v.literal('notice.preview'),
  ticket: v.optional(TicketId),
  outcome: v.optional(Outcome),
  tell: v.optional(v.strictObject({ matter: v.optional(MatterId), missing: v.optional(MissingPapers) })),
})
