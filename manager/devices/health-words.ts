import type { DeviceCount } from '../../protocol/health.ts'
import type { DeviceState, wantedKinds } from '../../protocol/views/devices.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  readonly states: Record<DeviceState, string>
  readonly counts: Record<DeviceCount, (n: number) => string>
  readonly missing: Record<(typeof wantedKinds)[number], string>
  readonly missingHead: string
  readonly missingNote: string
  readonly head: string
  readonly there: (there: number, all: number) => string
  readonly all: (n: number) => string
  readonly troubled: (n: number) => string
  readonly away: (n: number) => string
  readonly filters: string
  readonly none: string
  readonly device: string
  readonly state: string
  readonly counted: string
  readonly countedSince: (time: string) => string
  readonly seen: string
  readonly more: string
  readonly moreOf: (name: string) => string
  readonly version: string
  readonly clock: (ahead: string) => string
  readonly ahead: (seconds: number) => string
  readonly recent: string
  readonly noFaults: string
  readonly ongoing: string
  readonly lasted: (from: string, to: string) => string
  readonly since: (time: string) => string
}

const hans: Words = {
  states: { ready: '正常', degraded: '能用，要看一看', failed: '不能用', away: '没有连上', never: '还没有来过' },
  counts: {
    taken: (n) => `取号 ${n}`,
    rated: (n) => `评价 ${n}`,
    pressed: (n) => `按下 ${n}`,
    ignored: (n) => `没有邀请时按下 ${n}`,
    refused: (n) => `没有收下 ${n}`,
    done: (n) => `做完 ${n}`,
    failed: (n) => `没有做成 ${n}`,
    jobs: (n) => `还有 ${n} 张要打`,
    reconnects: (n) => `重新连上 ${n} 次`,
  },
  missing: {
    kiosk: '没有取号机：导办员可以在导办页面上给群众取号。',
    board: '没有大厅屏：叫号在窗口屏和手机上看，语音要有大厅屏才响。',
    window: '没有窗口屏：叫号在大厅屏和手机上看。',
    keypad: '没有评价器：群众用号码页面评价。',
    printer: '没有打印机：号码显示在屏幕上，可以用手机扫下来。',
  },
  missingHead: '现在缺的',
  missingNote: '没有这些设备，大厅也照常叫号办事。',
  head: '设备',
  there: (there, all) => `${all} 台，连着 ${there} 台`,
  all: (n) => `全部 ${n}`,
  troubled: (n) => `有问题 ${n}`,
  away: (n) => `没有连上 ${n}`,
  filters: '只看',
  none: '没有这样的设备',
  device: '设备',
  state: '情况',
  counted: '计数',
  countedSince: (time) => `计数从 ${time} 服务器启动时开始`,
  seen: '最近在线',
  more: '详细',
  moreOf: (name) => `${name}的详细情况`,
  version: '版本',
  clock: (ahead) => `它自己的时钟${ahead}；大厅的时间不用它的`,
  ahead: (seconds) => {
    const [n, unit] = span(seconds, ['天', '小时', '分钟', '秒'])
    return `${seconds < 0 ? '慢' : '快'}了 ${n} ${unit}`
  },
  recent: '最近 12 小时的故障',
  noFaults: '最近 12 小时没有故障',
  ongoing: '还没有好',
  lasted: (from, to) => `${from}–${to}`,
  since: (time) => `${time} 起`,
}

