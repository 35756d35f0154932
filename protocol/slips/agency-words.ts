import type { Language } from '../vocabulary.ts'

type AgencyWords = {
  readonly mandate: string
  readonly feedback: string
  readonly number: string
  readonly copy: (one: number, of: number) => string
  readonly client: string
  readonly phone: string
  readonly matter: string
  readonly ticket: string
  readonly case: string
  readonly agent: string
  readonly badge: (name: string, badge: string) => string
  readonly limit: string
  readonly days: (days: number) => string
  readonly due: string
  readonly provisional: string
  readonly scope: string
  readonly given: (hall: string) => string
  readonly free: string
  readonly mandateSigns: readonly string[]
  readonly replied: string
  readonly used: string
  readonly ask: string
  readonly choices: readonly [string, string]
  readonly words: string
  readonly feedbackSigns: readonly string[]
}

export const agencyWords: Readonly<Record<Language, AgencyWords>> = {
  'zh-Hans': {
    mandate: '代理服务委托书',
    feedback: '服务意见反馈表',
    number: '编号',
    copy: (one, of) => `一式${of === 2 ? '两' : of}份，第 ${one} 份`,
    client: '委托人',
    phone: '电话',
    matter: '事项',
    ticket: '号码',
    case: '办件编号',
    agent: '代办人',
    badge: (name, badge) => `${name}（工号 ${badge}）`,
    limit: '时限',
    days: (days) => `${days} 个工作日`,
    due: '最晚',
    provisional: '那一年的放假安排还没有公布，日期暂计',
    scope: '委托办理',
    given: (hall) => `委托人把上面的事项交给${hall}代办人全程代办。请您核对以后签字。`,
    free: '代办服务不收费',
    mandateSigns: ['委托人签字', '代办人签字', '日期'],
    replied: '回复日期',
    used: '实际用时',
    ask: '您交给我们代办的事项已经回复。请您确认办理结果，并告诉我们您是否满意。',
    choices: ['满意', '不满意'],
    words: '您的意见',
    feedbackSigns: ['申请人签字', '日期'],
  },
  'zh-Hant': {
    mandate: '代理服務委託書',
    feedback: '服務意見反饋表',
    number: '編號',
    copy: (one, of) => `一式${of === 2 ? '兩' : of}份，第 ${one} 份`,
    client: '委託人',
    phone: '電話',
    matter: '事項',
    ticket: '號碼',
    case: '辦件編號',
    agent: '代辦人',
    badge: (name, badge) => `${name}（工號 ${badge}）`,
    limit: '時限',
    days: (days) => `${days} 個工作日`,
    due: '最晚',
    provisional: '那一年的放假安排還沒有公布，日期暫計',
    scope: '委託辦理',
    given: (hall) => `委託人把上面的事項交給${hall}代辦人全程代辦。請您核對以後簽字。`,
    free: '代辦服務不收費',
    mandateSigns: ['委託人簽字', '代辦人簽字', '日期'],
    replied: '回覆日期',
    used: '實際用時',
    ask: '您交給我們代辦的事項已經回覆。請您確認辦理結果，並告訴我們您是否滿意。',
    choices: ['滿意', '不滿意'],
    words: '您的意見',
    feedbackSigns: ['申請人簽字', '日期'],
  },
  en: {
    mandate: 'Mandate for service',
    feedback: 'Your word on the service',
    number: 'No.',
    copy: (one, of) => `Copy ${one} of ${of}`,
    client: 'Given by',
    phone: 'Telephone',
    matter: 'Matter',
    ticket: 'Ticket',
    case: 'Case',
    agent: 'Agent',
    badge: (name, badge) => `${name} (badge ${badge})`,
    limit: 'Limit',
    days: (days) => (days === 1 ? '1 working day' : `${days} working days`),
    due: 'At the latest',
    provisional: 'Holidays of that year are not known yet: the date may change',
    scope: 'To be done',
    given: (hall) => `The matter above is given to the agent at ${hall} to be carried through. Please check it and sign.`,
    free: 'This service is free of charge',
    mandateSigns: ['Given by', 'Agent', 'Date'],
    replied: 'Answered on',
    used: 'It took',
    ask: 'What you gave us to carry through has been answered. Please confirm the result, and tell us whether you are satisfied.',
    choices: ['Satisfied', 'Not satisfied'],
    words: 'Your words',
    feedbackSigns: ['Applicant', 'Date'],
  },
}
