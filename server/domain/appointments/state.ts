import type { AppointmentState, Category, Language } from '../../../protocol/vocabulary.ts'
import type { Slot } from './events.ts'

export type Appointment = Slot & {
  readonly id: string
  /** Also the code of the number that it becomes, so that one paper holds for both. */
  readonly code: string
  readonly matter: string
  readonly category: Category
  readonly language: Language
  readonly citizen: string | undefined
  /** Keyed digests. */
  readonly phone: string | undefined
  readonly identity: string | undefined
  state: AppointmentState
  late: boolean
  ticket: string | undefined
  number: string | undefined
  /** Where it was called, and by whom. */
  counter: number | undefined
  badge: string | undefined
}

export type Appointments = {
  /** Of today and of days to come; those of a day leave with the day. */
  all: Map<string, Appointment>
  /** When the hall broke an appointment that a clerk could have called, by badge; a year of them. Milliseconds UTC. */
  broken: Map<string, number[]>
  /** Derived from the rest, rebuilt when a snapshot is read. */
  index: AppointmentIndex
}

/** `taken`: places by `slotName`; `next`: milliseconds UTC of the next that falls due, or Infinity. */
export type AppointmentIndex = { byCode: Map<string, string>; byTicket: Map<string, string>; taken: Map<string, number>; next: number }

export const emptyAppointmentIndex = (): AppointmentIndex => ({
  byCode: new Map(),
  byTicket: new Map(),
  taken: new Map(),
  next: Number.POSITIVE_INFINITY,
})
export const emptyAppointments = (): Appointments => ({ all: new Map(), broken: new Map(), index: emptyAppointmentIndex() })

export const slotName = ({ line, start }: { readonly line: string; readonly start: number }): string => `${line} ${start}`

/** A place that nobody else can have: all but those that were given back. */
export const takesPlace = ({ state }: Appointment): boolean => state !== 'cancelled'
