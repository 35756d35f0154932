import type { HomeRow } from '../../protocol/homes-shown.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import { type Cell, csvOf } from './csv-cell.ts'
import { homeCsvWords } from './home-csv-words.ts'

/** 上门服务台账, one row each, without the citizen's name, address and words: a table leaves the hall. [Z88] */
export function homeCsv(rows: readonly HomeRow[], { language, zone }: { language: Language; zone: string }): string {
  const w = homeCsvWords[language]
  const person = (of: { badge: string; name?: string } | undefined): string => (of ? `${of.badge} ${of.name ?? ''}`.trim() : '')
  const time = (at: string | undefined): string => (at ? new Date(at).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16) : '')
  const line = (row: HomeRow): Cell[] => [
    row.home,
    time(row.at),
    person(row.asked),
    row.name?.[language] ?? row.matter,
    row.dueDay,
    row.late ? w.yes : '',
    row.result ? w.results[row.result] : row.cancelled ? w.cancelled : '',
    row.tries,
    time(row.closedAt),
    person(row.closedBy),
    row.went.map(person).join('; '),
  ]
  return csvOf([w.head, ...rows.map(line)])
}
