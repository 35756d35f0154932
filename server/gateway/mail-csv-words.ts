import type { MailReturnReason } from '../../protocol/mail.ts'
import type { Language } from '../../protocol/vocabulary.ts'

type Words = {
  readonly title: string
  readonly handed: string
  readonly yes: string
  readonly countHead: readonly string[]
  readonly head: readonly string[]
  readonly states: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<MailReturnReason, string>>
}

export const mailCsvWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    title: '政务专递月统计表',
    handed: '交寄件数',
    yes: '是',
    countHead: ['寄往', '交寄', '送达', '按时', 'T+1', 'T+2', '超时', '退回', '达标（实际/要求）'],
    head: ['申办编号', '运单号', '方式', '寄往', '费用', '状态', '交寄时间', '应送达日', '送达时间', '用时（工作日）', '超时', '退回原因'],
    states: { handed: '在途', delivered: '已送达', returned: '已退回' },
    reasons: { 'nobody-there': '没有人收', 'wrong-address': '地址不对', declined: '拒收', other: '其他' },
  },
  'zh-Hant': {
    title: '政務專遞月統計表',
    handed: '交寄件數',
    yes: '是',
    countHead: ['寄往', '交寄', '送達', '按時', 'T+1', 'T+2', '超時', '退回', '達標（實際/要求）'],
    head: ['申辦編號', '運單號', '方式', '寄往', '費用', '狀態', '交寄時間', '應送達日', '送達時間', '用時（工作日）', '超時', '退回原因'],
    states: { handed: '在途', delivered: '已送達', returned: '已退回' },
    reasons: { 'nobody-there': '沒有人收', 'wrong-address': '地址不對', declined: '拒收', other: '其他' },
  },
  en: {
    title: 'Mail of the month',
    handed: 'Parcels handed over',
    yes: 'yes',
    countHead: ['To', 'Handed over', 'Delivered', 'In time', 'T+1', 'T+2', 'Late', 'Returned', 'Target (actual / asked)'],
    head: ['Case', 'Waybill', 'Way', 'To', 'Postage', 'State', 'Handed over', 'Due day', 'Delivered', 'Workdays', 'Late', 'Why returned'],
    states: { handed: 'under way', delivered: 'delivered', returned: 'returned' },
    reasons: { 'nobody-there': 'nobody there', 'wrong-address': 'wrong address', declined: 'declined', other: 'other' },
  },
}
