import type { AgencyState } from '../../protocol/agencies.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  heading: string
  accept: string
  title: string
  agent: string
  self: (name: string) => string
  choose: string
  client: string
  phone: string
  scope: string
  limit: string
  fits: Record<'no-presence' | 'investors', string>
  free: string
  again: string
  notNow: string
  acceptDo: string
  accepted: (agency: string, day: string) => string
  open: string
  states: Record<AgencyState, string>
  next: Record<AgencyState, string>
  due: (day: string) => string
  late: string
  days: (used: number, limit: number) => string
  matter: string
  state: string
  time: string
  mandate: string
  feedbackSheet: string
  satisfied: string
  dissatisfied: string
  how: string
  note: string
  done: (agency: string) => string
  full: (most: number) => string
  close: string
}

export const words = wordsOf<Words>(
  {
    heading: '帮办代办',
    accept: '接受委托',
    title: '代理服务委托书',
    agent: '代办人',
    self: (name) => `${name}（我）`,
    choose: '请选择',
    client: '委托人',
    phone: '电话',
    scope: '委托办理',
    limit: '时限（工作日）',
    fits: { 'no-presence': '已经核对，不需要本人到场', investors: '已经核对，是投资项目' },
    free: '代办不收费。委托书一式两份，双方签字。',
    again: '取号时留了姓名的，可以不填',
    notNow: '先不',
    acceptDo: '接受委托',
    accepted: (agency, day) => `${agency} 已受理，最晚 ${day} 回复`,
    open: '打开',
    states: { accepted: '已受理', handled: '已办理', replied: '已回复' },
    next: { accepted: '办理完了', handled: '已回复群众', replied: '记下意见' },
    due: (day) => `最晚 ${day}`,
    late: '超时',
    days: (used, limit) => `用了 ${used} 天，承诺 ${limit} 天`,
    matter: '事项',
    state: '环节',
    time: '用时',
    mandate: '代理服务委托书',
    feedbackSheet: '服务意见反馈表',
    satisfied: '满意',
    dissatisfied: '不满意',
    how: '申请人的评价',
    note: '申请人的意见',
    done: (agency) => `${agency} 已记下`,
    full: (most) => `最多 ${most} 个字`,
    close: '关闭',
  },
  {
    heading: '幫辦代辦',
    accept: '接受委託',
    title: '代理服務委託書',
    agent: '代辦人',
    self: (name) => `${name}（我）`,
    choose: '請選擇',
    client: '委託人',
    phone: '電話',
    scope: '委託辦理',
    limit: '時限（工作日）',
    fits: { 'no-presence': '已經核對，不需要本人到場', investors: '已經核對，是投資項目' },
    free: '代辦不收費。委託書一式兩份，雙方簽字。',
    again: '取號時留了姓名的，可以不填',
    notNow: '先不',
    acceptDo: '接受委託',
    accepted: (agency, day) => `${agency} 已受理，最晚 ${day} 回覆`,
    open: '打開',
    states: { accepted: '已受理', handled: '已辦理', replied: '已回覆' },
    next: { accepted: '辦理完了', handled: '已回覆群眾', replied: '記下意見' },
    due: (day) => `最晚 ${day}`,
    late: '超時',
    days: (used, limit) => `用了 ${used} 天，承諾 ${limit} 天`,
    matter: '事項',
    state: '環節',
    time: '用時',
    mandate: '代理服務委託書',
    feedbackSheet: '服務意見反饋表',
    satisfied: '滿意',
    dissatisfied: '不滿意',
    how: '申請人的評價',
    note: '申請人的意見',
    done: (agency) => `${agency} 已記下`,
    full: (most) => `最多 ${most} 個字`,
    close: '關閉',
  },
  {
    heading: 'Agency',
    accept: 'Take a mandate',
    title: 'Mandate for service',
    agent: 'Agent',
    self: (name) => `${name} (me)`,
    choose: 'please choose',
    client: 'Given by',
    phone: 'Telephone',
    scope: 'To be done',
    limit: 'Limit (working days)',
    fits: { 'no-presence': 'Seen: nobody has to come in person', investors: 'Seen: it is an investment project' },
    free: 'Free of charge. The mandate has two copies, both are signed.',
    again: 'May be empty where the number was taken with a name',
    notNow: 'Not now',
    acceptDo: 'Accept',
    accepted: (agency, day) => `${agency} accepted, to be answered by ${day}`,
    open: 'Open',
    states: { accepted: 'accepted', handled: 'handled', replied: 'answered' },
    next: { accepted: 'Handled', handled: 'Citizen answered', replied: 'Keep the word' },
    due: (day) => `by ${day}`,
    late: 'late',
    days: (used, limit) => `${used} days used of ${limit} promised`,
    matter: 'Matter',
    state: 'Step',
    time: 'Time',
    mandate: 'Mandate',
    feedbackSheet: 'Feedback sheet',
    satisfied: 'Satisfied',
    dissatisfied: 'Not satisfied',
    how: 'The applicant is',
    note: 'In their words',
    done: (agency) => `${agency} is kept`,
    full: (most) => `At most ${most} characters`,
    close: 'Close',
  },
)
