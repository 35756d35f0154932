import type { HomeCancel, HomeNeed, HomeResult } from '../../protocol/homes.ts'
import { wordsOf } from '../language.ts'

type Words = {
  readonly title: string
  readonly ask: string
  readonly none: string
  readonly noneNote: string
  readonly need: string
  readonly needs: Readonly<Record<HomeNeed, string>>
  readonly channel: string
  readonly matter: string
  readonly choose: string
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly suits: string
  readonly suitsHint: string
  readonly note: string
  readonly missing: string
  readonly phoneHint: string
  readonly full: (most: number) => string
  readonly enter: string
  readonly newOne: string
  readonly notNow: string
  readonly close: string
  readonly entered: (number: string) => string
  readonly goBy: (day: string) => string
  readonly provisional: string
  readonly kept: string
  readonly late: string
  readonly by: (day: string) => string
  readonly askedBy: (name: string) => string
  readonly tries: (count: number) => string
  readonly nobody: string
  readonly goes: (names: string) => string
  readonly at: (day: string, from: string, to: string) => string
  readonly plan: string
  readonly again: string
  readonly who: string
  readonly day: string
  readonly time: string
  readonly minutes: string
  readonly send: string
  readonly iGo: string
  readonly planned: (number: string) => string
  readonly done: string
  readonly results: Readonly<Record<HomeResult, string>>
  readonly result: string
  readonly resultNote: string
  readonly report: string
  readonly reported: (number: string) => string
  readonly cancel: string
  readonly reasons: Readonly<Record<HomeCancel, string>>
  readonly reason: string
  readonly cancelNow: string
  readonly cancelled: (number: string) => string
  readonly open: string
  readonly hidden: string
}

