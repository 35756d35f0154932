import type { HomeResult } from '../../protocol/homes.ts'
import type { Language } from '../../protocol/vocabulary.ts'

type Words = {
  readonly head: string[]
  readonly results: Readonly<Record<HomeResult, string>>
  readonly cancelled: string
  readonly yes: string
}

export const homeCsvWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    head: ['编号', '登记时间', '登记人', '事项', '期限', '超时', '结果', '没有见到人（次）', '结束时间', '记录人', '上门的人'],
    results: { done: '办好了', 'papers-taken': '材料已带回代办', 'not-there': '没有见到人' },
    cancelled: '已取消',
    yes: '是',
  },
  'zh-Hant': {
    head: ['編號', '登記時間', '登記人', '事項', '期限', '超時', '結果', '沒有見到人（次）', '結束時間', '記錄人', '上門的人'],
    results: { done: '辦好了', 'papers-taken': '材料已帶回代辦', 'not-there': '沒有見到人' },
    cancelled: '已取消',
    yes: '是',
  },
  en: {
    head: ['Number', 'Entered', 'Entered by', 'Matter', 'Due', 'Late', 'Result', 'Nobody met (times)', 'Ended', 'Kept by', 'Who went'],
    results: { done: 'done', 'papers-taken': 'papers brought along', 'not-there': 'nobody met' },
    cancelled: 'called off',
    yes: 'yes',
  },
}
