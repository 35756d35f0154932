import type { SignState } from '../../protocol/signs.ts'
import type { WatchAt, WatchState } from './hall-watch.ts'

/** Every line is said in Chinese and in English: whoever stands at the machine reads one of the two. */
const both = (zh: string, en: string): string => `${zh}\n    ${en}`

export const stateWords: Readonly<Record<SignState, (counter: number, at: string) => string>> = {
  ready: (counter) => both(`${counter} 号窗口屏：已应答，显示正常`, `sign ${counter}: answers and shows`),
  sent: (counter) => both(`${counter} 号窗口屏：已发送（这种屏不应答）`, `sign ${counter}: is told; this kind never answers`),
  refused: (counter) =>
    both(`${counter} 号窗口屏：不接受显示内容，请核对驱动`, `sign ${counter}: does not take its text; check the driver`),
  silent: (counter, at) =>
    both(
      `${counter} 号窗口屏：没有应答，请查电源、地址和接线（${at}）`,
      `sign ${counter}: no answer; check power, address and wires (${at})`,
    ),
  'unknown-answer': (counter, at) =>
    both(
      `${counter} 号窗口屏：回来的数据看不懂，请核对驱动和波特率（${at}）`,
      `sign ${counter}: what it answers makes no sense; check driver and speed (${at})`,
    ),
  'no-access': (counter, at) =>
    both(
      `${counter} 号窗口屏：串口打不开（${at}），被别的程序占用或没有权限（dialout 组）`,
      `sign ${counter}: the line cannot be opened (${at}): another program has it, or this account is not in the group dialout`,
    ),
  offline: (counter, at) =>
    both(
      `${counter} 号窗口屏：没有这条串口（${at}），插上后自动恢复`,
      `sign ${counter}: there is no line ${at}; it goes on by itself when there is`,
    ),
  away: (counter) => both(`${counter} 号窗口屏：程序未连接`, `sign ${counter}: its program is not connected`),
}

export const lineWords: Readonly<Record<WatchState, (at: string, of: WatchAt | undefined) => string>> = {
  connected: (at) => both(`${at}：已连上大厅服务器`, `${at}: connected to the hall's server`),
  away: (at) => both(`${at}：连不上大厅服务器，正在不断重试`, `${at}: the hall's server is not there; trying again`),
  'not-known': (at) =>
    both(
      `${at}：大厅不认识这个令牌（--token）；请从大厅的 devices.json 抄一个窗口屏的`,
      `${at}: the hall does not know this token (--token); copy that of a window from the hall's devices.json`,
    ),
  'no-hall': (at) => both(`${at}：大厅还没有设立，等待中`, `${at}: the hall is not set up yet; waiting`),
  'no-counter': (at, of) => both(`${at}：大厅里没有 ${of?.counter} 号窗口`, `${at}: the hall has no counter ${of?.counter}`),
  refused: (at, of) =>
    both(
      `${at}：大厅不让看 ${of?.counter} 号窗口的内容（${of?.why}），正在不断重试`,
      `${at}: the hall does not show window ${of?.counter} (${of?.why}); trying again`,
    ),
  'other-version': (at) => both(`${at}：服务器是另一个版本，请更新本程序`, `${at}: the server is of another version; update this program`),
}
