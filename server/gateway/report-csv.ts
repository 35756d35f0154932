import type { ClerkFigures, DayReport, Figures, Referrals, Spread } from '../../protocol/reports.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import { type Cell, csvOf } from './csv-cell.ts'
import { csvWords } from './report-csv-words.ts'

const spread = (of: Spread | null): Cell[] => (of ? [of.p50, of.p90] : ['', ''])

const row = ({ taken, served, missed, cancelled, carried, wait, service, ratings: { levels }, referrals }: Figures): Cell[] => [
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
  ...referred(referrals),
  '',
  '',
  '',
  '',
]

const referred = ({ made, bounced, open }: Referrals): Cell[] => [made, bounced, open]

/** What is counted of a clerk alone stands in columns of its own; how good the ratings were does not stand there. [B8] */
const clerkRow = ({ served, service, ratings, referrals, seat, serving, homes = 0 }: ClerkFigures): Cell[] => [
  '',
  served,
  '',
  '',
  '',
  ...spread(null),
  ...spread(service),
  ...Array<Cell>(5).fill(''),
  ...referred(referrals),
  ratings,
  seat,
  serving,
  homes,
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
    ...(report.clerks ?? []).map((of) => [report.day, w.clerk, of.badge, of.name ?? '', ...clerkRow(of)]),
  ]
  return csvOf(rows)
}
