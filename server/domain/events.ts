import type { AppointmentEvents } from './appointments/events.ts'
import type { ClosingEvents } from './closing/events.ts'
import type { CounterEvents } from './counters/events.ts'
import type { EscortEvents } from './escorts/events.ts'
import type { LineEvents } from './lines/events.ts'
import type { RatingEvents } from './ratings/events.ts'
import type { ReferralEvents } from './referrals/events.ts'
import type { SetupEvents } from './setup/events.ts'
import type { SuspensionEvents } from './suspension/events.ts'
import type { VisitEvents } from './visits/events.ts'

type Bodies = SetupEvents &
  LineEvents &
  CounterEvents &
  RatingEvents &
  AppointmentEvents &
  VisitEvents &
  ReferralEvents &
  SuspensionEvents &
  EscortEvents &
  ClosingEvents
export type EventType = keyof Bodies

/** What a decision says happened. `version` rises when a body's shape changes, and then an upcaster reads the old one. */
export type NewEvent = { [T in EventType]: { readonly type: T; readonly version: 1; readonly body: Bodies[T] } }[EventType]

/** An event in its place: `seq` counts from 1 without gaps, `at` is milliseconds UTC and never decreases. */
export type HallEvent = NewEvent & { readonly seq: number; readonly at: number; readonly actor: string }

export type EventOf<T extends EventType> = Extract<HallEvent, { type: T }>

export const event = <T extends EventType>(type: T, body: Bodies[T]): NewEvent => ({ type, version: 1, body }) as unknown as NewEvent
