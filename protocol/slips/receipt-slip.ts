import type { CaseResult, OutcomeKind } from '../vocabulary.ts'
import type { TicketSlip } from './ticket-slip.ts'

/** 出件签收单 (R39), as data: what lies at the result counter is signed for. Names no citizen: whoever fetches it writes the name. [Z52] */
export type ReceiptSlip = Pick<
  TicketSlip,
  'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'matter' | 'supervisionPhone' | 'repeat' | 'design'
> & {
  readonly kind: 'receipt'
  readonly case: string
  readonly caseKind: OutcomeKind
  readonly result: CaseResult
  /** ISO 8601. */
  readonly openedAt: string
  /** Counter that accepted it. */
  readonly accepted: string
  /** Badge of whoever gives it out. */
  readonly by: string
}
