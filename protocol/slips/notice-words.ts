import type { DayKind, ExtensionReason, Language, NoticeCopy, NoticeKind, ReturnReason } from '../vocabulary.ts'

type NoticeWords = {
  readonly demo: string
  readonly repeat: string
  readonly titles: Readonly<Record<NoticeKind, string>>
  /** What the sheet is to the citizen, in one sentence. */
  readonly says: Readonly<Record<NoticeKind, string>>
  readonly copies: Readonly<Record<NoticeCopy, string>>
  readonly second: string
  readonly notice: string
  readonly case: string
  readonly ticket: string
  readonly applicant: string
  readonly matter: string
  readonly unit: string
  readonly clerk: string
  readonly clerkAt: (name: string, badge: string, counter: number) => string
  readonly issuedAt: string
  readonly limit: string
  readonly days: (days: number, kind: DayKind) => string
  readonly due: Readonly<Record<NoticeKind, string>>
  readonly provisional: string
  readonly was: string
  readonly longer: string
  readonly reasons: Readonly<Record<ExtensionReason, string>>
  readonly authority: string
  readonly departments: string
  readonly ground: string
  readonly grounds: Readonly<Record<ReturnReason, string>>
  readonly reason: string
  readonly basis: string
  readonly conditions: string
  readonly papers: string
  readonly missing: string
  readonly noPapers: string
  readonly copiesOf: (copies: number) => string
  readonly steps: string
  readonly promised: string
  readonly legal: string
  readonly fee: string
  readonly consequence: string
  readonly approvedBy: string
  readonly approver: (badge: string) => string
  readonly promise: string
  readonly appeal: string
  /** Within what time, and to whom: 行政许可法第三十八条, 行政复议法第二十条 (60 days), 行政诉讼法第四十六条 (6 months). */
  readonly appeals: string
  readonly scan: string
  /** The last four of the code: with the number they find the case at a kiosk. */
  readonly check: string
  readonly contact: string
  readonly complaint: string
  readonly signClerk: string
  readonly signCitizen: string
}

const hans: NoticeWords = {
  demo: 'DEMO　演示，不能办事',
  repeat: '重打　与原件同号',
  titles: {
    'told-once': '一次性告知单',
    supplement: '补充件通知书',
    acceptance: '受理通知书',
    promise: '承诺件通知书',
    return: '退回件通知书',
    refusal: '不予受理通知书',
    tolerance: '容缺受理承诺书',
    deferred: '延后告知单',
    denial: '不予办理决定书',
    extension: '延期告知书',
  },
  says: {
    'told-once': '办理这个事项，请按下面准备，带齐后来一次就可以受理。',
    supplement: '您的申请还缺下面的材料，请一次补齐。',
    acceptance: '您的申请已经受理，请保管好这张通知书。',
    promise: '您的申请已经受理，我们承诺在下面的日期前办结。',
    return: '您的申请材料现在退回，原因和依据如下。',
    refusal: '您的申请依法不能受理，原因和依据如下。',
    tolerance: '您的申请先行收件，请在下面的日期前补齐材料。',
    deferred: '今天没能向您说清的内容，我们会在下面的日期前一次告诉您。',
    denial: '您的申请经审查不能办理，原因、依据和救济途径如下。',
    extension: '您的申请需要更多时间，没能按原定日期办结，请您谅解。',
  },
  copies: { citizen: '申请人留存', file: '窗口备案' },
  second: '第二次告知',
  notice: '编号',
  case: '办件编号',
  ticket: '号票',
  applicant: '申请人',
  matter: '申报事项',
  unit: '承办单位',
  clerk: '经办人员',
  clerkAt: (name, badge, counter) => `${name ? `${name}　` : ''}工号 ${badge}　${counter} 号窗口`,
  issuedAt: '出具时间',
  limit: '办理时限',
  days: (days, kind) => (kind === 'working' ? `${days} 个工作日` : `${days} 天`),
  due: {
    'told-once': '期限',
    supplement: '请在此日前补齐',
    acceptance: '办结期限',
    promise: '承诺办结日期',
    return: '期限',
    refusal: '期限',
    tolerance: '补齐期限',
    deferred: '最迟告知日期',
    denial: '期限',
    extension: '新的办结日期',
  },
  provisional: '节假日安排公布后可能调整',
  was: '原定日期',
  longer: '延期原因',
  reasons: { complex: '情况复杂', inquiry: '需要调查核实', expert: '需要专家评审', superior: '等待上级批复', other: '其他' },
  authority: '审批机关',
  departments: '联办部门',
  ground: '类别',
  grounds: {
    'not-lawful': '申请项目不合法',
    'main-paper-missing': '缺少主件',
    'conditions-not-met': '不符合规定条件',
    'papers-missing': '材料不齐',
    other: '其他',
  },
  reason: '原因',
  basis: '依据',
  conditions: '办理条件',
  papers: '需要提交的材料',
  missing: '需要补充的材料',
  noPapers: '不用带材料',
  copiesOf: (copies) => `${copies} 份`,
  steps: '办理程序',
  promised: '承诺时限',
  legal: '法定时限',
  fee: '收费标准',
  consequence: '超期未补齐的处理',
  approvedBy: '同意容缺',
  approver: (badge) => `工号 ${badge}`,
  promise: '本人已知悉缺少的材料、补齐期限和超期的处理，承诺按期补齐。',
  appeal: '救济途径',
  appeals: '对本决定不服的，您可以自收到之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼。',
  scan: '扫一扫，查看办理进度',
  check: '查询码',
  contact: '咨询',
  complaint: '监督投诉电话',
  signClerk: '经办人员',
  signCitizen: '申请人签收',
}

