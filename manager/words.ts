import type { PrinterState } from '../protocol/views/parts.ts'
import type { PauseReason } from '../protocol/vocabulary.ts'
import { wordsOf } from '../web/language.ts'

type Words = {
  title: string
  live: string
  pages: string
  groups: { readonly hall: string; readonly cases: string; readonly people: string; readonly settings: string }
  hallNow: string
  report: string
  duty: string
  outcomes: string
  hours: string
  away: string
  openness: string
  mail: string
  lists: string
  register: string
  rules: string
  devices: string
  peoplePage: string
  slips: string
  asked: string
  home: string
  agency: string
  signOut: string
  signInHead: string
  signInNote: string
  badge: string
  pin: string
  signIn: string
  signingIn: string
  notForYou: string
  waiting: string
  people: string
  longest: string
  minutes: string
  nobody: string
  counters: string
  open: string
  othersPaused: (count: number) => string
  othersClosed: (count: number) => string
  finished: string
  cases: string
  instant: (count: number) => string
  gone: string
  missed: string
  cancelled: (count: number) => string
  line: string
  inLine: string
  wait: string
  lastHour: string
  noWait: string
  level: string
  up: (by: number) => string
  down: (by: number) => string
  called: string
  idle: string
  paused: string
  closed: string
  until: (reason: string, time: string) => string
  done: (count: number) => string
  alarms: string
  alarmCount: (count: number) => string
  noAlarms: string
  ratings: string
  invited: (invited: number, given: number) => string
  printers: string
  noPrinter: string
  heldBack: (count: number) => string
  printsElsewhere: (printer: string) => string
  printer: (no: string) => string
  kiosk: (no: string) => string
  jobs: (count: number) => string
}

const hans: Words = {
  title: '大厅实时',
  live: '实时',
  pages: '各页',
  groups: { hall: '大厅', cases: '办件', people: '人员', settings: '设置' },
  hallNow: '实况',
  report: '报表',
  duty: '值班交接',
  outcomes: '件种',
  hours: '办公时间',
  away: '去向',
  openness: '公开',
  mail: '专递',
  lists: '名册与事项',
  register: '台账',
  rules: '制度',
  devices: '设备',
  peoplePage: '人员岗位',
  slips: '小票',
  asked: '首问咨询',
  home: '上门服务',
  agency: '帮办代办',
  signOut: '退出',
  signInHead: '大厅实时',
  signInNote: '大厅主任、值班领导用工号登录',
  badge: '工号',
  pin: '密码',
  signIn: '登录',
  signingIn: '正在登录',
  notForYou: '这一页给大厅主任和值班领导看，请换一个工号登录',
  waiting: '正在等候',
  people: '人',
  longest: '等得最久',
  minutes: '分钟',
  nobody: '没有人在等',
  counters: '窗口',
  open: '开',
  othersPaused: (count) => `${count} 暂停`,
  othersClosed: (count) => `${count} 未开`,
  finished: '今天办结',
  cases: '件',
  instant: (count) => `即办 ${count}`,
  gone: '过号、取消',
  missed: '过号',
  cancelled: (count) => `${count} 取消`,
  line: '队列',
  inLine: '在等（人）',
  wait: '约等（分钟）',
  lastHour: '近 1 小时',
  noWait: '随到随办',
  level: '平',
  up: (by) => `升 ${by}`,
  down: (by) => `降 ${by}`,
  called: '叫号',
  idle: '空闲',
  paused: '暂停',
  closed: '未开',
  until: (reason, time) => `${reason}至 ${time}`,
  done: (count) => `${count} 件`,
  alarms: '提醒',
  alarmCount: (count) => `${count} 条`,
  noAlarms: '现在没有需要您留意的事',
  ratings: '今天的评价',
  invited: (invited, given) => `请评 ${invited} 次，评了 ${given} 次`,
  printers: '打印机',
  heldBack: (count) => `${count} 张旧纸条等您决定`,
  noPrinter: '没有打印机：号码只在屏幕和手机上',
  printsElsewhere: (printer) => `改在“${printer}”出纸条`,
  printer: (no) => `${no} 号打印机`,
  kiosk: (no) => `${no} 号取号机`,
  jobs: (count) => `${count} 张等着打`,
}

