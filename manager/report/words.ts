import { wordsOf } from '../../web/language.ts'

type Words = {
  pages: string
  livePage: string
  page: string
  chooseDay: string
  dayBefore: string
  dayAfter: string
  today: string
  asOf: (time: string) => string
  catchingUp: (time: string) => string
  wholeDay: string
  download: string
  downloading: string
  print: string
  total: string
  taken: string
  served: string
  missed: string
  cancelled: string
  carried: string
  wait: string
  service: string
  inMinutes: (what: string) => string
  median: string
  nineInTen: string
  ratings: string
  people: string
  cases: string
  minutes: string
  times: string
  nineInTenWithin: (minutes: string) => string
  nobodyYet: string
  othersCancelled: (count: number) => string
  othersCarried: (count: number) => string
  byLine: string
  byCounter: string
  byMatter: string
  counterNote: string
  counter: (no: number) => string
  emptyToday: string
  emptyTodayNote: string
  emptyDay: (day: string) => string
  emptyDayNote: string
  reading: string
  table: (day: string) => string
  foot: string
}

const hans: Words = {
  pages: '页面',
  livePage: '现在',
  page: '报表',
  chooseDay: '日期',
  dayBefore: '前一天',
  dayAfter: '后一天',
  today: '今天',
  asOf: (time) => `截至 ${time}`,
  catchingUp: (time) => `正在整理，先看到 ${time} 为止`,
  wholeDay: '全天',
  download: '下载表格',
  downloading: '正在下载',
  print: '打印',
  total: '全厅',
  taken: '取号',
  served: '办结',
  missed: '过号',
  cancelled: '取消',
  carried: '转次日',
  wait: '等候',
  service: '办理',
  inMinutes: (what) => `${what}（分钟）`,
  median: '中位',
  nineInTen: '九成以内',
  ratings: '评价',
  people: '人',
  cases: '件',
  minutes: '分钟',
  times: '次',
  nineInTenWithin: (minutes) => `九成在 ${minutes} 以内`,
  nobodyYet: '还没有',
  othersCancelled: (count) => `取消 ${count}`,
  othersCarried: (count) => `转次日 ${count}`,
  byLine: '按队列',
  byCounter: '按窗口',
  byMatter: '按事项',
  counterNote: '取号：当天由这个窗口先叫到的号；办理：只算在这个窗口的时间',
  counter: (no) => `${no} 号窗口`,
  emptyToday: '今天还没有人取号',
  emptyTodayNote: '有人取号以后，这里几秒内就有数字。',
  emptyDay: (day) => `${day}没有人取号`,
  emptyDayNote: '请选另一天，或回到今天。',
  reading: '正在读取',
  table: (day) => `${day}的取号、办结、等候、办理和评价`,
  foot: '等候：从取号到开始办理的那次叫号，隔天转来的号不计。办理：不含暂存的时间。',
}

const hant: Words = {
  pages: '頁面',
  livePage: '現在',
  page: '報表',
  chooseDay: '日期',
  dayBefore: '前一天',
  dayAfter: '後一天',
  today: '今天',
  asOf: (time) => `截至 ${time}`,
  catchingUp: (time) => `正在整理，先看到 ${time} 為止`,
  wholeDay: '全天',
  download: '下載表格',
  downloading: '正在下載',
  print: '列印',
  total: '全廳',
  taken: '取號',
  served: '辦結',
  missed: '過號',
  cancelled: '取消',
  carried: '轉次日',
  wait: '等候',
  service: '辦理',
  inMinutes: (what) => `${what}（分鐘）`,
  median: '中位',
  nineInTen: '九成以內',
  ratings: '評價',
  people: '人',
  cases: '件',
  minutes: '分鐘',
  times: '次',
  nineInTenWithin: (minutes) => `九成在 ${minutes} 以內`,
  nobodyYet: '還沒有',
  othersCancelled: (count) => `取消 ${count}`,
  othersCarried: (count) => `轉次日 ${count}`,
  byLine: '按隊列',
  byCounter: '按窗口',
  byMatter: '按事項',
  counterNote: '取號：當天由這個窗口先叫到的號；辦理：只算在這個窗口的時間',
  counter: (no) => `${no} 號窗口`,
  emptyToday: '今天還沒有人取號',
  emptyTodayNote: '有人取號以後，這裡幾秒內就有數字。',
  emptyDay: (day) => `${day}沒有人取號`,
  emptyDayNote: '請選另一天，或回到今天。',
  reading: '正在讀取',
  table: (day) => `${day}的取號、辦結、等候、辦理和評價`,
  foot: '等候：從取號到開始辦理的那次叫號，隔天轉來的號不計。辦理：不含暫存的時間。',
}

const en: Words = {
  pages: 'Pages',
  livePage: 'Now',
  page: 'Report',
  chooseDay: 'Day',
  dayBefore: 'Day before',
  dayAfter: 'Day after',
  today: 'Today',
  asOf: (time) => `As of ${time}`,
  catchingUp: (time) => `Catching up: shown as of ${time}`,
  wholeDay: 'Whole day',
  download: 'Download CSV',
  downloading: 'Downloading',
  print: 'Print',
  total: 'Whole hall',
  taken: 'Taken',
  served: 'Served',
  missed: 'Missed',
  cancelled: 'Given back',
  carried: 'Carried over',
  wait: 'Wait',
  service: 'Service',
  inMinutes: (what) => `${what}, min`,
  median: 'Median',
  nineInTen: '9 in 10 within',
  ratings: 'Ratings',
  people: 'people',
  cases: 'cases',
  minutes: 'min',
  times: 'given',
  nineInTenWithin: (minutes) => `9 in 10 within ${minutes}`,
  nobodyYet: 'nobody yet',
  othersCancelled: (count) => `${count} given back`,
  othersCarried: (count) => `${count} carried`,
  byLine: 'By line',
  byCounter: 'By counter',
  byMatter: 'By matter',
  counterNote: 'Taken: numbers that this counter called first that day. Service: time at this counter only',
  counter: (no) => `Counter ${no}`,
  emptyToday: 'Nobody has taken a number today yet',
  emptyTodayNote: 'Figures appear here a few seconds after the first one.',
  emptyDay: (day) => `Nobody took a number on ${day}`,
  emptyDayNote: 'Please choose another day, or go back to today.',
  reading: 'Reading',
  foot: 'Wait: from taking the number to the call that began the service; not for numbers carried over. Service: without time set aside.',
  table: (day) => `Numbers taken and served, waits, service times and ratings on ${day}`,
}

export const reportWords = wordsOf(hans, hant, en)
