import type { PauseReason } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  title: (counter: number) => string
  before: string
  after: string
  toThis: string
  serving: string
  idle: string
  idleWay: string
  closed: string
  closedWay: string
  goTo: (list: string) => string
  handles: string
  waitingNow: string
  comma: string
  more: (names: string, count: number) => string
  badge: (badge: string) => string
  photo: string
  clerk: string
  assistant: (name: string) => string
  standsIn: Record<'leave' | 'out' | 'away', string>
  waits: (waiting: number, range: string) => string
  waiting: (waiting: number) => string
  noWait: string
  daysNumber: (day: string) => string
  paused: string
  back: string
  soon: string
  backUnknown: string
  cover: (counter: number) => string
  coverWay: (name: string, badge: string) => string
  stay: string
  stayWay: string
  unknown: (counter: string) => string
  unknownWay: string
  hallBreak: string
  hallClosed: string
  dayOff: string
  callsFrom: string
  extended: (time: string) => string
}
type Reasons = Record<PauseReason | 'own', (words: string) => string>

const hans: Words = {
  title: (counter) => `${counter} 号窗口屏`,
  before: '',
  after: '号窗口',
  toThis: '到本窗口',
  serving: '正在办理',
  idle: '空闲',
  idleWay: '请叫到号的群众前来',
  closed: '未开',
  closedWay: '本窗口没有开，请您谅解',
  goTo: (list) => `请您到 ${list} 号窗口`,
  handles: '本窗口办理',
  waitingNow: '现在等候',
  comma: '、',
  more: (names, count) => `${names}等 ${count} 项`,
  badge: (badge) => `工号 ${badge}`,
  photo: '工作人员照片',
  clerk: '为您办理的工作人员',
  assistant: (name) => `协助 ${name}`,
  standsIn: { leave: '顶岗 · 原岗请假', out: '顶岗 · 原岗外出', away: '顶岗' },
  waits: (waiting, range) => `${waiting} 人在等，约 ${range} 分钟`,
  waiting: (waiting) => `${waiting} 人在等`,
  noWait: '随到随办',
  daysNumber: (day) => `${day}的号`,
  paused: '暂停服务',
  back: '预计返回',
  soon: '马上回来',
  backUnknown: '返回后继续',
  cover: (counter) => `请您到 ${counter} 号窗口`,
  coverWay: (name, badge) => `${name}（工号 ${badge}）为您办理，号码不变，不用重新取号`,
  stay: '请您在等候区稍坐',
  stayWay: '号码不变，恢复后接着叫号',
  unknown: (counter) => `大厅里没有 ${counter} 号窗口`,
  unknownWay: '请工作人员看一看这块屏的地址',
  hallBreak: '午间休息',
  hallClosed: '今天办公结束',
  dayOff: '今天不办公',
  callsFrom: '开始叫号',
  extended: (time) => `延时服务中，办到 ${time}`,
}

const hant: Words = {
  title: (counter) => `${counter} 號窗口屏`,
  before: '',
  after: '號窗口',
  toThis: '到本窗口',
  serving: '正在辦理',
  idle: '空閒',
  idleWay: '請叫到號的群眾前來',
  closed: '未開',
  closedWay: '本窗口沒有開，請您諒解',
  goTo: (list) => `請您到 ${list} 號窗口`,
  handles: '本窗口辦理',
  waitingNow: '現在等候',
  comma: '、',
  more: (names, count) => `${names}等 ${count} 項`,
  badge: (badge) => `工號 ${badge}`,
  photo: '工作人員照片',
  clerk: '為您辦理的工作人員',
  assistant: (name) => `協助 ${name}`,
  standsIn: { leave: '頂崗 · 原崗請假', out: '頂崗 · 原崗外出', away: '頂崗' },
  waits: (waiting, range) => `${waiting} 人在等，約 ${range} 分鐘`,
  waiting: (waiting) => `${waiting} 人在等`,
  noWait: '隨到隨辦',
  daysNumber: (day) => `${day}的號`,
  paused: '暫停服務',
  back: '預計返回',
  soon: '馬上回來',
  backUnknown: '返回後繼續',
  cover: (counter) => `請您到 ${counter} 號窗口`,
  coverWay: (name, badge) => `${name}（工號 ${badge}）為您辦理，號碼不變，不用重新取號`,
  stay: '請您在等候區稍坐',
  stayWay: '號碼不變，恢復後接著叫號',
  unknown: (counter) => `大廳裡沒有 ${counter} 號窗口`,
  unknownWay: '請工作人員看一看這塊屏的地址',
  hallBreak: '午間休息',
  hallClosed: '今天辦公結束',
  dayOff: '今天不辦公',
  callsFrom: '開始叫號',
  extended: (time) => `延時服務中，辦到 ${time}`,
}

