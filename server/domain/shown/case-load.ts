import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { caseShown } from './cases.ts'
import { clerkShown, compact, iso, type Part, type Scene } from './scene.ts'

/** So many are named; the rest is on the page of cases. */
const mostNamed = 5
const mostPending = 30

export const casesTallyPart: Part = {
  make: ({ state: { cases } }) => {
    const { yellow, red, overdue, waiting, ready, counted, ended } = cases.index.sorted
    const lit = { yellow: yellow.size, red: red.size, overdue: overdue.size }
    const green = counted.size - lit.yellow - lit.red - lit.overdue
    return { open: cases.open.size - ended.size, green, ...lit, waiting: waiting.size, ready: ready.size, ...cases.today }
  },
}

/** Requests for more time, oldest first. [Z26] */
export const pendingPart: Part = {
  ids: ({ state }) => [...state.cases.index.sorted.asked].slice(0, mostPending),
  make: (scene, id): Entry | undefined => {
    const each = scene.state.cases.open.get(id)
    const asked = each?.clock.extension
    if (!each || asked?.state !== 'asked') return undefined
    const words = asked.words === undefined ? undefined : scene.personal(asked.words)?.['text']
    return compact({ ...caseShown(scene, each), by: clerkShown(scene, asked.by)?.name ?? asked.by, askedAt: iso(asked.askedAt), words })
  },
}

/** One alarm for each thing that is the matter with cases, however many they are. [Z24] [Z25] [Z27] [Z28] */
export function caseAlarms({ state: { cases } }: Scene, found: Record<string, AlarmEntry>): void {
  const { overdue, red, stepLate, papersLate, asked, provisional } = cases.index.sorted
  const tell = (id: string, kind: AlarmEntry['kind'], weight: 1 | 2 | 3, those: ReadonlySet<string>, more: object = {}): void => {
    if (those.size > 0) found[id] = { kind, weight, waiting: those.size, cases: oldestOf(those), ...more } as unknown as AlarmEntry
  }
  tell('cases-overdue', 'cases-overdue', 3, overdue)
  tell('cases-red', 'cases-red', 1, red)
  tell('cases-step-late', 'cases-step-late', 2, stepLate)
  tell('cases-papers-late', 'cases-papers-late', 2, papersLate)
  tell('cases-extension', 'cases-extension', 2, asked)
  let year: string | undefined
  for (const number of provisional) {
    const of = cases.open.get(number)?.due?.slice(0, 4)
    if (of !== undefined && (year === undefined || of < year)) year = of
  }
  if (year !== undefined) tell('cases-year', 'cases-year', 2, provisional, { year: Number(year) })
}

/** By their numbers, which rise with the days: the same ones whatever has moved them meanwhile. */
function oldestOf(numbers: ReadonlySet<string>): string[] {
  const oldest: string[] = []
  for (const number of numbers) {
    if (oldest.length === mostNamed && number >= (oldest.at(-1) as string)) continue
    oldest.push(number)
    oldest.sort()
    if (oldest.length > mostNamed) oldest.pop()
  }
  return oldest
}
