import type { AskedKind, AskedState } from '../../protocol/asked.ts'
import { type VisitResult, visitResults } from '../../protocol/enquiries.ts'
import type { ReferralResult } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../../web/language.ts'

export { visitResults }

type Words = {
  readonly tabs: Readonly<Record<AskedKind | 'chains' | 'matters', string>>
  readonly open: Readonly<Record<AskedKind, string>>
  readonly from: string
  readonly to: string
  readonly matter: string
  readonly all: string
  readonly channel: string
  readonly state: string
  readonly stillOpen: string
  readonly ended: string
  readonly total: (count: number) => string
  readonly more: string
  readonly table: string
  readonly none: string
  readonly number: string
  readonly at: string
  readonly first: string
  readonly what: string
  readonly toWhom: string
  readonly how: string
  readonly due: string
  readonly states: Readonly<Record<AskedState, string>>
  readonly answered: string
  readonly late: string
  readonly waitsLong: string
  readonly provisional: string
  readonly leader: string
  readonly counter: (counter: number) => string
  readonly results: Readonly<Record<ReferralResult | VisitResult | 'served' | 'cancelled', string>>
  readonly levels: Readonly<Record<number, string>>
  readonly causes: Readonly<Record<string, string>>
  readonly tries: (count: number) => string
  readonly caller: string
  readonly answer: string
  readonly answerDo: string
  readonly assign: string
  readonly choose: string
  readonly assignDo: string
  readonly closeWords: string
  readonly closeDo: string
  readonly told: string
  readonly note: string
  readonly visitDo: string
  readonly choosePlease: string
  readonly chainsHead: (transfers: number, bounces: number) => string
  readonly bounced: string
  readonly stillOn: string
  readonly asked: string
  readonly noMatter: string
  readonly openNow: string
}

