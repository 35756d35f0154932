import { preset } from './preset.ts'

/** 「如到休息时间,工作人员应继续完成正在办理的业务」 */
export const beihai = preset({
  preset: 'beihai',
  name: { 'zh-Hans': '营口北海行政审批中心', en: 'Yingkou Beihai zone' },
  instead: {
    'zh-Hans': '到休息时间，正在办的要办完；取号、叫号用常见的设置。',
    en: 'What is being served is finished even when the break begins; numbers and calls follow the common settings.',
  },
  source: { 'zh-Hans': '002 营口北海行政审批中心人员管理制度总则', en: '002, general rules for the staff of the Beihai approval centre' },
})
