import type { AgencyState } from '../../protocol/agencies.ts'
import type { Language } from '../../protocol/vocabulary.ts'

type Words = {
  readonly head: string[]
  readonly states: Readonly<Record<AgencyState, string>>
  readonly yes: string
  readonly satisfied: string
  readonly dissatisfied: string
}

export const agencyCsvWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    head: [
      ...['编号', '受理时间', '代办人', '受理人', '窗口', '号码', '事项', '办件编号', '环节', '办理完成', '回复'],
      ...['办理用时（工作日）', '回复用时（工作日）', '合计用时', '承诺时限', '到期', '超时', '意见'],
    ],
    states: { accepted: '已受理', handled: '已办理', replied: '已回复' },
    yes: '是',
    satisfied: '满意',
    dissatisfied: '不满意',
  },
  'zh-Hant': {
    head: [
      ...['編號', '受理時間', '代辦人', '受理人', '窗口', '號碼', '事項', '辦件編號', '環節', '辦理完成', '回覆'],
      ...['辦理用時（工作日）', '回覆用時（工作日）', '合計用時', '承諾時限', '到期', '超時', '意見'],
    ],
    states: { accepted: '已受理', handled: '已辦理', replied: '已回覆' },
    yes: '是',
    satisfied: '滿意',
    dissatisfied: '不滿意',
  },
  en: {
    head: [
      ...['Number', 'Accepted', 'Agent', 'Accepted by', 'Counter', 'Ticket', 'Matter', 'Case', 'Step', 'Handled on', 'Replied on'],
      ...['Days handling', 'Days replying', 'Days used', 'Days promised', 'Due', 'Late', 'Feedback'],
    ],
    states: { accepted: 'accepted', handled: 'handled', replied: 'replied' },
    yes: 'yes',
    satisfied: 'satisfied',
    dissatisfied: 'not satisfied',
  },
}
