import type { CaseLevel } from '../../../protocol/vocabulary.ts'
import { event, type NewEvent } from '../events.ts'
import type { Setup } from '../setup/state.ts'
import type { Dated } from './clock-events.ts'
import { type Calendar, countOf, dated } from './dated.ts'
import { ofCase } from './decide-case.ts'
import { levelOf } from './light.ts'
import { dueOf } from './limit.ts'
import type { Case, Cases } from './state.ts'

/** A day on which many lights turn goes to the journal in pieces, so that nobody waits for all of it. */
const atOnce = 500

type Room = { readonly cases: Cases; readonly setup: Setup }

/** Due as soon as the hall day has come: O(1). [Z24] */
export const nextCase = ({ cases, setup }: Room): number =>
  cases.unsettled.length > 0 || (cases.index.next !== undefined && cases.index.next <= setup.day) ? 0 : Number.POSITIVE_INFINITY

/** Lights that turned, papers that did not come, steps that were not taken, and due days that a year's holidays have moved. [Z24] [Z25] [Z27] [Z28] */
export function casesPassed({ cases, setup }: Room, calendar: Calendar): NewEvent[] {
  const [year] = cases.unsettled
  if (year !== undefined) return [...settled(cases, calendar, year, setup.day), event('cases.settled', { year })]
  const events: NewEvent[] = []
  for (const number of cases.index.byDay.get(cases.index.next ?? '') ?? []) {
    const each = cases.open.get(number)
    if (each) events.push(...turned(each, setup.day))
    if (events.length >= atOnce) break
  }
  return events
}

function turned(each: Case, day: string): NewEvent[] {
  const { clock, due } = each
  const about = { ...ofCase(each), day }
  const level: CaseLevel | undefined = levelOf(each, day)
  const events: NewEvent[] = []
  if (each.state === 'running' && level && due !== undefined && level !== clock.warned)
    events.push(event('case.warned', { ...about, level, due }))
  if (clock.papersBy !== undefined && !clock.papersLate && clock.papersBy < day)
    events.push(event('case.papersLate', { ...about, papersBy: clock.papersBy }))
  if (each.state === 'running' && clock.step && clock.stepBy !== undefined && !clock.stepLate && clock.stepBy < day)
    events.push(event('case.stepLate', { ...about, step: clock.step, stepBy: clock.stepBy }))
  return events
}

/** Of papers that may follow, what the citizen was given in days. [Z27] */
function papersSettled(each: Case, { years }: Calendar, year: number, day: string): NewEvent[] {
  const { papers, papersBy } = each.clock
  if (!papers || papersBy === undefined || papersBy < `${year}-01-01` || papers.from > `${year}-12-31`) return []
  const now = dueOf(years, papers.from, papers.limit).day
  return now === papersBy ? [] : [event('case.papersSettled', { ...ofCase(each), day, was: papersBy, papersBy: now })]
}

/**
 * A year's holidays are known, or are others now: the days of open cases that reach into it are worked out again, later or earlier. A clock that stands has no due day,
 * and is worked out when it goes on. [Z27]
 */
function settled(cases: Cases, calendar: Calendar, year: number, day: string): NewEvent[] {
  const events: NewEvent[] = []
  const known = new Map<string, Dated>()
  for (const each of cases.open.values()) {
    const { due, clock, limit, provisional } = each
    events.push(...papersSettled(each, calendar, year, day))
    if (each.state !== 'running' || !limit || due === undefined || clock.from === undefined) continue
    if (due < `${year}-01-01` || clock.from > `${year}-12-31`) continue
    const days = limit.days + clock.extended
    // Most begin on a day on which others began, and are counted once for all of them.
    const alike = [clock.from, limit.kind, days, each.kind, JSON.stringify(clock.pauses)].join(' ')
    const now = known.get(alike) ?? dated(calendar, countOf(each), days, each.kind)
    known.set(alike, now)
    if (now.due === due && (now.provisional ?? false) === provisional) continue
    events.push(event('case.dueSettled', { ...ofCase(each), day, was: due, clock: now }))
  }
  return events
}
