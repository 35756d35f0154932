import type { CounterEntry } from '../../protocol/views/parts.ts'
import { wordsOf } from '../language.ts'

type Kind = CounterEntry['kind']

/** 窗口类型 (R19), beside a counter's number. */
export const kindWords = wordsOf<Record<Kind, string>>(
  { general: '综合', class: '分类', single: '专窗', result: '出件', enquiry: '咨询', agency: '帮办', priority: '优先' },
  { general: '綜合', class: '分類', single: '專窗', result: '出件', enquiry: '諮詢', agency: '幫辦', priority: '優先' },
  {
    general: 'General',
    class: 'Class',
    single: 'Single',
    result: 'Results',
    enquiry: 'Enquiry',
    agency: 'Agency',
    priority: 'Priority',
  },
)
