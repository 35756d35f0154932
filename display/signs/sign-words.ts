import type { Language } from '../../protocol/vocabulary.ts'

/** Each a list from the fullest to the shortest: the sign takes the first that it can show at once. */
export type SignWords = {
  readonly called: (number: string, counter: number) => readonly string[]
  readonly serving: (number: string) => readonly string[]
  readonly paused: (until: string | undefined) => readonly string[]
  readonly closed: readonly string[]
  readonly idle: string
  readonly comma: string
  readonly more: (first: string, count: number) => readonly string[]
  readonly suspended: readonly string[]
  readonly callsFrom: (time: string) => readonly string[]
  readonly break: readonly string[]
  readonly hallClosed: readonly string[]
  readonly dayOff: readonly string[]
  readonly unheard: readonly string[]
}

const hans: SignWords = {
  called: (number, counter) => [`请${number}到${counter}号窗口`, `请${number}号`, number],
  serving: (number) => [`正在办理 ${number}`, `办理${number}`, number],
  paused: (until) => [...(until === undefined ? [] : [`暂停服务 ${until}回`]), '暂停服务', '暂停'],
  closed: ['本窗口未开', '未开'],
  idle: '空闲',
  comma: '、',
  more: (first, count) => (count > 1 ? [`${first}等${count}项`] : []),
  suspended: ['暂停取号', '停号'],
  callsFrom: (time) => [`${time}开始叫号`, `${time}起`, time],
  break: ['午间休息', '午休'],
  hallClosed: ['今天办公结束', '下班'],
  dayOff: ['今天不办公', '休息'],
  unheard: ['请听窗口叫号', '请稍候'],
}

const hant: SignWords = {
  called: (number, counter) => [`請${number}到${counter}號窗口`, `請${number}號`, number],
  serving: (number) => [`正在辦理 ${number}`, `辦理${number}`, number],
  paused: (until) => [...(until === undefined ? [] : [`暫停服務 ${until}回`]), '暫停服務', '暫停'],
  closed: ['本窗口未開', '未開'],
  idle: '空閒',
  comma: '、',
  more: (first, count) => (count > 1 ? [`${first}等${count}項`] : []),
  suspended: ['暫停取號', '停號'],
  callsFrom: (time) => [`${time}開始叫號`, `${time}起`, time],
  break: ['午間休息', '午休'],
  hallClosed: ['今天辦公結束', '下班'],
  dayOff: ['今天不辦公', '休息'],
  unheard: ['請聽窗口叫號', '請稍候'],
}

const en: SignWords = {
  called: (number, counter) => [`${number} to counter ${counter}`, `${number} come`, number],
  serving: (number) => [`Serving ${number}`, number],
  paused: (until) => [...(until === undefined ? [] : [`Back at ${until}`]), 'Paused', 'Wait'],
  closed: ['Counter closed', 'Closed', 'Shut'],
  idle: 'Free',
  comma: ', ',
  more: (first, count) => (count > 1 ? [`${first} +${count - 1}`] : []),
  suspended: ['No numbers now', 'Wait'],
  callsFrom: (time) => [`Calls from ${time}`, `From ${time}`, time],
  break: ['Midday break', 'Break'],
  hallClosed: ['Closed for today', 'Closed', 'Shut'],
  dayOff: ['Closed today', 'Closed', 'Shut'],
  unheard: ['Listen for calls', 'Wait'],
}

export const signWords: Readonly<Record<Language, SignWords>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }
