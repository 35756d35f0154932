import { wordsOf } from '../../web/language.ts'

type Words = {
  title: string
  open: (count: number) => string
  counts: Record<'overdue' | 'red' | 'yellow' | 'green' | 'waiting' | 'ready', string>
  today: (decided: number, early: number, late: number) => string
  asks: string
  more: (days: number) => string
  grant: string
  refuse: string
  why: string
  whyNot: string
  failed: string
}

export const words = wordsOf<Words>(
  {
    title: '办件时限',
    open: (count) => `${count} 件没办结`,
    counts: { overdue: '超期', red: '红灯', yellow: '黄灯', green: '绿灯', waiting: '停表', ready: '待领' },
    today: (decided, early, late) => `今天办出 ${decided} 件，提前 ${early} 件，超期 ${late} 件`,
    asks: '申请延期',
    more: (days) => `延 ${days} 天`,
    grant: '同意',
    refuse: '不同意',
    why: '为什么',
    whyNot: '收起',
    failed: '没有记下，请再试一次',
  },
  {
    title: '辦件時限',
    open: (count) => `${count} 件沒辦結`,
    counts: { overdue: '超期', red: '紅燈', yellow: '黃燈', green: '綠燈', waiting: '停錶', ready: '待領' },
    today: (decided, early, late) => `今天辦出 ${decided} 件，提前 ${early} 件，超期 ${late} 件`,
    asks: '申請延期',
    more: (days) => `延 ${days} 天`,
    grant: '同意',
    refuse: '不同意',
    why: '為什麼',
    whyNot: '收起',
    failed: '沒有記下，請再試一次',
  },
  {
    title: 'Time of cases',
    open: (count) => `${count} open`,
    counts: { overdue: 'Overdue', red: 'Red', yellow: 'Yellow', green: 'Green', waiting: 'Papers', ready: 'To fetch' },
    today: (decided, early, late) => `Today ${decided} decided, ${early} early, ${late} late`,
    asks: 'More time asked for',
    more: (days) => `${days} more ${days === 1 ? 'day' : 'days'}`,
    grant: 'Grant',
    refuse: 'Refuse',
    why: 'Why this date',
    whyNot: 'Less',
    failed: 'Not recorded. Please try again',
  },
)
