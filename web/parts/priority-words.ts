import type { PriorityReason } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../language.ts'

type Reasons = Record<PriorityReason, string>
const reasonWords: [Reasons, Reasons, Reasons] = [
  { seen: '当面看到', told: '本人说明', paper: '出示证件', mistaken: '选错了', ill: '身体不适', special: '特事特办', other: '其他原因' },
  { seen: '當面看到', told: '本人說明', paper: '出示證件', mistaken: '選錯了', ill: '身體不適', special: '特事特辦', other: '其他原因' },
  {
    seen: 'Seen in person',
    told: 'Said so',
    paper: 'Showed a paper',
    mistaken: 'Chosen by mistake',
    ill: 'Unwell',
    special: 'Special case',
    other: 'Other',
  },
]
/** Why somebody goes first, for staff alone. */
export const reasonNames = wordsOf(...reasonWords)

export const urgentWord = wordsOf({ urgent: '急办' }, { urgent: '急辦' }, { urgent: 'Urgent' })
