import { preset } from './preset.ts'

/**
 * 「由窗口统一出具办件结果给申请人」; 「值班计划原则上一年一订」, 「应提前一周……与上一班轮值的……进行业务衔接」, absence 「应提前一天」.
 * 「将名称、依据、条件、数量、程序、期限(包括法定期限和承诺期限)、提交材料目录、收费标准及依据、申请书示范文本、办理处室、联系人员和咨询投诉电话等内容」: twelve items.
 */
export const shaoxing = preset({
  preset: 'shaoxing',
  name: { 'zh-Hans': '绍兴市便民服务中心', en: 'Shaoxing city' },
  instead: {
    'zh-Hans': '后台办理，由窗口统一出件；取号、叫号用常见的设置。',
    en: 'Work goes to the back office and results come from the counter; numbers and calls follow the common settings.',
  },
  source: {
    'zh-Hans': '001-9 绍兴市便民服务中心综合办事窗口管理办法（试行）',
    en: '001-9, Shaoxing city measures for general counters (trial)',
  },
  // 「综合办事窗口工作人员原则上一定两年不变」
  rules: {
    postYears: 2,
    dutyRota: 'plan',
    dutyOverlapDays: 7,
    dutyAbsenceDays: 1,
    openList: 'twelve',
    // 「应在当日内移交本部门办理」
    backOffice: 'steps',
  },
})
