import { preset } from './preset.ts'

/**
 * 「在規定的工作時間內必須有人值班,不得空崗」
 * 「工作人員違背預約時間,失去信用的,來辦事人員可直接向相關部門進行投訴」: the first one counts.
 * First-asked is who was asked.
 */
export const village = preset({
  preset: 'village',
  name: { 'zh-Hans': '村便民服务窗口', en: 'Village counter' },
  instead: {
    'zh-Hans': '规定时间里一定有人值班；取号、叫号用常见的设置。',
    en: 'Somebody is always there in the set hours; numbers and calls follow the common settings.',
  },
  source: { 'zh-Hans': '004-3 乡村计生便民服务窗口六项制度', en: '004-3, six rules of village counters' },
  rules: { firstAskedTie: 'first', appointmentBrokenMark: 1 },
})
