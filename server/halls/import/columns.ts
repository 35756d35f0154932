import type { ImportTable } from '../../../protocol/hall-import.ts'
import type { Text } from '../../../protocol/vocabulary.ts'

export type ColumnKey = PeopleColumn | MatterColumn
type Column = {
  readonly key: ColumnKey
  /** As the template heads it. */
  readonly head: Text
  /** What else it is called in halls' own files; compared without spaces, brackets and case. */
  readonly also?: readonly string[]
  readonly required?: true
  /** What to write there, for the template's page of notes. */
  readonly hint: Text
  /** Width in the template, in characters. */
  readonly width: number
}

const text = (hans: string, hant: string, en: string): Text => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const english = text('英文；空着就显示中文', '英文；空著就顯示中文', 'English; if empty, the Chinese is shown')
const englishLines = text('英文，一行对一行', '英文，一行對一行', 'English, line by line')
const onePerLine = text('一行写一条', '一行寫一條', 'One per line')

type PeopleColumn = 'badge' | 'name' | 'pin' | 'roles' | 'title' | 'titleEn' | 'postA' | 'postB' | 'postC' | 'department' | 'since'
const post = (key: 'postA' | 'postB' | 'postC', letter: string): Column => ({
  key,
  head: text(`${letter}岗窗口`, `${letter}崗窗口`, `Counters ${letter}`),
  also: [`${letter}岗`, `${letter}崗`, `post ${letter}`],
  hint: text('窗口号，如 1、3、5-7', '窗口號，如 1、3、5-7', 'Counters, such as 1, 3, 5-7'),
  width: 14,
})

const people: readonly Column[] = [
  {
    key: 'badge',
    head: text('工号', '工號', 'Badge'),
    also: ['人员编号', '员工号', 'badge no', 'badge number'],
    required: true,
    hint: text('3 到 10 位数字', '3 到 10 位數字', '3 to 10 digits'),
    width: 12,
  },
  {
    key: 'name',
    head: text('姓名', '姓名', 'Name'),
    also: ['人员姓名'],
    required: true,
    hint: text('最多 40 个字', '最多 40 個字', 'At most 40 characters'),
    width: 14,
  },
  {
    key: 'pin',
    head: text('密码', '密碼', 'PIN'),
    also: ['初始密码', '初始密碼', '新密码', 'password'],
    hint: text(
      '4 到 12 位数字；空着不改，新同事由系统生成一个',
      '4 到 12 位數字；空著不改，新同事由系統產生一個',
      '4 to 12 digits; empty keeps the present one, new people get one made',
    ),
    width: 14,
  },
  {
    key: 'roles',
    head: text('角色', '角色', 'Roles'),
    also: ['role', '权限', '權限'],
    required: true,
    hint: text(
      '窗口人员、导办、值班领导、大厅主任、系统管理员，可写几个',
      '窗口人員、導辦、值班領導、大廳主任、系統管理員，可寫幾個',
      'Clerk, Guide, Duty leader, Manager, Administrator; one or more',
    ),
    width: 22,
  },
  {
    key: 'title',
    head: text('岗位', '崗位', 'Post'),
    also: ['岗位名称', '职务', 'title'],
    hint: text('窗口屏上显示的岗位', '窗口螢幕上顯示的崗位', 'As the window screen names it'),
    width: 22,
  },
  { key: 'titleEn', head: text('岗位英文', '崗位英文', 'Post (English)'), also: ['title english'], hint: english, width: 26 },
  post('postA', 'A'),
  post('postB', 'B'),
  post('postC', 'C'),
  {
    key: 'department',
    head: text('派出部门', '派出部門', 'Department'),
    also: ['部门', '部門', '单位', '單位', '派出单位', '所属部门'],
    hint: text(
      '派他来大厅的单位；新的单位写上名称就有了',
      '派他來大廳的單位；新的單位寫上名稱就有了',
      'Who sends the person; a new name makes a new department',
    ),
    width: 24,
  },
  {
    key: 'since',
    head: text('到厅日期', '到廳日期', 'Here since'),
    also: ['到岗日期', '到崗日期', '入厅日期', 'start date'],
    hint: text('如 2021-03-08', '如 2021-03-08', 'Such as 2021-03-08'),
    width: 14,
  },
]

const paired = {
  name: ['事项', '事項', 'Matter'],
  lineName: ['队列', '隊列', 'Line'],
  area: ['区域', '區域', 'Area'],
  group: ['分类', '分類', 'Group'],
  promised: ['承诺时限', '承諾時限', 'Promised time'],
  legal: ['法定时限', '法定時限', 'Legal time'],
  fee: ['收费', '收費', 'Fee'],
  basis: ['依据', '依據', 'Basis'],
  conditions: ['条件', '條件', 'Conditions'],
  materials: ['材料', '材料', 'Papers'],
  steps: ['步骤', '步驟', 'Steps'],
  contact: ['咨询电话', '諮詢電話', 'Enquiries'],
} as const
type Paired = keyof typeof paired
type MatterColumn = 'matter' | 'line' | 'counters' | 'minutes' | 'complaintPhone' | `m.${Paired}` | `m.${Paired}.en`

