import { wordsOf } from '../../web/language.ts'

/** What the first page needs of it; the rest is fetched with its own pages. */
export const doorWords = wordsOf(
  {
    door: '查号查件',
    doorLong: '过号了，查我的号码',
  },
  {
    door: '查號查件',
    doorLong: '過號了，查我的號碼',
  },
  {
    door: 'Look it up',
    doorLong: 'Missed your call? Look it up',
  },
)