const hant: NoticeWords = {
  demo: 'DEMO　演示，不能辦事',
  repeat: '重印　與原件同號',
  titles: {
    'told-once': '一次性告知單',
    supplement: '補充件通知書',
    acceptance: '受理通知書',
    promise: '承諾件通知書',
    return: '退回件通知書',
    refusal: '不予受理通知書',
    tolerance: '容缺受理承諾書',
    deferred: '延後告知單',
    denial: '不予辦理決定書',
    extension: '延期告知書',
  },
  says: {
    'told-once': '辦理這個事項，請按下面準備，帶齊後來一次就可以受理。',
    supplement: '您的申請還缺下面的材料，請一次補齊。',
    acceptance: '您的申請已經受理，請保管好這張通知書。',
    promise: '您的申請已經受理，我們承諾在下面的日期前辦結。',
    return: '您的申請材料現在退回，原因和依據如下。',
    refusal: '您的申請依法不能受理，原因和依據如下。',
    tolerance: '您的申請先行收件，請在下面的日期前補齊材料。',
    deferred: '今天沒能向您說清的內容，我們會在下面的日期前一次告訴您。',
    denial: '您的申請經審查不能辦理，原因、依據和救濟途徑如下。',
    extension: '您的申請需要更多時間，沒能按原定日期辦結，請您諒解。',
  },
  copies: { citizen: '申請人留存', file: '窗口備案' },
  second: '第二次告知',
  notice: '編號',
  case: '辦件編號',
  ticket: '號票',
  applicant: '申請人',
  matter: '申報事項',
  unit: '承辦單位',
  clerk: '經辦人員',
  clerkAt: (name, badge, counter) => `${name ? `${name}　` : ''}工號 ${badge}　${counter} 號窗口`,
  issuedAt: '出具時間',
  limit: '辦理時限',
  days: (days, kind) => (kind === 'working' ? `${days} 個工作日` : `${days} 天`),
  due: {
    'told-once': '期限',
    supplement: '請在此日前補齊',
    acceptance: '辦結期限',
    promise: '承諾辦結日期',
    return: '期限',
    refusal: '期限',
    tolerance: '補齊期限',
    deferred: '最遲告知日期',
    denial: '期限',
    extension: '新的辦結日期',
  },
  provisional: '節假日安排公布後可能調整',
  was: '原定日期',
  longer: '延期原因',
  reasons: { complex: '情況複雜', inquiry: '需要調查核實', expert: '需要專家評審', superior: '等待上級批覆', other: '其他' },
  authority: '審批機關',
  departments: '聯辦部門',
  ground: '類別',
  grounds: {
    'not-lawful': '申請項目不合法',
    'main-paper-missing': '缺少主件',
    'conditions-not-met': '不符合規定條件',
    'papers-missing': '材料不齊',
    other: '其他',
  },
  reason: '原因',
  basis: '依據',
  conditions: '辦理條件',
  papers: '需要提交的材料',
  missing: '需要補充的材料',
  noPapers: '不用帶材料',
  copiesOf: (copies) => `${copies} 份`,
  steps: '辦理程序',
  promised: '承諾時限',
  legal: '法定時限',
  fee: '收費標準',
  consequence: '超期未補齊的處理',
  approvedBy: '同意容缺',
  approver: (badge) => `工號 ${badge}`,
  promise: '本人已知悉缺少的材料、補齊期限和超期的處理，承諾按期補齊。',
  appeal: '救濟途徑',
  appeals: '對本決定不服的，您可以自收到之日起六十日內申請行政復議，或者六個月內向人民法院提起行政訴訟。',
  scan: '掃一掃，查看辦理進度',
  check: '查詢碼',
  contact: '諮詢',
  complaint: '監督投訴電話',
  signClerk: '經辦人員',
  signCitizen: '申請人簽收',
}

