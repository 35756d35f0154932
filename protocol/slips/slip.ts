import type { AppointmentSlip } from './appointment-slip.ts'
import type { TicketSlip } from './ticket-slip.ts'

/** Whatever a kiosk prints. A ticket's slip names no kind: spools of before others were made hold it so. */
export type Slip = TicketSlip | AppointmentSlip
