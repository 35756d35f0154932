import { preset } from './preset.ts'

/** 「确保每个工作岗位或相近岗位有2名经办人员相互替补」 */
export const station = preset({
  preset: 'station',
  name: { 'zh-Hans': '总站办事窗口', en: 'Station service counters' },
  instead: {
    'zh-Hans': 'AB 岗互相替补，工作提前一天移交；取号、叫号用常见的设置。',
    en: 'A and B posts stand in for each other and hand over a day ahead; numbers and calls follow the common settings.',
  },
  source: { 'zh-Hans': '003 总站关于发布办事窗口工作制度的通知', en: '003, notice on counter rules of the station' },
})
