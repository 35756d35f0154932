import type { ChiefPower, LeaveKind, LeaveSide } from '../people.ts'
import type { Language } from '../vocabulary.ts'

type StaffSlipWords = {
  readonly leave: string
  readonly person: string
  readonly department: string
  readonly post: string
  readonly badge: (badge: string) => string
  readonly kind: string
  readonly kinds: Readonly<Record<LeaveKind, string>>
  readonly time: string
  readonly span: (from: string, to: string) => string
  readonly days: (days: number) => string
  readonly provisional: string
  readonly reason: string
  readonly cover: string
  readonly noCover: string
  readonly afterwards: string
  readonly asked: string
  readonly decisions: string
  readonly waiting: string
  readonly sides: Readonly<Record<LeaveSide, string>>
  readonly decided: (by: string, approve: boolean) => string
  readonly back: string
  readonly leaveSigns: readonly string[]
  readonly mandate: string
  readonly to: (chief: string) => string
  readonly given: (department: string, hall: string) => string
  readonly powers: Readonly<Record<ChiefPower, string>>
  readonly since: (day: string) => string
  readonly phone: string
  readonly mandateSigns: readonly string[]
}

export const staffSlipWords: Readonly<Record<Language, StaffSlipWords>> = {
  'zh-Hans': {
    leave: '请假条',
    person: '请假人',
    department: '派出部门',
    post: '岗位',
    badge: (badge) => `工号 ${badge}`,
    kind: '类别',
    kinds: {
      personal: '事假',
      sick: '病假',
      annual: '年休假',
      marriage: '婚假',
      maternity: '产假',
      bereavement: '丧假',
      official: '公出',
      other: '其他',
    },
    time: '时间',
    span: (from, to) => (from === to ? from : `${from}至${to}`),
    days: (days) => `${days} 个工作日`,
    provisional: '部分日期的放假安排还没有公布，天数暂计',
    reason: '事由',
    cover: '顶岗人',
    noCover: '还没有定',
    afterwards: '事后补假',
    asked: '提出',
    decisions: '审批',
    waiting: '等待审批',
    sides: { chief: '部门首席代表', manager: '大厅主任' },
    decided: (by, approve) => `${by} ${approve ? '同意' : '没有同意'}`,
    back: '请您在假满后的第一个工作日销假',
    leaveSigns: ['请假人', '顶岗人', '审批人'],
    mandate: '授权委托书',
    to: (chief) => `${chief}：`,
    given: (department, hall) => `${department}委托您为本单位驻${hall}首席代表，请您代本单位行使下列权限：`,
    powers: { review: '受理审核权', decide: '审批决定权', coordinate: '协调督办权', seal: '行文用章权' },
    since: (day) => `自${day}起有效`,
    phone: '本单位电话',
    mandateSigns: ['委托单位（盖章）', '受委托人', '日期'],
  },
  'zh-Hant': {
    leave: '請假條',
    person: '請假人',
    department: '派出部門',
    post: '崗位',
    badge: (badge) => `工號 ${badge}`,
    kind: '類別',
    kinds: {
      personal: '事假',
      sick: '病假',
      annual: '年休假',
      marriage: '婚假',
      maternity: '產假',
      bereavement: '喪假',
      official: '公出',
      other: '其他',
    },
    time: '時間',
    span: (from, to) => (from === to ? from : `${from}至${to}`),
    days: (days) => `${days} 個工作日`,
    provisional: '部分日期的放假安排還沒有公布，天數暫計',
    reason: '事由',
    cover: '頂崗人',
    noCover: '還沒有定',
    afterwards: '事後補假',
    asked: '提出',
    decisions: '審批',
    waiting: '等待審批',
    sides: { chief: '部門首席代表', manager: '大廳主任' },
    decided: (by, approve) => `${by} ${approve ? '同意' : '沒有同意'}`,
    back: '請您在假滿後的第一個工作日銷假',
    leaveSigns: ['請假人', '頂崗人', '審批人'],
    mandate: '授權委託書',
    to: (chief) => `${chief}：`,
    given: (department, hall) => `${department}委託您為本單位駐${hall}首席代表，請您代本單位行使下列權限：`,
    powers: { review: '受理審核權', decide: '審批決定權', coordinate: '協調督辦權', seal: '行文用章權' },
    since: (day) => `自${day}起有效`,
    phone: '本單位電話',
    mandateSigns: ['委託單位（蓋章）', '受委託人', '日期'],
  },
  en: {
    leave: 'Leave note',
    person: 'Name',
    department: 'Department',
    post: 'Post',
    badge: (badge) => `badge ${badge}`,
    kind: 'Kind',
    kinds: {
      personal: 'private affairs',
      sick: 'ill',
      annual: 'annual leave',
      marriage: 'wedding',
      maternity: 'birth of a child',
      bereavement: 'bereavement',
      official: 'on duty elsewhere',
      other: 'other',
    },
    time: 'Days',
    span: (from, to) => (from === to ? from : `${from} – ${to}`),
    days: (days) => (days === 1 ? '1 working day' : `${days} working days`),
    provisional: 'Some holidays are not known yet: the number of days may change',
    reason: 'Reason',
    cover: 'Cover',
    noCover: 'not named yet',
    afterwards: 'asked afterwards',
    asked: 'Asked',
    decisions: 'Decisions',
    waiting: 'waiting',
    sides: { chief: 'Chief', manager: 'Hall manager' },
    decided: (by, approve) => `${by} ${approve ? 'approves' : 'does not approve'}`,
    back: 'Please sign back in on the first working day after it',
    leaveSigns: ['Away', 'Cover', 'Approved'],
    mandate: 'Letter of authority',
    to: (chief) => `To ${chief}:`,
    given: (department, hall) => `${department} names you its chief representative at ${hall}. Please exercise in its name:`,
    powers: {
      review: 'acceptance and review',
      decide: 'approval and decision',
      coordinate: 'coordination and follow-up',
      seal: 'letters and the seal',
    },
    since: (day) => `In force from ${day}`,
    phone: 'Phone of the department',
    mandateSigns: ['Department (seal)', 'Chief', 'Date'],
  },
}
