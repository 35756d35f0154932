import type { CommandOf } from '../../../protocol/commands/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../protocol/refusals.ts'
import { type Context, type Decision, decided, type PersonalRecord } from '../decision.ts'
import { event } from '../events.ts'
import { countedLimit, countOf, dated } from './dated.ts'
import { aboutCase, type ClockRoom, done, wrongState } from './decide-case.ts'

/** Kept as long as the case may still be asked about. */
export const wordsKeptDays = 400

export function wordsRecord(
  text: string | undefined,
  context: Context,
  more: Readonly<Record<string, string>> = {},
): PersonalRecord | undefined {
  if (text === undefined) return undefined
  return { ref: context.newPersonalRef(), kind: 'note', fields: { text, ...more }, keepDays: wordsKeptDays }
}

/**
 * More time is asked for before the due day is over, with a reason (001-8 「需要延期的,窗口应按有关规定,以书面形式向政务中心申请延时,并向服务对象说明情况」). One request is open
 * at a time, and a case is given more time no oftener than the rule set allows. [Z26]
 */
export function askExtension(room: ClockRoom, command: CommandOf<'case.extend.ask'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, command.case, context)
  if (isRefusal(about)) return about
  const { each, day } = about
  if (each.state !== 'running' || each.due === undefined) return wrongState(about)
  if (day > each.due) return refuse('too-late', { until: each.due })
  if (each.clock.extension?.state === 'asked') return refuse('already-asked')
  if (each.clock.extensions >= room.calendar.rules.caseExtensionsAtMost) return refuse('too-often')
  const words = wordsRecord(command.words, context)
  const { days, reason } = command
  return decided(
    [event('case.extensionAsked', { ...done(about), days, reason, ...(words ? { words: words.ref } : {}) })],
    {},
    words ? [words] : [],
  )
}

/** By somebody who leads the hall and did not ask. It was asked for in time, so it may be granted later. [Z26] */
export function decideExtension(room: ClockRoom, command: CommandOf<'case.extend.decide'>, context: Context): Decision | Refusal {
  const about = aboutCase(room, command.case, context)
  if (isRefusal(about)) return about
  const { each, by } = about
  const { extension, extended } = each.clock
  if (extension?.state !== 'asked') return refuse('not-asked')
  if (each.state === 'ready') return wrongState(about)
  if (extension.by === by) return refuse('not-allowed')
  const words = wordsRecord(command.words, context)
  const { limit = each.limit } = countedLimit(room.calendar.years, each)
  // While the clock stands there is no due day to move: the days are added when it goes on.
  const moves = command.grant && each.state === 'running' ? limit : undefined
  const clock = moves && dated(room.calendar, { ...countOf(each), kind: moves.kind }, moves.days + extended + extension.days, each.kind)
  const kept = command.grant ? countedLimit(room.calendar.years, each) : {}
  const body = { ...done(about), granted: command.grant, days: extension.days, ...kept, ...(words ? { words: words.ref } : {}) }
  return decided(
    [event('case.extensionDecided', { ...body, ...(clock ? { clock } : {}) })],
    clock?.due ? { due: clock.due } : {},
    words ? [words] : [],
  )
}
