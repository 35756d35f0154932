import { dayAfter } from '../calendar/workdays.ts'
import type { EventOf, HallEvent } from '../events.ts'
import type { Dated } from './clock-events.ts'
import { type Clock, type ClosedCase, emptyClock } from './clock-state.ts'
import { reclock } from './index-clocks.ts'
import { drop, give } from './keep.ts'
import type { Case, Cases } from './state.ts'

/** The clock that a case begins with. Journals that are older than clocks say only when it is due. */
export function firstClock({ body }: EventOf<'case.opened'>): Clock {
  const { clock, waiting, stepBy, tolerance, due, day } = body
  const { papersBy = tolerance?.due } = body
  const { from = day, yellow, red, back } = clock ?? {}
  return {
    ...emptyClock(),
    from: waiting === true || (!clock && due === undefined) ? undefined : from,
    yellow,
    red,
    back,
    papersBy,
    papers: body.papers && { from: day, limit: body.papers },
    // Of one that lacked papers from the first the days since do not count.
    pauses: waiting ? [{ from: day }] : [],
    ...(stepBy === undefined ? {} : { step: 'transfer', stepBy }),
  }
}

/** What happens to the time of cases. Total. [Z20] to [Z31] */
export function evolveClocks(cases: Cases, event: HallEvent): void {
  if (event.type === 'calendar.imported') cases.unsettled = [...cases.unsettled.filter((year) => year !== event.body.year), event.body.year]
  else if (event.type === 'cases.settled') cases.unsettled = cases.unsettled.filter((year) => year !== event.body.year)
  else if (event.type === 'case.closed') close(cases, event)
  else if (event.type.startsWith('case.') && 'case' in event.body && event.body.case !== undefined) {
    const each = cases.open.get(event.body.case)
    if (!each) return
    change(cases, each, event)
    reclock(cases.index, each)
  }
}

function change(cases: Cases, each: Case, event: HallEvent): void {
  const { clock } = each
  switch (event.type) {
    case 'case.waiting':
      each.state = 'waiting'
      clock.pauses = [...clock.pauses, { from: event.body.day }]
      clock.papersBy = event.body.papersBy
      clock.papers = event.body.papers && { from: event.body.day, limit: event.body.papers }
      clock.papersLate = undefined
      each.limit ??= event.body.limit
      break
    case 'case.supplied':
      supplied(each, event)
      break
    case 'case.extensionAsked': {
      const { days, reason, by, words } = event.body
      clock.extension = { state: 'asked', days, reason, by, askedAt: event.at, asked: event.seq, ...(words ? { words } : {}) }
      break
    }
    case 'case.extensionDecided':
      extended(each, event)
      break
    case 'case.warned':
      clock.warned = event.body.level
      break
    case 'case.papersLate':
      clock.papersLate = true
      break
    case 'case.stepped':
      clock.step = ({ transfer: 'pick-up', 'pick-up': 'return', return: undefined } as const)[event.body.step]
      clock.stepBy = event.body.next
      clock.stepLate = undefined
      break
    case 'case.stepLate':
      clock.stepLate = true
      break
    case 'case.assigned':
      give(cases, each, event.body.to)
      break
    case 'case.staged':
      clock.stages = { stages: event.body.stages, done: [], since: clock.from ?? each.day }
      break
    case 'case.stageDone': {
      const { stages } = clock
      if (stages) clock.stages = { ...stages, done: [...stages.done, event.body.used], since: event.body.day }
      break
    }
    case 'case.decided':
      each.state = 'ready'
      clock.result = event.body.result
      clock.readySince = event.seq
      clock.papersBy = undefined
      clock.papers = undefined
      cases.today.decided++
      if (event.body.early !== undefined) cases.today.early++
      if (event.body.overdue !== undefined) cases.today.late++
      break
    case 'case.dueSettled':
      redate(each, event.body.clock)
      break
    case 'case.papersSettled':
      clock.papersBy = event.body.papersBy
      clock.papersLate = undefined
      break
    default:
  }
}

function redate(each: Case, { from, due, provisional, yellow, red, back }: Dated): void {
  each.due = due
  each.provisional = provisional === true
  Object.assign(each.clock, { from, yellow, red, back })
  if (each.clock.step !== 'return' || back === undefined || back === each.clock.stepBy) return
  each.clock.stepBy = back
  each.clock.stepLate = undefined
}

function supplied(each: Case, { body }: EventOf<'case.supplied'>): void {
  const { clock } = each
  const begins = clock.from === undefined
  each.state = 'running'
  each.limit ??= body.limit
  clock.papersBy = undefined
  clock.papers = undefined
  clock.papersLate = undefined
  if (body.accepted) clock.accepted = true
  if (body.restarts) {
    clock.warned = undefined
    clock.extended = 0
    if (clock.stages) clock.stages = { ...clock.stages, since: body.day }
  }
  const anew = body.restarts || body.clock?.from === body.day
  clock.pauses = anew ? [] : clock.pauses.map(({ from, to = body.day }) => ({ from, to }))
  if (body.clock) redate(each, body.clock)
  if (begins && body.clock?.back !== undefined) {
    clock.step = 'transfer'
    clock.stepBy = body.day
  }
}

function extended(each: Case, { body }: EventOf<'case.extensionDecided'>): void {
  const { clock } = each
  if (!clock.extension) return
  const { by, words, granted } = body
  clock.extension = { ...clock.extension, state: granted ? 'granted' : 'refused', decidedBy: by, ...(words ? { decision: words } : {}) }
  if (!granted) return
  each.limit ??= body.limit
  clock.extended += body.days
  clock.extensions++
  clock.warned = undefined
  if (body.clock) redate(each, body.clock)
}

function close(cases: Cases, { at, body: { case: number, day, result, by } }: EventOf<'case.closed'>): void {
  const each = cases.open.get(number)
  if (each) tellOn(cases, each, { closedAt: at, day, result, by })
}

/** What was given back is over with the day, and its notice is in the citizen's hand: its code tells of it like that of any other that is closed. [Z90] */
export function endReturned(cases: Cases, each: Case): void {
  if (each.kind === 'returned') tellOn(cases, each, { closedAt: each.openedAt, day: each.day, by: each.badge })
  else drop(cases, each)
}

function tellOn(cases: Cases, each: Case, ended: Pick<ClosedCase, 'closedAt' | 'day' | 'result' | 'by'>): void {
  const { case: number, code, matter, kind, counter, ticket, badge, openedAt, due } = each
  drop(cases, each)
  cases.closed.set(number, { case: number, code, matter, kind, counter, ticket, badge, openedAt, due, ...ended })
  cases.index.closedByCode.set(code, number)
}

/** Codes of cases that were closed longer ago than the hall tells of them. Oldest first, so that nothing is looked for. [Z31] */
export function forgetClosed(cases: Cases, day: string, keptDays: number): void {
  const before = dayAfter(day, -keptDays)
  for (const [number, closed] of cases.closed) {
    if (closed.day >= before) return
    cases.closed.delete(number)
    cases.index.closedByCode.delete(closed.code)
  }
}
