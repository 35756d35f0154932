import { wordsOf } from '../web/language.ts'

type Words = {
  postEmpty: (counter: number) => string
  nameSomebody: string
  coverLimit: (counter: number, person: string) => string
  coverLimitWay: string
  named: (person: string) => string
  forMinutes: (minutes: number) => string
  uncovered: (line: string) => string
  waitLong: (line: string, minutes: number) => string
  calledLong: (number: string, minutes: number) => string
  overdue: (counter: number, minutes: number) => string
  broken: (number: string, minutes: number) => string
  waiting: (count: number) => string
  counter: (counter: number) => string
  dueAt: (time: string) => string
  since: (time: string) => string
  escort: (kiosk: string | undefined, number: string | undefined) => string
  gap: string
  leftWaiting: (count: number) => string
  leftWay: string
  notOpened: (counters: string) => string
  openedAgo: (minutes: number) => string
  sentToNobody: (whom: string, count: number) => string
  sentWay: string
  away: (counter: number, name: string, minutes: number) => string
  awayWay: string
  awayAsked: (name: string, counter: number) => string
  awayAskedWay: string
  manyAway: (count: number) => string
  manyBack: (count: number) => string
  andMore: (count: number) => string
  times: (count: number) => string
  ended: (time: string) => string
  dutyGap: string
  dutyWay: string
  oncall: (name: string, minutes: number) => string
  enquiryLate: (count: number) => string
  recordWaiting: (count: number) => string
  visitLate: (count: number) => string
  agencyLate: (count: number) => string
  askedWay: string
  tellingLate: (number: string) => string
  cases: Record<'cases-overdue' | 'cases-red' | 'cases-step-late' | 'cases-papers-late' | 'cases-extension', (count: number) => string>
  casesYear: (year: number, count: number) => string
  objectionsLate: (count: number) => string
  homeLate: (count: number) => string
  homeWay: string
  casesYearWay: string
  mailLate: (count: number) => string
  mailSheet: (month: string, count: number) => string
  mailSheetBy: (day: string) => string
}

