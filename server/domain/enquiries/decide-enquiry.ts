import type { CommandOf } from '../../../protocol/commands/command.ts'
import type { EnquiryTold } from '../../../protocol/commands/enquiries.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { dueAfter } from './due.ts'
import { asker, note, type Room, receiverRefused, told } from './room.ts'
import { numberOf } from './state.ts'

type Log = EnquiryTold & { readonly counter?: number | undefined; readonly ticket?: string | undefined }

/** 咨询登记. Whatever is open or referred gets a time by when. [F10] [F11] [F12] */
export function logEnquiry(room: Room, log: Log, context: Context): Decision | Refusal {
  const { to, outcome, question, answer } = log
  const missing = incomplete(log)
  if (missing) return refuse('malformed', { at: missing, expected: `needed where the outcome is ${outcome}` })
  const place = to && 'text' in to ? undefined : to
  const refused = place && receiverRefused(room, place)
  if (refused) return refused
  const common = told(room, log, context)
  if (isRefusal(common)) return common
  const where: Record<string, string> = to && 'text' in to ? { where: to.text } : {}
  const words = note(context, { question, ...(answer === undefined ? {} : { answer }), ...where })
  const enquiry = numberOf('Z', room.day, room.enquiries.serials.Z + 1)
  const waits = outcome === 'open' || outcome === 'referred'
  const due = waits ? dueAfter(room.hall, room.years, room.day, room.hall.rules.enquiryAnswerDays) : {}
  const logged = { enquiry, day: room.day, ...common.told, outcome, words: words.ref, ...(place ? { to: place } : {}), ...due }
  return decided([event('enquiry.logged', logged)], { enquiry, ...due }, [...common.personal, words])
}

/** What an outcome asks for and was not given. */
function incomplete({ outcome, answer, to }: Log): string | undefined {
  if (outcome === 'answered' && answer === undefined) return 'answer'
  if (outcome === 'where-to-ask' && !to) return 'to'
  if (outcome === 'referred' && (!to || 'text' in to)) return 'to'
  return undefined
}

/** By who was asked first, by whom it was referred to, or by a leader. [F13] */
export function answerEnquiry(room: Room, command: CommandOf<'enquiry.answer'>, context: Context): Decision | Refusal {
  const open = room.enquiries.open.get(command.enquiry)
  if (!open) return refuse('unknown-enquiry')
  const { badge, leads } = asker(context)
  const { to } = open
  const referred = to && ('badge' in to ? to.badge === badge : room.sitting(to.counter).includes(badge))
  if (open.first.badge !== badge && !referred && !leads) return refuse('not-allowed')
  const words = note(context, { answer: command.answer })
  const late = context.now > open.due ? { late: true as const } : {}
  return decided([event('enquiry.answered', { enquiry: open.enquiry, badge, words: words.ref, ...late })], {}, [words])
}
