import type { Category, Language, OutcomeKind, PickReason } from '../../../protocol/vocabulary.ts'

/** Where a ticket waits: in a line, or addressed to a counter or a person. */
export type Whereabouts = { readonly line: string } | { readonly counter: number } | { readonly badge: string }

type Named = { readonly ticket: string; readonly number: string }
type AtCounter = Named & { readonly line: string; readonly counter: number; readonly badge: string }

/** Each body stands on its own: no reader needs the state to understand one (DESIGN §11). Times are milliseconds UTC. */
export type LineEvents = {
  'ticket.taken': Named & {
    readonly code: string
    readonly serial: number
    readonly day: string
    readonly line: string
    readonly matter: string
    readonly category: Category
    readonly language: Language
    readonly key: number
    /** As shown to the citizen: people ahead, and the range in minutes. */
    readonly ahead: number
    readonly wait: { readonly p50: number; readonly p90: number }
    readonly device?: string
    readonly citizen?: string
  }
  'ticket.called': AtCounter & { readonly from: Whereabouts; readonly again: boolean; readonly waitedMs: number } & {
    /** By the clock. */
    readonly auto?: true
    /** Out of order: why, and the clerk's own words, a personal record. */
    readonly picked?: PickReason
    readonly note?: string
  }
  'ticket.recalled': AtCounter & { readonly calls: number }
  'ticket.started': AtCounter & { readonly walkedMs: number }
  'ticket.missed': AtCounter & { readonly calls: number }
  'ticket.parked': AtCounter & { readonly servedMs: number; readonly note?: string }
  'ticket.unparked': AtCounter & { readonly from: number }
  'ticket.transferred': AtCounter & { readonly to: Whereabouts; readonly servedMs: number; readonly comment?: string }
  'ticket.finished': AtCounter & {
    readonly matter: string
    readonly category: Category
    readonly takenAt: number
    readonly servedMs: number
    readonly outcome: OutcomeKind
  }
  'ticket.cancelled': Named & {
    readonly line: string
    readonly from: Whereabouts
    readonly counter?: number
    readonly reason: 'holder' | 'day-ended'
  }
  'ticket.carried': Named & { readonly line: string; readonly day: string; readonly to: Whereabouts; readonly counter?: number }
}
