export type AgentState =
  | 'connected'
  | 'printing'
  | 'printer-away'
  | 'printer-forbidden'
  | 'away'
  | 'not-known'
  | 'other-device'
  | 'taken'
  | 'code'
  | 'no-hall'
  | 'other-version'

/** Every line is said in Chinese and in English: whoever stands at the machine reads one of the two. `more`: a device, a code, or what is wrong. */
export const words: Readonly<Record<AgentState, (more: string) => string>> = {
  connected: (printer) => both(`已连上大厅服务器，为 ${printer} 工作`, `connected to the hall's server, at work for ${printer}`),
  printing: () => both('打印机已打开', 'the printer is open'),
  'printer-away': (trouble) =>
    both(`打印机不在（${trouble}），不断重试`, `the printer is not there (${trouble}); it is tried again and again`),
  'printer-forbidden': (trouble) =>
    both(`打印机在，但打不开（${trouble}）`, `the printer is there and this program may not open it (${trouble})`),
  away: () =>
    both(
      '连不上大厅服务器，正在不断重试；要打的纸条存在服务器里，一张不丢',
      "the hall's server is not there; trying again. Slips to be printed are kept there, and none is lost",
    ),
  'not-known': () =>
    both(
      '大厅不认识这个令牌（--token），请从大厅的 devices.json 抄来；或大厅文件里没有这台打印机',
      'the hall does not know this token (--token): copy it from devices.json; or its file has no such printer',
    ),
  'other-device': (device) => both(`这个令牌是 ${device} 的，不能用在这里`, `this token belongs to ${device}, and cannot be used here`),
  taken: () =>
    both(
      '另一个程序已在为这台打印机工作，本程序等它结束后再接手',
      'another program already works for this printer; this one waits until that ends',
    ),
  code: (code) => both(`请在管理页“设备”中输入配对码 ${code}`, `enter the pairing code ${code} on the manager's page, under Devices`),
  'no-hall': () => both('大厅还没有设立，等待中', 'the hall is not set up yet; waiting'),
  'other-version': () => both('服务器是另一个版本，请更新本程序', 'the server is of another version; update this program'),
}

const both = (zh: string, en: string): string => `${zh}\n    ${en}`