const hant: Words = {
  title: '大廳實時',
  live: '實時',
  pages: '各頁',
  groups: { hall: '大廳', cases: '辦件', people: '人員', settings: '設定' },
  hallNow: '實況',
  report: '報表',
  duty: '值班交接',
  outcomes: '件種',
  hours: '辦公時間',
  away: '去向',
  openness: '公開',
  mail: '專遞',
  lists: '名冊與事項',
  register: '台賬',
  rules: '制度',
  devices: '設備',
  peoplePage: '人員崗位',
  slips: '小票',
  asked: '首問諮詢',
  home: '上門服務',
  agency: '幫辦代辦',
  signOut: '退出',
  signInHead: '大廳實時',
  signInNote: '大廳主任、值班領導用工號登入',
  badge: '工號',
  pin: '密碼',
  signIn: '登入',
  signingIn: '正在登入',
  notForYou: '這一頁給大廳主任和值班領導看，請換一個工號登入',
  waiting: '正在等候',
  people: '人',
  longest: '等得最久',
  minutes: '分鐘',
  nobody: '沒有人在等',
  counters: '窗口',
  open: '開',
  othersPaused: (count) => `${count} 暫停`,
  othersClosed: (count) => `${count} 未開`,
  finished: '今天辦結',
  cases: '件',
  instant: (count) => `即辦 ${count}`,
  gone: '過號、取消',
  missed: '過號',
  cancelled: (count) => `${count} 取消`,
  line: '隊列',
  inLine: '在等（人）',
  wait: '約等（分鐘）',
  lastHour: '近 1 小時',
  noWait: '隨到隨辦',
  level: '平',
  up: (by) => `升 ${by}`,
  down: (by) => `降 ${by}`,
  called: '叫號',
  idle: '空閒',
  paused: '暫停',
  closed: '未開',
  until: (reason, time) => `${reason}至 ${time}`,
  done: (count) => `${count} 件`,
  alarms: '提醒',
  alarmCount: (count) => `${count} 條`,
  noAlarms: '現在沒有需要您留意的事',
  ratings: '今天的評價',
  invited: (invited, given) => `請評 ${invited} 次，評了 ${given} 次`,
  printers: '印表機',
  heldBack: (count) => `${count} 張舊紙條等您決定`,
  noPrinter: '沒有印表機：號碼只在螢幕和手機上',
  printsElsewhere: (printer) => `改在「${printer}」出紙條`,
  printer: (no) => `${no} 號印表機`,
  kiosk: (no) => `${no} 號取號機`,
  jobs: (count) => `${count} 張等著印`,
}

