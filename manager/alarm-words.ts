import { wordsOf } from '../web/language.ts'

type Words = {
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
}

const hans: Words = {
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
}
const hant: Words = {
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
}
const en: Words = {
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
}
export const alarmWords = wordsOf(hans, hant, en)
