import type { PauseReason, WhereaboutState } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  now: string
  present: (there: number, all: number) => string
  who: string
  post: string
  where: string
  since: string
  back: string
  counter: (counter: number) => string
  serving: string
  called: string
  with: (names: string) => string
  late: (minutes: number) => string
  log: string
  logNone: string
  from: string
  to: string
  stillAway: string
  approved: string
  unapproved: string
  asks: string
  asksNone: string
  asked: (name: string, counter: number) => string
  until: (time: string) => string
  grant: string
  refuse: string
  granted: (by: string) => string
  refused: (by: string) => string
  left: string
  leftNote: string
  amber: (minutes: number) => string
  red: (minutes: number) => string
  notices: string
  noticesNone: string
  noticesNote: string
  open: (count: number) => string
  absent: (name: string, minutes: number) => string
  idle: string
  goesOn: string
  says: (text: string) => string
  confirm: string
  aside: string
  why: string
  isConfirmed: (by: string) => string
  isAside: (by: string, why: string) => string
  year: (year: string) => string
  yearNote: string
  times: (count: number) => string
  talk: string
  replace: string
}
const hans: Words = {
  now: '现在在哪里',
  present: (there, all) => `在岗 ${there} 人，共 ${all} 人`,
  who: '姓名',
  post: '岗位',
  where: '去向',
  since: '从几点起',
  back: '几点回来',
  counter: (counter) => `${counter} 号窗口`,
  serving: '正在办理',
  called: '正在叫号',
  with: (names) => `同去：${names}`,
  late: (minutes) => `过了 ${minutes} 分钟`,
  log: '今天的去向记录',
  logNone: '今天还没有人离开过窗口。',
  from: '离开',
  to: '回来',
  stillAway: '还没有回来',
  approved: '已同意',
  unapproved: '未经同意',
  asks: '请求离开',
  asksNone: '现在没有人请求离开。',
  asked: (name, counter) => `${name}　${counter} 号窗口`,
  until: (time) => `${time} 回来`,
  grant: '同意',
  refuse: '不同意',
  granted: (by) => `${by}已同意`,
  refused: (by) => `${by}没有同意`,
  left: '没有人办的窗口',
  leftNote: '空着不等于没有人，请先去看一看。',
  amber: (minutes) => `快到提醒线，${minutes} 分钟`,
  red: (minutes) => `${minutes} 分钟没有人办`,
  notices: '等待认定',
  noticesNone: '没有等待认定的离岗。',
  noticesNote: '系统只提醒，算不算由您认定。',
  open: (count) => `${count} 条`,
  absent: (name, minutes) => `${name}　${minutes} 分钟`,
  idle: '窗口空着，有人在等',
  goesOn: '还没有回来',
  says: (text) => `本人说明：${text}`,
  confirm: '认定离岗',
  aside: '不算',
  why: '不算的原因',
  isConfirmed: (by) => `${by}认定离岗`,
  isAside: (by, why) => `${by}：不算，${why}`,
  year: (year) => `${year} 年认定的次数`,
  yearNote: '到了次数只是建议，由领导决定。',
  times: (count) => `${count} 次`,
  talk: '建议谈话',
  replace: '建议换人',
}
const hant: Words = {
  now: '現在在哪裡',
  present: (there, all) => `在崗 ${there} 人，共 ${all} 人`,
  who: '姓名',
  post: '崗位',
  where: '去向',
  since: '從幾點起',
  back: '幾點回來',
  counter: (counter) => `${counter} 號窗口`,
  serving: '正在辦理',
  called: '正在叫號',
  with: (names) => `同去：${names}`,
  late: (minutes) => `過了 ${minutes} 分鐘`,
  log: '今天的去向記錄',
  logNone: '今天還沒有人離開過窗口。',
  from: '離開',
  to: '回來',
  stillAway: '還沒有回來',
  approved: '已同意',
  unapproved: '未經同意',
  asks: '請求離開',
  asksNone: '現在沒有人請求離開。',
  asked: (name, counter) => `${name}　${counter} 號窗口`,
  until: (time) => `${time} 回來`,
  grant: '同意',
  refuse: '不同意',
  granted: (by) => `${by}已同意`,
  refused: (by) => `${by}沒有同意`,
  left: '沒有人辦的窗口',
  leftNote: '空著不等於沒有人，請先去看一看。',
  amber: (minutes) => `快到提醒線，${minutes} 分鐘`,
  red: (minutes) => `${minutes} 分鐘沒有人辦`,
  notices: '等待認定',
  noticesNone: '沒有等待認定的離崗。',
  noticesNote: '系統只提醒，算不算由您認定。',
  open: (count) => `${count} 條`,
  absent: (name, minutes) => `${name}　${minutes} 分鐘`,
  idle: '窗口空著，有人在等',
  goesOn: '還沒有回來',
  says: (text) => `本人說明：${text}`,
  confirm: '認定離崗',
  aside: '不算',
  why: '不算的原因',
  isConfirmed: (by) => `${by}認定離崗`,
  isAside: (by, why) => `${by}：不算，${why}`,
  year: (year) => `${year} 年認定的次數`,
  yearNote: '到了次數只是建議，由領導決定。',
  times: (count) => `${count} 次`,
  talk: '建議談話',
  replace: '建議換人',
}
const en: Words = {
  now: 'Where everybody is',
  present: (there, all) => `${there} of ${all} at work`,
  who: 'Name',
  post: 'Post',
  where: 'Whereabouts',
  since: 'Since',
  back: 'Back at',
  counter: (counter) => `Counter ${counter}`,
  serving: 'serving',
  called: 'calling',
  with: (names) => `with ${names}`,
  late: (minutes) => `${minutes} min late`,
  log: 'Log of today',
  logNone: 'Nobody has left a counter today.',
  from: 'Left',
  to: 'Back',
  stillAway: 'not back yet',
  approved: 'approved',
  unapproved: 'not approved',
  asks: 'Asking to leave',
  asksNone: 'Nobody asks to leave now.',
  asked: (name, counter) => `${name}, counter ${counter}`,
  until: (time) => `back at ${time}`,
  grant: 'Approve',
  refuse: 'Do not approve',
  granted: (by) => `Approved by ${by}`,
  refused: (by) => `Not approved by ${by}`,
  left: 'Counters that are left',
  leftNote: 'A console at rest is no proof. Please go and look first.',
  amber: (minutes) => `${minutes} min, near the limit`,
  red: (minutes) => `nobody serves for ${minutes} min`,
  notices: 'To be judged',
  noticesNone: 'No absence waits to be judged.',
  noticesNote: 'The clock only tells you. Whether it counts is for you to say.',
  open: (count) => `${count}`,
  absent: (name, minutes) => `${name}, ${minutes} min`,
  idle: 'free, with people waiting',
  goesOn: 'not back yet',
  says: (text) => `Says: ${text}`,
  confirm: 'Confirm absence',
  aside: 'Set aside',
  why: 'Why it does not count',
  isConfirmed: (by) => `Confirmed by ${by}`,
  isAside: (by, why) => `Set aside by ${by}: ${why}`,
  year: (year) => `Confirmed in ${year}`,
  yearNote: 'A number only proposes. People decide.',
  times: (count) => `${count} times`,
  talk: 'Talk proposed',
  replace: 'Replacement proposed',
}
export const awayWords = wordsOf(hans, hant, en)

export const stateWords = wordsOf<Record<WhereaboutState, string>>(
  { 'at-counter': '在岗', assisting: '协助', paused: '离开窗口', leave: '请假', out: '同去外出', 'not-signed-in': '没有上岗', off: '下班' },
  { 'at-counter': '在崗', assisting: '協助', paused: '離開窗口', leave: '請假', out: '同去外出', 'not-signed-in': '沒有上崗', off: '下班' },
  {
    'at-counter': 'At work',
    assisting: 'Assisting',
    paused: 'Away',
    leave: 'On leave',
    out: 'Gone along',
    'not-signed-in': 'Not signed in',
    off: 'Off duty',
  },
)
export const reasonWords = wordsOf<Record<PauseReason, string>>(
  { meeting: '开会', 'site-visit': '现场勘查', break: '休息', leave: '请假', training: '培训', equipment: '设备检修', other: '其他事' },
  { meeting: '開會', 'site-visit': '現場勘查', break: '休息', leave: '請假', training: '培訓', equipment: '設備檢修', other: '其他事' },
  {
    meeting: 'Meeting',
    'site-visit': 'Site visit',
    break: 'Break',
    leave: 'Leave',
    training: 'Training',
    equipment: 'Equipment',
    other: 'Other',
  },
)
