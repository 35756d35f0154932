import type { OwnKind } from '../duty.ts'
import type { HandoverEntry } from '../views/duty.ts'
import type { Language } from '../vocabulary.ts'

type Words = {
  readonly title: string
  readonly copy: (n: number, of: number) => string
  readonly counter: (n: number) => string
  readonly prepared: string
  readonly tickets: string
  readonly states: Readonly<Record<HandoverEntry['tickets'][number]['state'], string>>
  readonly referrals: string
  readonly appointments: string
  readonly cases: string
  readonly agencies: string
  readonly due: (day: string) => string
  readonly more: (count: number) => string
  readonly own: Readonly<Record<OwnKind, string>>
  readonly nothing: string
  readonly giver: string
  readonly taker: string
  readonly confirmed: (name: string, time: string) => string
  readonly unconfirmed: string
  readonly signs: string
}

export const handoverWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    title: '工作交接清单',
    copy: (n, of) => `第 ${n} 份，共 ${of} 份`,
    counter: (n) => `${n} 号窗口`,
    prepared: '列出',
    tickets: '没有办完的号',
    states: { called: '叫了', serving: '正在办', parked: '暂存', missed: '过号', addressed: '转给本人' },
    referrals: '转办还没有办结',
    appointments: '今天还没有来的预约',
    cases: '在办的件',
    agencies: '帮办代办',
    due: (day) => `${day} 前办结`,
    more: (count) => `另有 ${count} 项没有列出`,
    own: { thing: '物品', paper: '资料', task: '任务' },
    nothing: '没有未办完的事',
    giver: '移交人',
    taker: '接交人',
    confirmed: (name, time) => `${name}，${time} 在系统里确认`,
    unconfirmed: '还没有在系统里确认',
    signs: '签字',
  },
  'zh-Hant': {
    title: '工作交接清單',
    copy: (n, of) => `第 ${n} 份，共 ${of} 份`,
    counter: (n) => `${n} 號窗口`,
    prepared: '列出',
    tickets: '沒有辦完的號',
    states: { called: '叫了', serving: '正在辦', parked: '暫存', missed: '過號', addressed: '轉給本人' },
    referrals: '轉辦還沒有辦結',
    appointments: '今天還沒有來的預約',
    cases: '在辦的件',
    agencies: '幫辦代辦',
    due: (day) => `${day} 前辦結`,
    more: (count) => `另有 ${count} 項沒有列出`,
    own: { thing: '物品', paper: '資料', task: '任務' },
    nothing: '沒有未辦完的事',
    giver: '移交人',
    taker: '接交人',
    confirmed: (name, time) => `${name}，${time} 在系統裡確認`,
    unconfirmed: '還沒有在系統裡確認',
    signs: '簽字',
  },
  en: {
    title: 'Hand-over',
    copy: (n, of) => `Copy ${n} of ${of}`,
    counter: (n) => `Counter ${n}`,
    prepared: 'Made',
    tickets: 'Numbers not done',
    states: { called: 'called', serving: 'being served', parked: 'parked', missed: 'missed', addressed: 'sent to the clerk' },
    referrals: 'Referrals not closed',
    appointments: 'Appointments still to come today',
    cases: 'Cases under way',
    agencies: 'Carried through for citizens',
    due: (day) => `due ${day}`,
    more: (count) => `and ${count} more that are not listed`,
    own: { thing: 'Thing', paper: 'Paper', task: 'Task' },
    nothing: 'Nothing is left open',
    giver: 'Handed over by',
    taker: 'Taken over by',
    confirmed: (name, time) => `${name}, confirmed in the system at ${time}`,
    unconfirmed: 'not confirmed in the system yet',
    signs: 'Signature',
  },
}
