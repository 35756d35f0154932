import type { Register } from '../../protocol/cases-kept.ts'
import { wordsOf } from '../language.ts'

type Words = {
  page: string
  own: string
  registers: Readonly<Record<Register, string>>
  search: string
  find: string
  matter: string
  kind: string
  clerk: string
  anyOne: string
  from: string
  to: string
  due: string
  review: string
  unreviewed: string
  reviewed: string
  clear: string
  case: string
  number: string
  applicant: string
  accepted: string
  state: string
  closed: string
  closedBy: string
  result: string
  given: string
  reason: string
  basis: string
  notice: string
  counter: (no: number) => string
  provisional: string
  total: (count: number) => string
  shown: (from: number, to: number) => string
  crowded: string
  none: string
  noneNote: string
  reading: string
  before: string
  next: string
  print: string
  download: string
  working: string
  back: string
  steps: string
  byClock: string
  proposed: (kind: string) => string
  finding: string
  findingNote: string
  save: string
  assign: string
  giveTo: string
  keys: string
  paperCut: (count: number) => string
  tooFew: string
  reversed: string
}

const hans: Words = {
  page: '办件台账',
  own: '我的台账',
  registers: { open: '办理中', done: '已办结', rejected: '退件登记' },
  search: '办件编号、号码、姓名或电话',
  find: '查找',
  matter: '事项',
  kind: '件种',
  clerk: '经办人',
  anyOne: '全部',
  from: '从',
  to: '到',
  due: '期限',
  review: '抽查',
  unreviewed: '未抽查',
  reviewed: '已抽查',
  clear: '清除条件',
  case: '办件编号',
  number: '号码',
  applicant: '申请人',
  accepted: '受理',
  state: '状态',
  closed: '办结',
  closedBy: '办结人',
  result: '结果',
  given: '退件',
  reason: '原因',
  basis: '依据',
  notice: '通知编号',
  counter: (no) => `${no} 号窗口`,
  provisional: '暂定',
  total: (count) => `共 ${count} 件`,
  shown: (from, to) => `第 ${from}–${to} 件`,
  crowded: '同名的太多，请写全姓名，或改用电话查找',
  none: '没有这样的办件',
  noneNote: '请换一个条件，或清除条件。',
  reading: '正在读取',
  before: '上一页',
  next: '下一页',
  print: '打印',
  download: '下载表格',
  working: '正在准备',
  back: '返回台账',
  steps: '办理经过',
  byClock: '系统计时',
  proposed: (kind) => `目录为${kind}`,
  finding: '抽查结果',
  findingNote: '说明（200 字以内）；不是「无误」的要写',
  save: '记下抽查结果',
  assign: '换人承办',
  giveTo: '交给这一位',
  keys: '按 / 查找，↑ ↓ 选择，回车打开，PgUp、PgDn 翻页，Esc 返回',
  paperCut: (count) => `只印前 ${count} 件，请缩小条件`,
  tooFew: '姓名至少写两个字，电话至少写四位',
  reversed: '起始日期要在结束日期之前',
}
const hant: Words = {
  page: '辦件台賬',
  own: '我的台賬',
  registers: { open: '辦理中', done: '已辦結', rejected: '退件登記' },
  search: '辦件編號、號碼、姓名或電話',
  find: '查找',
  matter: '事項',
  kind: '件種',
  clerk: '經辦人',
  anyOne: '全部',
  from: '從',
  to: '到',
  due: '期限',
  review: '抽查',
  unreviewed: '未抽查',
  reviewed: '已抽查',
  clear: '清除條件',
  case: '辦件編號',
  number: '號碼',
  applicant: '申請人',
  accepted: '受理',
  state: '狀態',
  closed: '辦結',
  closedBy: '辦結人',
  result: '結果',
  given: '退件',
  reason: '原因',
  basis: '依據',
  notice: '通知編號',
  counter: (no) => `${no} 號窗口`,
  provisional: '暫定',
  total: (count) => `共 ${count} 件`,
  shown: (from, to) => `第 ${from}–${to} 件`,
  crowded: '同名的太多，請寫全姓名，或改用電話查找',
  none: '沒有這樣的辦件',
  noneNote: '請換一個條件，或清除條件。',
  reading: '正在讀取',
  before: '上一頁',
  next: '下一頁',
  print: '列印',
  download: '下載表格',
  working: '正在準備',
  back: '返回台賬',
  steps: '辦理經過',
  byClock: '系統計時',
  proposed: (kind) => `目錄為${kind}`,
  finding: '抽查結果',
  findingNote: '說明（200 字以內）；不是「無誤」的要寫',
  save: '記下抽查結果',
  assign: '換人承辦',
  giveTo: '交給這一位',
  keys: '按 / 查找，↑ ↓ 選擇，回車打開，PgUp、PgDn 翻頁，Esc 返回',
  paperCut: (count) => `只印前 ${count} 件，請縮小條件`,
  tooFew: '姓名至少寫兩個字，電話至少寫四位',
  reversed: '起始日期要在結束日期之前',
}
const en: Words = {
  page: 'Cases',
  own: 'My cases',
  registers: { open: 'In progress', done: 'Done', rejected: 'Given back' },
  search: 'Case, number, name or phone',
  find: 'Find',
  matter: 'Matter',
  kind: 'Kind',
  clerk: 'Clerk',
  anyOne: 'All',
  from: 'From',
  to: 'To',
  due: 'Due',
  review: 'Review',
  unreviewed: 'Not reviewed',
  reviewed: 'Reviewed',
  clear: 'Clear',
  case: 'Case',
  number: 'Number',
  applicant: 'Applicant',
  accepted: 'Accepted',
  state: 'State',
  closed: 'Closed',
  closedBy: 'Closed by',
  result: 'Result',
  given: 'Given back',
  reason: 'Reason',
  basis: 'Basis',
  notice: 'Notice',
  counter: (no) => `Counter ${no}`,
  provisional: 'provisional',
  total: (count) => (count === 1 ? '1 case' : `${count} cases`),
  shown: (from, to) => `${from}–${to}`,
  crowded: 'Many people have this name. Please write the whole name, or the phone number',
  none: 'No such case',
  noneNote: 'Please choose something else, or clear the search.',
  reading: 'Reading',
  before: 'Previous',
  next: 'Next',
  print: 'Print',
  download: 'Download CSV',
  working: 'Preparing',
  back: 'Back to the register',
  steps: 'What happened',
  byClock: 'By the clock',
  proposed: (kind) => `catalogue: ${kind}`,
  finding: 'Review',
  findingNote: 'In words, up to 200 characters; needed unless it is sound',
  save: 'Record the review',
  assign: 'Another clerk answers for it',
  giveTo: 'Give it',
  keys: '/ searches, ↑ ↓ choose, Enter opens, PgUp and PgDn turn the page, Esc goes back',
  paperCut: (count) => `Only the first ${count} are printed: please narrow the search`,
  tooFew: 'Please write at least two characters of a name, or four digits of a phone number',
  reversed: 'The first day must come before the last',
}
export const registerWords = wordsOf(hans, hant, en)

