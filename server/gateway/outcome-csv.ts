import type { OutcomeFigures, OutcomeReport } from '../../protocol/outcome-report.ts'
import type { Language } from '../../protocol/vocabulary.ts'
import { csvOf } from './csv-cell.ts'

const heads: Readonly<
  Record<Language, { readonly head: readonly string[]; readonly total: string; readonly kind: string; readonly notice: string }>
> = {
  'zh-Hans': {
    head: ['从', '到', '项目', '编号', '名称', '办结', '已告知', '第二次告知', '多次往返', '退回', '与目录不同'],
    total: '合计',
    kind: '件种',
    notice: '通知单',
  },
  'zh-Hant': {
    head: ['從', '到', '項目', '編號', '名稱', '辦結', '已告知', '第二次告知', '多次往返', '退回', '與目錄不同'],
    total: '合計',
    kind: '件種',
    notice: '通知單',
  },
  en: {
    head: ['From', 'To', 'Of', 'Id', 'Name', 'Finished', 'Told', 'Second tellings', 'Came again', 'Returned', 'Other kind'],
    total: 'All',
    kind: 'Kind',
    notice: 'Notice',
  },
}
const matterWord = { 'zh-Hans': '事项', 'zh-Hant': '事項', en: 'Matter' } as const

const row = ({ services, told, second, again, returned, departed }: OutcomeFigures) => [services, told, second, again, returned, departed]

/** The total, each kind and notice with its count, then a row per matter. */
export function outcomeCsv(report: OutcomeReport, language: Language): string {
  const w = heads[language]
  const { from, to } = report
  const counts = (of: string, counted: Readonly<Partial<Record<string, number>>>) =>
    Object.entries(counted).map(([what, count = 0]) => [from, to, of, what, '', count, '', '', '', '', ''])
  return csvOf([
    [...w.head],
    [from, to, w.total, '', '', ...row(report.total)],
    ...counts(w.kind, report.kinds),
    ...counts(w.notice, report.notices),
    ...report.matters.map((each) => [from, to, matterWord[language], each.matter, each.name[language], ...row(each)]),
  ])
}
