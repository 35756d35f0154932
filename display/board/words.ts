import type { PauseReason } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../../web/language.ts'

type Reasons = Record<PauseReason, string>
type Words = {
  title: string
  calling: string
  called: string
  quiet: string
  quietWay: string
  plateBefore: string
  plateAfter: string
  justNow: string
  minutesAgo: (minutes: number) => string
  /** Of a visit of several matters. */
  stage: (now: number, of: number) => string
  daysNumber: (day: string) => string
  counterNo: (counter: number) => string
  counters: string
  recent: string
  idle: string
  paused: string
  closed: string
  noCounter: string
  waiting: string
  people: string
  minutes: string
  noWait: string
  at: (list: string) => string
  atMany: (count: number) => string
  returns: (time: string) => string
  goTo: (counter: number) => string
  comma: string
  missed: string
  missedWay: string
  onDuty: string
  supervision: string
  touchForSound: string
  breakNow: string
  closedNow: string
  dayOff: string
  goesOn: (time: string) => string
  extendedNow: string
  extendedUntil: (time: string) => string
}

const hans: Words = {
  title: '大厅屏',
  calling: '正在叫号',
  called: '刚才叫到',
  quiet: '请留意您的号码',
  quietWay: '叫到您时，这里会亮起',
  plateBefore: '',
  plateAfter: '号窗口',
  justNow: '刚刚',
  minutesAgo: (minutes) => `${minutes} 分钟前`,
  stage: (now: number, of: number) => `第 ${now} 件，共 ${of} 件`,
  daysNumber: (day) => `${day}的号`,
  counterNo: (counter) => `${counter} 号窗口`,
  counters: '各窗口',
  recent: '最近叫到',
  idle: '空闲',
  paused: '暂停',
  closed: '未开',
  noCounter: '暂无窗口',
  waiting: '现在等候',
  people: '人数',
  minutes: '约等分钟',
  noWait: '随到随办',
  at: (list) => `${list} 号窗口`,
  atMany: (count) => `${count} 个窗口`,
  returns: (time) => `${time} 返回`,
  goTo: (counter) => `请到 ${counter} 号窗口`,
  comma: '，',
  missed: '过号',
  missedWay: '请到原窗口旁等候，会再叫您',
  onDuty: '今日值班',
  supervision: '监督电话',
  touchForSound: '轻触屏幕，打开叫号声音',
  breakNow: '午间休息',
  closedNow: '今天办公结束',
  dayOff: '今天不办公',
  goesOn: (time) => `${time} 开始叫号`,
  extendedNow: '延时服务中',
  extendedUntil: (time) => `已取号的群众办到 ${time}`,
}

const hant: Words = {
  title: '大廳屏',
  calling: '正在叫號',
  called: '剛才叫到',
  quiet: '請留意您的號碼',
  quietWay: '叫到您時，這裡會亮起',
  plateBefore: '',
  plateAfter: '號窗口',
  justNow: '剛剛',
  minutesAgo: (minutes) => `${minutes} 分鐘前`,
  stage: (now: number, of: number) => `第 ${now} 件，共 ${of} 件`,
  daysNumber: (day) => `${day}的號`,
  counterNo: (counter) => `${counter} 號窗口`,
  counters: '各窗口',
  recent: '最近叫到',
  idle: '空閒',
  paused: '暫停',
  closed: '未開',
  noCounter: '暫無窗口',
  waiting: '現在等候',
  people: '人數',
  minutes: '約等分鐘',
  noWait: '隨到隨辦',
  at: (list) => `${list} 號窗口`,
  atMany: (count) => `${count} 個窗口`,
  returns: (time) => `${time} 返回`,
  goTo: (counter) => `請到 ${counter} 號窗口`,
  comma: '，',
  missed: '過號',
  missedWay: '請到原窗口旁等候，會再叫您',
  onDuty: '今日值班',
  supervision: '監督電話',
  touchForSound: '輕觸螢幕，打開叫號聲音',
  breakNow: '午間休息',
  closedNow: '今天辦公結束',
  dayOff: '今天不辦公',
  goesOn: (time) => `${time} 開始叫號`,
  extendedNow: '延時服務中',
  extendedUntil: (time) => `已取號的群眾辦到 ${time}`,
}

const en: Words = {
  title: 'Hall board',
  calling: 'Now calling',
  called: 'Last called',
  quiet: 'Please watch for your number',
  quietWay: 'It lights up here when it is your turn',
  plateBefore: 'Counter',
  plateAfter: '',
  justNow: 'just now',
  minutesAgo: (minutes) => `${minutes} min ago`,
  stage: (now: number, of: number) => `matter ${now} of ${of}`,
  daysNumber: (day) => `of ${day}`,
  counterNo: (counter) => `Counter ${counter}`,
  counters: 'Counters',
  recent: 'Recent calls',
  idle: 'Free',
  paused: 'Paused',
  closed: 'Closed',
  noCounter: 'No counter now',
  waiting: 'Waiting now',
  people: 'People',
  minutes: 'Wait, min',
  noWait: 'No wait',
  at: (list) => (/^\d+$/.test(list) ? `Counter ${list}` : `Counters ${list}`),
  atMany: (count) => `${count} counters`,
  returns: (time) => `back at ${time}`,
  goTo: (counter) => `please go to counter ${counter}`,
  comma: ', ',
  missed: 'Missed your number?',
  missedWay: 'Wait beside that counter, you will be called again',
  onDuty: 'On duty',
  supervision: 'Supervision',
  touchForSound: 'Touch for sound',
  breakNow: 'Midday break',
  closedNow: 'Closed for today',
  dayOff: 'Closed today',
  goesOn: (time) => `Calls from ${time}`,
  extendedNow: 'Extended service',
  extendedUntil: (time) => `for those with a number, until ${time}`,
}

export const words = wordsOf(hans, hant, en)

const away: [Reasons, Reasons, Reasons] = [
  { meeting: '开会', 'site-visit': '现场勘查', break: '休息', leave: '请假', training: '培训', equipment: '设备检修', other: '暂停' },
  { meeting: '開會', 'site-visit': '現場勘查', break: '休息', leave: '請假', training: '培訓', equipment: '設備檢修', other: '暫停' },
  {
    meeting: 'In a meeting',
    'site-visit': 'On a site visit',
    break: 'On a break',
    leave: 'On leave',
    training: 'In training',
    equipment: 'Equipment check',
    other: 'Paused',
  },
]
/** Why a counter is paused, in the few words that the board has room for. */
export const reasons = wordsOf(...away)
