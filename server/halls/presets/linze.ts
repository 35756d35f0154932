import { preset, six } from './preset.ts'

/**
 * 「对涉及三个以上部门联合办理」; 「负责办理本窗口即办件,协调本部门单位办理本窗口承诺件、上报件、补办件、联办件和退回件」
 * 「项目名称、法律政策依据、办理程序、申请条件、申报材料、法定及承诺时限、许可审批进度、收费项目、收费标准、收费依据“十公开”」

 * First-asked is who was asked.
 */
export const linze = preset({
  preset: 'linze',
  name: { 'zh-Hans': '临泽县政务服务大厅', en: 'Linze county' },
  instead: {
    'zh-Hans': '办件正好六种：即办、承诺、上报、补办、联办、退回。',
    en: 'Exactly six kinds of case: instant, promised, escalated, supplement, joint, returned.',
  },
  source: { 'zh-Hans': '001-3 临泽县政务服务大厅窗口工作管理制度', en: '001-3, Linze county hall rules' },
  kinds: six,
  // 「窗口工作时间不得少于两年」
  rules: { postYears: 2, openList: 'ten', firstAskedTie: 'first', jointThreshold: 3, instantLimitMinutes: 0 },
})
