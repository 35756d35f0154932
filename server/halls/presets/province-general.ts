import { preset } from './preset.ts'

/**
 * 「全面综合是指无差别办理政务服务事项的综合窗口」
 * 「应当核验服务对象身份及资质证件,确认材料齐全、符合法定形式」
 * 「综合窗口可在工作日内适当延长工作时间」; 「应当在预约时间内为服务对象办理相关事项」: called after its slot, an appointment is broken.
 * First-asked is who was asked. 政务专递运行规范: results are sent by mail, with the times that are the defaults.
 */
export const provinceGeneral = preset({
  preset: 'province-general',
  name: { 'zh-Hans': '省级综合窗口办法', en: 'Province: general counters' },
  instead: {
    'zh-Hans': '全面综合，一个窗口什么都办；取号、叫号用常见的设置。',
    en: 'General counters that do everything; numbers and calls follow the common settings.',
  },
  source: {
    'zh-Hans': '001-1 政务服务机构综合窗口设立和运行管理办法（试行）',
    en: '001-1, provincial measures for general counters (trial)',
  },
  rules: {
    firstAskedTie: 'first',
    extensionMinutes: 120,
    appointmentBrokenAfterMinutes: 0,
    appointmentOnline: true,
    verifyPapers: 'required',
    caseDayKind: 'working',
    backOffice: 'limit',
    mailResults: true,
  },
})
