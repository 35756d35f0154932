import type { EnquiryChannel, EnquiryOutcome } from '../enquiries.ts'
import type { Language } from '../vocabulary.ts'

type Words = {
  readonly title: string
  readonly notice: string
  readonly number: string
  readonly asked: string
  readonly channel: string
  readonly matter: string
  readonly question: string
  readonly outcomes: Readonly<Record<EnquiryOutcome, string>>
  readonly channels: Readonly<Record<EnquiryChannel, string>>
  readonly by: (day: string) => string
  readonly provisional: string
  readonly first: string
  readonly counter: (counter: number) => string
  readonly keep: string
  readonly basis: string
  readonly steps: string
  readonly legal: (limit: string) => string
}

const hans: Words = {
  title: '咨询件受理通知书',
  notice: '服务告知单',
  number: '编号',
  asked: '咨询时间',
  channel: '方式',
  matter: '事项',
  question: '您咨询的是',
  outcomes: { answered: '答复', 'where-to-ask': '请到这里咨询', referred: '由这里答复您', open: '稍后答复您' },
  channels: { desk: '来访', phone: '来电', letter: '来信', mail: '邮件', online: '网上' },
  by: (day) => `${day} 前答复您`,
  provisional: '当年节假日还没有公布，日期以后可能调整',
  first: '首问负责人',
  counter: (counter) => `${counter} 号窗口`,
  keep: '请保留这张单子，来电来访报编号即可',
  basis: '办理依据',
  steps: '办理程序',
  legal: (limit) => `法定时限：${limit}`,
}
const hant: Words = {
  title: '諮詢件受理通知書',
  notice: '服務告知單',
  number: '編號',
  asked: '諮詢時間',
  channel: '方式',
  matter: '事項',
  question: '您諮詢的是',
  outcomes: { answered: '答覆', 'where-to-ask': '請到這裡諮詢', referred: '由這裡答覆您', open: '稍後答覆您' },
  channels: { desk: '來訪', phone: '來電', letter: '來信', mail: '郵件', online: '網上' },
  by: (day) => `${day} 前答覆您`,
  provisional: '當年節假日還沒有公布，日期以後可能調整',
  first: '首問負責人',
  counter: (counter) => `${counter} 號窗口`,
  keep: '請保留這張單子，來電來訪報編號即可',
  basis: '辦理依據',
  steps: '辦理程序',
  legal: (limit) => `法定時限：${limit}`,
}
const en: Words = {
  title: 'Your enquiry',
  notice: 'About this service',
  number: 'Number',
  asked: 'Asked',
  channel: 'How',
  matter: 'Matter',
  question: 'You asked',
  outcomes: { answered: 'Answer', 'where-to-ask': 'Please ask here', referred: 'You will hear from', open: 'We will answer you' },
  channels: { desk: 'in person', phone: 'by telephone', letter: 'by letter', mail: 'by mail', online: 'online' },
  by: (day) => `by ${day}`,
  provisional: 'The holidays of that year are not known yet; the date may still move',
  first: 'Asked first',
  counter: (counter) => `counter ${counter}`,
  keep: 'Please keep this: its number is all you need',
  basis: 'Basis',
  steps: 'Steps',
  legal: (limit) => `By law: ${limit}`,
}

export const enquiryWords: Readonly<Record<Language, Words>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }
