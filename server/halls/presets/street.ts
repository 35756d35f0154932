import { preset, six } from './preset.ts'

/**
 * 「對于申請人的咨詢,要填寫咨詢登記表」
 * 「第一個接待的工作人員為首問責任人」
 * 「對需要街道以上行政服務中心或上級主管部門審批且不需要當事人到場的事項,由街道便民服務中心統一受理,全程代理辦理」
 */
export const street = preset({
  preset: 'street',
  name: { 'zh-Hans': '街道便民服务中心', en: 'Street service centre' },
  instead: {
    'zh-Hans': '六种办件之外，咨询也登记成件；办公时间文件没有写，先用常见的。',
    en: 'Enquiries are registered as cases besides the six; the source names no hours, so common ones stand first.',
  },
  source: { 'zh-Hans': '000-2 便民服务中心工作制度', en: '000-2, rules of street service centres' },
  kinds: [...six, 'enquiry'],
  rules: {
    firstAskedTie: 'first',
    returnReasons: ['conditions-not-met', 'papers-missing', 'main-paper-missing'],
    instantLimitMinutes: 0,
    agencyScope: 'no-presence',
  },
})
