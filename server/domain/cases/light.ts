import type { CaseLevel, CaseLight } from '../../../protocol/vocabulary.ts'
import { dayAfter } from '../calendar/workdays.ts'
import type { Case } from './state.ts'

const levels: readonly CaseLevel[] = ['yellow', 'red', 'overdue']

/** The day on which a light turns; overdue is the day after the last one in time, a holiday or not. */
const turns = ({ clock, due }: Case, level: CaseLevel): string | undefined => (level === 'overdue' ? due && dayAfter(due) : clock[level])

/** The highest level that the day has reached. [Z24] */
export const levelOf = (each: Case, day: string): CaseLevel | undefined => levels.findLast((level) => (turns(each, level) ?? '9999') <= day)

/** What the lamp shows; none where nothing is counted now. */
export const lightOf = (each: Case, day: string): CaseLight | undefined =>
  each.state !== 'running' || each.due === undefined ? undefined : (levelOf(each, day) ?? 'green')

/** The next day on which the clock has something to do with a case. */
export function nextTurn(each: Case): string | undefined {
  const { clock, state } = each
  const days: string[] = []
  if (state === 'running' && each.due !== undefined)
    for (const level of levels.slice(clock.warned ? levels.indexOf(clock.warned) + 1 : 0)) days.push(turns(each, level) ?? '9999')
  if (state === 'running' && clock.step && clock.stepBy !== undefined && !clock.stepLate) days.push(dayAfter(clock.stepBy))
  if ((state === 'running' || state === 'waiting') && clock.papersBy !== undefined && !clock.papersLate) days.push(dayAfter(clock.papersBy))
  const next = days.sort()[0]
  return next === '9999' ? undefined : next
}
