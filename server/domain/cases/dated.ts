import type { Rules } from '../../../protocol/rules/rules.ts'
import type { OutcomeKind } from '../../../protocol/vocabulary.ts'
import type { Years } from '../calendar/workdays.ts'
import type { Dated } from './clock-events.ts'
import { type Count, countBetween, dayBefore, dayOfCount } from './count.ts'
import type { CaseLimit } from './events.ts'
import type { Case } from './state.ts'

export type Calendar = { readonly years: Years; readonly rules: Rules }

/** Kinds that are worked on behind the counter (001-9 「不能直接办理的，应在当日内移交本部门办理」). */
const behind: readonly OutcomeKind[] = ['promised', 'escalated', 'joint', 'supplement']
export const goesBehind = ({ backOffice }: Rules, kind: OutcomeKind): boolean => backOffice === 'steps' && behind.includes(kind)

/**
 * The due day, the days on which the light turns, and the last day for the result to be back. A light turns on the day that uses up so much of the time;
 * whatever the rule set says later, a case keeps those that it was given with its due day. [Z21] [Z24] [Z28]
 */
export function dated({ years, rules }: Calendar, count: Count, days: number, kind: OutcomeKind): Dated {
  const { day: due, provisional } = dayOfCount(years, count, days)
  const share = (percent: number): string => dayOfCount(years, count, Math.ceil((days * percent) / 100)).day
  return {
    from: count.from,
    due,
    ...(provisional ? { provisional: true as const } : {}),
    yellow: share(rules.caseYellowPercent),
    red: share(rules.caseRedPercent),
    ...(goesBehind(rules, kind) ? { back: dayBefore(years, count.kind, due) } : {}),
  }
}

/** The days of one that was given a date instead of a limit: as many as lie before it; the date stays as it was named. [Z21] [Z24] */
function upTo(
  calendar: Calendar,
  { from, kind, date }: { readonly from: string; readonly kind: OutcomeKind; readonly date: string },
): Dated {
  const { years, rules } = calendar
  const count = { from, kind: 'working', pauses: [] } as const
  const { yellow, red } = dated(calendar, count, countBetween(years, count, from, date), kind)
  const back = goesBehind(rules, kind) ? { back: dayBefore(years, 'working', date) } : {}
  return { from, due: date, ...(yellow && red ? { yellow, red } : {}), ...back }
}

/** What is counted of a case. One that was given a date instead of a limit counts the days up to it. */
export const countOf = ({ clock, day, limit }: Case): Count => ({
  from: clock.from ?? day,
  kind: limit?.kind ?? 'working',
  pauses: clock.pauses,
})

/** The limit of a case that was given a date instead, to be kept with it before its time changes. */
export const countedLimit = (years: Years, each: Case): { readonly limit?: CaseLimit } => {
  if (each.limit || each.due === undefined) return {}
  return { limit: { days: countBetween(years, countOf(each), each.clock.from ?? each.day, each.due), kind: 'working' } }
}

/** `date`: the last day itself, where no limit was given. */
export type Start = {
  readonly day: string
  readonly registered: string
  readonly kind: OutcomeKind
  readonly limit: CaseLimit | undefined
  readonly date?: string | undefined
}
/** What the opening of a case says of its time. */
export type Started = {
  readonly due?: string
  readonly provisional?: true
  readonly waiting?: true
  readonly clock?: Dated
  readonly stepBy?: string
}

/**
 * The clock of a case that is opened. Complete papers start it, and all regulations agree on that: one that lacks papers waits. What counts as the start is the rule
 * set's: 000-4 「以受理登記時間為準」, 004-1 「以受理通知書時間為憑」, 001-5c 「办理期限以材料改正日计算」. [Z20]
 */
export function startClock(calendar: Calendar, { day, registered, kind, limit, date }: Start): Started {
  const stepBy = goesBehind(calendar.rules, kind) ? { stepBy: day } : {}
  if (kind === 'supplement') return { waiting: true }
  const from = calendar.rules.caseClockStart === 'registration' ? registered : day
  if (!limit) return date === undefined ? stepBy : { clock: upTo(calendar, { from, kind, date }), ...stepBy }
  const clock = dated(calendar, { from, kind: limit.kind, pauses: [] }, limit.days, kind)
  return { due: clock.due as string, ...(clock.provisional ? { provisional: true as const } : {}), clock, ...stepBy }
}