const en: NoticeWords = {
  demo: 'DEMO: not valid',
  repeat: 'PRINTED AGAIN: same number',
  titles: {
    'told-once': 'All you need, told once',
    supplement: 'Papers to add',
    acceptance: 'Notice of acceptance',
    promise: 'Promised by a day',
    return: 'Notice of return',
    refusal: 'Notice of refusal',
    tolerance: 'Accepted, papers to follow',
    deferred: 'To be told later',
    denial: 'Decision of refusal',
    extension: 'Longer than promised',
  },
  says: {
    'told-once': 'Please bring what is listed here. With all of it, one visit is enough.',
    supplement: 'The papers below are still missing. Please bring all of them at once.',
    acceptance: 'Your application has been accepted. Please keep this notice.',
    promise: 'Your application has been accepted. We promise to finish it by the day below.',
    return: 'Your application is given back to you, for the reason below.',
    refusal: 'By law your application cannot be accepted, for the reason below.',
    tolerance: 'Your application is accepted for now. Please add the papers by the day below.',
    deferred: 'What could not be said today will be told to you at once by the day below.',
    denial: 'Your application has been examined and cannot be granted. The reason, the law and how to appeal are below.',
    extension: 'Your application needs more time than we promised. We are sorry.',
  },
  copies: { citizen: 'Copy for the applicant', file: 'Copy for the file' },
  second: 'Second telling',
  notice: 'Notice',
  case: 'Case',
  ticket: 'Number',
  applicant: 'Applicant',
  matter: 'Matter',
  unit: 'Office',
  clerk: 'Handled by',
  clerkAt: (name, badge, counter) => `${name ? `${name}, ` : ''}badge ${badge}, counter ${counter}`,
  issuedAt: 'Issued',
  limit: 'Time limit',
  days: (days, kind) => `${days} ${kind === 'working' ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`,
  due: {
    'told-once': 'By',
    supplement: 'Please add them by',
    acceptance: 'Finished by',
    promise: 'Promised by',
    return: 'By',
    refusal: 'By',
    tolerance: 'Papers due by',
    deferred: 'Told by',
    denial: 'By',
    extension: 'Finished by',
  },
  provisional: 'may move once public holidays are set',
  was: 'Promised before by',
  longer: 'Why it takes longer',
  reasons: {
    complex: 'a complex case',
    inquiry: 'facts to look into',
    expert: 'experts to ask',
    superior: 'a higher authority decides',
    other: 'other',
  },
  authority: 'Decided by',
  departments: 'Departments',
  ground: 'Ground',
  grounds: {
    'not-lawful': 'not lawful',
    'main-paper-missing': 'main paper missing',
    'conditions-not-met': 'conditions not met',
    'papers-missing': 'papers missing',
    other: 'other',
  },
  reason: 'Reason',
  basis: 'Legal basis',
  conditions: 'Who may apply',
  papers: 'Papers to hand in',
  missing: 'Papers to add',
  noPapers: 'No papers needed',
  copiesOf: (copies) => `${copies}`,
  steps: 'Steps',
  promised: 'Promised',
  legal: 'By law',
  fee: 'Fee',
  consequence: 'If they are not added in time',
  approvedBy: 'Agreed by',
  approver: (badge) => `badge ${badge}`,
  promise: 'I know which papers are missing, by when, and what follows, and promise to add them.',
  appeal: 'How to appeal',
  appeals:
    'If you do not agree, you may ask for administrative reconsideration within 60 days of receiving this, or bring an action in a people’s court within 6 months.',
  scan: 'Scan to see how it stands',
  check: 'Last four of the code',
  contact: 'Questions',
  complaint: 'Complaints',
  signClerk: 'Clerk',
  signCitizen: 'Received by',
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = { 'zh-Hans': hans, 'zh-Hant': hant, en }