const hant: Words = {
  states: { ready: '正常', degraded: '能用，要看一看', failed: '不能用', away: '沒有連上', never: '還沒有來過' },
  counts: {
    taken: (n) => `取號 ${n}`,
    rated: (n) => `評價 ${n}`,
    pressed: (n) => `按下 ${n}`,
    ignored: (n) => `沒有邀請時按下 ${n}`,
    refused: (n) => `沒有收下 ${n}`,
    done: (n) => `做完 ${n}`,
    failed: (n) => `沒有做成 ${n}`,
    jobs: (n) => `還有 ${n} 張要印`,
    reconnects: (n) => `重新連上 ${n} 次`,
  },
  missing: {
    kiosk: '沒有取號機：導辦員可以在導辦頁面上給群眾取號。',
    board: '沒有大廳屏：叫號在窗口屏和手機上看，語音要有大廳屏才響。',
    window: '沒有窗口屏：叫號在大廳屏和手機上看。',
    keypad: '沒有評價器：群眾用號碼頁面評價。',
    printer: '沒有印表機：號碼顯示在屏幕上，可以用手機掃下來。',
  },
  missingHead: '現在缺的',
  missingNote: '沒有這些設備，大廳也照常叫號辦事。',
  head: '設備',
  there: (there, all) => `${all} 台，連著 ${there} 台`,
  all: (n) => `全部 ${n}`,
  troubled: (n) => `有問題 ${n}`,
  away: (n) => `沒有連上 ${n}`,
  filters: '只看',
  none: '沒有這樣的設備',
  device: '設備',
  state: '情況',
  counted: '計數',
  countedSince: (time) => `計數從 ${time} 伺服器啟動時開始`,
  seen: '最近在線',
  more: '詳細',
  moreOf: (name) => `${name}的詳細情況`,
  version: '版本',
  clock: (ahead) => `它自己的時鐘${ahead}；大廳的時間不用它的`,
  ahead: (seconds) => {
    const [n, unit] = span(seconds, ['天', '小時', '分鐘', '秒'])
    return `${seconds < 0 ? '慢' : '快'}了 ${n} ${unit}`
  },
  recent: '最近 12 小時的故障',
  noFaults: '最近 12 小時沒有故障',
  ongoing: '還沒有好',
  lasted: (from, to) => `${from}–${to}`,
  since: (time) => `${time} 起`,
}

const en: Words = {
  states: { ready: 'Fine', degraded: 'Works, needs a look', failed: 'Does not work', away: 'Not connected', never: 'Never came yet' },
  counts: {
    taken: (n) => `${n} numbers`,
    rated: (n) => `${n} ratings`,
    pressed: (n) => `${n} presses`,
    ignored: (n) => `${n} presses uninvited`,
    refused: (n) => `${n} refused`,
    done: (n) => `${n} done`,
    failed: (n) => `${n} failed`,
    jobs: (n) => `${n} to print`,
    reconnects: (n) => `${n} reconnects`,
  },
  missing: {
    kiosk: 'No kiosk: guides can take numbers on their page.',
    board: 'No board: calls show on window screens and phones. The voice needs a board.',
    window: 'No window screen: calls show on boards and phones.',
    keypad: "No rating pad: people rate on their number's page.",
    printer: 'No printer: numbers show on the screen, to be taken along by phone.',
  },
  missingHead: 'Missing now',
  missingNote: 'The hall calls and serves without them.',
  head: 'Devices',
  there: (there, all) => `${all}, of which ${there} connected`,
  all: (n) => `All ${n}`,
  troubled: (n) => `Trouble ${n}`,
  away: (n) => `Not connected ${n}`,
  filters: 'Show only',
  none: 'There are none like this',
  device: 'Device',
  state: 'State',
  counted: 'Counts',
  countedSince: (time) => `Counted since the server was started, ${time}`,
  seen: 'Last seen',
  more: 'More',
  moreOf: (name) => `More about ${name}`,
  version: 'Version',
  clock: (ahead) => `Its own clock is ${ahead}; the hall's times never come from it`,
  ahead: (seconds) => {
    const [n, unit] = span(seconds, ['days', 'h', 'min', 's'])
    return `${n} ${unit} ${seconds < 0 ? 'slow' : 'fast'}`
  },
  recent: 'Faults of the last 12 hours',
  noFaults: 'No faults in the last 12 hours',
  ongoing: 'still so',
  lasted: (from, to) => `${from}–${to}`,
  since: (time) => `since ${time}`,
}

/** In the largest unit that fits. */
function span(seconds: number, units: readonly [string, string, string, string]): [number, string] {
  const all = Math.abs(seconds)
  if (all >= 172_800) return [Math.round(all / 86_400), units[0]]
  if (all >= 7200) return [Math.round(all / 3600), units[1]]
  return all >= 120 ? [Math.round(all / 60), units[2]] : [all, units[3]]
}

export const healthWords = wordsOf(hans, hant, en)
