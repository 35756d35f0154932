import { preset, six } from './preset.ts'

/**
 * 「不按《项目办理规范与标准》实行六件制管理的,每件扣1.5分」
 * 「工作时间内,擅自离岗15分钟以上的,每次扣1分;擅自离岗外出1小时以上的,每次扣2分」

 * 「回复网上咨询超过2个工作日的,每件次扣3分」
 */
export const townScore = preset({
  preset: 'town-score',
  name: { 'zh-Hans': '镇便民服务大厅（考核）', en: 'Town hall with scoring' },
  instead: {
    'zh-Hans': '实行六件制；文件着重记分考核，取号、叫号用常见的设置。',
    en: 'Six kinds of case; the source is about scoring, so numbers and calls follow the common settings.',
  },
  source: { 'zh-Hans': '001-4 便民服务大厅窗口工作人员的考核办法（试行）', en: '001-4, appraisal of town hall staff (trial)' },
  kinds: six,
  rules: {
    awayFirstMinutes: 15,
    awaySecondMinutes: 60,
    enquiryAnswerDays: 2,
    // 「每次超一个工作日扣2分」
    caseDayKind: 'working',
  },
})
