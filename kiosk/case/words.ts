import { caseSaid } from '../../protocol/slips/case-words.ts'
import { wordsOf } from '../../web/language.ts'

export const kindSaid = wordsOf(caseSaid['zh-Hans'].kinds, caseSaid['zh-Hant'].kinds, caseSaid.en.kinds)
export const lightSaid = wordsOf(caseSaid['zh-Hans'].lights, caseSaid['zh-Hant'].lights, caseSaid.en.lights)
export const resultSaid = wordsOf(caseSaid['zh-Hans'].results, caseSaid['zh-Hant'].results, caseSaid.en.results)

/** What only the page says; how the case stands it says as paper and kiosk do. */
export const words = wordsOf(
  {
    ...caseSaid['zh-Hans'],
    title: '我的办件',
    time: '时间',
    closedOn: (day: string) => `${day}办结`,
    extended: (n: number) => `这件事比较复杂，办理时间延长了 ${n} 天`,
    asked: '正在申请延长办理时间，有结果就写在这里',
    why: '为什么是这一天',
    object: '对办理有异议',
    objectNote: (n: number) => `受理窗口 ${n} 个工作日内答复您`,
    objected: '您的异议已经收到',
    answerBy: (day: string) => `${day}前在这里答复您`,
    answered: '对您的异议的答复',
    again: '还有异议',
    unknown: '没有找到这个办件',
    unknownNote: '请再扫一次通知单上的二维码，或者拿着通知单到大厅，请工作人员帮您查。',
    starting: '正在打开您的办件',
    startingNote: '请稍候。',
  },
  {
    ...caseSaid['zh-Hant'],
    title: '我的辦件',
    time: '時間',
    closedOn: (day: string) => `${day}辦結`,
    extended: (n: number) => `這件事比較複雜，辦理時間延長了 ${n} 天`,
    asked: '正在申請延長辦理時間，有結果就寫在這裡',
    why: '為什麼是這一天',
    object: '對辦理有異議',
    objectNote: (n: number) => `受理窗口 ${n} 個工作日內答覆您`,
    objected: '您的異議已經收到',
    answerBy: (day: string) => `${day}前在這裡答覆您`,
    answered: '對您的異議的答覆',
    again: '還有異議',
    unknown: '沒有找到這個辦件',
    unknownNote: '請再掃一次通知單上的二維碼，或者拿著通知單到大廳，請工作人員幫您查。',
    starting: '正在打開您的辦件',
    startingNote: '請稍候。',
  },
  {
    ...caseSaid.en,
    title: 'My case',
    time: 'Time',
    closedOn: (day: string) => `Closed on ${day}`,
    extended: (n: number) => `This case is complicated and was given ${n} more ${n === 1 ? 'day' : 'days'}`,
    asked: 'More time has been asked for. You will see here what comes of it',
    why: 'Why this day',
    object: 'I do not agree',
    objectNote: (n: number) => `answer within ${n} working ${n === 1 ? 'day' : 'days'}`,
    objected: 'We have your objection',
    answerBy: (day: string) => `You are answered here by ${day}`,
    answered: 'Our answer to your objection',
    again: 'I still do not agree',
    unknown: 'We cannot find this case',
    unknownNote: 'Please scan the code on your notice again, or bring the notice to the hall and ask the staff.',
    starting: 'Opening your case',
    startingNote: 'One moment.',
  },
)
