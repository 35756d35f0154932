import type { Category, CounterState, Language, OutcomeKind, PauseReason } from '../protocol/vocabulary.ts'
import { wordsOf } from '../web/language.ts'

type Of<K extends string> = Record<K, string>

/** 件, R26 to R35. */
export const kindWords = wordsOf<Of<OutcomeKind>>(
  {
    instant: '即办件',
    promised: '承诺件',
    escalated: '上报件',
    supplement: '补办件',
    joint: '联办件',
    returned: '退回件',
    enquiry: '咨询件',
    petition: '信访件',
  },
  {
    instant: '即辦件',
    promised: '承諾件',
    escalated: '上報件',
    supplement: '補辦件',
    joint: '聯辦件',
    returned: '退回件',
    enquiry: '諮詢件',
    petition: '信訪件',
  },
  {
    instant: 'On the spot',
    promised: 'Promised',
    escalated: 'Sent up',
    supplement: 'Supplement',
    joint: 'Joint',
    returned: 'Returned',
    enquiry: 'Enquiry',
    petition: 'Petition',
  },
)

/** 人群类别: on the clerk's screen only. */
export const categoryWords = wordsOf<Of<Category>>(
  { ordinary: '普通', elderly: '老年人', disabled: '残疾人', pregnant: '孕妇' },
  { ordinary: '普通', elderly: '長者', disabled: '殘疾人士', pregnant: '孕婦' },
  { ordinary: 'Ordinary', elderly: 'Elderly', disabled: 'Disabled', pregnant: 'Pregnant' },
)

/** 去向 (R07): where the clerk went. */
export const reasonWords = wordsOf<Of<PauseReason>>(
  {
    meeting: '开会',
    'site-visit': '现场勘查',
    break: '短暂休息',
    leave: '请假',
    training: '培训',
    equipment: '设备维护',
    other: '有事暂离',
  },
  {
    meeting: '開會',
    'site-visit': '現場勘查',
    break: '短暫休息',
    leave: '請假',
    training: '培訓',
    equipment: '設備維護',
    other: '有事暫離',
  },
  {
    meeting: 'Meeting',
    'site-visit': 'Site visit',
    break: 'Short break',
    leave: 'On leave',
    training: 'Training',
    equipment: 'Equipment',
    other: 'Away for a moment',
  },
)

export const languageWords = wordsOf<Of<Language>>(
  { 'zh-Hans': '简体中文', 'zh-Hant': '繁体中文', en: '英语' },
  { 'zh-Hans': '簡體中文', 'zh-Hant': '繁體中文', en: '英語' },
  { 'zh-Hans': 'Chinese (simplified)', 'zh-Hant': 'Chinese (traditional)', en: 'English' },
)

export const stateWords = wordsOf<Of<CounterState>>(
  { closed: '未开', idle: '空闲', called: '正在叫号', serving: '正在办理', paused: '暂停' },
  { closed: '未開', idle: '空閒', called: '正在叫號', serving: '正在辦理', paused: '暫停' },
  { closed: 'Closed', idle: 'Free', called: 'Calling', serving: 'Serving', paused: 'Paused' },
)
