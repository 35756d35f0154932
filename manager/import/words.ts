import type { ImportTable, importKinds } from '../../protocol/hall-import.ts'
import { wordsOf } from '../../web/language.ts'

type Words = {
  head: string
  lead: string
  download: string
  downloadNote: string
  workbook: string
  peopleCsv: string
  mattersCsv: string
  fileName: string
  upload: string
  dropHere: string
  choose: string
  another: string
  limits: string
  absent: string
  keep: string
  keepNote: string
  remove: string
  removeNote: string
  nothingYet: string
  nothingYetNote: string
  checking: string
  importing: string
  fits: (rows: number) => string
  same: string
  sameNote: string
  bad: (count: number) => string
  badNote: string
  first: (shown: number) => string
  willChange: string
  hasChanged: string
  hallChanged: string
  added: string
  changed: string
  removed: string
  unchanged: string
  more: (count: number) => string
  import: string
  done: string
  doneNote: string
  noted: string
  ignored: (column: string) => string
  english: (rows: string) => string
  guide: (rows: string) => string
  merged: (rows: string) => string
  skills: (people: string, more: number) => string
  pinsWillCome: (count: number) => string
  pinsHead: string
  pinsNote: string
  pinsSave: string
  badge: string
  name: string
  pin: string
  table: string
  row: string
  column: string
  stands: string
  expected: string
  rowNo: (row: number) => string
  gap: string
}

const hans: Words = {
  head: '名册与事项',
  lead: '先下载现在的表，改好再传上来。传上来先检查，您看过再导入。',
  download: '下载现在的表',
  downloadNote: '表里没有密码。第三页写着每一列怎样填。',
  workbook: 'Excel 工作簿',
  peopleCsv: '名册 CSV',
  mattersCsv: '事项 CSV',
  fileName: '名册与事项',
  upload: '传上改好的表',
  dropHere: '把文件拖到这里，或者',
  choose: '选择文件',
  another: '换一个文件',
  limits: 'Excel（.xlsx）或 CSV，最多 1 万行、8 MB',
  absent: '大厅里有、表里没有的',
  keep: '只增加和更改',
  keepNote: '表里没有的照旧保留',
  remove: '以表为准',
  removeNote: '表里没有的从大厅删去',
  nothingYet: '还没有选文件',
  nothingYetNote: '选好以后，这里会列出要增加、更改、删去的内容。检查不会改动大厅。',
  checking: '正在检查',
  importing: '正在导入',
  fits: (rows) => `${rows} 行都可以导入`,
  same: '和大厅现在一样',
  sameNote: '表里没有要增加、更改或删去的内容。',
  bad: (count) => `有 ${count} 处要先改好`,
  badNote: '请在表里改好，再传一次。大厅没有任何改动。',
  first: (shown) => `先列出前 ${shown} 处`,
  willChange: '要改动的内容',
  hasChanged: '改动的内容',
  hallChanged: '刚才大厅又有改动，这里是新的检查结果，请再看一看',
  added: '增加',
  changed: '更改',
  removed: '删去',
  unchanged: '不变',
  more: (count) => `等 ${count} 项`,
  import: '导入',
  done: '已经导入',
  doneNote: '大厅各处已经用上新的名册和事项。已登录的同事不用重新登录。',
  noted: '请留意',
  ignored: (column) => `“${column}”这一列系统不用，没有读`,
  english: (rows) => `没有写英文，英文页面先显示中文：第 ${rows} 行`,
  guide: (rows) => `办事指南没有写全，空着的显示“请咨询窗口”：第 ${rows} 行`,
  merged: (rows) => `合并的单元格，每一行都用同样的内容：第 ${rows} 行`,
  skills: (people, more) => `这些同事的培训里，去掉了大厅不再有的队列：${people}${more > 0 ? `，还有 ${more} 位` : ''}`,
  pinsWillCome: (count) => `${count} 位新同事没有写密码，导入时由系统生成，只显示一次`,
  pinsHead: '新同事的密码',
  pinsNote: '只在这里显示一次，请现在抄下或者保存，交给本人。',
  pinsSave: '保存为 CSV',
  badge: '工号',
  name: '姓名',
  pin: '密码',
  table: '表',
  row: '行',
  column: '列',
  stands: '现在写的',
  expected: '请这样改',
  rowNo: (row) => `${row}`,
  gap: '、',
}

