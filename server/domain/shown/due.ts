import { parseViewName } from '../../../protocol/views/view.ts'
import { dayAfter } from '../calendar/workdays.ts'
import { explainDays } from '../cases/count.ts'
import { countOf } from '../cases/dated.ts'
import { type Case, caseOfCode } from '../cases/state.ts'
import { compact, type Scene, type Shape } from './scene.ts'

/** Five years of days: who wants more has a limit that nobody counts on fingers. */
const mostDays = 1830

function named({ state }: Scene, name: string): Case | undefined {
  const view = parseViewName(name)
  if (view?.kind !== 'due') return undefined
  const known = view.byNumber ? state.cases.open.get(view.of) : caseOfCode(state.cases, view.of)
  return known?.state === 'closed' ? undefined : known
}

/** Why this date: every day that was counted, and every day that was not. Says nothing of anybody. [Z22] */
export const duePage: Shape = {
  exists: (scene, name) => named(scene, name) !== undefined,
  parts: {
    now: {
      make: (scene, _id, name) => {
        const known = named(scene, name)
        return known && explained(scene, known)
      },
    },
  },
  touched: (_scene, subject) =>
    typeof subject === 'object' && 'case' in subject
      ? [
          [`due:${subject.code}`, ['now']],
          [`due:${subject.case}`, ['now']],
        ]
      : [],
  onBeat: [],
}

function explained({ state }: Scene, each: Case) {
  const { years } = state.closing
  const { clock, due, limit } = each
  const counted = each.state === 'running' || each.state === 'ready' ? due : undefined
  const last = counted ?? state.setup.day
  const count = countOf(each)
  const end = dayAfter(count.from, mostDays)
  const days = explainDays(years, count, [last, end].sort()[0] ?? last)
  const unknownYears = [...new Set(days.flatMap(({ day, provisional }) => (provisional ? [day.slice(0, 4)] : [])))]
  return compact({
    case: each.case,
    from: count.from,
    kind: count.kind,
    due: counted,
    provisional: each.provisional || undefined,
    limit: limit?.days,
    extended: clock.extended || undefined,
    unknownYears: unknownYears.length > 0 ? unknownYears : undefined,
    days,
  })
}
