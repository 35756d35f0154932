import type { CaseLight, CaseResult, Language, OutcomeKind } from '../vocabulary.ts'

type Of<K extends string> = Readonly<Record<K, string>>

/**
 * How a case stands, in plain words for whoever holds its code: the same on the page of the telephone, at the kiosk and on paper. Days come in the words of the
 * reader's language.
 */
type CaseSaid = {
  readonly kinds: Of<OutcomeKind>
  readonly lights: Of<CaseLight>
  readonly results: Of<CaseResult>
  readonly number: string
  readonly due: string
  readonly byDay: (day: string) => string
  readonly provisional: string
  readonly left: (days: number) => string
  readonly over: (days: number) => string
  readonly counter: (counter: number) => string
  readonly waiting: string
  readonly waitingNote: string
  readonly papersBy: (day: string) => string
  readonly running: string
  readonly ready: string
  readonly readyNote: (places: string) => string
  readonly readyAgent: string
  /** Of a result that is sent, instead of where it is fetched. */
  readonly decided: string
  readonly mailed: Of<'ordered' | 'handed'>
  readonly closed: string
  readonly accepted: string
  readonly at: (day: string) => string
  readonly ask: string
  /** Of the paper alone. */
  readonly title: string
  readonly matter: string
}

const hans: CaseSaid = {
  kinds: {
    instant: '当场办',
    promised: '收下材料，按承诺的日子办好',
    escalated: '要报上级部门办',
    supplement: '要补材料，补齐了接着办',
    joint: '几个部门一起办',
    returned: '材料退回给您',
    enquiry: '您来问的事',
    petition: '您反映的事',
  },
  lights: {
    green: '按时间在办',
    yellow: '时间过了一半，在办',
    red: '快到承诺的日子，我们在抓紧',
    overdue: '承诺的日子已经过了，是我们没有按时办好，对不起',
  },
  results: { granted: '办好了', refused: '没有批准，理由写在给您的通知上', withdrawn: '按您的意思，不办了' },
  number: '办件编号',
  due: '承诺办好',
  byDay: (day: string) => `${day}前`,
  provisional: '明年的放假安排还没有公布，这一天可能会变',
  left: (n: number) => (n === 0 ? '就是今天' : `还有 ${n} 天`),
  over: (n: number) => `已过 ${n} 天`,
  counter: (n: number) => `${n} 号窗口`,
  waiting: '等您补材料',
  waitingNote: '材料补齐以后接着办，补的这几天不算在时限里。',
  papersBy: (day: string) => `请在 ${day}前把材料送来`,
  running: '正在办',
  ready: '可以领取了',
  decided: '办好了',
  mailed: { ordered: '办好以后交给专递员，您不用再来取', handed: '已经交给专递员，在路上了，您不用来取' },
  readyNote: (list: string) => `请到 ${list}领取，带好身份证和办件编号。`,
  readyAgent: '请别人代领也可以，请他带好自己的身份证和您的委托。',
  closed: '已经办结',
  accepted: '在哪里受理',
  at: (day: string) => `${day}受理`,
  ask: '有什么不清楚，可以到这里问',
  title: '办件进度单',
  matter: '事项',
}

const hant: CaseSaid = {
  kinds: {
    instant: '當場辦',
    promised: '收下材料，按承諾的日子辦好',
    escalated: '要報上級部門辦',
    supplement: '要補材料，補齊了接著辦',
    joint: '幾個部門一起辦',
    returned: '材料退回給您',
    enquiry: '您來問的事',
    petition: '您反映的事',
  },
  lights: {
    green: '按時間在辦',
    yellow: '時間過了一半，在辦',
    red: '快到承諾的日子，我們在抓緊',
    overdue: '承諾的日子已經過了，是我們沒有按時辦好，對不起',
  },
  results: { granted: '辦好了', refused: '沒有批准，理由寫在給您的通知上', withdrawn: '按您的意思，不辦了' },
  number: '辦件編號',
  due: '承諾辦好',
  byDay: (day: string) => `${day}前`,
  provisional: '明年的放假安排還沒有公布，這一天可能會變',
  left: (n: number) => (n === 0 ? '就是今天' : `還有 ${n} 天`),
  over: (n: number) => `已過 ${n} 天`,
  counter: (n: number) => `${n} 號窗口`,
  waiting: '等您補材料',
  waitingNote: '材料補齊以後接著辦，補的這幾天不算在時限裡。',
  papersBy: (day: string) => `請在 ${day}前把材料送來`,
  running: '正在辦',
  ready: '可以領取了',
  decided: '辦好了',
  mailed: { ordered: '辦好以後交給專遞員，您不用再來取', handed: '已經交給專遞員，在路上了，您不用來取' },
  readyNote: (list: string) => `請到 ${list}領取，帶好身份證和辦件編號。`,
  readyAgent: '請別人代領也可以，請他帶好自己的身份證和您的委託。',
  closed: '已經辦結',
  accepted: '在哪裡受理',
  at: (day: string) => `${day}受理`,
  ask: '有什麼不清楚，可以到這裡問',
  title: '辦件進度單',
  matter: '事項',
}

const en: CaseSaid = {
  kinds: {
    instant: 'Done at once',
    promised: 'Accepted, to be done by the promised day',
    escalated: 'Decided by a higher office',
    supplement: 'Goes on when the missing papers are in',
    joint: 'Several departments work on it together',
    returned: 'Papers given back to you',
    enquiry: 'Your question',
    petition: 'What you have reported',
  },
  lights: {
    green: 'On time',
    yellow: 'Half of the time has passed; work goes on',
    red: 'The promised day is near; we are seeing to it',
    overdue: 'The promised day has passed. We are late, and we are sorry',
  },
  results: { granted: 'Done', refused: 'Not approved. The reasons are in the notice to you', withdrawn: 'Withdrawn, as you wished' },
  number: 'Case',
  due: 'Promised',
  byDay: (day: string) => `by ${day}`,
  provisional: 'Next year’s public holidays are not known yet: the day may still move',
  left: (n: number) => (n === 0 ? 'today' : `${n} ${n === 1 ? 'day' : 'days'} left`),
  over: (n: number) => `${n} ${n === 1 ? 'day' : 'days'} late`,
  counter: (n: number) => `counter ${n}`,
  waiting: 'We wait for your papers',
  waitingNote: 'It goes on when they are complete. These days are not counted.',
  papersBy: (day: string) => `Please bring them by ${day}`,
  running: 'Being worked on',
  ready: 'Ready for you',
  decided: 'Done',
  mailed: {
    ordered: 'It goes to the courier when it is done. You need not come again',
    handed: 'The courier has it, it is on its way. You need not come',
  },
  readyNote: (list: string) => `Please fetch it at ${list}. Bring your identity card and the case number.`,
  readyAgent: 'Somebody else may come for you, with an identity card and your authority.',
  closed: 'Closed',
  accepted: 'Accepted at',
  at: (day: string) => `on ${day}`,
  ask: 'They answer your questions, too',
  title: 'How your case stands',
  matter: 'Matter',
}

export const caseSaid: Readonly<Record<Language, CaseSaid>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }
