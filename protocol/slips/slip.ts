import type { AgencyFeedbackSlip, AgencyMandate } from './agency-slips.ts'
import type { AppointmentSlip } from './appointment-slip.ts'
import type { CaseSlip } from './case-slip.ts'
import type { ChecklistSlip } from './checklist-slip.ts'
import type { DaySheet } from './day-sheet.ts'
import type { EnquirySlip, ServiceNotice } from './enquiry-slip.ts'
import type { HandoverSlip } from './handover-slip.ts'
import type { MailBookSlip, WaybillSlip } from './mail-slip.ts'
import type { NoticeSlip } from './notice-slip.ts'
import type { ReceiptSlip } from './receipt-slip.ts'
import type { LeaveSlip, MandateSlip } from './staff-slips.ts'
import type { TestSlip } from './test-slip.ts'
import type { TicketSlip } from './ticket-slip.ts'

/** Whatever is printed. A ticket's slip names no kind: spools of before others were made hold it so. */
export type Slip =
  | TicketSlip
  | AppointmentSlip
  | ChecklistSlip
  | TestSlip
  | DaySheet
  | ReceiptSlip
  | NoticeSlip
  | LeaveSlip
  | MandateSlip
  | HandoverSlip
  | EnquirySlip
  | ServiceNotice
  | CaseSlip
  | AgencyMandate
  | AgencyFeedbackSlip
  | WaybillSlip
  | MailBookSlip

export const slipKinds = [
  'ticket',
  'appointment',
  'checklist',
  'test',
  'day-sheet',
  'leave',
  'mandate',
  'handover',
  'enquiry',
  'service-notice',
  'notice',
  'receipt',
  'case',
  'agency-mandate',
  'agency-feedback',
  'waybill',
  'mail-book',
] as const
export type SlipKind = (typeof slipKinds)[number]