const pair = (key: Paired, hint: Text, width: number, also: readonly string[] = [], alsoEnglish: readonly string[] = []): Column[] => {
  const [hans, hant, en] = paired[key]
  const bare = key === 'name' || key === 'lineName' ? '名称' : ''
  return [
    {
      key: `m.${key}`,
      head: text(`${hans}${bare}`, `${hant}${bare && '名稱'}`, key === 'lineName' ? 'Line name' : en),
      also,
      ...(key === 'name' ? { required: true as const } : {}),
      hint,
      width,
    },
    {
      key: `m.${key}.en`,
      head: text(`${hans}英文`, `${hant}英文`, `${key === 'lineName' ? 'Line name' : en} (English)`),
      also: alsoEnglish,
      hint: ['basis', 'conditions', 'materials', 'steps'].includes(key) ? englishLines : english,
      width,
    },
  ]
}

const matters: readonly Column[] = [
  {
    key: 'matter',
    head: text('事项编号', '事項編號', 'Matter id'),
    hint: text('系统的编号，新事项空着', '系統的編號，新事項空著', 'The hall’s own; leave it empty for a new matter'),
    width: 20,
  },
  ...pair(
    'name',
    text('取号机上的名称', '取號機上的名稱', 'As the kiosk names it'),
    24,
    ['名称', '事项'],
    ['英文名', '英文名称', '事项名称英文'],
  ),
  {
    key: 'line',
    head: text('队列字母', '隊列字母', 'Line letter'),
    also: ['字母', '队列', '号码字母', 'line'],
    required: true,
    hint: text('号码的字母，一个或两个大写', '號碼的字母，一個或兩個大寫', 'The letter of its numbers, one or two capitals'),
    width: 10,
  },
  ...pair(
    'lineName',
    text(
      '同一个字母只有一个名称，写一行就可以',
      '同一個字母只有一個名稱，寫一行就可以',
      'One name for a letter; writing it in one row is enough',
    ),
    18,
    [],
    ['队列名称英文'],
  ),
  ...pair('area', text('等候的区域，如 A 区', '等候的區域，如 A 區', 'Where people wait, such as Area A'), 12),
  {
    key: 'counters',
    head: text('办理窗口', '辦理窗口', 'Counters'),
    also: ['窗口', '窗口号'],
    hint: text(
      '如 1、2、5-7；括号里是第几梯队：8(2)。一个队列写一行就可以',
      '如 1、2、5-7；括號裡是第幾梯隊：8(2)。一個隊列寫一行就可以',
      'Such as 1, 2, 5-7; a farther tier in brackets: 8(2). One row of a line is enough',
    ),
    width: 18,
  },
  ...pair('group', text('取号机首页的分类', '取號機首頁的分類', 'The drawer on the kiosk’s first page'), 16, ['类别'], []),
  {
    key: 'minutes',
    head: text('分钟', '分鐘', 'Minutes'),
    also: ['办理分钟', '平均分钟', '办理时长'],
    hint: text('通常办多久，1 到 240', '通常辦多久，1 到 240', 'What it usually takes, 1 to 240'),
    width: 8,
  },
  ...pair('promised', text('如 1 个工作日', '如 1 個工作日', 'Such as 1 working day'), 16, [], []),
  ...pair('legal', text('如 20 个工作日', '如 20 個工作日', 'Such as 20 working days'), 16),
  ...pair('fee', text('如 不收费', '如 不收費', 'Such as Free'), 16, ['收费标准']),
  ...pair('basis', onePerLine, 36, ['办理依据', '设定依据']),
  ...pair('conditions', onePerLine, 36, ['办理条件', '受理条件']),
  ...pair(
    'materials',
    text(
      '一行一种：身份证*1｜原件｜可选（份数、说明、可选都能省）',
      '一行一種：身份證*1｜原件｜可選（份數、說明、可選都能省）',
      'One per line: ID card*1|original|optional (number, note and optional may be left out)',
    ),
    40,
    ['申请材料', '所需材料'],
  ),
  ...pair('steps', onePerLine, 36, ['办理步骤', '办理流程', '流程']),
  ...pair('contact', text('向哪里咨询', '向哪裡諮詢', 'Where to ask'), 26, ['咨询方式', '咨询', '諮詢方式', '咨詢電話']),
  {
    key: 'complaintPhone',
    head: text('投诉电话', '投訴電話', 'Complaints phone'),
    also: ['监督电话', '投诉'],
    hint: text('最多 24 个字', '最多 24 個字', 'At most 24 characters'),
    width: 14,
  },
]

export const columns: Readonly<Record<ImportTable, readonly Column[]>> = { people, matters }

export const sheetNames: Readonly<Record<ImportTable, Text>> = {
  people: text('名册', '名冊', 'People'),
  matters: text('事项', '事項', 'Matters'),
}
