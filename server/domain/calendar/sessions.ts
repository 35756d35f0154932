import { type DayKind, weekdays } from '../../../protocol/calendar.ts'
import type { Sessions } from '../../../protocol/clock-time.ts'
import type { Text } from '../../../protocol/vocabulary.ts'
import type { HallConfig } from '../setup/events.ts'
import { instantOf, minutesOf } from './hall-day.ts'
import { weekdayOf, workdayKind, type Years } from './workdays.ts'

/** Milliseconds UTC. */
export type Span = { readonly from: number; readonly to: number }

/** How a hall day goes. `provisional`: the year's holidays are not known yet, so that it may become another. */
export type DayPlan = {
  readonly day: string
  readonly kind: DayKind
  readonly times: Sessions
  readonly sessions: readonly Span[]
  readonly text: Text | undefined
  readonly provisional: boolean
}

type Plan = Pick<DayPlan, 'kind' | 'times' | 'provisional'> & { readonly text?: Text | undefined }

/** Whether a date of the year lies in a season; one that begins in autumn goes on past the new year. */
const inSeason = (date: string, { from, to }: { from: string; to: string }): boolean =>
  from <= to ? from <= date && date <= to : from <= date || date <= to

/** What the hall document says of a day, the nearest word first. [C7] */
function planned({ hall, calendar }: HallConfig, years: Years, day: string): Plan {
  if (!calendar) return { kind: 'ordinary', times: hall.hours, provisional: false }
  const dated = calendar.days?.find(({ from, to = from }) => from <= day && day <= to)
  if (dated) return { kind: dated.hours.length === 0 ? 'closed' : 'special', times: dated.hours, text: dated.text, provisional: false }
  const season = calendar.seasons?.find((each) => inSeason(day.slice(5), each))
  const ordinary = season?.hours ?? hall.hours
  const { kind, provisional } = calendar.holidays === 'none' ? { kind: undefined, provisional: false } : workdayKind(years, day)
  if (kind === 'holiday') return { kind: 'holiday', times: calendar.onHolidays ?? [], provisional }
  if (kind === 'make-up') return { kind: 'make-up', times: ordinary, provisional }
  const weekday = weekdayOf(day)
  const name = weekdays[weekday] ?? 'mon'
  const own = season?.week?.[name] ?? calendar.week?.[name]
  if (own) return { kind: own.length === 0 ? 'weekend' : 'week', times: own, provisional }
  return weekday < 5 ? { kind: 'ordinary', times: ordinary, provisional } : { kind: 'weekend', times: [], provisional }
}

/** A session past midnight lies on the next date, and still in its hall day. */
function spansOf(times: Sessions, day: string, { zone, dayStartsAt }: HallConfig['hall']): Span[] {
  const start = minutesOf(dayStartsAt)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const at = (time: string, end: boolean): number => {
    const minutes = minutesOf(time)
    const next = minutes < start || (end && minutes === start)
    return instantOf(year, month, date, minutes + (next ? 1440 : 0), zone)
  }
  return times.map(([from, to]) => ({ from: at(from, false), to: at(to, true) })).filter(({ from, to }) => from < to)
}

const kept = new WeakMap<HallConfig, { years: Years; days: Map<string, DayPlan> }>()

/** How the hall's day goes. Worked out once for a hall document, since the hot path asks. */
export function planOf(hall: HallConfig, years: Years, day: string): DayPlan {
  let known = kept.get(hall)
  if (known?.years !== years || known.days.size > 1000) {
    known = { years, days: new Map() }
    kept.set(hall, known)
  }
  const before = known.days.get(day)
  if (before) return before
  const plan = planned(hall, years, day)
  const made: DayPlan = { ...plan, text: plan.text, day, sessions: spansOf(plan.times, day, hall.hall) }
  known.days.set(day, made)
  return made
}

const lineKept = new WeakMap<DayPlan, Map<string, readonly Span[]>>()

/**
 * The sessions of a hall day, of the hall or of one line. A line's own hours stand for the hall's on ordinary days; on others the line has what
 * lies in both. [C7] [C8]
 */
export function sessionsOf(hall: HallConfig, years: Years, day: string, line?: string): readonly Span[] {
  const plan = planOf(hall, years, day)
  const own = line === undefined ? undefined : hall.lines.find((each) => each.line === line)?.hours
  if (line === undefined || !own) return plan.sessions
  const lines = lineKept.get(plan) ?? new Map<string, readonly Span[]>()
  lineKept.set(plan, lines)
  const before = lines.get(line)
  if (before) return before
  const spans = spansOf(own, day, hall.hall)
  const asUsual = plan.kind === 'ordinary' || plan.kind === 'make-up'
  const sessions = asUsual ? spans : plan.sessions.flatMap((session) => spans.flatMap((span) => shared(session, span)))
  lines.set(line, sessions)
  return sessions
}

function shared(one: Span, other: Span): Span[] {
  const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }
  return both.from < both.to ? [both] : []
}