const hans: Words = {
  title: '上门服务',
  ask: '登记上门服务',
  none: '没有要上门的',
  noneNote: '老弱病残不便来大厅的，窗口、导办接到电话就可以登记。',
  need: '为什么上门',
  needs: { elderly: '年老', frail: '体弱', ill: '生病', disabled: '残疾', other: '其他' },
  channel: '怎样提出的',
  matter: '办什么事',
  choose: '请选择',
  name: '姓名',
  phone: '电话',
  address: '地址',
  suits: '方便的时间',
  suitsHint: '例如：每天下午，周三不行',
  note: '备注',
  missing: '请写事项、姓名、电话和地址',
  phoneHint: '电话请写数字',
  full: (most) => `最多 ${most} 字，已经写满`,
  enter: '登记',
  newOne: '登记',
  notNow: '先不登记',
  close: '好了',
  entered: (number) => `已登记 ${number}`,
  goBy: (day) => `请在 ${day} 前上门`,
  provisional: '当年节假日还没有导入，日期是暂定的',
  kept: '只有大厅的工作人员看得到，400 天后删除',
  late: '过了时限',
  by: (day) => `${day} 前`,
  askedBy: (name) => `${name}登记`,
  tries: (count) => `去过 ${count} 次没有见到人`,
  nobody: '还没有安排人',
  goes: (names) => `${names}去`,
  at: (day, from, to) => `${day} ${from}–${to}`,
  plan: '安排',
  again: '改安排',
  who: '谁去（最多 4 人）',
  day: '哪一天',
  time: '几点',
  minutes: '去多久（分钟）',
  send: '安排好了',
  iGo: '我去',
  planned: (number) => `${number} 已安排`,
  done: '去过了',
  results: { done: '办好了', 'papers-taken': '材料已带回代办', 'not-there': '没有见到人' },
  result: '结果',
  resultNote: '说明',
  report: '记下',
  reported: (number) => `${number} 已记下`,
  cancel: '取消',
  reasons: { withdrawn: '本人不办了', 'came-in': '本人来大厅办了', 'not-needed': '不用上门也能办', other: '其他，写明' },
  reason: '为什么取消',
  cancelNow: '取消上门',
  cancelled: (number) => `${number} 已取消`,
  open: '打开',
  hidden: '姓名、地址在窗口和主任的屏上',
}
const hant: Words = {
  title: '上門服務',
  ask: '登記上門服務',
  none: '沒有要上門的',
  noneNote: '老弱病殘不便來大廳的，窗口、導辦接到電話就可以登記。',
  need: '為什麼上門',
  needs: { elderly: '年老', frail: '體弱', ill: '生病', disabled: '殘疾', other: '其他' },
  channel: '怎樣提出的',
  matter: '辦什麼事',
  choose: '請選擇',
  name: '姓名',
  phone: '電話',
  address: '地址',
  suits: '方便的時間',
  suitsHint: '例如：每天下午，週三不行',
  note: '備註',
  missing: '請寫事項、姓名、電話和地址',
  phoneHint: '電話請寫數字',
  full: (most) => `最多 ${most} 字，已經寫滿`,
  enter: '登記',
  newOne: '登記',
  notNow: '先不登記',
  close: '好了',
  entered: (number) => `已登記 ${number}`,
  goBy: (day) => `請在 ${day} 前上門`,
  provisional: '當年節假日還沒有匯入，日期是暫定的',
  kept: '只有大廳的工作人員看得到，400 天後刪除',
  late: '過了時限',
  by: (day) => `${day} 前`,
  askedBy: (name) => `${name}登記`,
  tries: (count) => `去過 ${count} 次沒有見到人`,
  nobody: '還沒有安排人',
  goes: (names) => `${names}去`,
  at: (day, from, to) => `${day} ${from}–${to}`,
  plan: '安排',
  again: '改安排',
  who: '誰去（最多 4 人）',
  day: '哪一天',
  time: '幾點',
  minutes: '去多久（分鐘）',
  send: '安排好了',
  iGo: '我去',
  planned: (number) => `${number} 已安排`,
  done: '去過了',
  results: { done: '辦好了', 'papers-taken': '材料已帶回代辦', 'not-there': '沒有見到人' },
  result: '結果',
  resultNote: '說明',
  report: '記下',
  reported: (number) => `${number} 已記下`,
  cancel: '取消',
  reasons: { withdrawn: '本人不辦了', 'came-in': '本人來大廳辦了', 'not-needed': '不用上門也能辦', other: '其他，寫明' },
  reason: '為什麼取消',
  cancelNow: '取消上門',
  cancelled: (number) => `${number} 已取消`,
  open: '打開',
  hidden: '姓名、地址在窗口和主任的屏上',
}
const en: Words = {
  title: 'Home visits',
  ask: 'Enter a home visit',
  none: 'Nobody is to be visited',
  noneNote: 'For the old, frail, ill or disabled who cannot come: any counter or guide enters it when they ring.',
  need: 'Why at home',
  needs: { elderly: 'Old age', frail: 'Frail', ill: 'Ill', disabled: 'Disabled', other: 'Other' },
  channel: 'How they asked',
  matter: 'Matter',
  choose: 'Please choose',
  name: 'Name',
  phone: 'Phone',
  address: 'Address',
  suits: 'When it suits',
  suitsHint: 'Such as: afternoons, not on Wednesday',
  note: 'Remarks',
  missing: 'Please write the matter, name, phone and address',
  phoneHint: 'A phone number has digits alone',
  full: (most) => `That is all: ${most} characters`,
  enter: 'Enter the visit',
  newOne: 'New visit',
  notNow: 'Not now',
  close: 'Done',
  entered: (number) => `Entered as ${number}`,
  goBy: (day) => `Please go by ${day}`,
  provisional: 'Provisional: no holidays of that year yet',
  kept: 'For the staff alone, erased after 400 days',
  late: 'overdue',
  by: (day) => `by ${day}`,
  askedBy: (name) => `entered by ${name}`,
  tries: (count) => (count === 1 ? 'met nobody once' : `met nobody ${count} times`),
  nobody: 'Nobody is sent yet',
  goes: (names) => `${names} will go`,
  at: (day, from, to) => `${day} ${from}–${to}`,
  plan: 'Plan',
  again: 'Plan anew',
  who: 'Who goes (4 at most)',
  day: 'Day',
  time: 'Time',
  minutes: 'How long (min)',
  send: 'Send them',
  iGo: 'I go',
  planned: (number) => `${number} is planned`,
  done: 'Been there',
  results: { done: 'Done', 'papers-taken': 'Papers brought along', 'not-there': 'Nobody was there' },
  result: 'Result',
  resultNote: 'In words',
  report: 'Record',
  reported: (number) => `${number} is recorded`,
  cancel: 'Cancel',
  reasons: {
    withdrawn: 'They want it no more',
    'came-in': 'They came to the hall',
    'not-needed': 'It can be done without',
    other: 'Other, in words',
  },
  reason: 'Why nobody goes',
  cancelNow: 'Cancel the visit',
  cancelled: (number) => `${number} is cancelled`,
  open: 'Open',
  hidden: 'Name and address are on the consoles and with the manager',
}
export const homeWords = wordsOf(hans, hant, en)
