import type { DayReport, Figures, Spread } from '../../protocol/reports.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import { csvWords } from './report-csv-words.ts'

type Cell = string | number

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; quotes and line breaks are quoted as RFC 4180 has it. Numbers are the
 * report's own.
 */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const spread = (of: Spread | null): Cell[] => (of ? [of.p50, of.p90] : ['', ''])

const row = ({ taken, served, missed, cancelled, carried, wait, service, ratings: { levels } }: Figures): Cell[] => [
  taken,
  served,
  missed,
  cancelled,
  carried,
  ...spread(wait),
  ...spread(service),
  levels[5],
  levels[4],
  levels[3],
  levels[2],
  levels[1],
]

/** One table, a row per line, counter and matter under the total: UTF-8 with byte order mark and CRLF, so that Excel and WPS open it as it is. */
export function reportCsv(report: DayReport, language: Language): string {
  const w = csvWords[language]
  const rows: Cell[][] = [
    w.head,
    [report.day, w.total, '', '', ...row(report.total)],
    ...report.lines.map((of) => [report.day, w.line, of.line, of.name[language], ...row(of)]),
    ...report.counters.map((of) => [report.day, w.counter, of.counter, '', ...row(of)]),
    ...report.matters.map((of) => [report.day, w.matter, of.matter, of.name[language], ...row(of)]),
  ]
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}
