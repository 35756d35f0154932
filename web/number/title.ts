import { wordsOf } from '../language.ts'

/** What leads to the number sheet: the sheet itself is fetched when it is first shown. */
export const numberTitle = wordsOf({ title: '查号' }, { title: '查號' }, { title: 'Find a number' })
