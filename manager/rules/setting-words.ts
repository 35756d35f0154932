import { computed } from '@preact/signals'
import type { ruleSubjects } from '../../protocol/rules/rules.ts'
import { language, wordsOf } from '../../web/language.ts'
import { en } from './setting-words-en.ts'
import { hans } from './setting-words-hans.ts'
import { hant } from './setting-words-hant.ts'

export type Unit = 'minutes' | 'seconds' | 'perMinute' | 'perHour' | 'times' | 'people' | 'percent' | 'matters' | 'numbers'
/** What a setting is called, one sentence of what it does, and in what it is counted. */
export type SettingWords = { readonly name: string; readonly says: string; readonly unit?: Unit }

/** Every setting in every language: one without words does not compile. */
export const settingWords = computed(() => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })[language.value])

/** Subjects in the order of the page; `other`: settings that stand in none. */
export const subjectWords = wordsOf<Record<keyof typeof ruleSubjects | 'other', string>>(
  {
    taking: '取号',
    order: '先后',
    serving: '办理与评价',
    waits: '等候时间',
    alarms: '提醒',
    calling: '叫号',
    lifecycle: '过号、让号与撤回',
    appointments: '预约',
    visits: '一号多事',
    fairness: '公平与暂停',
    hours: '办公时间',
    other: '其他',
  },
  {
    taking: '取號',
    order: '先後',
    serving: '辦理與評價',
    waits: '等候時間',
    alarms: '提醒',
    calling: '叫號',
    lifecycle: '過號、讓號與撤回',
    appointments: '預約',
    visits: '一號多事',
    fairness: '公平與暫停',
    hours: '辦公時間',
    other: '其他',
  },
  {
    taking: 'Taking a number',
    order: 'Who is called next',
    serving: 'Service and rating',
    waits: 'Waits',
    alarms: 'Alarms',
    calling: 'Calling',
    lifecycle: 'Missed, postponed, taken back',
    appointments: 'Appointments',
    visits: 'Several matters',
    fairness: 'Fairness and suspension',
    hours: 'Hours',
    other: 'Other',
  },
)

/** Values and fields that settings are made of; one without a word is shown as it is written. */
export const valueWords = wordsOf<Readonly<Record<string, string>>>(
  {
    ordinary: '普通',
    elderly: '老年人',
    disabled: '残疾人',
    pregnant: '孕妇',
    instant: '即办件',
    promised: '承诺件',
    escalated: '上报件',
    supplement: '补办件',
    joint: '联办件',
    returned: '退回件',
    enquiry: '咨询件',
    petition: '信访件',
    never: '不可以',
    'with-reason': '有权限，写明原因',
    refuse: '不让转',
    warn: '提醒，照样转',
    appointment: '按预约时间',
    'walk-in': '按现场取号',
    time: '到点停止',
    finish: '按预计办完的时间',
  },
  {
    ordinary: '普通',
    elderly: '老年人',
    disabled: '殘疾人',
    pregnant: '孕婦',
    instant: '即辦件',
    promised: '承諾件',
    escalated: '上報件',
    supplement: '補辦件',
    joint: '聯辦件',
    returned: '退回件',
    enquiry: '諮詢件',
    petition: '信訪件',
    never: '不可以',
    'with-reason': '有權限，寫明原因',
    refuse: '不讓轉',
    warn: '提醒，照樣轉',
    appointment: '按預約時間',
    'walk-in': '按現場取號',
    time: '到點停止',
    finish: '按預計辦完的時間',
  },
  {
    ordinary: 'Ordinary',
    elderly: 'Elderly',
    disabled: 'Disabled',
    pregnant: 'Pregnant',
    instant: 'On the spot',
    promised: 'Promised',
    escalated: 'Sent up',
    supplement: 'Supplement',
    joint: 'Joint',
    returned: 'Returned',
    enquiry: 'Enquiry',
    petition: 'Petition',
    never: 'Never',
    'with-reason': 'With a reason',
    refuse: 'Refuse',
    warn: 'Warn',
    appointment: 'By its time',
    'walk-in': 'Like a walk-in',
    time: 'At a set time',
    finish: 'By expected finish',
  },
)
