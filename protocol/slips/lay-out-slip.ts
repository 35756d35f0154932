import { layOutTicketSlip } from './lay-out.ts'
import { layOutAppointmentSlip } from './lay-out-appointment.ts'
import type { SlipLine } from './lines.ts'
import type { Slip } from './slip.ts'

export const layOutSlip = (slip: Slip, columns: number): SlipLine[] =>
  'kind' in slip ? layOutAppointmentSlip(slip, columns) : layOutTicketSlip(slip, columns)
