import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { type DayReport, type Figures, type Way, ways } from '../../protocol/reports.ts'
import { languages, type Text } from '../../protocol/vocabulary.ts'
import { reportCsv } from './report-csv.ts'

const text = (words: string): Text => ({ 'zh-Hans': words, 'zh-Hant': words, en: words })
const figures: Figures = {
  taken: 12,
  served: 9,
  missed: 1,
  cancelled: 2,
  carried: 0,
  wait: { p50: 10.5, p90: 31 },
  service: null,
  ratings: { count: 3, levels: { 5: 2, 4: 0, 3: 1, 2: 0, 1: 0 } },
  referrals: { made: 4, bounced: 1, open: 2 },
}
const report: DayReport = {
  day: '2026-10-14',
  upTo: 40,
  asOf: '2026-10-14T02:24:00.000Z',
  total: figures,
  ways: Object.fromEntries(ways.map((way, index) => [way, index])) as Record<Way, number>,
  looks: [],
  takings: [],
  appointments: { open: 1, kept: 5, late: 2, broken: 0, 'no-show': 1, cancelled: 3 },
  lines: [{ line: 'A', name: text('=cmd|calc'), ...figures }],
  counters: [{ counter: 3, ...figures }],
  matters: [{ matter: 'card', name: text('社保卡"补换",\r\n含挂失'), ...figures }],
  clerks: [
    {
      badge: '1001',
      name: '陈静',
      served: 7,
      service: { p50: 6, p90: 14.5 },
      ratings: 3,
      referrals: { made: 1, bounced: 0, open: 1 },
      seat: 420,
      serving: 300,
      homes: 2,
    },
  ],
}

test('a spreadsheet reads back every figure, in every language', () => {
  for (const language of languages) {
    const csv = reportCsv(report, language)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [head, ...rows] = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][]
    expect(new Set(head).size).toBe(25)
    expect(rows.map((row) => row.length)).toEqual([25, 25, 25, 25, 25])
    expect(rows[2]?.slice(2)).toEqual([
      '3',
      '',
      '12',
      '9',
      '1',
      '2',
      '0',
      '10.5',
      '31',
      '',
      '',
      '2',
      '0',
      '1',
      '0',
      '0',
      '4',
      '1',
      '2',
      '',
      '',
      '',
      '',
    ])
    expect(rows[4]?.slice(2)).toEqual([
      '1001',
      '陈静',
      '',
      '7',
      '',
      '',
      '',
      '',
      '',
      '6',
      '14.5',
      '',
      '',
      '',
      '',
      '',
      '1',
      '0',
      '1',
      '3',
      '420',
      '300',
      '2',
    ])
    expect(rows[3]?.[3]).toBe('社保卡"补换",\r\n含挂失')
  }
})

test('a name is never taken for a formula', () => {
  for (const sly of ['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋86', '－2', '＠SUM(A1)']) {
    const csv = reportCsv({ ...report, lines: [{ line: 'A', name: text(sly), ...figures }] }, 'en')
    const rows = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][]
    expect(rows[2]?.[3]).toBe(`'${sly}`)
  }
})
