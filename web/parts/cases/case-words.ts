import type { CaseLight, DueDayKind, ExtensionReason, PublicHoliday } from '../../../protocol/vocabulary.ts'
import { wordsOf } from '../../language.ts'

type Words = {
  light: Record<CaseLight, string>
  left: (days: number) => string
  dueToday: string
  overdue: (days: number) => string
  waiting: string
  ready: string
  noLimit: string
  due: (day: string) => string
  provisional: string
  reasons: Record<ExtensionReason, string>
}

/** How the time of a case stands, as the staff and the citizen read it. */
export const caseWords = wordsOf<Words>(
  {
    light: { green: '绿灯', yellow: '黄灯', red: '红灯', overdue: '超期' },
    left: (days) => `剩 ${days} 天`,
    dueToday: '今天到期',
    overdue: (days) => (days === 0 ? '已超期' : `已超期 ${days} 天`),
    waiting: '等补材料，停表',
    ready: '结果等领取',
    noLimit: '没有期限',
    due: (day) => `${day} 到期`,
    provisional: '暂定',
    reasons: { complex: '情况复杂', inquiry: '需要核查', expert: '需要专家评审', superior: '等上级部门答复', other: '其他' },
  },
  {
    light: { green: '綠燈', yellow: '黃燈', red: '紅燈', overdue: '超期' },
    left: (days) => `剩 ${days} 天`,
    dueToday: '今天到期',
    overdue: (days) => (days === 0 ? '已超期' : `已超期 ${days} 天`),
    waiting: '等補材料，停錶',
    ready: '結果等領取',
    noLimit: '沒有期限',
    due: (day) => `${day} 到期`,
    provisional: '暫定',
    reasons: { complex: '情況複雜', inquiry: '需要核查', expert: '需要專家評審', superior: '等上級部門答覆', other: '其他' },
  },
  {
    light: { green: 'Green', yellow: 'Yellow', red: 'Red', overdue: 'Overdue' },
    left: (days) => `${days} ${days === 1 ? 'day' : 'days'} left`,
    dueToday: 'Due today',
    overdue: (days) => (days === 0 ? 'Overdue' : `${days} ${days === 1 ? 'day' : 'days'} overdue`),
    waiting: 'Papers awaited',
    ready: 'To be fetched',
    noLimit: 'No limit',
    due: (day) => `due ${day}`,
    provisional: 'provisional',
    reasons: {
      complex: 'Not a simple case',
      inquiry: 'Facts to be checked',
      expert: 'Experts to be heard',
      superior: 'A higher office answers',
      other: 'Something else',
    },
  },
)

type Why = {
  title: string
  from: string
  days: Record<Exclude<DueDayKind, 'start' | 'holiday'>, string>
  holidays: Record<PublicHoliday, string>
  nth: (count: number) => string
  due: string
  limit: (days: number, working: boolean) => string
  extended: (days: number) => string
  stands: string
  unknown: (years: string) => string
  notNow: string
}

/** 为什么是这一天 (R31). */
export const whyWords = wordsOf<Why>(
  {
    title: '为什么是这一天',
    from: '起算，当天不计',
    days: { workday: '工作日', 'make-up': '调休上班', plain: '计', weekend: '周末', paused: '停表，等材料' },
    holidays: {
      'new-year': '元旦',
      spring: '春节',
      qingming: '清明节',
      labour: '劳动节',
      'dragon-boat': '端午节',
      'mid-autumn': '中秋节',
      national: '国庆节',
      other: '法定节假日',
    },
    nth: (count) => `第 ${count} 天`,
    due: '到期',
    limit: (days, working) => (working ? `时限 ${days} 个工作日` : `时限 ${days} 天`),
    extended: (days) => `延期 ${days} 天`,
    stands: '正在停表，材料补齐以后接着计',
    unknown: (years) => `还没有 ${years} 年的放假安排，这一天是暂定的；放假安排公布并导入以后会重新计算`,
    notNow: '现在看不到，请稍后再试',
  },
  {
    title: '為什麼是這一天',
    from: '起算，當天不計',
    days: { workday: '工作日', 'make-up': '調休上班', plain: '計', weekend: '週末', paused: '停錶，等材料' },
    holidays: {
      'new-year': '元旦',
      spring: '春節',
      qingming: '清明節',
      labour: '勞動節',
      'dragon-boat': '端午節',
      'mid-autumn': '中秋節',
      national: '國慶節',
      other: '法定節假日',
    },
    nth: (count) => `第 ${count} 天`,
    due: '到期',
    limit: (days, working) => (working ? `時限 ${days} 個工作日` : `時限 ${days} 天`),
    extended: (days) => `延期 ${days} 天`,
    stands: '正在停錶，材料補齊以後接著計',
    unknown: (years) => `還沒有 ${years} 年的放假安排，這一天是暫定的；放假安排公布並匯入以後會重新計算`,
    notNow: '現在看不到，請稍後再試',
  },
  {
    title: 'Why this date',
    from: 'the count begins on the day after',
    days: { workday: 'workday', 'make-up': 'worked instead', plain: 'counted', weekend: 'weekend', paused: 'clock stood, papers awaited' },
    holidays: {
      'new-year': 'New Year',
      spring: 'Spring Festival',
      qingming: 'Qingming',
      labour: 'Labour Day',
      'dragon-boat': 'Dragon Boat Festival',
      'mid-autumn': 'Mid-Autumn Festival',
      national: 'National Day',
      other: 'public holiday',
    },
    nth: (count) => `day ${count}`,
    due: 'due',
    limit: (days, working) => `${days} ${working ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`,
    extended: (days) => `${days} more granted`,
    stands: 'The clock stands and goes on when the papers are complete',
    unknown: (years) => `The holidays of ${years} are not known yet: the day is provisional and is worked out again when they are imported`,
    notNow: 'It cannot be shown just now. Please try again',
  },
)
