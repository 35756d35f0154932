import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal } from '../../../protocol/refusals.ts'
import type { Context, Decision } from '../decision.ts'
import type { NewEvent } from '../events.ts'
import { issued, noticeNo, type Room } from './issue.ts'
import { longerSheet } from './sheet.ts'

type Granted = Extract<NewEvent, { type: 'case.extensionDecided' }>
/**
 * More time is granted, and the citizen is told the old day, the new one and why, in the same decision (R34, 001-8 「并向服务对象说明情况」). While the clock stands
 * there is no new day to tell. [Z94] [Z96]
 */
export function tellLonger(
  room: Room,
  { case: number }: CommandOf<'case.extend.decide'>,
  decision: Decision | Refusal,
  context: Context,
): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const decided = decision.events.find((each): each is Granted => each.type === 'case.extensionDecided')?.body
  const known = room.caseOf(number)
  const { hall, day, retired = [] } = room.setup
  const due = decided?.granted ? decided.clock?.due : undefined
  const longer = known?.clock.extension?.reason
  if (!known || !hall || !decided || due === undefined || known.due === undefined || longer === undefined) return decision
  // A matter that the hall has no longer is told by what it last said.
  const has = { ...hall, matters: [...hall.matters, ...retired] }
  if (!has.matters.some(({ matter }) => matter === known.matter)) return decision
  const { ticket, badge, matter, line, language, applicant, code, counter } = known
  const notice = noticeNo(day, room.notices.issued + 1)
  const about = {
    hall: has,
    language,
    notice,
    at: context.now,
    ticket: known.number,
    line,
    matter,
    counter,
    badge,
    case: number,
    second: false,
  }
  const provisional = decided.clock?.provisional ? { provisional: true as const } : {}
  const sheet = longerSheet(about, { was: known.due, due, longer, ...provisional })
  const body = { ticket, number: known.number, line, matter, counter, badge, day, case: number, code, language }
  const made = issued(room, sheet, { ...body, ...(applicant === undefined ? {} : { applicant }) }, context)
  if (isRefusal(made)) return made
  return {
    events: [...decision.events, made.event],
    personal: [...decision.personal, made.personal],
    result: { ...decision.result, notices: [{ notice, kind: 'extension' }] },
  }
}
