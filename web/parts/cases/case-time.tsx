import type { CaseNow } from '../../../protocol/views/cases.ts'
import { formatTime } from '../../language.ts'
import { middayOf } from '../called.ts'
import { Icon } from '../icon.tsx'
import { caseWords } from './case-words.ts'
import './cases.css'

type Timed = Pick<CaseNow, 'state' | 'light' | 'left' | 'overdue' | 'due' | 'provisional'>

/** A date of the hall's zone, as one reads it. */
export const dayShown = (day: string, kind: 'day' | 'date' = 'day'): string => formatTime(middayOf(day), 'UTC', kind)

/** 红黄绿灯 (R33): a shape of its own for each, and the words that say what it means. */
export function CaseTime({ of }: { of: Timed }) {
  const light = of.light ?? 'none'
  return (
    <span class={`lamp ${light}`} data-light={light}>
      {light === 'overdue' ? <Icon name="warning" /> : <i aria-hidden="true" />}
      {timeSaid(of)}
    </span>
  )
}

function timeSaid({ state, light, left = 0, overdue = 0 }: Timed): string {
  const w = caseWords.value
  if (state === 'waiting') return w.waiting
  if (state === 'ready') return w.ready
  if (!light) return w.noLimit
  if (light === 'overdue') return w.overdue(overdue)
  return left === 0 ? w.dueToday : w.left(left)
}

/** The promised day; a provisional one says so. */
export const dueSaid = ({ due, provisional }: Timed): string => {
  const w = caseWords.value
  if (due === undefined) return ''
  return `${w.due(dayShown(due))}${provisional ? `（${w.provisional}）` : ''}`
}
