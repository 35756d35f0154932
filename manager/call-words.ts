import { wordsOf } from '../web/language.ts'

type Marks = { auto: string; picks: (count: number) => string }

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
