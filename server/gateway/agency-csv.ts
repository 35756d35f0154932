import type { AgencyRow } from '../../protocol/agencies-shown.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import { agencyCsvWords } from './agency-csv-words.ts'
import { type Cell, csvOf } from './csv-cell.ts'

/** 代办台账, one row each, without the citizen's name, telephone and words: a table leaves the hall. [Z66] */
export function agencyCsv(rows: readonly AgencyRow[], { language, zone }: { language: Language; zone: string }): string {
  const w = agencyCsvWords[language]
  const person = (of: { badge: string; name?: string } | undefined): string => (of ? `${of.badge} ${of.name ?? ''}`.trim() : '')
  const time = (at: string): string => new Date(at).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)
  const line = (row: AgencyRow): Cell[] => [
    row.agency,
    time(row.at),
    person(row.agent),
    person(row.accepted),
    row.accepted.counter,
    row.number,
    row.name?.[language] ?? row.matter,
    row.case ?? '',
    w.states[row.state],
    row.handled?.day ?? '',
    row.replied?.day ?? '',
    row.handled?.used ?? '',
    row.replied?.used ?? '',
    (row.handled?.used ?? 0) + (row.replied?.used ?? 0),
    row.limit,
    row.dueDay,
    row.late ? w.yes : '',
    row.satisfied === undefined ? '' : row.satisfied ? w.satisfied : w.dissatisfied,
  ]
  return csvOf([w.head, ...rows.map(line)])
}
