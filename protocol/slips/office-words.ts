import type { LeftDecision } from '../commands/hours.ts'
import type { PrinterProfile } from '../printer-profile.ts'
import type { appointmentOutcomes } from '../reports.ts'
import type { PrinterState } from '../views/parts.ts'
import type { Language } from '../vocabulary.ts'

type OfficeWords = {
  /** Of a slip that is no number: it may have come out twice. */
  readonly repeat: string
  readonly demo: string
  readonly printed: string
  readonly checklist: string
  readonly conditions: string
  readonly tick: string
  readonly noPapers: string
  readonly where: (area: string) => string
  readonly questions: (contact: string) => string
  readonly take: string

  readonly test: string
  readonly width: string
  readonly paper: (millimetres: number, columns: number, dots: number) => string
  readonly characters: string
  readonly large: string
  readonly scan: string
  readonly noCode: string
  readonly state: string
  readonly states: Readonly<Record<PrinterState, string>>
  readonly cut: string
  readonly cuts: Readonly<Record<PrinterProfile['cutter'], string>>
  readonly answers: string
  readonly confirmations: Readonly<Record<PrinterProfile['confirmation'], string>>
  readonly edges: string

  readonly sheet: string
  readonly running: string
  readonly counts: readonly [taken: string, served: string, missed: string, cancelled: string, carried: string]
  readonly total: string
  readonly appointments: string
  readonly outcomes: Readonly<Record<(typeof appointmentOutcomes)[number], string>>
  readonly left: string
  readonly nobodyLeft: string
  readonly decisions: Readonly<Record<LeftDecision, string>>
  readonly ratings: string
  readonly levels: Readonly<Record<'5' | '4' | '3' | '2' | '1', string>>
  readonly chain: string
  readonly first: string
  readonly last: string
  readonly event: (seq: number) => string
  readonly hash: string
  readonly check: readonly [string, string]
  readonly signatures: readonly [closes: string, checks: string, date: string]
}

const hans: OfficeWords = {
  repeat: '重打　可能已经打过一张',
  demo: 'DEMO　演示',
  printed: '打印',
  checklist: '材料清单',
  conditions: '谁可以办',
  tick: '带一样，打一个勾',
  noPapers: '办这件事不用带材料',
  where: (area) => `在 ${area}办`,
  questions: (contact) => `咨询：${contact}`,
  take: '这不是号，来了请先取号',
  test: '打印测试页',
  width: '两端的竖线都要看得见',
  paper: (millimetres, columns, dots) => `${millimetres} mm　每行 ${columns} 格　${dots} 点`,
  characters: '字符',
  large: '大字',
  scan: '用手机能扫出打印机名',
  noCode: '这台打印机不打二维码',
  state: '状态',
  states: {
    ready: '就绪',
    'paper-low': '纸快用完',
    'paper-out': '缺纸',
    'cover-open': '盖子开着',
    'cutter-error': '切刀卡住',
    overheated: '过热',
    unconfirmed: '没有确认出纸',
    'unknown-answer': '回答无法理解',
    error: '故障',
    'no-access': '没有权限',
    offline: '连不上',
  },
  cut: '切纸',
  cuts: { full: '全切', partial: '半切', none: '手撕' },
  answers: '回报',
  confirmations: { 'in-order': '打完一张报一张', 'real-time': '只报状态', none: '没有回报' },
  edges: '这行下面切断，上面的字都完整',
  sheet: '日结单',
  running: '当天还没有结束，之后的事不在这张单上',
  counts: ['取号', '办结', '过号', '退号', '次日'],
  total: '合计',
  appointments: '预约',
  outcomes: { open: '未到时', kept: '按时', late: '迟到', broken: '未兑现', 'no-show': '未到', cancelled: '取消' },
  left: '闭厅时留下的',
  nobodyLeft: '没有人留下',
  decisions: { extend: '延时办', tomorrow: '明天优先', appointment: '改预约', cancel: '退号' },
  ratings: '评价',
  levels: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
  chain: '流水',
  first: '第一条',
  last: '最后一条',
  event: (seq) => `第 ${seq} 条`,
  hash: '流水校验码',
  check: ['核对：npm run verify --', '--sheet 日期=校验码'],
  signatures: ['闭厅人', '复核人', '日期'],
}

