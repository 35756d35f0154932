import { preset } from './preset.ts'

/**
 * 「确保每个工作岗位或相近岗位有2名经办人员相互替补」
 * 「重大或紧急事项需要研究或请示后才能办理的,实行预约服务,延时服务」: an extension is always possible.
 * 「当被首问两位以上工作人员在一起时,职位高者为首问负责人」
 */
export const station = preset({
  preset: 'station',
  name: { 'zh-Hans': '总站办事窗口', en: 'Station service counters' },
  instead: {
    'zh-Hans': 'AB 岗互相替补，工作提前一天移交；重大、紧急事项可以延时；其余用常见的设置。',
    en: 'A and B posts stand in for each other and hand over a day ahead; grave and urgent matters may go on after hours; the rest follows the common settings.',
  },
  source: { 'zh-Hans': '003 总站关于发布办事窗口工作制度的通知', en: '003, notice on counter rules of the station' },
  rules: { firstAskedTie: 'higher-post', extensionMinutes: 120 },
})
