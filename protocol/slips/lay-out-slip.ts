import { layOutTicketSlip } from './lay-out.ts'
import { layOutAgencyFeedback, layOutAgencyMandate } from './lay-out-agency.ts'
import { layOutAppointmentSlip } from './lay-out-appointment.ts'
import { layOutCase } from './lay-out-case.ts'
import { layOutChecklist, layOutServiceNotice } from './lay-out-checklist.ts'
import { layOutDaySheet } from './lay-out-day-sheet.ts'
import { layOutEnquiry } from './lay-out-enquiry.ts'
import { layOutHandover } from './lay-out-handover.ts'
import { layOutMailBook, layOutWaybill } from './lay-out-mail.ts'
import { layOutNotice } from './lay-out-notice.ts'
import { layOutReceipt } from './lay-out-receipt.ts'
import { layOutLeave, layOutMandate } from './lay-out-staff-slips.ts'
import { layOutTestSlip } from './lay-out-test.ts'
import type { SlipLine } from './lines.ts'
import type { Slip } from './slip.ts'

export function layOutSlip(slip: Slip, columns: number): SlipLine[] {
  if (!('kind' in slip)) return layOutTicketSlip(slip, columns)
  switch (slip.kind) {
    case 'appointment':
      return layOutAppointmentSlip(slip, columns)
    case 'checklist':
      return layOutChecklist(slip, columns)
    case 'enquiry':
      return layOutEnquiry(slip, columns)
    case 'service-notice':
      return layOutServiceNotice(slip, columns)
    case 'test':
      return layOutTestSlip(slip, columns)
    case 'notice':
      return layOutNotice(slip, columns)
    case 'day-sheet':
      return layOutDaySheet(slip, columns)
    case 'leave':
      return layOutLeave(slip, columns)
    case 'mandate':
      return layOutMandate(slip, columns)
    case 'handover':
      return layOutHandover(slip, columns)
    case 'agency-mandate':
      return layOutAgencyMandate(slip, columns)
    case 'agency-feedback':
      return layOutAgencyFeedback(slip, columns)
    case 'receipt':
      return layOutReceipt(slip, columns)
    case 'case':
      return layOutCase(slip, columns)
    case 'waybill':
      return layOutWaybill(slip, columns)
    case 'mail-book':
      return layOutMailBook(slip, columns)
    default:
      // A spool that a later version has written: its slips fail one by one, and are told.
      throw new Error(`a slip of an unknown kind: ${String((slip satisfies never as { kind: unknown }).kind)}`)
  }
}
