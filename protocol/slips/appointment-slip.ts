import type { TicketSlip } from './ticket-slip.ts'

/** What a citizen takes along who has booked at a kiosk, as data: nothing about the citizen but the code, which is the citizen's own. */
export type AppointmentSlip = Pick<
  TicketSlip,
  | 'language'
  | 'hall'
  | 'zone'
  | 'demo'
  | 'printedAt'
  | 'kiosk'
  | 'matter'
  | 'area'
  | 'materials'
  | 'fee'
  | 'promised'
  | 'url'
  | 'supervisionPhone'
  | 'repeat'
  | 'design'
> & {
  readonly kind: 'appointment'
  readonly start: string
  readonly end: string
  /** From when on it can be checked in. */
  readonly opens: string
  readonly code: string
}
