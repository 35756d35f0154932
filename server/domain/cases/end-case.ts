import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided } from '../decision.ts'
import { event } from '../events.ts'
import { countBetween } from './count.ts'
import { countOf } from './dated.ts'
import { type About, aboutCase, type ClockRoom, done, wrongState } from './decide-case.ts'
import { wordsRecord } from './extend.ts'

/**
 * What has come of a case. A refusal has its ground, its legal basis and its reason in words (001-8 「应书面告知办事群众或企业,并进行登记备案」); the notice goes
 * with it. A result that lies at the result counter keeps the case open until it is handed out; else it is closed at once. [Z30] [Z31] [Z93]
 */
export function decideCase(room: ClockRoom, command: CommandOf<'case.decide'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, command.case, context)
  if (isRefusal(about)) return about
  const { result, reason, basis, reasonCode } = command
  const { state } = about.each
  if (state === 'ready' || (state === 'waiting' && result === 'granted')) return wrongState(about)
  // 001-1 「在申请人补正全部材料后同步完成审批」. [Z8]
  if (result === 'granted' && about.each.clock.papersBy !== undefined) return refuse('incomplete', { at: 'papers' })
  const lack = result === 'refused' ? lackOfRefusal(command, room) : undefined
  if (lack) return lack
  const fetch = command.fetch ?? result === 'granted'
  const words = wordsRecord(reason, context, basis === undefined ? {} : { basis })
  const body = {
    ...done(about),
    result,
    ...(fetch ? { fetch: true as const } : {}),
    ...againstDue(about),
    ...(result === 'refused' && reasonCode ? { reasonCode } : {}),
    ...(words ? { words: words.ref } : {}),
  }
  const events = [event('case.decided', body), ...(fetch ? [] : [event('case.closed', { ...done(about), result })])]
  return decided(events, { state: fetch ? 'ready' : 'closed' }, words ? [words] : [])
}

/** What a refusal cannot do without, from above as the form has it. [Z93] */
function lackOfRefusal({ reasonCode, basis, reason }: CommandOf<'case.decide'>, { calendar: { rules } }: ClockRoom): Refusal | undefined {
  if (!reasonCode) return refuse('incomplete', { at: 'reasonCode' })
  if (!rules.returnReasons.includes(reasonCode)) return refuse('contradicts', { at: 'reasonCode', with: 'rules.returnReasons' })
  if (!basis?.trim()) return refuse('incomplete', { at: 'basis' })
  return reason?.trim() ? undefined : refuse('incomplete', { at: 'reason' })
}

/** Days before or after the due day: 002 「提前办结事项」 is counted, and so is every day too late. */
function againstDue({ room, each, day }: About): { early?: number; overdue?: number } {
  const { due } = each
  // While the clock stands there is no due day.
  if (due === undefined || each.state === 'waiting') return {}
  const count = { kind: countOf(each).kind, pauses: [] }
  if (day > due) return { overdue: countBetween(room.calendar.years, count, due, day) }
  const early = countBetween(room.calendar.years, count, day, due)
  return early > 0 ? { early } : {}
}

/**
 * A result that nobody signed for is no longer waited for, and why is recorded (R39 「统一出件」 otherwise ends in a signature). Also by a clerk at a result
 * counter. [Z30] [Z91]
 */
export function closeCase(room: ClockRoom, command: CommandOf<'case.close'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, command.case, context, room.atResults)
  if (isRefusal(about)) return about
  if (about.each.state !== 'ready') return wrongState(about)
  const { reason } = command
  const said = command.words?.trim()
  if (!reason || (reason === 'other' && !said)) return refuse('reason-needed', { at: reason ? 'words' : 'reason' })
  const words = wordsRecord(said || undefined, context)
  const result = about.each.clock.result ?? 'granted'
  const body = { ...done(about), result, reason, ...(words ? { words: words.ref } : {}) }
  return decided([event('case.closed', body)], {}, words ? [words] : [])
}
