import type { PrinterProfile } from '../printer-profile.ts'
import type { PrinterState } from '../views/parts.ts'
import type { TicketSlip } from './ticket-slip.ts'

/** A page by which a person sees whether a printer is set up right, as data. */
export type TestSlip = Pick<TicketSlip, 'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'repeat'> & {
  readonly kind: 'test'
  /** `printer-1` */
  readonly printer: string
  readonly profile: Pick<PrinterProfile, 'paper' | 'columns' | 'dots' | 'cutter' | 'confirmation' | 'characters' | 'images' | 'qr'>
  /** As it was when the page was asked for. */
  readonly state: PrinterState
}
