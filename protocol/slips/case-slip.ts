import type { CaseLight, CaseResult, CaseState, OutcomeKind } from '../vocabulary.ts'
import type { TicketSlip } from './ticket-slip.ts'

/** 办件进度单 (R41), as data: how a case stands, for whoever has shown its code at a kiosk. Names nobody. Days are dates of the hall's zone. docs/RULES.md [Z90] */
export type CaseSlip = Pick<
  TicketSlip,
  'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'matter' | 'supervisionPhone' | 'repeat' | 'design'
> & {
  readonly kind: 'case'
  readonly case: string
  readonly caseKind: OutcomeKind
  readonly state: CaseState
  /** ISO 8601. */
  readonly openedAt: string
  /** The counter that accepted it, and those where the result lies. */
  readonly accepted: number
  readonly fetch: readonly number[]
  /** It goes by mail and is fetched nowhere. */
  readonly mailed?: 'ordered' | 'handed'
  readonly due?: string
  readonly light?: CaseLight
  readonly left?: number
  readonly overdue?: number
  readonly provisional?: true
  readonly papersBy?: string
  readonly result?: CaseResult
}
