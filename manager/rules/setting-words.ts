import type { ruleSubjects } from '../../protocol/rules/rules.ts'
import { wordsOf } from '../../web/language.ts'
import type { Setting } from './setting-kind.ts'

type Unit = 'minutes' | 'seconds' | 'perMinute'
/** What a setting is called, one sentence of what it does, and in what it is counted. */
export type SettingWords = { readonly name: string; readonly says: string; readonly unit?: Unit }

/** Every setting in every language: one without words does not compile. */
export const settingWords = wordsOf<Record<Setting, SettingWords>>(
  {
    takesPerMinute: { name: '取号机每分钟取号上限', says: '一台取号机一分钟里最多出多少个号；0 是不限。', unit: 'perMinute' },
    headStartMinutes: {
      name: '优先提前',
      says: '各类优先的群众，算作早到多少分钟；最长的一项也是普通群众最多多等的时间。',
      unit: 'minutes',
    },
    helpAfterMinutes: { name: '多久以后支援', says: '号等了这么久，支援的窗口也像办本窗口的号一样叫它。', unit: 'minutes' },
    ratingInvitationSeconds: { name: '评价邀请', says: '办结以后，评价器请群众评价多久；下一位开始办理就收起。', unit: 'seconds' },
    outcomeKinds: { name: '件的种类', says: '办结时，窗口可以选哪几类件；先后就是操作台上的先后。' },
    waitAlarmMinutes: { name: '等候过长提醒', says: '一个队列可能要等的时间过了这么久，提醒大厅主任。', unit: 'minutes' },
    calledAlarmMinutes: { name: '叫号未办提醒', says: '号叫了这么久，既没有开始办理也没有过号，提醒大厅主任。', unit: 'minutes' },
  },
  {
    takesPerMinute: { name: '取號機每分鐘取號上限', says: '一臺取號機一分鐘裡最多出多少個號；0 是不限。', unit: 'perMinute' },
    headStartMinutes: {
      name: '優先提前',
      says: '各類優先的群眾，算作早到多少分鐘；最長的一項也是普通群眾最多多等的時間。',
      unit: 'minutes',
    },
    helpAfterMinutes: { name: '多久以後支援', says: '號等了這麼久，支援的窗口也像辦本窗口的號一樣叫它。', unit: 'minutes' },
    ratingInvitationSeconds: { name: '評價邀請', says: '辦結以後，評價器請群眾評價多久；下一位開始辦理就收起。', unit: 'seconds' },
    outcomeKinds: { name: '件的種類', says: '辦結時，窗口可以選哪幾類件；先後就是操作臺上的先後。' },
    waitAlarmMinutes: { name: '等候過長提醒', says: '一個隊列可能要等的時間過了這麼久，提醒大廳主任。', unit: 'minutes' },
    calledAlarmMinutes: { name: '叫號未辦提醒', says: '號叫了這麼久，既沒有開始辦理也沒有過號，提醒大廳主任。', unit: 'minutes' },
  },
  {
    takesPerMinute: {
      name: 'Numbers per kiosk',
      says: 'The most numbers that one kiosk gives in a minute; 0 sets no limit.',
      unit: 'perMinute',
    },
    headStartMinutes: {
      name: 'Head start of priority',
      says: 'How much earlier each group counts as having arrived; the longest bounds the delay of everybody else.',
      unit: 'minutes',
    },
    helpAfterMinutes: {
      name: 'Help after',
      says: 'A number that has waited this long is also called by the counters that help out, as if it were their own.',
      unit: 'minutes',
    },
    ratingInvitationSeconds: {
      name: 'Invitation to rate',
      says: 'How long the pad invites after a service; it stops when the next one starts.',
      unit: 'seconds',
    },
    outcomeKinds: { name: 'Kinds of case', says: 'The kinds that a counter can close a case with, in the order of the console.' },
    waitAlarmMinutes: { name: 'Long wait', says: 'The manager is told when the likely wait of a line passes this.', unit: 'minutes' },
    calledAlarmMinutes: {
      name: 'Called, not started',
      says: 'The manager is told of a number that was called this long ago and neither started nor missed.',
      unit: 'minutes',
    },
  },
)

/** Subjects in the order of the page; `other`: settings that stand in none. */
export const subjectWords = wordsOf<Record<keyof typeof ruleSubjects | 'other', string>>(
  { taking: '取号', order: '先后', serving: '办理与评价', alarms: '提醒', other: '其他' },
  { taking: '取號', order: '先後', serving: '辦理與評價', alarms: '提醒', other: '其他' },
  { taking: 'Taking a number', order: 'Who is called next', serving: 'Service and rating', alarms: 'Alarms', other: 'Other' },
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
  },
)
