import { wordsOf } from '../../web/language.ts'

type Words = {
  guides: (list: string) => string
  complete: (done: number, all: number) => string
  missing: string
  nothing: string
  others: (count: number) => string
  lists: Readonly<Record<'eight' | 'ten' | 'twelve', string>>
  published: string
  publishedNone: string
  byFile: string
  promise: string
  promiseNone: string
  waitKept: (minutes: number) => string
  serviceKept: (minutes: number) => string
  share: (kept: number, all: number) => string
  notYet: string
  sent: string
  sentNone: string
  takings: string
  takingsNote: string
  matter: string
  taken: string
  guide: string
  wrong: string
  away: string
}
const hans: Words = {
  guides: (list) => `办事指南，按${list}检查`,
  complete: (done, all) => `${done} 个齐全，共 ${all} 个`,
  missing: '还缺',
  nothing: '齐全',
  others: (count) => `其余 ${count} 个事项都齐全`,
  lists: { eight: '八项公开', ten: '十项公开', twelve: '十二项公开' },
  published: '公开内容的变动',
  publishedNone: '启用以来没有变动。',
  byFile: '大厅文件',
  promise: '服务承诺，今天',
  promiseNone: '还没有承诺。在「设置」里写上，大厅屏就会显示。',
  waitKept: (minutes) => `等候 ${minutes} 分钟以内`,
  serviceKept: (minutes) => `办理 ${minutes} 分钟以内`,
  share: (kept, all) => `${kept} 件，共 ${all} 件`,
  notYet: '今天还没有办结',
  sent: '请去原单位办的',
  sentNone: '今天没有。',
  takings: '取号对不对，今天',
  takingsNote: '取错：后来转到了别的队列。',
  matter: '事项',
  taken: '取号',
  guide: '导办代取',
  wrong: '取错',
  away: '去原单位',
}
const hant: Words = {
  guides: (list) => `辦事指南，按${list}檢查`,
  complete: (done, all) => `${done} 個齊全，共 ${all} 個`,
  missing: '還缺',
  nothing: '齊全',
  others: (count) => `其餘 ${count} 個事項都齊全`,
  lists: { eight: '八項公開', ten: '十項公開', twelve: '十二項公開' },
  published: '公開內容的變動',
  publishedNone: '啟用以來沒有變動。',
  byFile: '大廳文件',
  promise: '服務承諾，今天',
  promiseNone: '還沒有承諾。在「設定」裡寫上，大廳屏就會顯示。',
  waitKept: (minutes) => `等候 ${minutes} 分鐘以內`,
  serviceKept: (minutes) => `辦理 ${minutes} 分鐘以內`,
  share: (kept, all) => `${kept} 件，共 ${all} 件`,
  notYet: '今天還沒有辦結',
  sent: '請去原單位辦的',
  sentNone: '今天沒有。',
  takings: '取號對不對，今天',
  takingsNote: '取錯：後來轉到了別的隊列。',
  matter: '事項',
  taken: '取號',
  guide: '導辦代取',
  wrong: '取錯',
  away: '去原單位',
}
const en: Words = {
  guides: (list) => `Guides, held against the ${list}`,
  complete: (done, all) => `${done} of ${all} complete`,
  missing: 'Missing',
  nothing: 'complete',
  others: (count) => `The other ${count} are complete`,
  lists: { eight: 'eight items', ten: 'ten items', twelve: 'twelve items' },
  published: 'What was published anew',
  publishedNone: 'Nothing has changed since the start.',
  byFile: 'hall file',
  promise: 'Promise, today',
  promiseNone: 'Nothing is promised yet. Set it under Rules and the board shows it.',
  waitKept: (minutes) => `Called within ${minutes} min`,
  serviceKept: (minutes) => `Done within ${minutes} min`,
  share: (kept, all) => `${kept} of ${all}`,
  notYet: 'nobody finished yet',
  sent: 'Sent to a department',
  sentNone: 'Nobody today.',
  takings: 'The right number? Today',
  takingsNote: 'Wrong: handed on to another line later.',
  matter: 'Matter',
  taken: 'Numbers',
  guide: 'By a guide',
  wrong: 'Wrong',
  away: 'Sent away',
}
export const openWords = wordsOf(hans, hant, en)

/** Parts of a guide, and what can happen to one. */
export const partWords = wordsOf<Readonly<Record<string, string>>>(
  {
    name: '名称',
    basis: '依据',
    conditions: '条件',
    quantity: '数量',
    steps: '程序',
    legal: '法定时限',
    promised: '承诺时限',
    materials: '材料',
    progress: '进度查询',
    fee: '收费标准',
    fees: '收费项目和依据',
    feeItems: '收费项目',
    feeBasis: '收费依据',
    form: '申请书示范文本',
    office: '办理处室',
    contact: '联系人员',
    complaintPhone: '投诉电话',
    identity: '工作人员身份',
    counters: '窗口服务内容',
    new: '新公开',
    removed: '不再公开',
  },
  {
    name: '名稱',
    basis: '依據',
    conditions: '條件',
    quantity: '數量',
    steps: '程序',
    legal: '法定時限',
    promised: '承諾時限',
    materials: '材料',
    progress: '進度查詢',
    fee: '收費標準',
    fees: '收費項目和依據',
    feeItems: '收費項目',
    feeBasis: '收費依據',
    form: '申請書示範文本',
    office: '辦理處室',
    contact: '聯繫人員',
    complaintPhone: '投訴電話',
    identity: '工作人員身份',
    counters: '窗口服務內容',
    new: '新公開',
    removed: '不再公開',
  },
  {
    name: 'name',
    basis: 'basis',
    conditions: 'conditions',
    quantity: 'quantity',
    steps: 'steps',
    legal: 'time by law',
    promised: 'promised time',
    materials: 'papers',
    progress: 'progress',
    fee: 'fee',
    fees: 'fee items and basis',
    feeItems: 'fee items',
    feeBasis: 'basis of the fee',
    form: 'form sample',
    office: 'office',
    contact: 'contact',
    complaintPhone: 'complaints phone',
    identity: 'who serves',
    counters: 'counter',
    new: 'new',
    removed: 'withdrawn',
  },
)
