import { preset } from './preset.ts'

/** It says nothing of hours or kinds. 「无故迟到、早退、离岗的每次扣2分」: however short, and without levels. */
export const townshipScore = preset({
  preset: 'township-score',
  name: { 'zh-Hans': '乡镇便民服务中心（考核）', en: 'Township with scoring' },
  instead: {
    'zh-Hans': '文件着重考勤和记分；取号、叫号用常见的设置。',
    en: 'The source is about attendance and scoring; numbers and calls follow the common settings.',
  },
  source: { 'zh-Hans': '001-7 便民服务中心工作人员考核管理办法', en: '001-7, appraisal of township staff' },
  rules: { awayFirstMinutes: 1, awaySecondMinutes: 0 },
})
