import type { Language } from '../vocabulary.ts'

type SlipWords = {
  readonly demo: string
  readonly repeat: string
  readonly kiosk: (kiosk: number) => string
  readonly carried: (day: string) => string
  readonly ahead: string
  readonly people: string
  readonly wait: string
  readonly minutes: string
  readonly noWait: string
  readonly expected: string
  readonly from: string
  readonly anyTime: string
  /** Without an open counter: where to wait. */
  readonly go: (area: string, counters: readonly number[]) => string
  /** Of a visit of several matters: its heading, and where one of them is done. */
  readonly stages: (count: number) => string
  readonly place: (area: string, counters: readonly number[]) => string
  readonly stageDone: string
  readonly backTo: (counter: number) => string
  readonly bring: string
  readonly copies: (copies: number) => string
  readonly noted: (name: string, note: string) => string
  readonly onlyIf: (name: string, note: string) => string
  readonly promise: (fee: string, promised: string) => string
  readonly scan: string
  readonly missed: string
  readonly supervision: string
  readonly serial: string
  readonly thanks: string
}

/** As it reads in the middle of a sentence; ID stays ID. */
const lower = (text: string): string => (/^[A-Z][a-z ]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text)
/** A figure stands a little apart from the character before it. */
const apart = (text: string): string => (/^[0-9]/.test(text) ? ` ${text}` : text)

const hans: SlipWords = {
  demo: 'DEMO　演示，不能办事',
  repeat: '重打　同号纸条，任一张都有效',
  kiosk: (kiosk) => `${kiosk} 号取号机`,
  carried: (day) => `${day}的号，今天继续有效`,
  ahead: '您前面',
  people: '人',
  wait: '大约要等',
  minutes: '分钟',
  noWait: '无需等候',
  expected: '预计叫号',
  from: '起',
  anyTime: '随时',
  go: (area, counters) => (counters.length > 0 ? `请到 ${area} ${counters.join('、')} 号窗口` : `请在 ${area}等候叫号`),
  stages: (count) => `这个号依次办 ${count} 件，不用再取号`,
  place: (area, counters) => (counters.length > 0 ? `${area} ${counters.join('、')} 号窗口` : `${area}，等候叫号`),
  stageDone: '已经办好',
  backTo: (counter) => `办好后请回到 ${counter} 号窗口，不用再取号`,
  bring: '要带的材料',
  copies: (copies) => `${copies} 份`,
  noted: (name, note) => `${name}，${note}`,
  onlyIf: (name, note) => `${name}（${note}）`,
  promise: (fee, promised) => `${fee}，${promised.startsWith('承诺') ? '' : '承诺'}${apart(promised)}`,
  scan: '扫码看进度、评价',
  missed: '过号不作废，请到原窗口旁等候，会再叫您',
  supervision: '监督电话',
  serial: '编号',
  thanks: '感谢您的耐心等候',
}

const hant: SlipWords = {
  demo: 'DEMO　演示，不能辦事',
  repeat: '重打　同號紙條，任一張都有效',
  kiosk: (kiosk) => `${kiosk} 號取號機`,
  carried: (day) => `${day}的號，今天繼續有效`,
  ahead: '您前面',
  people: '人',
  wait: '大約要等',
  minutes: '分鐘',
  noWait: '無需等候',
  expected: '預計叫號',
  from: '起',
  anyTime: '隨時',
  go: (area, counters) => (counters.length > 0 ? `請到 ${area} ${counters.join('、')} 號窗口` : `請在 ${area}等候叫號`),
  stages: (count) => `這個號依次辦 ${count} 件，不用再取號`,
  place: (area, counters) => (counters.length > 0 ? `${area} ${counters.join('、')} 號窗口` : `${area}，等候叫號`),
  stageDone: '已經辦好',
  backTo: (counter) => `辦好後請回到 ${counter} 號窗口，不用再取號`,
  bring: '要帶的材料',
  copies: (copies) => `${copies} 份`,
  noted: (name, note) => `${name}，${note}`,
  onlyIf: (name, note) => `${name}（${note}）`,
  promise: (fee, promised) => `${fee}，${promised.startsWith('承諾') ? '' : '承諾'}${apart(promised)}`,
  scan: '掃碼看進度、評價',
  missed: '過號不作廢，請到原窗口旁等候，會再叫您',
  supervision: '監督電話',
  serial: '編號',
  thanks: '感謝您的耐心等候',
}

const en: SlipWords = {
  demo: 'DEMO: not for real business',
  repeat: 'PRINTED AGAIN: either slip is valid',
  kiosk: (kiosk) => `Kiosk ${kiosk}`,
  carried: (day) => `From ${day}, still valid today`,
  ahead: 'Ahead',
  people: '',
  wait: 'Likely wait',
  minutes: 'min',
  noWait: 'No wait',
  expected: 'Call from',
  from: '',
  anyTime: 'Any time',
  go: (area, counters) =>
    counters.length === 0
      ? `Please wait in ${area} for the call`
      : `Please go to ${area}, ${counters.length === 1 ? 'counter' : 'counters'} ${counters.join(', ')}`,
  stages: (count) => `This number is for ${count} matters, in this order`,
  place: (area, counters) =>
    counters.length > 0
      ? `${area}, ${counters.length === 1 ? 'counter' : 'counters'} ${counters.join(', ')}`
      : `${area}, wait for the call`,
  stageDone: 'Done',
  backTo: (counter) => `Then back to counter ${counter} with this number`,
  bring: 'What to bring',
  copies: (copies) => `×${copies}`,
  noted: (name, note) => `${name}, ${lower(note)}`,
  onlyIf: (name, note) => `${name} (${lower(note)})`,
  promise: (fee, promised) => `${fee}. Promised: ${lower(promised)}`,
  scan: 'Scan for your place and to rate us',
  missed: 'Missed the call? Your number stays valid: wait near the counter, we will call again.',
  supervision: 'Complaints',
  serial: 'Ref.',
  thanks: 'Thank you for waiting',
}

export const slipWords: Readonly<Record<Language, SlipWords>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }
