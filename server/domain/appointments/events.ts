import type { Category, Language } from '../../../protocol/vocabulary.ts'

/** `day`: the hall day of the slot, which is [start, end) in milliseconds UTC. */
export type Slot = { readonly line: string; readonly day: string; readonly start: number; readonly end: number }
type Named = Slot & { readonly appointment: string; readonly matter: string }

/** Nothing personal: `citizen` refers to a record beside the journal; `phone` and `identity` are keyed digests to find the appointment by. */
export type AppointmentEvents = {
  'appointment.booked': Named & {
    readonly code: string
    /** From when on it can be checked in, as the citizen was told. Milliseconds UTC. */
    readonly opens: number
    readonly category: Category
    readonly language: Language
    readonly by: 'kiosk' | 'desk' | 'phone'
    readonly device?: string
    readonly citizen?: string
    readonly phone?: string
    readonly identity?: string
  }
  'appointment.cancelled': Named & { readonly by: 'holder' | 'desk' }
  /** Follows the `ticket.taken` that gave its number. `late`: after its slot, within the limit. */
  'appointment.checkedIn': Named & { readonly ticket: string; readonly number: string; readonly late: boolean }
  /** Nobody came. */
  'appointment.missed': Named
  /** Whoever came in time was not called in time. `open`: who sat where it could have been called then, by the order of tiers. */
  'appointment.broken': Named & {
    readonly ticket: string
    readonly number: string
    readonly open: readonly { readonly counter: number; readonly badge: string }[]
  }
}
