import type { CaseSlip } from './case-slip.ts'
import { caseSaid } from './case-words.ts'
import { printable } from './cells.ts'
import { footer, header } from './dressed.ts'
import { headline, large, marks, measureOf } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import { centred, facts, feed, innerOf, left, type Measure, paired, rule } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** How a case stands, in lines of a printer in text mode, in the words of the page behind its code. Pure. [Z90] */
export function layOutCase(slip: CaseSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const w = caseSaid[slip.language]
  const rows: readonly (readonly [string, string])[] = [
    [w.number, slip.case],
    [w.matter, printable(slip.matter)],
    [w.accepted, `${w.counter(slip.accepted)} ${w.at(slipTime(slip.openedAt, 'date', slip))}`],
    ...(slip.due === undefined || slip.state === 'closed' ? [] : [[w.due, w.byDay(dayOf(slip.due, slip))] as const]),
  ]
  return [
    ...marks(slip, measure, { ...slipWords[slip.language], ...officeWords[slip.language] }),
    ...header(slip, measure),
    ...headline(printable(slip.hall), measure),
    ...centred(w.title, measure, large),
    ...facts([slipTime(slip.printedAt, 'date', slip), slipTime(slip.printedAt, 'time', slip)], measure),
    rule(measure),
    ...rows.flatMap(([name, value]) => paired(name, value, measure)),
    ...text(w.kinds[slip.caseKind], measure),
    rule(measure, true),
    ...headline(slip.state === 'ready' && slip.mailed ? w.decided : w[slip.state], measure),
    ...said(slip).flatMap((each) => text(each, measure)),
    feed(12),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

const dayOf = (day: string, slip: CaseSlip): string => slipTime(`${day}T12:00:00Z`, 'date', { language: slip.language, zone: 'UTC' })

/** What there is to know besides, by how it stands. */
function said(slip: CaseSlip): string[] {
  const w = caseSaid[slip.language]
  const { state, light, left: days, overdue, provisional, papersBy, result, fetch, mailed } = slip
  const sent = mailed ? [w.mailed[mailed]] : []
  const papers = papersBy === undefined ? [] : [w.papersBy(dayOf(papersBy, slip))]
  const places = fetch.map((counter) => w.counter(counter)).join(slip.language === 'en' ? ', ' : '、')
  switch (state) {
    case 'running':
      return [
        ...(light ? [w.lights[light]] : []),
        ...(overdue === undefined ? (days === undefined ? [] : [w.left(days)]) : [w.over(overdue)]),
        ...(provisional ? [w.provisional] : []),
        ...papers,
        ...sent,
      ]
    case 'waiting':
      return [...papers, w.waitingNote, ...sent]
    case 'ready':
      return [...(result === 'refused' ? [w.results.refused] : []), ...(mailed ? sent : [w.readyNote(places), w.readyAgent])]
    case 'closed':
      return result ? [w.results[result]] : []
  }
}

const text = (words: string, measure: Measure): SlipLine[] =>
  wrap(printable(words), innerOf(measure)).map((line) => left([{ text: line }], measure))