const en: Words = {
  title: (counter) => `Counter ${counter}`,
  before: 'Counter',
  after: '',
  toThis: 'to this counter',
  serving: 'Serving',
  idle: 'Free',
  idleWay: 'Please come when your number is called',
  closed: 'Closed',
  closedWay: 'This counter is not open now. Thank you for understanding',
  goTo: (list) => `Please go to ${/^\d+$/.test(list) ? 'counter' : 'counters'} ${list}`,
  handles: 'This counter handles',
  waitingNow: 'At the moment',
  comma: ', ',
  more: (_names, count) => `${count} kinds of matters`,
  badge: (badge) => `Badge ${badge}`,
  photo: 'Photo of the clerk',
  clerk: 'Who serves here',
  assistant: (name) => `with ${name}`,
  standsIn: { leave: 'covering for leave', out: 'covering for an errand', away: 'covering' },
  waits: (waiting, range) => `${waiting} waiting, ${range} min`,
  waiting: (waiting) => `${waiting} waiting`,
  noWait: 'No wait',
  daysNumber: (day) => `of ${day}`,
  paused: 'Paused',
  back: 'Back at about',
  soon: 'Back soon',
  backUnknown: 'Back soon',
  cover: (counter) => `Please go to counter ${counter}`,
  coverWay: (name, badge) => `${name} (badge ${badge}) will help you. You keep your number`,
  stay: 'Please take a seat',
  stayWay: 'You keep your number, and calling goes on afterwards',
  unknown: (counter) => `The hall has no counter ${counter}`,
  unknownWay: "Staff, please check this screen's address",
  hallBreak: 'Midday break',
  hallClosed: 'Closed for today',
  dayOff: 'Closed today',
  callsFrom: 'Calls from',
  extended: (time) => `Extended service until ${time}`,
}

export const words = wordsOf(hans, hant, en)

/** Why nobody serves, as a sentence: with the clerk's name, or (`own`) in the clerk's own words. */
const away: [Reasons, Reasons, Reasons] = [
  {
    meeting: (name) => `${name}正在开会，请您谅解`,
    'site-visit': (name) => `${name}外出现场勘查，请您谅解`,
    break: (name) => `${name}休息一会儿，请您谅解`,
    leave: (name) => `${name}请假，请您谅解`,
    training: (name) => `${name}参加培训，请您谅解`,
    equipment: () => '设备正在检修，请您谅解',
    other: () => '暂时离开一会儿，请您谅解',
    own: (words) => `${words}，请您谅解`,
  },
  {
    meeting: (name) => `${name}正在開會，請您諒解`,
    'site-visit': (name) => `${name}外出現場勘查，請您諒解`,
    break: (name) => `${name}休息一會兒，請您諒解`,
    leave: (name) => `${name}請假，請您諒解`,
    training: (name) => `${name}參加培訓，請您諒解`,
    equipment: () => '設備正在檢修，請您諒解',
    other: () => '暫時離開一會兒，請您諒解',
    own: (words) => `${words}，請您諒解`,
  },
  {
    meeting: (name) => `${name} is in a meeting. Thank you for waiting`,
    'site-visit': (name) => `${name} is on a site visit. Thank you for waiting`,
    break: (name) => `${name} is on a short break. Thank you for waiting`,
    leave: (name) => `${name} is on leave. Thank you for understanding`,
    training: (name) => `${name} is in training. Thank you for waiting`,
    equipment: () => 'Equipment is being checked. Thank you for waiting',
    other: () => 'Away for a moment. Thank you for waiting',
    own: (words) => `${words}. Thank you for waiting`,
  },
]
export const reasons = wordsOf(...away)
