import { preset, six } from './preset.ts'

/** 「對于申請人的咨詢,要填寫咨詢登記表」 */
export const street = preset({
  preset: 'street',
  name: { 'zh-Hans': '街道便民服务中心', en: 'Street service centre' },
  instead: {
    'zh-Hans': '六种办件之外，咨询也登记成件；办公时间文件没有写，先用常见的。',
    en: 'Enquiries are registered as cases besides the six; the source names no hours, so common ones stand first.',
  },
  source: { 'zh-Hans': '000-2 便民服务中心工作制度', en: '000-2, rules of street service centres' },
  kinds: [...six, 'enquiry'],
})