const hant: OfficeWords = {
  repeat: '重打　可能已經打過一張',
  demo: 'DEMO　演示',
  printed: '列印',
  checklist: '材料清單',
  conditions: '誰可以辦',
  tick: '帶一樣，打一個勾',
  noPapers: '辦這件事不用帶材料',
  where: (area) => `在 ${area}辦`,
  questions: (contact) => `諮詢：${contact}`,
  take: '這不是號，來了請先取號',
  test: '列印測試頁',
  width: '兩端的豎線都要看得見',
  paper: (millimetres, columns, dots) => `${millimetres} mm　每行 ${columns} 格　${dots} 點`,
  characters: '字元',
  large: '大字',
  scan: '用手機能掃出印表機名',
  noCode: '這臺印表機不印二維碼',
  state: '狀態',
  states: {
    ready: '就緒',
    'paper-low': '紙快用完',
    'paper-out': '缺紙',
    'cover-open': '蓋子開著',
    'cutter-error': '切刀卡住',
    overheated: '過熱',
    unconfirmed: '沒有確認出紙',
    'unknown-answer': '回答無法理解',
    error: '故障',
    'no-access': '沒有權限',
    offline: '連不上',
  },
  cut: '切紙',
  cuts: { full: '全切', partial: '半切', none: '手撕' },
  answers: '回報',
  confirmations: { 'in-order': '印完一張報一張', 'real-time': '只報狀態', none: '沒有回報' },
  edges: '這行下面切斷，上面的字都完整',
  sheet: '日結單',
  running: '當天還沒有結束，之後的事不在這張單上',
  counts: ['取號', '辦結', '過號', '退號', '次日'],
  total: '合計',
  appointments: '預約',
  outcomes: { open: '未到時', kept: '按時', late: '遲到', broken: '未兌現', 'no-show': '未到', cancelled: '取消' },
  left: '閉廳時留下的',
  nobodyLeft: '沒有人留下',
  decisions: { extend: '延時辦', tomorrow: '明天優先', appointment: '改預約', cancel: '退號' },
  ratings: '評價',
  levels: { 5: '非常滿意', 4: '滿意', 3: '基本滿意', 2: '不滿意', 1: '非常不滿意' },
  chain: '流水',
  first: '第一條',
  last: '最後一條',
  event: (seq) => `第 ${seq} 條`,
  hash: '流水校驗碼',
  check: ['核對：npm run verify --', '--sheet 日期=校驗碼'],
  signatures: ['閉廳人', '複核人', '日期'],
}

const en: OfficeWords = {
  repeat: 'PRINTED AGAIN: one may be out already',
  demo: 'DEMO',
  printed: 'Printed',
  checklist: 'What to bring',
  conditions: 'Who may come',
  tick: 'Tick what you have',
  noPapers: 'You need no papers for this',
  where: (area) => `Done in ${area}`,
  questions: (contact) => `Questions: ${contact}`,
  take: 'This is no number. Take one when you come',
  test: 'Test page',
  width: 'Both outer bars must be seen',
  paper: (millimetres, columns, dots) => `${millimetres} mm, ${columns} cells, ${dots} dots`,
  characters: 'Characters',
  large: 'Big',
  scan: 'A phone reads the name of the printer',
  noCode: 'This printer prints no QR codes',
  state: 'State',
  states: {
    ready: 'ready',
    'paper-low': 'paper low',
    'paper-out': 'out of paper',
    'cover-open': 'cover open',
    'cutter-error': 'cutter jammed',
    overheated: 'too hot',
    unconfirmed: 'does not confirm slips',
    'unknown-answer': 'answers make no sense',
    error: 'faulty',
    'no-access': 'no access',
    offline: 'not reached',
  },
  cut: 'Cutter',
  cuts: { full: 'full cut', partial: 'partial cut', none: 'torn by hand' },
  answers: 'Answers',
  confirmations: { 'in-order': 'after each slip', 'real-time': 'its state alone', none: 'none' },
  edges: 'Cut below this line, all text is whole',
  sheet: 'Closing sheet',
  running: 'The day is not over: what comes later is not in this sheet',
  counts: ['Taken', 'Done', 'Missed', 'Back', 'Next'],
  total: 'All',
  appointments: 'Appointments',
  outcomes: { open: 'still open', kept: 'kept', late: 'late', broken: 'not kept by us', 'no-show': 'no show', cancelled: 'cancelled' },
  left: 'Left at closing',
  nobodyLeft: 'Nobody was left',
  decisions: { extend: 'served late', tomorrow: 'first tomorrow', appointment: 'booked a time', cancel: 'given back' },
  ratings: 'Ratings',
  levels: { 5: 'very satisfied', 4: 'satisfied', 3: 'fairly satisfied', 2: 'dissatisfied', 1: 'very dissatisfied' },
  chain: 'Journal',
  first: 'First',
  last: 'Last',
  event: (seq) => `event ${seq}`,
  hash: 'Hash of the journal',
  check: ['Check: npm run verify --', '--sheet DATE=HASH'],
  signatures: ['Closed by', 'Checked by', 'Date'],
}

export const officeWords: Readonly<Record<Language, OfficeWords>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }
