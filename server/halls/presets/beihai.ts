import { preset } from './preset.ts'

/**
 * 「如到休息时间,工作人员应继续完成正在办理的业务」
 * 「特急事项特殊办理」 is one of its five ways.
 * First-asked is who was asked: 「首问负责人应及时向领导报告」.
 */
export const beihai = preset({
  preset: 'beihai',
  name: { 'zh-Hans': '营口北海行政审批中心', en: 'Yingkou Beihai zone' },
  instead: {
    'zh-Hans': '到休息时间，正在办的要办完；特急事项可以先办；其余用常见的设置。',
    en: 'What is being served is finished even when the break begins; urgent matters may go first; the rest follows the common settings.',
  },
  source: { 'zh-Hans': '002 营口北海行政审批中心人员管理制度总则', en: '002, general rules for the staff of the Beihai approval centre' },
  // 「一般须定岗两年以上」
  rules: { firstAskedTie: 'first', urgentAllowed: true, postYears: 2 },
})
