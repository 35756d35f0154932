import * as v from 'valibot'
import * as agencies from './agencies.ts'
import { AnnouncementTakeDown } from './announcements.ts'
import * as appointments from './appointments.ts'
import * as away from './away.ts'
import * as cases from './cases.ts'
import * as counters from './counters.ts'
import * as delivery from './delivery.ts'
import { DemoAdvance } from './demo.ts'
import * as duty from './duty.ts'
import * as enquiries from './enquiries.ts'
import * as floor from './floor.ts'
import * as handover from './handover.ts'
import * as homes from './homes.ts'
import * as hours from './hours.ts'
import * as lifecycle from './lifecycle.ts'
import * as mail from './mail.ts'
import * as notices from './notices.ts'
import * as people from './people.ts'
import { CaseReview } from './registers.ts'
import { RulesChange } from './rules.ts'
import { SlipsChange } from './slips.ts'
import * as tickets from './tickets.ts'
import * as visits from './visits.ts'

/** Everything that may be asked. */
export const Command = v.variant('type', [
  tickets.TicketTake,
  lifecycle.TicketCancel,
  lifecycle.TicketPostpone,
  lifecycle.TicketRejoin,
  lifecycle.TicketReprint,
  lifecycle.TicketFind,
  tickets.TicketRate,
  agencies.AgencyAccept,
  agencies.AgencyStepOn,
  agencies.AgencyAssign,
  agencies.AgencyFeedback,
  counters.CounterOpen,
  counters.CounterClose,
  counters.CounterCall,
  counters.CounterRecall,
  counters.CounterStart,
  counters.CounterMissed,
  counters.CounterPark,
  counters.CounterUnpark,
  counters.CounterFinish,
  counters.CounterTransfer,
  visits.VisitAdd,
  visits.VisitDrop,
  visits.ReferralClose,
  counters.CounterPause,
  counters.CounterResume,
  lifecycle.CounterUndo,
  appointments.AppointmentBook,
  appointments.AppointmentCancel,
  appointments.AppointmentCheckIn,
  floor.TicketPrioritise,
  floor.LineSuspend,
  floor.LineResume,
  floor.EscortAsk,
  floor.EscortAnswer,
  floor.EscortClose,
  hours.HallExtend,
  hours.ExtensionAccept,
  hours.ExtensionDecline,
  hours.ClosingDecide,
  hours.HallCheck,
  hours.CalendarImport,
  counters.CounterAssist,
  counters.CounterLeave,
  counters.CounterAutoCall,
  people.CoverNote,
  people.CoverOverride,
  people.CoverAppoint,
  people.LeaveAsk,
  people.LeaveDecide,
  people.LeaveWithdraw,
  people.LeaveReturn,
  people.ChiefAsk,
  people.ChiefAnswer,
  people.PostChangeAsk,
  people.PostChangeDecide,
  duty.DutyPlan,
  duty.DutySwapAsk,
  duty.DutySwapAnswer,
  duty.DutySwapDecide,
  duty.DutyReplace,
  duty.DutyNote,
  duty.ChecklistTick,
  duty.OncallPlan,
  duty.OncallCall,
  duty.OncallAcknowledge,
  duty.OncallArrived,
  handover.HandoverPrepare,
  handover.HandoverConfirm,
  away.AwayAsk,
  away.AwayDecide,
  away.AwayJudge,
  away.AwayComment,
  enquiries.EnquiryLog,
  enquiries.EnquiryAnswer,
  enquiries.RecordLeave,
  enquiries.RecordTake,
  enquiries.RecordAssign,
  enquiries.RecordClose,
  enquiries.RecordTold,
  enquiries.ReturnVisitDone,
  notices.NoticeTell,
  notices.NoticeTold,
  notices.NoticeReprint,
  notices.NoticePreview,
  cases.CaseWait,
  cases.CaseSupply,
  cases.CaseExtendAsk,
  cases.CaseExtendDecide,
  cases.CaseStepped,
  cases.CaseStages,
  cases.CaseStageDone,
  cases.CaseDecide,
  cases.CaseClose,
  cases.CaseAssign,
  delivery.ResultHand,
  delivery.CaseFind,
  delivery.CaseObject,
  delivery.CaseObjectionAnswer,
  homes.HomeAsk,
  homes.HomePlan,
  homes.HomeDone,
  homes.HomeCancel,
  AnnouncementTakeDown,
  CaseReview,
  mail.MailOrder,
  mail.MailCancel,
  mail.MailHandOver,
  mail.MailDelivered,
  mail.MailReturned,
  mail.MailReconcile,
  RulesChange,
  SlipsChange,
  DemoAdvance,
])
export type Command = v.InferOutput<typeof Command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** What the caller is told: the journal position that holds the outcome, and what it asked for. */
export type Answer = { readonly seq: number; readonly result: Readonly<Record<string, unknown>> }