const hans: Words = {
  postEmpty: (counter) => `${counter} 号窗口 A、B 岗都不在`,
  nameSomebody: '请到「人员岗位」指定一位顶岗',
  coverLimit: (n, who) => `${n} 号窗口：${who} 顶岗的天数已经到了规定`,
  coverLimitWay: '请安排别人顶岗，或者到「人员岗位」记下同意延长',
  named: (person) => `已请${person}顶岗，还没有到`,
  forMinutes: (minutes) => `已经 ${minutes} 分钟`,
  uncovered: (line) => `${line}没有窗口在办`,
  waitLong: (line, minutes) => `${line}可能要等 ${minutes} 分钟`,
  calledLong: (number, minutes) => `${number} 叫了 ${minutes} 分钟，还没有开始`,
  overdue: (counter, minutes) => `${counter} 号窗口过了返回时间 ${minutes} 分钟`,
  broken: (number, minutes) => `预约的 ${number} 过了约定时间 ${minutes} 分钟，还没有叫`,
  waiting: (count) => `${count} 人在等`,
  counter: (counter) => `${counter} 号窗口`,
  dueAt: (time) => `原定 ${time} 返回`,
  since: (time) => `${time} 起`,
  escort: (kiosk, number) => (kiosk ? `${kiosk} 号取号机有人请导办员过去` : `${number} 请人帮忙`),
  gap: '　',
  leftWaiting: (count) => `收尾后还有 ${count} 人没有安排`,
  leftWay: '请到「办公时间」逐个决定',
  notOpened: (counters) => `${counters} 号窗口还没有开`,
  openedAgo: (minutes) => `开门已经 ${minutes} 分钟`,
  sentToNobody: (whom, count) => `${count} 人转给了${whom}，那里现在没有人`,
  sentWay: '请有人接着办，或在「查号」里让号重新排上',
  away: (counter, name, minutes) => `${counter} 号窗口 ${minutes} 分钟没有人办，${name}`,
  awayWay: '请去看一看，再到「去向」里认定',
  awayAsked: (name, counter) => `${name}请求离开 ${counter} 号窗口`,
  awayAskedWay: '请到「去向」里答复',
  manyAway: (count) => `${count} 台设备同时没有连上`,
  manyBack: (count) => `${count} 台设备又连上了`,
  andMore: (count) => `另外 ${count} 台`,
  times: (count) => `第 ${count} 次`,
  ended: (time) => `${time} 已经好了`,
  dutyGap: '今天没有人值班',
  dutyWay: '请到「值班交接」指定一位同事',
  oncall: (name, minutes) => `叫了${name} ${minutes} 分钟，还没有回应`,
  enquiryLate: (count) => `${count} 条咨询过了答复时限`,
  recordWaiting: (count) => `${count} 条首问登记还没有人办结`,
  visitLate: (count) => `${count} 个回访过了时限`,
  agencyLate: (count) => `${count} 件代办过了时限`,
  askedWay: '请到「首问咨询」查看',
  tellingLate: (number) => `${number} 的延后告知过了期限`,
  cases: {
    'cases-overdue': (count) => `${count} 个办件超期`,
    'cases-red': (count) => `${count} 个办件快到期`,
    'cases-step-late': (count) => `${count} 个办件后台流转晚了`,
    'cases-papers-late': (count) => `${count} 个办件过了补正期限`,
    'cases-extension': (count) => `${count} 个办件申请延期，请答复`,
  },
  casesYear: (year, count) => `还没有 ${year} 年的放假安排，${count} 个办件的到期日是暂定的`,
  casesYearWay: '请到「办公时间」导入这一年',
  objectionsLate: (count) => `${count} 个异议过了答复的日子`,
  homeLate: (count) => `${count} 个上门服务过了时限`,
  homeWay: '请到「上门服务」安排',
  mailLate: (count) => `${count} 件政务专递超时没有送达`,
  mailSheet: (month, count) => `${month} 的政务专递月统计表还没有对账（${count} 件）`,
  mailSheetBy: (day) => `请在 ${day} 前到「专递」对账`,
}
const hant: Words = {
  postEmpty: (counter) => `${counter} 號窗口 A、B 崗都不在`,
  nameSomebody: '請到「人員崗位」指定一位頂崗',
  coverLimit: (n, who) => `${n} 號窗口：${who} 頂崗的天數已經到了規定`,
  coverLimitWay: '請安排別人頂崗，或者到「人員崗位」記下同意延長',
  named: (person) => `已請${person}頂崗，還沒有到`,
  forMinutes: (minutes) => `已經 ${minutes} 分鐘`,
  uncovered: (line) => `${line}沒有窗口在辦`,
  waitLong: (line, minutes) => `${line}可能要等 ${minutes} 分鐘`,
  calledLong: (number, minutes) => `${number} 叫了 ${minutes} 分鐘，還沒有開始`,
  overdue: (counter, minutes) => `${counter} 號窗口過了返回時間 ${minutes} 分鐘`,
  broken: (number, minutes) => `預約的 ${number} 過了約定時間 ${minutes} 分鐘，還沒有叫`,
  waiting: (count) => `${count} 人在等`,
  counter: (counter) => `${counter} 號窗口`,
  dueAt: (time) => `原定 ${time} 返回`,
  since: (time) => `${time} 起`,
  escort: (kiosk, number) => (kiosk ? `${kiosk} 號取號機有人請導辦員過去` : `${number} 請人幫忙`),
  gap: '　',
  leftWaiting: (count) => `收尾後還有 ${count} 人沒有安排`,
  leftWay: '請到「辦公時間」逐個決定',
  notOpened: (counters) => `${counters} 號窗口還沒有開`,
  openedAgo: (minutes) => `開門已經 ${minutes} 分鐘`,
  sentToNobody: (whom, count) => `${count} 人轉給了${whom}，那裡現在沒有人`,
  sentWay: '請有人接著辦，或在「查號」裡讓號重新排上',
  away: (counter, name, minutes) => `${counter} 號窗口 ${minutes} 分鐘沒有人辦，${name}`,
  awayWay: '請去看一看，再到「去向」裡認定',
  awayAsked: (name, counter) => `${name}請求離開 ${counter} 號窗口`,
  awayAskedWay: '請到「去向」裡答覆',
  manyAway: (count) => `${count} 台設備同時沒有連上`,
  manyBack: (count) => `${count} 台設備又連上了`,
  andMore: (count) => `另外 ${count} 台`,
  times: (count) => `第 ${count} 次`,
  ended: (time) => `${time} 已經好了`,
  dutyGap: '今天沒有人值班',
  dutyWay: '請到「值班交接」指定一位同事',
  oncall: (name, minutes) => `叫了${name} ${minutes} 分鐘，還沒有回應`,
  enquiryLate: (count) => `${count} 條諮詢過了答覆時限`,
  recordWaiting: (count) => `${count} 條首問登記還沒有人辦結`,
  visitLate: (count) => `${count} 個回訪過了時限`,
  agencyLate: (count) => `${count} 件代辦過了時限`,
  askedWay: '請到「首問諮詢」查看',
  tellingLate: (number) => `${number} 的延後告知過了期限`,
  cases: {
    'cases-overdue': (count) => `${count} 個辦件超期`,
    'cases-red': (count) => `${count} 個辦件快到期`,
    'cases-step-late': (count) => `${count} 個辦件後臺流轉晚了`,
    'cases-papers-late': (count) => `${count} 個辦件過了補正期限`,
    'cases-extension': (count) => `${count} 個辦件申請延期，請答覆`,
  },
  casesYear: (year, count) => `還沒有 ${year} 年的放假安排，${count} 個辦件的到期日是暫定的`,
  casesYearWay: '請到「辦公時間」匯入這一年',
  objectionsLate: (count) => `${count} 個異議過了答覆的日子`,
  homeLate: (count) => `${count} 個上門服務過了時限`,
  homeWay: '請到「上門服務」安排',
  mailLate: (count) => `${count} 件政務專遞超時沒有送達`,
  mailSheet: (month, count) => `${month} 的政務專遞月統計表還沒有對賬（${count} 件）`,
  mailSheetBy: (day) => `請在 ${day} 前到「專遞」對賬`,
}
const en: Words = {
  postEmpty: (counter) => `Counter ${counter}: A and B are both away`,
  nameSomebody: 'Please name somebody under People',
  coverLimit: (n, who) => `Counter ${n}: ${who} has covered for as many days as the rules allow`,
  coverLimitWay: 'Please have somebody else cover, or record under People that it may go on',
  named: (person) => `${person} is named and not there yet`,
  forMinutes: (minutes) => `for ${minutes} min`,
  uncovered: (line) => `${line}: no counter serves it`,
  waitLong: (line, minutes) => `${line} may wait ${minutes} min`,
  calledLong: (number, minutes) => `${number} was called ${minutes} min ago and has not started`,
  overdue: (counter, minutes) => `Counter ${counter} is ${minutes} min late to return`,
  broken: (number, minutes) => `${number} had an appointment ${minutes} min ago and was not called`,
  waiting: (count) => `${count} waiting`,
  counter: (counter) => `Counter ${counter}`,
  dueAt: (time) => `was due at ${time}`,
  since: (time) => `since ${time}`,
  escort: (kiosk, number) => (kiosk ? `Somebody at kiosk ${kiosk} asks for a guide` : `${number} asks for a guide`),
  gap: ', ',
  leftWaiting: (count) => `${count} people are left after closing`,
  leftWay: 'Please decide for each under Hours',
  notOpened: (counters) => `Not open yet: ${counters}`,
  openedAgo: (minutes) => `the hall opened ${minutes} min ago`,
  sentToNobody: (whom, count) => `${count} sent to ${whom}, where nobody is now`,
  sentWay: 'Somebody should take over, or put them back in line with Find a number',
  away: (counter, name, minutes) => `Counter ${counter}: nobody serves for ${minutes} min, ${name}`,
  awayWay: 'Please go and look, then judge it under Away',
  awayAsked: (name, counter) => `${name} asks to leave counter ${counter}`,
  awayAskedWay: 'Please answer under Away',
  manyAway: (count) => `${count} devices are not connected`,
  manyBack: (count) => `${count} devices are back`,
  andMore: (count) => `and ${count} more`,
  times: (count) => `${count} times`,
  ended: (time) => `over at ${time}`,
  dutyGap: 'Nobody is on duty today',
  dutyWay: 'Name somebody under “Duty”',
  oncall: (name, minutes) => `${name} was called out ${minutes} min ago and has not answered`,
  enquiryLate: (count) => (count === 1 ? 'An enquiry is past its time' : `${count} enquiries are past their time`),
  recordWaiting: (count) => (count === 1 ? 'A record left for a colleague is open' : `${count} records left for colleagues are open`),
  agencyLate: (count) => (count === 1 ? 'An agency is past its day' : `${count} agencies are past their day`),
  visitLate: (count) => (count === 1 ? 'A call back is overdue' : `${count} call-backs are overdue`),
  askedWay: 'Please look under Asked',
  tellingLate: (number) => `${number} has not been told in time`,
  cases: {
    'cases-overdue': (count) => `${count} ${count === 1 ? 'case is' : 'cases are'} overdue`,
    'cases-red': (count) => `${count} ${count === 1 ? 'case is' : 'cases are'} nearly due`,
    'cases-step-late': (count) => `${count} late in the back office`,
    'cases-papers-late': (count) => `${count} past the day for papers`,
    'cases-extension': (count) => `${count} ask for more time`,
  },
  casesYear: (year, count) => `No holidays of ${year} yet: the due days of ${count} ${count === 1 ? 'case' : 'cases'} may move`,
  casesYearWay: 'Please import that year under Hours',
  objectionsLate: (count) => `${count} ${count === 1 ? 'objection has' : 'objections have'} no answer in time`,
  homeLate: (count) => (count === 1 ? 'A home visit is overdue' : `${count} home visits are overdue`),
  homeWay: 'Please send somebody under Home visits',
  mailLate: (count) => `${count} ${count === 1 ? 'parcel is' : 'parcels are'} late`,
  mailSheet: (month, count) => `The mail of ${month} is not settled (${count} ${count === 1 ? 'parcel' : 'parcels'})`,
  mailSheetBy: (day) => `Please settle it under Mail by ${day}`,
}
export const alarmWords = wordsOf(hans, hant, en)