const hans: Words = {
  tabs: { enquiry: '咨询', record: '首问登记', visit: '回访', chains: '转办', matters: '常问事项' },
  open: { enquiry: '待答复', record: '没有办结', visit: '待回访' },
  from: '从',
  to: '到',
  matter: '事项',
  all: '全部',
  channel: '方式',
  state: '状态',
  stillOpen: '没有办结',
  ended: '已办结',
  total: (count) => `共 ${count} 条`,
  more: '再看一页',
  table: '下载表格',
  none: '这些日子没有登记',
  number: '编号',
  at: '时间',
  first: '首问',
  what: '内容',
  toWhom: '由谁办',
  how: '情况',
  due: '期限',
  states: { open: '没有人承接', taken: '已承接', closed: '待告知本人', told: '已告知本人' },
  answered: '已答复',
  late: '过了时限',
  waitsLong: '等久了',
  provisional: '暂定',
  leader: '值班领导',
  counter: (counter) => `${counter} 号窗口`,
  results: {
    settled: '办好了',
    elsewhere: '由别处办理',
    withdrawn: '本人不办了',
    satisfied: '满意',
    'put-right': '已经改进',
    declined: '不愿多谈',
    'not-reached': '没有接通',
    served: '已办结',
    cancelled: '退号',
  },
  levels: { 1: '非常不满意', 2: '不满意', 3: '基本满意' },
  causes: { 'low-rating': '评价较低', agency: '帮办代办', mediation: '调解' },
  tries: (count) => `打过 ${count} 次`,
  caller: '联系方式',
  answer: '答复',
  answerDo: '记下答复',
  assign: '交给谁办',
  choose: '请选择',
  assignDo: '交办',
  closeWords: '告诉本人的话',
  closeDo: '办结',
  told: '已经告知本人',
  note: '回访记录',
  visitDo: '记下回访',
  choosePlease: '点一条，在这里看全文、办理',
  chainsHead: (transfers, bounces) => `转办 ${transfers} 次，来回转的号 ${bounces} 个`,
  bounced: '来回转',
  stillOn: '还没有办结',
  asked: '问过几次',
  noMatter: '没有对应的事项',
  openNow: '待答复',
}
const hant: Words = {
  tabs: { enquiry: '諮詢', record: '首問登記', visit: '回訪', chains: '轉辦', matters: '常問事項' },
  open: { enquiry: '待答覆', record: '沒有辦結', visit: '待回訪' },
  from: '從',
  to: '到',
  matter: '事項',
  all: '全部',
  channel: '方式',
  state: '狀態',
  stillOpen: '沒有辦結',
  ended: '已辦結',
  total: (count) => `共 ${count} 條`,
  more: '再看一頁',
  table: '下載表格',
  none: '這些日子沒有登記',
  number: '編號',
  at: '時間',
  first: '首問',
  what: '內容',
  toWhom: '由誰辦',
  how: '情況',
  due: '期限',
  states: { open: '沒有人承接', taken: '已承接', closed: '待告知本人', told: '已告知本人' },
  answered: '已答覆',
  late: '過了時限',
  waitsLong: '等久了',
  provisional: '暫定',
  leader: '值班領導',
  counter: (counter) => `${counter} 號窗口`,
  results: {
    settled: '辦好了',
    elsewhere: '由別處辦理',
    withdrawn: '本人不辦了',
    satisfied: '滿意',
    'put-right': '已經改進',
    declined: '不願多談',
    'not-reached': '沒有接通',
    served: '已辦結',
    cancelled: '退號',
  },
  levels: { 1: '非常不滿意', 2: '不滿意', 3: '基本滿意' },
  causes: { 'low-rating': '評價較低', agency: '幫辦代辦', mediation: '調解' },
  tries: (count) => `打過 ${count} 次`,
  caller: '聯繫方式',
  answer: '答覆',
  answerDo: '記下答覆',
  assign: '交給誰辦',
  choose: '請選擇',
  assignDo: '交辦',
  closeWords: '告訴本人的話',
  closeDo: '辦結',
  told: '已經告知本人',
  note: '回訪記錄',
  visitDo: '記下回訪',
  choosePlease: '點一條，在這裡看全文、辦理',
  chainsHead: (transfers, bounces) => `轉辦 ${transfers} 次，來回轉的號 ${bounces} 個`,
  bounced: '來回轉',
  stillOn: '還沒有辦結',
  asked: '問過幾次',
  noMatter: '沒有對應的事項',
  openNow: '待答覆',
}
const en: Words = {
  tabs: { enquiry: 'Enquiries', record: 'Records', visit: 'Call-backs', chains: 'Handed on', matters: 'Most asked' },
  open: { enquiry: 'unanswered', record: 'open', visit: 'to be called' },
  from: 'From',
  to: 'to',
  matter: 'Matter',
  all: 'All',
  channel: 'How',
  state: 'State',
  stillOpen: 'Open',
  ended: 'Ended',
  total: (count) => `${count} in all`,
  more: 'Next page',
  table: 'Download',
  none: 'Nothing was logged in these days',
  number: 'Number',
  at: 'Time',
  first: 'Asked first',
  what: 'What',
  toWhom: 'With whom',
  how: 'State',
  due: 'Due',
  states: { open: 'nobody has it', taken: 'taken', closed: 'to be told', told: 'told' },
  answered: 'answered',
  late: 'late',
  waitsLong: 'waits long',
  provisional: 'provisional',
  leader: 'duty leader',
  counter: (counter) => `counter ${counter}`,
  results: {
    settled: 'Settled',
    elsewhere: 'Elsewhere',
    withdrawn: 'Withdrawn',
    satisfied: 'Satisfied',
    'put-right': 'Put right',
    declined: 'Declined',
    'not-reached': 'Not reached',
    served: 'Served',
    cancelled: 'Given back',
  },
  levels: { 1: 'very dissatisfied', 2: 'dissatisfied', 3: 'fairly satisfied' },
  causes: { 'low-rating': 'Low rating', agency: 'Agency case', mediation: 'Mediation' },
  tries: (count) => (count === 1 ? 'called once' : `called ${count} times`),
  caller: 'To reach them',
  answer: 'Answer',
  answerDo: 'Answered',
  assign: 'Whose it is',
  choose: 'Please choose',
  assignDo: 'Assign',
  closeWords: 'What they are told',
  closeDo: 'Close it',
  told: 'They have been told',
  note: 'What was said',
  visitDo: 'Called back',
  choosePlease: 'Choose one to read and handle it here',
  chainsHead: (transfers, bounces) => `handed on ${transfers} times, ${bounces} bounced`,
  bounced: 'bounced',
  stillOn: 'open',
  asked: 'Asked',
  noMatter: 'None of the matters',
  openNow: 'Unanswered',
}

export const askedPageWords = wordsOf<Words>(hans, hant, en)
