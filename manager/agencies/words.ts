import type { AgencyState } from '../../protocol/agencies.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  open: string
  done: string
  agents: string
  number: string
  at: string
  agent: string
  what: string
  client: string
  state: string
  states: Record<AgencyState, string>
  days: string
  used: (used: number, limit: number) => string
  due: string
  late: string
  word: string
  satisfied: string
  dissatisfied: string
  toAsk: string
  none: string
  more: string
  save: string
  year: (year: string) => string
  wanted: (count: number) => string
  accepted: string
  doneCount: string
  lateCount: string
  satisfiedCount: string
  dissatisfiedCount: string
  sum: string
  reached: string
  missing: (count: number) => string
  giveTo: string
  given: (agency: string, to: string) => string
}

export const words = wordsOf<Words>(
  {
    open: '在办',
    done: '办结',
    agents: '代办人',
    number: '编号',
    at: '受理',
    agent: '代办人',
    what: '委托办理',
    client: '委托人',
    state: '环节',
    states: { accepted: '已受理', handled: '已办理', replied: '已回复' },
    days: '用时与承诺',
    used: (used, limit) => `${used} 天 / ${limit} 天`,
    due: '最晚',
    late: '超时',
    word: '意见',
    satisfied: '满意',
    dissatisfied: '不满意',
    toAsk: '还没有填反馈表',
    none: '这里还没有代办的件',
    more: '再看以前的',
    save: '存为表格',
    year: (year) => `${year} 年`,
    wanted: (count) => `每人全年 ${count} 件以上`,
    accepted: '受理',
    doneCount: '已回复',
    lateCount: '超时',
    satisfiedCount: '满意',
    dissatisfiedCount: '不满意',
    sum: '累计用时 / 累计承诺（工作日）',
    reached: '已满',
    missing: (count) => `还差 ${count} 件`,
    giveTo: '交给',
    given: (agency, to) => `${agency} 交给了${to}`,
  },
  {
    open: '在辦',
    done: '辦結',
    agents: '代辦人',
    number: '編號',
    at: '受理',
    agent: '代辦人',
    what: '委託辦理',
    client: '委託人',
    state: '環節',
    states: { accepted: '已受理', handled: '已辦理', replied: '已回覆' },
    days: '用時與承諾',
    used: (used, limit) => `${used} 天 / ${limit} 天`,
    due: '最晚',
    late: '超時',
    word: '意見',
    satisfied: '滿意',
    dissatisfied: '不滿意',
    toAsk: '還沒有填反饋表',
    none: '這裡還沒有代辦的件',
    more: '再看以前的',
    save: '存為表格',
    year: (year) => `${year} 年`,
    wanted: (count) => `每人全年 ${count} 件以上`,
    accepted: '受理',
    doneCount: '已回覆',
    lateCount: '超時',
    satisfiedCount: '滿意',
    dissatisfiedCount: '不滿意',
    sum: '累計用時 / 累計承諾（工作日）',
    reached: '已滿',
    missing: (count) => `還差 ${count} 件`,
    giveTo: '交給',
    given: (agency, to) => `${agency} 交給了${to}`,
  },
  {
    open: 'Under way',
    done: 'Done',
    agents: 'Agents',
    number: 'Number',
    at: 'Accepted',
    agent: 'Agent',
    what: 'To be done',
    client: 'Given by',
    state: 'Step',
    states: { accepted: 'accepted', handled: 'handled', replied: 'answered' },
    days: 'Used, promised',
    used: (used, limit) => `${used} of ${limit} days`,
    due: 'By',
    late: 'late',
    word: 'Feedback',
    satisfied: 'satisfied',
    dissatisfied: 'not satisfied',
    toAsk: 'sheet not filled in yet',
    none: 'Nothing here yet',
    more: 'Earlier ones',
    save: 'Save as a table',
    year: (year) => year,
    wanted: (count) => `${count} or more for each in a year`,
    accepted: 'Accepted',
    doneCount: 'Answered',
    lateCount: 'Late',
    satisfiedCount: 'Satisfied',
    dissatisfiedCount: 'Not satisfied',
    sum: 'All days used, all promised (working days)',
    reached: 'reached',
    missing: (count) => `${count} to go`,
    giveTo: 'Give to',
    given: (agency, to) => `${agency} is given to ${to}`,
  },
)
