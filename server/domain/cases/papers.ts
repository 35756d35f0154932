import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { countedLimit, countOf, dated } from './dated.ts'
import { type About, aboutCase, type ClockRoom, done, wrongState } from './decide-case.ts'
import type { CaseLimit } from './events.ts'
import { dueOf } from './limit.ts'
import type { Case } from './state.ts'

/** Papers are asked for, and the days until they are there do not count. [Z23] */
export function waitForPapers(room: ClockRoom, command: CommandOf<'case.wait'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, command.case, context)
  if (isRefusal(about)) return about
  const { each, day } = about
  if (each.state !== 'running') return wrongState(about)
  const { kind } = countOf(each)
  const papers = command.days === undefined ? undefined : { days: command.days, kind }
  const papersBy = papers && dueOf(room.calendar.years, day, papers).day
  const body = { ...done(about), ...(papersBy ? { papersBy, papers } : {}), ...countedLimit(room.calendar.years, each) }
  return decided([event('case.waiting', body)], papersBy ? { papersBy } : {})
}

/**
 * The papers are complete. A count that has not begun begins; one that stood goes on, or begins anew where the rule set counts from the day of the last papers
 * (001-5c 「办理期限以材料改正日计算」). One that lacked papers from the first is accepted now, and not without a day (004-1 「以受理通知書時間為憑」). [Z20] [Z23] [Z92]
 */
export function supplyPapers(room: ClockRoom, command: CommandOf<'case.supply'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, command.case, context)
  if (isRefusal(about)) return about
  const { each, day } = about
  if (each.state === 'running' && each.clock.papersBy !== undefined) return followed(about, command.days)
  if (each.state !== 'waiting') return wrongState(about)
  const { rules } = room.calendar
  const accepts = each.kind === 'supplement' && each.clock.accepted !== true
  const limited = each.limit !== undefined || each.due !== undefined
  if (command.days !== undefined && (!accepts || limited)) return refuse('contradicts', { at: 'days', with: 'case.limit' })
  const limit = each.limit ?? (accepts && !limited ? limitFor(room, each, command.days) : undefined)
  if (accepts && !limited && !limit) return refuse('incomplete', { at: 'days' })
  const { from, pauses } = each.clock
  const restarts = from !== undefined && rules.caseClockStart === 'supplement'
  const fresh = from === undefined ? rules.caseClockStart !== 'registration' : restarts
  const kind = limit?.kind ?? countOf(each).kind
  const count = fresh
    ? { from: day, kind, pauses: [] }
    : { from: from ?? each.day, kind, pauses: pauses.map(({ from, to = day }) => ({ from, to })) }
  // Time that was granted is of the count that it was granted to.
  const granted = restarts ? 0 : each.clock.extended
  const clock = limit && dated(room.calendar, count, limit.days + granted, each.kind)
  const body = {
    ...done(about),
    ...(accepts ? { accepted: true as const } : {}),
    ...(restarts ? { restarts: true as const } : {}),
    ...(limit && !each.limit ? { limit } : {}),
  }
  return decided([event('case.supplied', { ...body, ...(clock ? { clock } : {}) })], { ...(clock?.due ? { due: clock.due } : {}) })
}

/** 容缺: what was owed has come. The clock never stood for it, and goes on. [Z8] [Z25] */
const followed = (about: About, days: number | undefined): Decision | Refusal =>
  days === undefined
    ? decided([event('case.supplied', done(about))], about.each.due === undefined ? {} : { due: about.each.due })
    : refuse('contradicts', { at: 'days', with: 'case.limit' })

/** What the clerk says, else what the matter promises; counted as the matter counts. */
function limitFor({ setup: { hall }, calendar }: ClockRoom, { matter }: Case, days: number | undefined): CaseLimit | undefined {
  const promised = hall?.matters.find((each) => each.matter === matter)?.case?.promised
  return days === undefined ? promised : { days, kind: promised?.kind ?? calendar.rules.caseDayKind }
}
