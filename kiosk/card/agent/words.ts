import type { HallState } from './hall-line.ts'

/** Every line is said in Chinese and in English: whoever stands at the machine reads one of the two. */
const both = (zh: string, en: string): string => `${zh}\n    ${en}`

export const hallWords: Readonly<Record<HallState, (kiosk: string, more: string) => string>> = {
  connected: (kiosk) => both(`${kiosk}：已连上大厅服务器`, `${kiosk}: connected to the hall's server`),
  away: (kiosk) => both(`${kiosk}：连不上大厅服务器，正在不断重试`, `${kiosk}: the hall's server is not there; trying again`),
  'not-known': (kiosk) =>
    both(
      `${kiosk}：大厅不认识这个令牌；请从大厅的 devices.json 抄来`,
      `${kiosk}: the hall does not know this token; copy it from the hall's devices.json`,
    ),
  'other-device': (kiosk, device) =>
    both(`${kiosk}：这个令牌是 ${device} 的，不能用在这里`, `${kiosk}: this token belongs to ${device}, and cannot be used here`),
  taken: (kiosk) =>
    both(
      `${kiosk}：另一个程序已在为它的读卡器工作，本程序等它结束后再接手`,
      `${kiosk}: another program already works for its reader; this one waits until that ends`,
    ),
}

/** Nothing here ever names what was on a card. */
export const readerWords = {
  open: (tty: string) => both(`读卡器的串口已打开：${tty}`, `the reader's port is open: ${tty}`),
  answers: both('读卡器有应答，可以放卡', 'the reader answers; cards can be placed'),
  silent: both(
    '读卡器没有应答，请检查电源、接线和速率；恢复后自动继续',
    'the reader does not answer; check power, cable and speed. It goes on by itself',
  ),
  gone: (tty: string, trouble: string) =>
    both(
      `串口 ${tty} 打不开或已断开（${trouble}），正在不断重试`,
      `the port ${tty} cannot be opened or is gone (${trouble}); trying again`,
    ),
  unread: both('有一张卡没有读出来', 'a card could not be read'),
}
