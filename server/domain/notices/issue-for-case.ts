import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal } from '../../../protocol/refusals.ts'
import type { NoticeSheet } from '../../../protocol/slips/notice-slip.ts'
import type { Context, Decision } from '../decision.ts'
import type { NewEvent } from '../events.ts'
import { issued, noticeNo, type Room } from './issue.ts'
import { common } from './sheet.ts'

type Told = Extract<NewEvent, { type: 'case.supplied' | 'case.decided' }>
type Sheet = { readonly kind: 'acceptance' | 'denial'; readonly more: Partial<NoticeSheet> }

/**
 * What an act on an open case leaves in writing goes into the same decision, so that it cannot be left out: 受理通知书 when what lacked papers is accepted,
 * and 不予办理决定书 with ground, reason, legal basis and the ways of appeal when it is refused. `at`: the counter at which whoever did it sits, whose printer prints
 * it; else the one that accepted the case. [Z92] [Z93]
 */
export function issueForCase(
  room: Room,
  command: CommandOf<'case.supply' | 'case.decide'>,
  decision: Decision | Refusal,
  { context, at }: { readonly context: Context; readonly at: number | undefined },
): Decision | Refusal {
  if (isRefusal(decision)) return decision
  const told = decision.events.find((each): each is Told => each.type === 'case.supplied' || each.type === 'case.decided')
  const known = room.caseOf(command.case)
  const { hall, day, retired = [] } = room.setup
  const written = told && known && sheetOf(told, known, command)
  if (!told || !known || !written || !hall) return decision
  const { ticket, number, line, matter, code, language, applicant } = known
  const place = { line, matter, counter: at ?? known.counter, badge: told.body.by, case: command.case }
  const notice = noticeNo(day, room.notices.issued + 1)
  // A matter that the hall has no longer is told by what it last said.
  const has = { ...hall, matters: [...hall.matters, ...retired] }
  const sheet = common({ hall: has, language, notice, at: context.now, ticket: number, second: false, ...place }, written.kind)
  const body = {
    ...{ ticket, number, day, code, language, ...place },
    ...(applicant === undefined ? {} : { applicant }),
    ...(written.more.reasonCode ? { reasonCode: written.more.reasonCode } : {}),
  }
  const made = issued(room, sheet && { ...sheet, ...written.more }, body, context)
  if (isRefusal(made)) return made
  return {
    events: [...decision.events, made.event],
    personal: [...decision.personal, made.personal],
    result: { ...decision.result, notices: [{ notice, kind: written.kind }] },
  }
}

type Known = NonNullable<ReturnType<Room['caseOf']>>

function sheetOf({ type, body }: Told, known: Known, command: CommandOf<'case.supply' | 'case.decide'>): Sheet | undefined {
  if (type === 'case.supplied') {
    if (!body.accepted) return undefined
    const { limit = known.limit, clock } = body
    const due = clock?.due ?? known.due
    const moves = clock?.provisional ?? (clock === undefined && known.provisional)
    const more = { ...(limit ? { limit } : {}), ...(due ? { due } : {}), ...(moves ? { provisional: true as const } : {}) }
    return { kind: 'acceptance', more }
  }
  if (body.result !== 'refused' || command.type !== 'case.decide') return undefined
  const { reasonCode, reason, basis } = command
  return { kind: 'denial', more: { basis: basis ? [basis] : [], ...(reasonCode ? { reasonCode } : {}), ...(reason ? { reason } : {}) } }
}
