import type { AgencyEvents } from './agencies/events.ts'
import type { AnnouncementEvents } from './announcements/events.ts'
import type { AppointmentEvents } from './appointments/events.ts'
import type { AwayEvents } from './away/events.ts'
import type { DeliveryEvents } from './cases/delivery-events.ts'
import type { CaseEvents } from './cases/events.ts'
import type { ChiefEvents } from './chiefs/events.ts'
import type { ClosingEvents } from './closing/events.ts'
import type { CounterEvents } from './counters/events.ts'
import type { CoverEvents } from './covers/events.ts'
import type { DutyEvents } from './duty/events.ts'
import type { EnquiryEvents } from './enquiries/events.ts'
import type { EscortEvents } from './escorts/events.ts'
import type { HandoverEvents } from './handover/events.ts'
import type { HomeEvents } from './homes/events.ts'
import type { LeaveEvents } from './leaves/events.ts'
import type { LineEvents } from './lines/events.ts'
import type { MailEvents } from './mail/events.ts'
import type { NoticeEvents } from './notices/events.ts'
import type { OncallEvents } from './oncall/events.ts'
import type { PostChangeEvents } from './post-changes/events.ts'
import type { RatingEvents } from './ratings/events.ts'
import type { ReadinessEvents } from './readiness/events.ts'
import type { ReferralEvents } from './referrals/events.ts'
import type { RegisterEvents } from './registers/events.ts'
import type { SetupEvents } from './setup/events.ts'
import type { SuspensionEvents } from './suspension/events.ts'
import type { VisitEvents } from './visits/events.ts'

type Bodies = AnnouncementEvents &
  AppointmentEvents &
  AwayEvents &
  CaseEvents &
  RegisterEvents &
  ChiefEvents &
  ClosingEvents &
  CounterEvents &
  CoverEvents &
  DutyEvents &
  EnquiryEvents &
  EscortEvents &
  HandoverEvents &
  HomeEvents &
  LeaveEvents &
  LineEvents &
  NoticeEvents &
  OncallEvents &
  PostChangeEvents &
  RatingEvents &
  ReadinessEvents &
  ReferralEvents &
  SetupEvents &
  SuspensionEvents &
  VisitEvents &
  DeliveryEvents &
  AgencyEvents &
  MailEvents
export type EventType = keyof Bodies

/** What a decision says happened. `version` rises when a body's shape changes, and then an upcaster reads the old one. */
export type NewEvent = { [T in EventType]: { readonly type: T; readonly version: 1; readonly body: Bodies[T] } }[EventType]

/** An event in its place: `seq` counts from 1 without gaps, `at` is milliseconds UTC and never decreases. */
export type HallEvent = NewEvent & { readonly seq: number; readonly at: number; readonly actor: string }

export type EventOf<T extends EventType> = Extract<HallEvent, { type: T }>

export const event = <T extends EventType>(type: T, body: Bodies[T]): NewEvent => ({ type, version: 1, body }) as unknown as NewEvent
