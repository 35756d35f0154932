import type { TicketSlip } from './ticket-slip.ts'

/** What a matter asks for, to be ticked at home, as data: printed at a kiosk or by the guide, for somebody who has no number yet. */
export type ChecklistSlip = Pick<
  TicketSlip,
  | 'language'
  | 'hall'
  | 'zone'
  | 'demo'
  | 'printedAt'
  | 'matter'
  | 'area'
  | 'materials'
  | 'fee'
  | 'promised'
  | 'supervisionPhone'
  | 'repeat'
  | 'design'
> & {
  readonly kind: 'checklist'
  /** Where it was asked for; none: at a person's screen. */
  readonly kiosk?: number
  /** Who may come for it at all. */
  readonly conditions: readonly string[]
  /** Where questions are answered, in words. */
  readonly contact: string
}
