import { preset, six } from './preset.ts'

/**
 * 「三是信訪件。按信訪有關規定時限辦理」
 * 「一定要特事特辦、急事急辦」
 * First-asked is who was asked.
 * 「現場30分鐘內辦結」, and 退回件 are 「申請項目不合法或申報資料缺少主件的」.
 */
export const town = preset({
  preset: 'town',
  name: { 'zh-Hans': '镇便民服务中心', en: 'Town service centre' },
  instead: { 'zh-Hans': '信访也是一种件，连咨询一共八种。', en: 'Petitions are a kind of case too: eight kinds, with enquiries.' },
  source: { 'zh-Hans': '004-1 乡镇便民服务中心工作制度', en: '004-1, rules of a town service centre' },
  kinds: [...six, 'enquiry', 'petition'],
  rules: {
    firstAskedTie: 'first',
    urgentAllowed: true,
    instantLimitFixed: true,
    returnReasons: ['not-lawful', 'main-paper-missing'],
    caseClockStart: 'acceptance',
  },
})
