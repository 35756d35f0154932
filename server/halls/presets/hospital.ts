import { preset } from './preset.ts'

/** 「門診設“老殘孕”優先窗口及候診座椅等」; the length of the head start is not in it. */
export const hospital = preset({
  preset: 'hospital',
  name: { 'zh-Hans': '医院门诊', en: 'Hospital outpatients' },
  instead: {
    'zh-Hans': '老人、残疾人、孕妇优先；双休日和节假日半日门诊，请另外安排。',
    en: 'Elderly, disabled and pregnant people go first; half days at weekends and holidays are to be arranged apart.',
  },
  source: { 'zh-Hans': '004-2 医院门诊便民服务措施', en: '004-2, outpatient service measures' },
})
