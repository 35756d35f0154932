import type { LoadCounter } from '../protocol/views/staff.ts'
import { wordsOf } from '../web/language.ts'

type Marks = { auto: string; picks: (count: number) => string }

/** What a counter is for (R19). */
export const kindWords = wordsOf<Record<LoadCounter['kind'], string>>(
  { general: '综合', class: '分类', single: '专窗', result: '出件', enquiry: '咨询', agency: '帮办', priority: '优先' },
  { general: '綜合', class: '分類', single: '專窗', result: '出件', enquiry: '諮詢', agency: '幫辦', priority: '優先' },
  {
    general: 'general',
    class: 'class',
    single: 'single',
    result: 'results',
    enquiry: 'enquiry',
    agency: 'agency',
    priority: 'priority',
  },
)

/** How a counter's numbers were called. */
export const callMarks = wordsOf<Marks>(
  {
    auto: '自动叫',
    picks: (count) => `点号 ${count}`,
  },
  {
    auto: '自動叫',
    picks: (count) => `點號 ${count}`,
  },
  {
    auto: 'auto',
    picks: (count) => `${count} picked`,
  },
)