const stepHans = {
  'case.opened': '受理',
  'notice.issued': '出具通知',
  'notice.spoken': '口头告知',
  'notice.reprinted': '重印通知',
  'announcement.posted': '上公告栏',
  'announcement.takenDown': '撤下公告',
  'case.reviewed': '抽查',
  'case.waiting': '等群众补材料，停止计时',
  'case.supplied': '材料到齐，继续计时',
  'case.extensionAsked': '申请延期',
  'case.extensionDecided': '延期批复',
  'case.warned': '预警',
  'case.papersLate': '材料逾期未补',
  'case.stepped': '内部流转',
  'case.stepLate': '流转超时',
  'case.staged': '联办分段',
  'case.stageDone': '一段办完',
  'case.decided': '作出决定',
  'case.closed': '办结',
  'case.dueSettled': '到期日确定',
  'case.papersSettled': '补正期限重算',
  'case.assigned': '换人承办',
  'mail.ordered': '登记政务专递',
  'mail.cancelled': '取消邮寄，改为自取',
  'mail.handed': '交给专递员',
  'mail.delivered': '专递送达',
  'mail.returned': '专递退回',
  'mail.late': '专递超时',
}
const stepHant: typeof stepHans = {
  'case.opened': '受理',
  'notice.issued': '出具通知',
  'notice.spoken': '口頭告知',
  'notice.reprinted': '重印通知',
  'announcement.posted': '上公告欄',
  'announcement.takenDown': '撤下公告',
  'case.reviewed': '抽查',
  'case.waiting': '等群眾補材料，停止計時',
  'case.supplied': '材料到齊，繼續計時',
  'case.extensionAsked': '申請延期',
  'case.extensionDecided': '延期批覆',
  'case.warned': '預警',
  'case.papersLate': '材料逾期未補',
  'case.stepped': '內部流轉',
  'case.stepLate': '流轉超時',
  'case.staged': '聯辦分段',
  'case.stageDone': '一段辦完',
  'case.decided': '作出決定',
  'case.closed': '辦結',
  'case.dueSettled': '到期日確定',
  'case.papersSettled': '補正期限重算',
  'case.assigned': '換人承辦',
  'mail.ordered': '登記政務專遞',
  'mail.cancelled': '取消郵寄，改為自取',
  'mail.handed': '交給專遞員',
  'mail.delivered': '專遞送達',
  'mail.returned': '專遞退回',
  'mail.late': '專遞超時',
}
const stepEn: typeof stepHans = {
  'case.opened': 'Accepted',
  'notice.issued': 'Notice issued',
  'notice.spoken': 'Told by word of mouth',
  'notice.reprinted': 'Notice printed again',
  'announcement.posted': 'On the notice board',
  'announcement.takenDown': 'Taken off the notice board',
  'case.reviewed': 'Reviewed',
  'case.waiting': 'Waiting for papers; the clock stands',
  'case.supplied': 'Papers complete; the clock goes on',
  'case.extensionAsked': 'More time asked for',
  'case.extensionDecided': 'More time decided',
  'case.warned': 'Warned',
  'case.papersLate': 'Papers are late',
  'case.stepped': 'Passed on inside',
  'case.stepLate': 'Passing on is late',
  'case.staged': 'Stages set',
  'case.stageDone': 'A stage is done',
  'case.decided': 'Decided',
  'case.closed': 'Closed',
  'case.dueSettled': 'Due day settled',
  'case.papersSettled': 'Day for papers settled',
  'case.assigned': 'Given to a colleague',
  'mail.ordered': 'To go by mail',
  'mail.cancelled': 'Fetched instead of mailed',
  'mail.handed': 'Given to the courier',
  'mail.delivered': 'Delivered by mail',
  'mail.returned': 'Brought back by the courier',
  'mail.late': 'Mail is late',
}
const steps = wordsOf(stepHans, stepHant, stepEn)
/** What an event is called on a case's page; one without a word as the journal has it. */
export const stepWord = (type: string): string => (steps.value as Record<string, string>)[type] ?? type
