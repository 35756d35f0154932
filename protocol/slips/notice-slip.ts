import type { DayKind, ExtensionReason, NoticeCopy, NoticeKind, ReturnReason } from '../vocabulary.ts'
import type { TicketSlip } from './ticket-slip.ts'

export type NoticePaper = { readonly name: string; readonly note?: string; readonly copies: number }

/**
 * What a notice says, in the citizen's language, as it was issued: whatever the catalogue says later, a copy says the same. It lies beside the journal, for
 * it holds the clerk's own words. Days are dates of the hall's zone, `issuedAt` is ISO 8601.
 */
export type NoticeSheet = {
  readonly kind: NoticeKind
  /** 编号, the same on both copies. */
  readonly notice: string
  readonly language: TicketSlip['language']
  readonly issuedAt: string
  /** The visit's number, and the case that the visit left. */
  readonly ticket: string
  readonly case?: string
  /** 申报事项, 承办单位 */
  readonly matter: string
  readonly unit: string
  readonly counter: number
  /** 经办人员: the badge; the name is added where the slip is made. */
  readonly badge: string
  /** The same matter has been told this citizen before. */
  readonly second?: true
  readonly basis: readonly string[]
  readonly conditions?: readonly string[]
  /** All that the matter asks for, or what is still missing. */
  readonly papers?: readonly NoticePaper[]
  readonly steps?: readonly string[]
  /** 承诺时限, 法定时限, 收费: the catalogue's words. */
  readonly promised?: string
  readonly legal?: string
  readonly fee?: string
  readonly limit?: { readonly days: number; readonly kind: DayKind }
  readonly due?: string
  readonly provisional?: true
  /** extension: the day that it was promised by before, and why that is not enough. */
  readonly was?: string
  readonly longer?: ExtensionReason
  readonly authority?: string
  readonly departments?: readonly string[]
  readonly reasonCode?: ReturnReason
  readonly reason?: string
  readonly consequence?: string
  readonly approvedBy?: string
  readonly contact: string
  readonly complaintPhone: string
}

/** One copy of a notice, as data. */
export type NoticeSlip = Pick<
  TicketSlip,
  'hall' | 'zone' | 'demo' | 'printedAt' | 'url' | 'supervisionPhone' | 'repeat' | 'design' | 'language'
> & {
  readonly kind: 'notice'
  readonly sheet: NoticeSheet
  readonly copy: NoticeCopy
  readonly applicant?: string
  readonly clerk?: string
}

type Field = keyof NoticeSheet

const always: readonly Field[] = ['notice', 'issuedAt', 'ticket', 'matter', 'unit', 'badge', 'basis', 'contact', 'complaintPhone']

/** Fields that a kind of notice cannot be without (table E). A list of papers may be empty only where the matter asks for none. */
const required: Readonly<Record<NoticeKind, readonly Field[]>> = {
  'told-once': ['conditions', 'papers', 'steps', 'promised', 'legal', 'fee'],
  supplement: ['case', 'papers'],
  acceptance: ['case', 'due'],
  promise: ['case', 'due'],
  return: ['case', 'reasonCode', 'reason'],
  refusal: ['case', 'reasonCode', 'reason'],
  tolerance: ['case', 'papers', 'due', 'consequence', 'approvedBy'],
  deferred: ['due'],
  denial: ['case', 'reasonCode', 'reason'],
  extension: ['case', 'due', 'was', 'longer'],
}
const mayBeEmpty = ({ kind }: NoticeSheet, field: Field): boolean => kind === 'told-once' && field === 'papers'

/** The first field that is not filled, as a form has them from above. A notice with one is not issued. docs/RULES.md [Z9] */
export const emptyField = (sheet: NoticeSheet): Field | undefined =>
  [...always, ...required[sheet.kind]].find((field) => {
    const value = sheet[field]
    const nothing = value === undefined || (typeof value === 'object' && 'length' in value && value.length === 0) || value === ''
    return nothing && !(value !== undefined && mayBeEmpty(sheet, field))
  })