const hant: Words = {
  head: '名冊與事項',
  lead: '先下載現在的表，改好再傳上來。傳上來先檢查，您看過再匯入。',
  download: '下載現在的表',
  downloadNote: '表裡沒有密碼。第三頁寫著每一欄怎樣填。',
  workbook: 'Excel 活頁簿',
  peopleCsv: '名冊 CSV',
  mattersCsv: '事項 CSV',
  fileName: '名冊與事項',
  upload: '傳上改好的表',
  dropHere: '把檔案拖到這裡，或者',
  choose: '選擇檔案',
  another: '換一個檔案',
  limits: 'Excel（.xlsx）或 CSV，最多 1 萬列、8 MB',
  absent: '大廳裡有、表裡沒有的',
  keep: '只增加和更改',
  keepNote: '表裡沒有的照舊保留',
  remove: '以表為準',
  removeNote: '表裡沒有的從大廳刪去',
  nothingYet: '還沒有選檔案',
  nothingYetNote: '選好以後，這裡會列出要增加、更改、刪去的內容。檢查不會改動大廳。',
  checking: '正在檢查',
  importing: '正在匯入',
  fits: (rows) => `${rows} 列都可以匯入`,
  same: '和大廳現在一樣',
  sameNote: '表裡沒有要增加、更改或刪去的內容。',
  bad: (count) => `有 ${count} 處要先改好`,
  badNote: '請在表裡改好，再傳一次。大廳沒有任何改動。',
  first: (shown) => `先列出前 ${shown} 處`,
  willChange: '要改動的內容',
  hasChanged: '改動的內容',
  hallChanged: '剛才大廳又有改動，這裡是新的檢查結果，請再看一看',
  added: '增加',
  changed: '更改',
  removed: '刪去',
  unchanged: '不變',
  more: (count) => `等 ${count} 項`,
  import: '匯入',
  done: '已經匯入',
  doneNote: '大廳各處已經用上新的名冊和事項。已登入的同事不用重新登入。',
  noted: '請留意',
  ignored: (column) => `「${column}」這一欄系統不用，沒有讀`,
  english: (rows) => `沒有寫英文，英文頁面先顯示中文：第 ${rows} 列`,
  guide: (rows) => `辦事指南沒有寫全，空著的顯示「請咨詢窗口」：第 ${rows} 列`,
  merged: (rows) => `合併的儲存格，每一列都用同樣的內容：第 ${rows} 列`,
  skills: (people, more) => `這些同事的培訓裡，去掉了大廳不再有的隊列：${people}${more > 0 ? `，還有 ${more} 位` : ''}`,
  pinsWillCome: (count) => `${count} 位新同事沒有寫密碼，匯入時由系統產生，只顯示一次`,
  pinsHead: '新同事的密碼',
  pinsNote: '只在這裡顯示一次，請現在抄下或者儲存，交給本人。',
  pinsSave: '儲存為 CSV',
  badge: '工號',
  name: '姓名',
  pin: '密碼',
  table: '表',
  row: '列',
  column: '欄',
  stands: '現在寫的',
  expected: '請這樣改',
  rowNo: (row) => `${row}`,
  gap: '、',
}

const en: Words = {
  head: 'People and matters',
  lead: 'Download the present tables, change them, and bring them back. They are checked first; you import when you have seen the result.',
  download: 'Download the present tables',
  downloadNote: 'They hold no PINs. The third sheet says what to write in each column.',
  workbook: 'Excel workbook',
  peopleCsv: 'People, CSV',
  mattersCsv: 'Matters, CSV',
  fileName: 'people-and-matters',
  upload: 'Bring back the changed table',
  dropHere: 'Drop a file here, or',
  choose: 'Choose a file',
  another: 'Choose another file',
  limits: 'Excel (.xlsx) or CSV, up to 10,000 rows and 8 MB',
  absent: 'What the hall has and the table has not',
  keep: 'Only add and change',
  keepNote: 'It stays as it is',
  remove: 'The table decides',
  removeNote: 'It is removed from the hall',
  nothingYet: 'No file yet',
  nothingYetNote: 'Once you choose one, this is where you see what would be added, changed and removed. Checking changes nothing.',
  checking: 'Checking',
  importing: 'Importing',
  fits: (rows) => (rows === 1 ? 'The row can be imported' : `All ${rows} rows can be imported`),
  same: 'Just as the hall is now',
  sameNote: 'The table has nothing to add, change or remove.',
  bad: (count) => (count === 1 ? 'One place needs mending first' : `${count} places need mending first`),
  badNote: 'Please mend them in the table and bring it again. Nothing in the hall was changed.',
  first: (shown) => `the first ${shown} are listed`,
  willChange: 'What changes',
  hasChanged: 'What changed',
  hallChanged: 'The hall has changed meanwhile. This is a new check; please look again',
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  unchanged: 'As before',
  more: (count) => `… ${count} in all`,
  import: 'Import',
  done: 'Imported',
  doneNote: 'The whole hall now works with these people and matters. Whoever is signed in stays signed in.',
  noted: 'Please note',
  ignored: (column) => `The column “${column}” is not used and was not read`,
  english: (rows) => `No English given; English pages show the Chinese for now: rows ${rows}`,
  guide: (rows) => `The guide has gaps, shown as “Please ask at the counter”: rows ${rows}`,
  merged: (rows) => `Merged cells count for each row that they cover: rows ${rows}`,
  skills: (people, more) =>
    `Lines that go were taken out of what these clerks are trained for: ${people}${more > 0 ? `, and ${more} more` : ''}`,
  pinsWillCome: (count) =>
    count === 1
      ? 'A new person has no PIN: one is made on import and shown once'
      : `${count} new people have no PIN: they are made on import and shown once`,
  pinsHead: 'PINs of new people',
  pinsNote: 'They are shown here once. Please write them down or save them now, and hand each to its owner.',
  pinsSave: 'Save as CSV',
  badge: 'Badge',
  name: 'Name',
  pin: 'PIN',
  table: 'Table',
  row: 'Row',
  column: 'Column',
  stands: 'Now reads',
  expected: 'What to write',
  rowNo: (row) => `${row}`,
  gap: ', ',
}
export const importWords = wordsOf(hans, hant, en)

type Tables = Record<ImportTable, string>
export const tableWords = wordsOf<Tables>(
  { people: '名册', matters: '事项' },
  { people: '名冊', matters: '事項' },
  { people: 'People', matters: 'Matters' },
)

type Kinds = Record<(typeof importKinds)[number], string>
export const kindWords = wordsOf<Kinds>(
  { people: '人员', matters: '事项', lines: '队列', counters: '窗口', groups: '分类' },
  { people: '人員', matters: '事項', lines: '隊列', counters: '窗口', groups: '分類' },
  { people: 'People', matters: 'Matters', lines: 'Lines', counters: 'Counters', groups: 'Groups' },
)
