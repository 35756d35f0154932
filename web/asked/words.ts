import type { EnquiryChannel, EnquiryOutcome } from '../../protocol/enquiries.ts'
import { wordsOf } from '../language.ts'

type Words = {
  readonly channels: Readonly<Record<EnquiryChannel, string>>
  readonly outcomes: Readonly<Record<EnquiryOutcome, string>>
  readonly channel: string
  readonly greeting: (counter: number | undefined) => string
  readonly ticket: (number: string) => string
  readonly question: string
  readonly requirement: string
  readonly answer: string
  readonly outcome: string
  readonly to: string
  readonly forWhom: string
  readonly choose: string
  readonly people: string
  readonly counters: string
  readonly lines: string
  readonly leader: string
  readonly elsewhere: string
  readonly where: string
  readonly matter: string
  readonly noMatter: string
  readonly caller: string
  readonly name: string
  readonly unit: string
  readonly phone: string
  readonly phoneHint: string
  readonly full: (most: number) => string
  readonly missing: Readonly<Record<'question' | 'requirement' | 'answer' | 'to', string>>
  readonly log: string
  readonly logAndFinish: string
  readonly leave: string
  readonly notNow: string
  readonly done: string
  readonly logged: (number: string) => string
  readonly answerBy: (day: string) => string
  readonly provisional: string
  readonly left: (number: string) => string
  readonly receipt: string
  readonly service: string
  readonly preview: string
  readonly print: string
  readonly counter: (counter: number) => string
}

const hans: Words = {
  channels: { desk: '来访', phone: '来电', letter: '来信', mail: '邮件', online: '网上' },
  outcomes: { answered: '已答复', 'where-to-ask': '告知去处', referred: '转给同事', open: '稍后答复' },
  channel: '方式',
  greeting: (counter) => (counter === undefined ? '「您好，服务中心，请讲」' : `「您好，服务中心 ${counter} 号窗口，请讲」`),
  ticket: (number) => `${number} 正在本窗口`,
  question: '问的是什么',
  requirement: '拟办事项和要求',
  answer: '怎样答复的',
  outcome: '结果',
  to: '由谁答复，到哪里问',
  forWhom: '留给谁',
  choose: '请选择',
  people: '同事',
  counters: '窗口',
  lines: '业务',
  leader: '责任不明，报值班领导',
  elsewhere: '别的地方，写在下面',
  where: '地点和方式',
  matter: '事项',
  noMatter: '没有对应的事项',
  caller: '来人，可以不填',
  name: '姓名',
  unit: '单位',
  phone: '电话',
  phoneHint: '电话请写数字',
  full: (most) => `最多 ${most} 字，已经写满`,
  missing: {
    question: '请写问的是什么',
    requirement: '请写拟办事项和要求',
    answer: '请写怎样答复的',
    to: '请选由谁答复，或者到哪里问',
  },
  log: '登记',
  logAndFinish: '登记，并办结为咨询件',
  leave: '留下登记',
  notNow: '先不登记',
  done: '好了',
  logged: (number) => `已登记 ${number}`,
  answerBy: (day) => `请在 ${day} 前答复`,
  provisional: '当年节假日还没有导入，日期是暂定的',
  left: (number) => `已留下 ${number}，办结以前一直在您的清单里`,
  receipt: '咨询件受理通知书',
  service: '服务告知单',
  preview: '看一看再打印',
  print: '打印',
  counter: (counter) => `${counter} 号窗口`,
}
const hant: Words = {
  channels: { desk: '來訪', phone: '來電', letter: '來信', mail: '郵件', online: '網上' },
  outcomes: { answered: '已答覆', 'where-to-ask': '告知去處', referred: '轉給同事', open: '稍後答覆' },
  channel: '方式',
  greeting: (counter) => (counter === undefined ? '「您好，服務中心，請講」' : `「您好，服務中心 ${counter} 號窗口，請講」`),
  ticket: (number) => `${number} 正在本窗口`,
  question: '問的是什麼',
  requirement: '擬辦事項和要求',
  answer: '怎樣答覆的',
  outcome: '結果',
  to: '由誰答覆，到哪裡問',
  forWhom: '留給誰',
  choose: '請選擇',
  people: '同事',
  counters: '窗口',
  lines: '業務',
  leader: '責任不明，報值班領導',
  elsewhere: '別的地方，寫在下面',
  where: '地點和方式',
  matter: '事項',
  noMatter: '沒有對應的事項',
  caller: '來人，可以不填',
  name: '姓名',
  unit: '單位',
  phone: '電話',
  phoneHint: '電話請寫數字',
  full: (most) => `最多 ${most} 字，已經寫滿`,
  missing: {
    question: '請寫問的是什麼',
    requirement: '請寫擬辦事項和要求',
    answer: '請寫怎樣答覆的',
    to: '請選由誰答覆，或者到哪裡問',
  },
  log: '登記',
  logAndFinish: '登記，並辦結為諮詢件',
  leave: '留下登記',
  notNow: '先不登記',
  done: '好了',
  logged: (number) => `已登記 ${number}`,
  answerBy: (day) => `請在 ${day} 前答覆`,
  provisional: '當年節假日還沒有匯入，日期是暫定的',
  left: (number) => `已留下 ${number}，辦結以前一直在您的清單裡`,
  receipt: '諮詢件受理通知書',
  service: '服務告知單',
  preview: '看一看再列印',
  print: '列印',
  counter: (counter) => `${counter} 號窗口`,
}
const en: Words = {
  channels: { desk: 'In person', phone: 'Telephone', letter: 'Letter', mail: 'Mail', online: 'Online' },
  outcomes: { answered: 'Answered', 'where-to-ask': 'Told where', referred: 'Referred', open: 'Answer later' },
  channel: 'How',
  greeting: (counter) =>
    counter === undefined ? '“Hello, service centre, how can I help?”' : `“Hello, service centre, counter ${counter}, how can I help?”`,
  ticket: (number) => `${number} is at this counter`,
  question: 'What was asked',
  requirement: 'What is wanted',
  answer: 'What was answered',
  outcome: 'Outcome',
  to: 'Who answers, or where to ask',
  forWhom: 'Left for',
  choose: 'Please choose',
  people: 'Colleagues',
  counters: 'Counters',
  lines: 'Lines',
  leader: 'Not clear whose it is: the duty leader',
  elsewhere: 'Another place, written below',
  where: 'Place and way',
  matter: 'Matter',
  noMatter: 'None of the matters',
  caller: 'Who asks, if they say so',
  name: 'Name',
  unit: 'From',
  phone: 'Telephone',
  phoneHint: 'A telephone number has digits only',
  full: (most) => `${most} characters at most; it is full`,
  missing: {
    question: 'Please write what was asked',
    requirement: 'Please write what is wanted',
    answer: 'Please write what was answered',
    to: 'Please choose who answers, or where to ask',
  },
  log: 'Log it',
  logAndFinish: 'Log it and finish as an enquiry',
  leave: 'Leave the record',
  notNow: 'Not now',
  done: 'Done',
  logged: (number) => `Logged as ${number}`,
  answerBy: (day) => `To be answered by ${day}`,
  provisional: 'The holidays of that year are not imported yet: the date may move',
  left: (number) => `Left as ${number}; it stays on your list until it is closed`,
  receipt: 'Receipt',
  service: 'Service notice',
  preview: 'Look before printing',
  print: 'Print',
  counter: (counter) => `Counter ${counter}`,
}

export const askedWords = wordsOf<Words>(hans, hant, en)
