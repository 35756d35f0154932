import { preset, six } from './preset.ts'

/**
 * 「上班時間為上午8:00-12:00,下午2:30-5:30」; 咨询件 has a slip of its own there.
 * 「中心各窗口工作人員周二至周五實行輪流值班制度」;
 * 「工作人員身份公開、承諾服務制度公開、審批辦證手續公開、審批辦證時限公開、窗口服務內容公開、各項收費標準公開、各項業務流程公開、監督舉報電話公開」: eight items.
 * 「涉及兩個以上部門聯合受理事項」; 退回件 where the 主件 is missing; no minutes for an instant case.
 * 「提前十分鐘打開大廳大門」; 「特事特辦」 is in its list of cases. 「以受理登記時間為準」 starts the clock.
 * Who is asked is first-asked; nothing is said of posts.
 */
export const huangma = preset({
  preset: 'huangma',
  name: { 'zh-Hans': '黄码乡便民服务中心', en: 'Huangma township' },
  instead: {
    'zh-Hans': '上午 8:00–12:00、下午 2:30–5:30 办公；六种办件之外还有咨询件。',
    en: 'Hours 8:00–12:00 and 2:30–5:30; enquiries are a kind of case besides the six.',
  },
  source: { 'zh-Hans': '000-4 黄码乡便民服务中心制度建设', en: '000-4, rules of the Huangma township service centre' },
  hours: [
    ['08:00', '12:00'],
    ['14:30', '17:30'],
  ],
  kinds: [...six, 'enquiry'],
  rules: {
    doorOpensMinutesBefore: 10,
    urgentAllowed: true,
    openList: 'eight',
    firstAskedTie: 'first',
    dutyRota: 'weekdays',
    dutyWeekdays: ['tue', 'wed', 'thu', 'fri'],
    handoverAtSignOff: true,
    jointThreshold: 2,
    returnReasons: ['main-paper-missing'],
    instantLimitMinutes: 0,
    caseClockStart: 'registration',
  },
})
