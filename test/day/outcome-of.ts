import type { OutcomeKind } from '../../protocol/vocabulary.ts'

/** What a clerk fills in for each kind of case, as on an ordinary day. */
export function outcomeOf(kind: OutcomeKind): object {
  switch (kind) {
    case 'promised':
      return { kind, days: 5 }
    case 'escalated':
      return { kind, days: 20, authority: '县级主管部门' }
    case 'supplement':
      return { kind, missing: { own: ['户口簿复印件'] }, days: 5 }
    case 'joint':
      return { kind, days: 15, departments: ['自然资源', '住房城乡建设', '消防救援'] }
    case 'returned':
      return { kind, reasonCode: 'main-paper-missing', basis: '办事指南所列材料', reason: '缺少申请表原件，请补上再来' }
    case 'petition':
      return { kind, days: 60 }
    case 'instant':
    case 'enquiry':
      return { kind }
    default:
      return kind satisfies never
  }
}
