import { preset } from './preset.ts'

/** 「由窗口统一出具办件结果给申请人」 */
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
})