const en: Words = {
  title: 'Hall live',
  live: 'Live',
  pages: 'Pages',
  groups: { hall: 'Hall', cases: 'Cases', people: 'People', settings: 'Settings' },
  hallNow: 'Live',
  report: 'Report',
  duty: 'Duty',
  outcomes: 'Kinds',
  hours: 'Hours',
  away: 'Away',
  openness: 'Open',
  mail: 'Mail',
  lists: 'People, matters',
  register: 'Cases',
  rules: 'Rules',
  devices: 'Devices',
  peoplePage: 'People',
  slips: 'Slips',
  asked: 'Asked',
  home: 'Home visits',
  agency: 'Agency',
  signOut: 'Sign out',
  signInHead: 'Hall live',
  signInNote: 'For the hall manager and the duty leader',
  badge: 'Badge',
  pin: 'PIN',
  signIn: 'Sign in',
  signingIn: 'Signing in',
  notForYou: 'This page is for the hall manager and the duty leader. Please use another badge',
  waiting: 'Waiting',
  people: 'people',
  longest: 'Longest wait',
  minutes: 'min',
  nobody: 'nobody waits',
  counters: 'Counters',
  open: 'open',
  othersPaused: (count) => `${count} paused`,
  othersClosed: (count) => `${count} closed`,
  finished: 'Finished today',
  cases: 'cases',
  instant: (count) => `${count} instant`,
  gone: 'Missed, cancelled',
  missed: 'missed',
  cancelled: (count) => `${count} cancelled`,
  line: 'Line',
  inLine: 'Waiting',
  wait: 'Wait, min',
  lastHour: 'Last hour',
  noWait: 'No wait',
  level: 'level',
  up: (by) => `up ${by}`,
  down: (by) => `down ${by}`,
  called: 'Called',
  idle: 'Free',
  paused: 'Paused',
  closed: 'Closed',
  until: (reason, time) => `${reason} to ${time}`,
  done: (count) => `${count} done`,
  alarms: 'Alarms',
  alarmCount: (count) => `${count} open`,
  noAlarms: 'Nothing needs your attention',
  ratings: "Today's ratings",
  invited: (invited, given) => `${invited} invited, ${given} given`,
  printers: 'Printers',
  heldBack: (count) => `${count} old to decide on`,
  noPrinter: 'No printer: numbers show on screens and phones only',
  printsElsewhere: (printer) => `Slips come out at: ${printer}`,
  printer: (no) => `Printer ${no}`,
  kiosk: (no) => `Kiosk ${no}`,
  jobs: (count) => `${count} to print`,
}
export const words = wordsOf(hans, hant, en)

type Reasons = Record<PauseReason, string>
const reasonWords: [Reasons, Reasons, Reasons] = [
  { meeting: '开会', 'site-visit': '勘查', break: '休息', leave: '请假', training: '培训', equipment: '检修', other: '离开' },
  { meeting: '開會', 'site-visit': '勘查', break: '休息', leave: '請假', training: '培訓', equipment: '檢修', other: '離開' },
  {
    meeting: 'Meeting',
    'site-visit': 'Site visit',
    break: 'Break',
    leave: 'Leave',
    training: 'Training',
    equipment: 'Repair',
    other: 'Away',
  },
]
export const reasons = wordsOf(...reasonWords)

/** The exact five words of 好差评 (R45). */
type Levels = Record<'5' | '4' | '3' | '2' | '1', string>
const levelWords: [Levels, Levels, Levels] = [
  { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
  { 5: '非常滿意', 4: '滿意', 3: '基本滿意', 2: '不滿意', 1: '非常不滿意' },
  { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Fairly satisfied', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
]
export const levels = wordsOf(...levelWords)

type States = Record<PrinterState, string>
const stateWords: [States, States, States] = [
  {
    ready: '正常',
    'paper-low': '纸快用完',
    unconfirmed: '没有确认出纸，请看一看',
    'paper-out': '没有纸了',
    'cover-open': '盖子开着',
    'cutter-error': '切刀卡住',
    overheated: '过热，会自己恢复',
    error: '需要检查',
    'unknown-answer': '回答看不懂',
    'no-access': '本机无权打开',
    offline: '没有连上',
  },
  {
    ready: '正常',
    'paper-low': '紙快用完',
    unconfirmed: '沒有確認出紙，請看一看',
    'paper-out': '沒有紙了',
    'cover-open': '蓋子開著',
    'cutter-error': '切刀卡住',
    overheated: '過熱，會自己恢復',
    error: '需要檢查',
    'unknown-answer': '回答看不懂',
    'no-access': '本機無權開啟',
    offline: '沒有連上',
  },
  {
    ready: 'Ready',
    'paper-low': 'Paper low',
    unconfirmed: 'Does not confirm slips',
    'paper-out': 'Out of paper',
    'cover-open': 'Cover open',
    'cutter-error': 'Cutter jammed',
    overheated: 'Too hot, will go on',
    error: 'Needs a look',
    'unknown-answer': 'Answers make no sense',
    'no-access': 'May not be opened',
    offline: 'Not connected',
  },
]
export const printerWords = wordsOf(...stateWords)
