import type { PickReason } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../language.ts'

/** Why somebody was called out of order, for staff alone. */
export const pickReasonWords = wordsOf<Record<PickReason, string>>(
  { 'brought-papers': '补好材料回来', unwell: '身体不适', 'same-case': '与刚办的是同一件', agreed: '前面的群众同意', other: '其他' },
  { 'brought-papers': '補好材料回來', unwell: '身體不適', 'same-case': '與剛辦的是同一件', agreed: '前面的群眾同意', other: '其他' },
  {
    'brought-papers': 'Back with papers',
    unwell: 'Unwell',
    'same-case': 'Same case as before',
    agreed: 'Others agreed',
    other: 'Other',
  },
)
