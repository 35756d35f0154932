import type { CaseRow } from '../../protocol/cases-asked.ts'
import type { Register } from '../../protocol/cases-kept.ts'
import { maskedName } from '../../protocol/masked-name.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import { caseCsvWords } from './cases-csv-words.ts'
import { type Cell, csvOf } from './csv-cell.ts'

/** A register as a file in parts, a row per case under the heads. A time has its day, and is the hall's. */
export function casesCsv(register: Register, { language, zone }: { readonly language: Language; readonly zone: string }) {
  const w = caseCsvWords[language]
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const time = (at: string | undefined): string => (at === undefined ? '' : clock.format(Date.parse(at)))
  const word = (value: string | undefined): string => (value === undefined ? '' : (w.values[value] ?? value))
  const person = (who: CaseRow['clerk'] | undefined): string => (who === undefined ? '' : [who.badge, who.name].filter(Boolean).join(' '))
  const cells = (row: CaseRow): Cell[] => {
    const common = [
      row.case,
      row.number,
      row.name?.[language] ?? row.matter,
      word(row.kind),
      row.applicant?.name === undefined ? '' : maskedName(row.applicant.name),
      person(row.clerk),
      row.counter,
    ]
    const opened = time(row.openedAt)
    if (register === 'open') return [...common, opened, row.due ?? '', word(row.state)]
    const closed = [time(row.closedAt), person(row.closedBy), word(row.result)]
    if (register === 'done') return [...common, opened, row.due ?? '', ...closed]
    const why = [word(row.reasonCode), row.reason ?? '', (row.basis ?? []).join('；'), row.notice ?? '']
    const looked = [word(row.review?.result), row.review ? person(row.review.by) : '', time(row.review?.at)]
    return [...common, time(row.closedAt), ...why, ...looked]
  }
  return {
    head: csvOf([[...w.common, ...w.of[register]]]),
    // The mark of the byte order stands once, at the beginning of the file.
    rows: (rows: readonly CaseRow[]): string => csvOf(rows.map(cells)).slice(1),
  }
}
