import type { EnquiryChannel, EnquiryOutcome } from '../enquiries.ts'
import type { ChecklistSlip } from './checklist-slip.ts'
import type { TicketSlip } from './ticket-slip.ts'

/** 咨询件受理通知书 (004-1 「并當場填寫咨詢件受理通知書,交申請人」), as data: given to who asked, whom it does not name. */
export type EnquirySlip = Pick<
  TicketSlip,
  'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'supervisionPhone' | 'repeat' | 'design'
> & {
  readonly kind: 'enquiry'
  readonly enquiry: string
  readonly at: string
  readonly channel: EnquiryChannel
  readonly matter?: string
  readonly question: string
  readonly answer?: string
  readonly outcome: EnquiryOutcome
  /** Where the answer is to be had, or who gives it. */
  readonly where?: { readonly counter?: number; readonly person?: string; readonly text?: string }
  /** Date by which it is answered, YYYY-MM-DD. */
  readonly dueDay?: string
  readonly provisional?: true
  readonly clerk?: string
  readonly counter?: number
}

/** 服务告知单 (002): a matter's guide on paper. */
export type ServiceNotice = Omit<ChecklistSlip, 'kind'> & {
  readonly kind: 'service-notice'
  readonly basis: readonly string[]
  readonly steps: readonly string[]
  readonly legal: string
}
