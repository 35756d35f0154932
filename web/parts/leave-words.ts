import type { ChiefPower, LeaveKind, LeaveSide, LeaveState } from '../../protocol/people.ts'
import { formatTime, wordsOf } from '../language.ts'

type Words = {
  kinds: Record<LeaveKind, string>
  states: Record<LeaveState, string>
  sides: Record<LeaveSide, string>
  powers: Record<ChiefPower, string>
  span: (from: string, to: string) => string
  days: (n: number) => string
  provisional: string
  /** Days and how many working days they are; who or what, and what is said of it. */
  both: (span: string, days: string) => string
  said: (who: string, what: string) => string
}

/** Leave in the words of consoles and of the manager's page. */
export const leaveWords = wordsOf<Words>(
  {
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
    states: { asked: '等待审批', approved: '已准假', refused: '没有准假', withdrawn: '已撤回', returned: '已销假' },
    sides: { chief: '部门首席代表', manager: '大厅主任' },
    powers: { review: '受理审核', decide: '审批决定', coordinate: '协调督办', seal: '行文用章' },
    span: (from, to) => (from === to ? from : `${from}至${to}`),
    days: (n) => `${n} 个工作日`,
    provisional: '有的日子在还没有公布放假安排的年份，导入以后再定',
    both: (span, days) => `${span}，${days}`,
    said: (who, what) => `${who}：${what}`,
  },
  {
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
    states: { asked: '等待審批', approved: '已准假', refused: '沒有准假', withdrawn: '已撤回', returned: '已銷假' },
    sides: { chief: '部門首席代表', manager: '大廳主任' },
    powers: { review: '受理審核', decide: '審批決定', coordinate: '協調督辦', seal: '行文用章' },
    span: (from, to) => (from === to ? from : `${from}至${to}`),
    days: (n) => `${n} 個工作日`,
    provisional: '有的日子在還沒有公布放假安排的年份，匯入以後再定',
    both: (span, days) => `${span}，${days}`,
    said: (who, what) => `${who}：${what}`,
  },
  {
    kinds: {
      personal: 'Private affairs',
      sick: 'Ill',
      annual: 'Annual leave',
      marriage: 'Wedding',
      maternity: 'Birth of a child',
      bereavement: 'Bereavement',
      official: 'On duty elsewhere',
      other: 'Other',
    },
    states: { asked: 'Waiting', approved: 'Approved', refused: 'Not approved', withdrawn: 'Taken back', returned: 'Back' },
    sides: { chief: 'chief of the department', manager: 'hall manager' },
    powers: { review: 'accept and review', decide: 'approve', coordinate: 'coordinate', seal: 'sign and seal' },
    span: (from, to) => (from === to ? from : `${from} to ${to}`),
    days: (n) => (n === 1 ? '1 working day' : `${n} working days`),
    provisional: 'Some days lie in a year whose holidays are not known yet; they settle when it is imported',
    both: (span, days) => `${span}, ${days}`,
    said: (who, what) => `${who}: ${what}`,
  },
)

/** A day of the hall's zone, as one reads it. */
export const dayShown = (day: string, kind: 'day' | 'date' = 'day'): string => formatTime(Date.parse(`${day}T12:00:00Z`), 'UTC', kind)

export const spanShown = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  leaveWords.value.span(dayShown(from), dayShown(to))
