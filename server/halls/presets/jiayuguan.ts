import { preset } from './preset.ts'

/**
 * 「提前10分钟到岗,做好岗前各项准备工作」
 * 「不得无故拒绝延时服务」: an extension is always possible.
 * 「B岗一次性代岗时间不得超过20个工作日,一年内累计不得超过40个工作日」; 「实行派出单位和政务中心双审批、双备案制度」; 「在政务中心工作时间不少于2年」
 * First-asked is who was asked.
 */
export const jiayuguan = preset({
  preset: 'jiayuguan',
  name: { 'zh-Hans': '嘉峪关市政务服务中心', en: 'Jiayuguan city' },
  instead: {
    'zh-Hans': '工作人员提前 10 分钟到岗；顶岗一次不过 20 天、一年不过 40 天，请假双审批；取号、叫号用常见的设置。',
    en: 'Staff arrive 10 minutes early; cover lasts 20 days at most, 40 in a year, and two sides approve leave; numbers and calls follow the common settings.',
  },
  source: {
    'zh-Hans': '001-8 嘉峪关市政务服务中心派驻窗口及工作人员管理办法（试行）',
    en: '001-8, Jiayuguan city measures for posted staff (trial)',
  },
  rules: {
    firstAskedTie: 'first',
    doorOpensMinutesBefore: 10,
    extensionMinutes: 120,
    coverStintDays: 20,
    coverYearDays: 40,
    leaveApprovals: 'both',
    postYears: 2,
    caseDayKind: 'working',
  },
})
