import type { CommandOf } from '../../../protocol/commands/command.ts'
import { type Refusal, refuse } from '../../../protocol/refusals.ts'
import { addWorkdays, dayAfter } from '../calendar/workdays.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import { countBetween } from './count.ts'
import { byOf, type ClockRoom } from './decide-case.ts'
import { answerDue } from './objections.ts'

const keepDays = 400
const noted = (words: string, context: Context): PersonalRecord => ({
  ref: context.newPersonalRef(),
  kind: 'comment',
  fields: { text: words },
  keepDays,
})

/** A case that is open, or that was closed so lately that it is still told of. */
function known({ cases }: ClockRoom, number: string) {
  const open = cases.open.get(number)
  const over = cases.closed.get(number)
  return open ? { ...of(open), closedOn: undefined } : over && { ...of(over), closedOn: over.day }
}
type Of = { readonly case: string; readonly ticket: string; readonly counter: number; readonly badge: string; readonly code: string }
const of = ({ case: number, ticket, counter, badge, code }: Of): Of => ({ case: number, ticket, counter, badge, code })

/** The last day on which whoever holds the code of a closed case may object. [Z57] */
export const objectUntil = (closedOn: string, withinDays: number): string => dayAfter(closedOn, withinDays)

/**
 * Whoever holds the notice does not agree (001-5b 「对办理情况或结果有异议的,可要求受理窗口明确答复」): the words go to whoever accepted the case, with a last day for the answer.
 * One at a time. [Z56] [Z57]
 */
export function objectTo(room: ClockRoom, { case: number, words }: CommandOf<'case.object'>, context: Context): Decision | Refusal {
  const { actor } = context
  if (actor.kind !== 'case' || actor.case !== number) return refuse('not-allowed')
  const each = known(room, number)
  if (!each) return refuse('unknown-case')
  const { closedOn, ...about } = each
  const { day } = room.setup
  const { objectionDays, objectWithinDays } = room.calendar.rules
  if (closedOn !== undefined && day > objectUntil(closedOn, objectWithinDays)) return refuse('too-late')
  const last = room.cases.objections.get(number)
  if (last && last.answeredAt === undefined) return refuse('already-asked')
  const record = noted(words, context)
  const { day: due, provisional } = addWorkdays(room.calendar.years, day, objectionDays)
  const body = { ...about, day, days: objectionDays, due, ...(provisional ? { provisional: true as const } : {}), words: record.ref }
  return decided([event('case.objected', body)], { due }, [record])
}

/** A clear answer, by whoever answers for the case or leads the hall; a late one is recorded as such. [Z58] */
export function answerObjection(
  room: ClockRoom,
  { case: number, words }: CommandOf<'case.objectionAnswer'>,
  context: Context,
): Decision | Refusal {
  const last = room.cases.objections.get(number)
  if (!last || last.answeredAt !== undefined) return refuse('not-asked')
  const by = byOf(context)
  const leads = context.actor.kind === 'person' && context.actor.roles.some((role) => role === 'chief' || role === 'manager')
  const badge = room.cases.open.get(number)?.badge ?? last.badge
  if (badge !== by && !leads) return refuse('not-allowed')
  const { day } = room.setup
  const record = noted(words, context)
  const due = answerDue(room.calendar.years, last).day
  const late = day > due ? countBetween(room.calendar.years, { kind: 'working', pauses: [] }, due, day) : 0
  const body = { ...of(last), badge, day, by, words: record.ref, ...(late > 0 ? { late } : {}) }
  return decided([event('case.objectionAnswered', body)], {}, [record])
}
