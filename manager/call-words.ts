import type { LoadCounter } from '../protocol/views/staff.ts'
import { wordsOf } from '../web/language.ts'

type Marks = { kinds: Record<LoadCounter['kind'], string>; auto: string; picks: (count: number) => string }

/** What a counter is for (R19), and how its numbers were called. */
export const callMarks = wordsOf<Marks>(
  {
    kinds: { general: '综合', class: '分类', single: '专窗', result: '出件', enquiry: '咨询', agency: '帮办', priority: '优先' },
    auto: '自动叫',
    picks: (count) => `点号 ${count}`,
  },
  {
    kinds: { general: '綜合', class: '分類', single: '專窗', result: '出件', enquiry: '諮詢', agency: '幫辦', priority: '優先' },
    auto: '自動叫',
    picks: (count) => `點號 ${count}`,
  },
  {
    kinds: {
      general: 'general',
      class: 'class',
      single: 'single',
      result: 'results',
      enquiry: 'enquiry',
      agency: 'agency',
      priority: 'priority',
    },
    auto: 'auto',
    picks: (count) => `${count} picked`,
  },
)
