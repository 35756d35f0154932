import type { ReferralResult } from '../protocol/vocabulary.ts'
import { wordsOf } from '../web/language.ts'

type Words = {
  readonly heading: string
  readonly log: string
  readonly leave: string
  readonly logTitle: string
  readonly leaveTitle: string
  readonly open: string
  readonly leftFor: (whom: string) => string
  readonly from: (whom: string) => string
  readonly takenBy: (whom: string) => string
  readonly toYou: string
  readonly yours: string
  readonly answers: (whom: string) => string
  readonly unanswered: string
  readonly due: (day: string) => string
  readonly over: string
  readonly tell: string
  readonly leader: string
  readonly counter: (counter: number) => string
  readonly age: (minutes: number) => string
  readonly reminded: string
  readonly call: string
  readonly take: string
  readonly answer: string
  readonly answerDo: string
  readonly closeDo: string
  readonly result: string
  readonly results: Readonly<Record<ReferralResult, string>>
  readonly words: string
  readonly withdraw: string
  readonly told: string
  readonly notNow: string
  readonly taken: (number: string) => string
  readonly answered: (number: string) => string
  readonly closed: (number: string) => string
  readonly toldOf: (number: string) => string
  readonly provisional: string
}

const age = (day: string, hour: string, minute: string) => (minutes: number) =>
  minutes < 60 ? `${minutes}${minute}` : minutes < 1440 ? `${Math.floor(minutes / 60)}${hour}` : `${Math.floor(minutes / 1440)}${day}`

export const listWords = wordsOf<Words>(
  {
    heading: '首问登记',
    log: '咨询',
    leave: '留登记',
    logTitle: '咨询登记',
    leaveTitle: '同事不在，留下登记',
    open: '看一看',
    leftFor: (whom) => `留给 ${whom}`,
    from: (whom) => `${whom} 留下`,
    takenBy: (whom) => `${whom} 已承接`,
    toYou: '留给您',
    yours: '您已承接',
    answers: (whom) => `由 ${whom} 答复`,
    unanswered: '等您答复',
    due: (day) => `${day} 前`,
    over: '过了时限',
    tell: '已办结，请告知本人',
    leader: '值班领导',
    counter: (counter) => `${counter} 号窗口`,
    age: age(' 天', ' 小时', ' 分钟'),
    reminded: '等久了',
    call: '联系方式',
    take: '我来承接',
    answer: '答复',
    answerDo: '记下答复',
    closeDo: '办结',
    result: '怎样办结的',
    results: { settled: '办好了', elsewhere: '由别处办理', withdrawn: '本人不办了' },
    words: '告诉本人的话',
    withdraw: '本人不办了',
    told: '已经告知本人',
    notNow: '收起',
    taken: (number) => `${number} 由您承接`,
    answered: (number) => `${number} 已答复`,
    closed: (number) => `${number} 已办结`,
    toldOf: (number) => `${number} 已告知本人`,
    provisional: '暂定',
  },
  {
    heading: '首問登記',
    log: '諮詢',
    leave: '留登記',
    logTitle: '諮詢登記',
    leaveTitle: '同事不在，留下登記',
    open: '看一看',
    leftFor: (whom) => `留給 ${whom}`,
    from: (whom) => `${whom} 留下`,
    takenBy: (whom) => `${whom} 已承接`,
    toYou: '留給您',
    yours: '您已承接',
    answers: (whom) => `由 ${whom} 答覆`,
    unanswered: '等您答覆',
    due: (day) => `${day} 前`,
    over: '過了時限',
    tell: '已辦結，請告知本人',
    leader: '值班領導',
    counter: (counter) => `${counter} 號窗口`,
    age: age(' 天', ' 小時', ' 分鐘'),
    reminded: '等久了',
    call: '聯繫方式',
    take: '我來承接',
    answer: '答覆',
    answerDo: '記下答覆',
    closeDo: '辦結',
    result: '怎樣辦結的',
    results: { settled: '辦好了', elsewhere: '由別處辦理', withdrawn: '本人不辦了' },
    words: '告訴本人的話',
    withdraw: '本人不辦了',
    told: '已經告知本人',
    notNow: '收起',
    taken: (number) => `${number} 由您承接`,
    answered: (number) => `${number} 已答覆`,
    closed: (number) => `${number} 已辦結`,
    toldOf: (number) => `${number} 已告知本人`,
    provisional: '暫定',
  },
  {
    heading: 'Asked first',
    log: 'Enquiry',
    leave: 'Record',
    logTitle: 'Log an enquiry',
    leaveTitle: 'Leave a record for a colleague',
    open: 'Open',
    leftFor: (whom) => `for ${whom}`,
    from: (whom) => `from ${whom}`,
    takenBy: (whom) => `${whom} has it`,
    toYou: 'left for you',
    yours: 'yours',
    answers: (whom) => `${whom} answers`,
    unanswered: 'waits for your answer',
    due: (day) => `by ${day}`,
    over: 'past its time',
    tell: 'closed: please tell them',
    leader: 'the duty leader',
    counter: (counter) => `counter ${counter}`,
    age: age(' d', ' h', ' min'),
    reminded: 'waits long',
    call: 'To reach them',
    take: 'I take it',
    answer: 'Answer',
    answerDo: 'Answered',
    closeDo: 'Close it',
    result: 'How it ended',
    results: { settled: 'Settled', elsewhere: 'Elsewhere', withdrawn: 'Withdrawn' },
    words: 'What they are told',
    withdraw: 'They withdraw it',
    told: 'They have been told',
    notNow: 'Not now',
    taken: (number) => `${number} is yours`,
    answered: (number) => `${number} is answered`,
    closed: (number) => `${number} is closed`,
    toldOf: (number) => `${number}: they know`,
    provisional: 'provisional',
  },
)
