import type { Category } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../language.ts'

type Categories = Record<Category, string>
const categoryWords: [Categories, Categories, Categories] = [
  { ordinary: '普通', elderly: '老人', disabled: '残疾人', pregnant: '孕妇' },
  { ordinary: '普通', elderly: '老人', disabled: '殘疾人', pregnant: '孕婦' },
  { ordinary: 'Ordinary', elderly: 'Elderly', disabled: 'Disabled', pregnant: 'Pregnant' },
]
export const categoryNames = wordsOf(...categoryWords)
