import type { StaffCheck } from '../../protocol/people.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  page: string
  posts: string
  postsNote: string
  counter: string
  now: string
  rank: (rank: string) => string
  closed: string
  stands: (absent: string) => string
  note: string
  noNote: string
  onLeave: string
  notIn: string
  at: (n: number) => string
  both: string
  appoint: string
  appointWho: (counter: number) => string
  named: (person: string) => string
  meter: (stint: number, limit: number) => string
  year: (days: number, limit: number) => string
  near: string
  full: string
  passing: (day: string, by: string) => string
  noDepartment: string
  chief: string
  noChief: string
  instead: (person: string) => string
  mandate: (powers: string, since: string) => string
  printMandate: string
  printLeave: string
  preview: string
  back: string
  people: string
  since: (day: string) => string
  served: (years: number, months: number) => string
  noSince: string
  trained: (lines: string) => string
  leaves: string
  noLeaves: string
  cover: (person: string) => string
  noCover: string
  chooseCover: string
  afterwards: string
  waitsFor: (sides: string) => string
  approve: string
  refuse: string
  no: string
  whyNot: string
  decidedBy: (by: string, side: string, approve: boolean) => string
  late: (days: number) => string
  signBack: string
  handover: string
  runs: string
  questions: string
  noQuestions: string
  asks: (person: string, counter: number) => string
  waits: (minutes: number) => string
  goesTo: (person: string) => string
  answer: string
  answerHint: string
  answered: (by: string) => string
  changes: string
  noChanges: string
  change: (counter: number, rank: string) => string
  away: string
  from: (day: string) => string
  by: (person: string) => string
  short: string
  consent: string
  consentHint: string
  askChange: string
  reason: string
  day: string
  until: string
  let: string
  letWho: string
  send: string
  none: string
  checks: string
  allWell: string
  check: Record<StaffCheck, (what: string) => string>
  inFile: string
}

