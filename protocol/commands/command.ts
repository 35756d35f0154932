import * as v from 'valibot'
import * as appointments from './appointments.ts'
import * as counters from './counters.ts'
import { DemoAdvance } from './demo.ts'
import * as floor from './floor.ts'
import * as hours from './hours.ts'
import * as lifecycle from './lifecycle.ts'
import { RulesChange } from './rules.ts'
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
  hours.CalendarImport,
  counters.CounterAssist,
  counters.CounterLeave,
  counters.CounterAutoCall,
  RulesChange,
  DemoAdvance,
])
export type Command = v.InferOutput<typeof Command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** What the caller is told: the journal position that holds the outcome, and what it asked for. */
export type Answer = { readonly seq: number; readonly result: Readonly<Record<string, unknown>> }
