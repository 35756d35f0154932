import { preset } from './preset.ts'

/**
 * 「提前10分钟到岗,做好岗前各项准备工作」
 * 「不得无故拒绝延时服务」: an extension is always possible.
 */
export const jiayuguan = preset({
  preset: 'jiayuguan',
  name: { 'zh-Hans': '嘉峪关市政务服务中心', en: 'Jiayuguan city' },
  instead: {
    'zh-Hans': '工作人员提前 10 分钟到岗；取号、叫号用常见的设置。',
    en: 'Staff arrive 10 minutes early; numbers and calls follow the common settings.',
  },
  source: {
    'zh-Hans': '001-8 嘉峪关市政务服务中心派驻窗口及工作人员管理办法（试行）',
    en: '001-8, Jiayuguan city measures for posted staff (trial)',
  },
  rules: { doorOpensMinutesBefore: 10, extensionMinutes: 120 },
})