export const words = wordsOf<Words>(
  {
    page: '人员岗位',
    posts: '岗位',
    postsNote: 'A 岗先在，B、C 岗顶岗',
    counter: '窗口',
    now: '现在',
    rank: (rank) => `${rank} 岗`,
    closed: '未开',
    stands: (absent) => `顶${absent}的岗`,
    note: '交接',
    noNote: '还没有写交接',
    onLeave: '请假',
    notIn: '不在窗口',
    at: (n) => `在 ${n} 号窗口`,
    both: '在岗的人都不在',
    appoint: '指定',
    appointWho: (counter) => `${counter} 号窗口请谁顶岗`,
    named: (person) => `已请${person}`,
    meter: (stint, limit) => (limit > 0 ? `这次 ${stint} / ${limit} 天` : `这次 ${stint} 天`),
    year: (days, limit) => (limit > 0 ? `今年顶岗 ${days} / ${limit} 天` : `今年顶岗 ${days} 天`),
    near: '快到规定天数',
    full: '到了规定天数',
    passing: (day, by) => `${by}准许顶到 ${day}`,
    noDepartment: '没有写部门',
    chief: '首席代表',
    noChief: '还没有首席代表',
    instead: (person) => `请假中，由${person}代`,
    mandate: (powers, since) => `授权：${powers}，${since}起`,
    printMandate: '授权委托书',
    printLeave: '请假条',
    preview: '打印前看一看',
    back: '收起',
    people: '人员',
    since: (day) => `${day}到厅`,
    served: (years, months) => (years > 0 ? `${years} 年 ${months} 个月` : `${months} 个月`),
    noSince: '没有写到厅日期',
    trained: (lines) => `可办 ${lines}`,
    leaves: '请假',
    noLeaves: '没有等待审批的假条',
    cover: (person) => `顶岗：${person}`,
    noCover: '还没有定谁顶岗',
    chooseCover: '选顶岗的人',
    afterwards: '事后补假',
    waitsFor: (sides) => `等${sides}`,
    approve: '准假',
    refuse: '不准，写明原因',
    no: '不同意',
    whyNot: '原因',
    decidedBy: (by, side, approve) => `${side}${by}${approve ? '同意' : '没有同意'}`,
    late: (days) => `过了 ${days} 个工作日还没有销假`,
    signBack: '代为销假',
    handover: '交接',
    runs: '正在休',
    questions: '请示',
    noQuestions: '没有等答复的请示',
    asks: (person, counter) => `${counter} 号窗口${person}`,
    waits: (minutes) => (minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`),
    goesTo: (person) => `请${person}答复`,
    answer: '答复',
    answerHint: '写下怎样办',
    answered: (by) => `${by}答复`,
    changes: '调岗',
    noChanges: '没有等待决定的调岗',
    change: (counter, rank) => `到 ${counter} 号窗口 ${rank} 岗`,
    away: '离开窗口岗位',
    from: (day) => `${day}起`,
    by: (person) => `${person}提出`,
    short: '到厅不满规定年限',
    consent: '同意',
    consentHint: '谁同意、怎样同意的，如：镇主要领导书面同意',
    askChange: '申请调岗',
    reason: '原因',
    day: '日期',
    until: '到哪天',
    let: '准许再顶',
    letWho: '到了规定天数以后，准许在哪个窗口顶到哪天',
    send: '提交',
    none: '没有',
    checks: '名册里要补的',
    allWell: '岗位、部门都齐了',
    check: {
      'no-chief': (what) => `${what}有两位以上工作人员，还没有首席代表`,
      'chief-elsewhere': (what) => `${what}的首席代表不是本部门的人`,
      'no-a': (what) => `${what}没有 A 岗`,
      'no-b': (what) => `${what}没有 B 岗`,
      'line-unposted': (what) => `${what}的窗口都没有岗位`,
    },
    inFile: '在「名册」里改好，再导入',
  },
  {
    page: '人員崗位',
    posts: '崗位',
    postsNote: 'A 崗先在，B、C 崗頂崗',
    counter: '窗口',
    now: '現在',
    rank: (rank) => `${rank} 崗`,
    closed: '未開',
    stands: (absent) => `頂${absent}的崗`,
    note: '交接',
    noNote: '還沒有寫交接',
    onLeave: '請假',
    notIn: '不在窗口',
    at: (n) => `在 ${n} 號窗口`,
    both: '在崗的人都不在',
    appoint: '指定',
    appointWho: (counter) => `${counter} 號窗口請誰頂崗`,
    named: (person) => `已請${person}`,
    meter: (stint, limit) => (limit > 0 ? `這次 ${stint} / ${limit} 天` : `這次 ${stint} 天`),
    year: (days, limit) => (limit > 0 ? `今年頂崗 ${days} / ${limit} 天` : `今年頂崗 ${days} 天`),
    near: '快到規定天數',
    full: '到了規定天數',
    passing: (day, by) => `${by}准許頂到 ${day}`,
    noDepartment: '沒有寫部門',
    chief: '首席代表',
    noChief: '還沒有首席代表',
    instead: (person) => `請假中，由${person}代`,
    mandate: (powers, since) => `授權：${powers}，${since}起`,
    printMandate: '授權委託書',
    printLeave: '請假條',
    preview: '列印前看一看',
    back: '收起',
    people: '人員',
    since: (day) => `${day}到廳`,
    served: (years, months) => (years > 0 ? `${years} 年 ${months} 個月` : `${months} 個月`),
    noSince: '沒有寫到廳日期',
    trained: (lines) => `可辦 ${lines}`,
    leaves: '請假',
    noLeaves: '沒有等待審批的假條',
    cover: (person) => `頂崗：${person}`,
    noCover: '還沒有定誰頂崗',
    chooseCover: '選頂崗的人',
    afterwards: '事後補假',
    waitsFor: (sides) => `等${sides}`,
    approve: '准假',
    refuse: '不准，寫明原因',
    no: '不同意',
    whyNot: '原因',
    decidedBy: (by, side, approve) => `${side}${by}${approve ? '同意' : '沒有同意'}`,
    late: (days) => `過了 ${days} 個工作日還沒有銷假`,
    signBack: '代為銷假',
    handover: '交接',
    runs: '正在休',
    questions: '請示',
    noQuestions: '沒有等答覆的請示',
    asks: (person, counter) => `${counter} 號窗口${person}`,
    waits: (minutes) => (minutes < 60 ? `${minutes} 分鐘` : `${Math.floor(minutes / 60)} 小時 ${minutes % 60} 分`),
    goesTo: (person) => `請${person}答覆`,
    answer: '答覆',
    answerHint: '寫下怎樣辦',
    answered: (by) => `${by}答覆`,
    changes: '調崗',
    noChanges: '沒有等待決定的調崗',
    change: (counter, rank) => `到 ${counter} 號窗口 ${rank} 崗`,
    away: '離開窗口崗位',
    from: (day) => `${day}起`,
    by: (person) => `${person}提出`,
    short: '到廳不滿規定年限',
    consent: '同意',
    consentHint: '誰同意、怎樣同意的，如：鎮主要領導書面同意',
    askChange: '申請調崗',
    reason: '原因',
    day: '日期',
    until: '到哪天',
    let: '准許再頂',
    letWho: '到了規定天數以後，准許在哪個窗口頂到哪天',
    send: '提交',
    none: '沒有',
    checks: '名冊裡要補的',
    allWell: '崗位、部門都齊了',
    check: {
      'no-chief': (what) => `${what}有兩位以上工作人員，還沒有首席代表`,
      'chief-elsewhere': (what) => `${what}的首席代表不是本部門的人`,
      'no-a': (what) => `${what}沒有 A 崗`,
      'no-b': (what) => `${what}沒有 B 崗`,
      'line-unposted': (what) => `${what}的窗口都沒有崗位`,
    },
    inFile: '在「名冊」裡改好，再匯入',
  },
  {
    page: 'People',
    posts: 'Posts',
    postsNote: 'A stands there first, B and C stand in',
    counter: 'Counter',
    now: 'Now',
    rank: (rank) => rank,
    closed: 'Closed',
    stands: (absent) => `for ${absent}`,
    note: 'Hand-over',
    noNote: 'No hand-over written',
    onLeave: 'on leave',
    notIn: 'at no counter',
    at: (n) => `at ${n}`,
    both: 'All who hold it are away',
    appoint: 'Name',
    appointWho: (counter) => `Who stands in at counter ${counter}`,
    named: (person) => `${person} is named`,
    meter: (stint, limit) => (limit > 0 ? `${stint} of ${limit} days` : `${stint} days so far`),
    year: (days, limit) => (limit > 0 ? `${days} of ${limit} days of cover this year` : `${days} days of cover this year`),
    near: 'near the limit',
    full: 'at the limit',
    passing: (day, by) => `${by} lets it go on to ${day}`,
    noDepartment: 'No department written',
    chief: 'Chief',
    noChief: 'No chief yet',
    instead: (person) => `on leave, ${person} answers`,
    mandate: (powers, since) => `May ${powers}, since ${since}`,
    printMandate: 'Authority',
    printLeave: 'Leave note',
    preview: 'Look before printing',
    back: 'Close',
    people: 'People',
    since: (day) => `here since ${day}`,
    served: (years, months) => (years > 0 ? `${years} y ${months} m` : `${months} m`),
    noSince: 'first day not written',
    trained: (lines) => `serves ${lines}`,
    leaves: 'Leave',
    noLeaves: 'Nothing waits to be decided',
    cover: (person) => `Cover: ${person}`,
    noCover: 'Nobody named to stand in',
    chooseCover: 'Choose who stands in',
    afterwards: 'asked afterwards',
    waitsFor: (sides) => `waits for ${sides}`,
    approve: 'Approve',
    refuse: 'Not approved, because',
    no: 'No',
    whyNot: 'Reason',
    decidedBy: (by, side, approve) => `${by} (${side}) ${approve ? 'approves' : 'does not approve'}`,
    late: (days) => `${days} working days late to return`,
    signBack: 'Sign back in',
    handover: 'Hand-over',
    runs: 'away now',
    questions: 'Questions to chiefs',
    noQuestions: 'Nothing waits for an answer',
    asks: (person, counter) => `${person}, counter ${counter}`,
    waits: (minutes) => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`),
    goesTo: (person) => `${person} is asked`,
    answer: 'Answer',
    answerHint: 'What to do',
    answered: (by) => `${by} answers`,
    changes: 'Changes of post',
    noChanges: 'Nothing waits to be decided',
    change: (counter, rank) => `to counter ${counter} as ${rank}`,
    away: 'away from the counters',
    from: (day) => `from ${day}`,
    by: (person) => `asked by ${person}`,
    short: 'here for less than the years set',
    consent: 'Consent',
    consentHint: 'Who has consented, and how',
    askChange: 'Ask for a change of post',
    reason: 'Reason',
    day: 'From',
    until: 'Until',
    let: 'Let cover go on',
    letWho: 'Past the limits: at which counter, and until when',
    send: 'Send',
    none: 'none',
    checks: 'To mend in the list',
    allWell: 'Posts and departments are complete',
    check: {
      'no-chief': (what) => `${what}: two or more clerks and no chief`,
      'chief-elsewhere': (what) => `${what}: the chief is not of this department`,
      'no-a': (what) => `${what}: no A`,
      'no-b': (what) => `${what}: no B`,
      'line-unposted': (what) => `${what}: none of its counters has a post`,
    },
    inFile: 'Mend it under Lists and import it',
  },
)
