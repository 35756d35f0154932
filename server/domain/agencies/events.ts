import type { AgencyStep } from '../../../protocol/agencies.ts'

/** The last day of the limit, YYYY-MM-DD, and its end, milliseconds UTC. `provisional`: it reaches into a year whose holidays nobody knows yet. */
export type Due = { readonly due: number; readonly dueDay: string; readonly provisional?: true }

export type AgencyEvents = {
  /** `client`, `words`: personal records with who gave the mandate, and for what. `badge`: who accepted it. `limit`: working days. */
  'agency.accepted': {
    readonly agency: string
    readonly day: string
    readonly badge: string
    readonly counter: number
    readonly agent: string
    readonly ticket: string
    readonly number: string
    readonly matter: string
    readonly case?: string
    readonly client: string
    readonly words: string
    readonly limit: number
  } & Due
  /** `used`: working days of the step that is over. `late`: the whole ended after its day. */
  'agency.stepped': {
    readonly agency: string
    readonly badge: string
    readonly counter?: number
    readonly step: AgencyStep
    readonly day: string
    readonly used: number
    readonly late?: true
  }
  'agency.assigned': { readonly agency: string; readonly badge: string; readonly agent: string }
  /** By the clock, once. */
  'agency.overdue': { readonly agency: string }
  /** A date that was provisional, counted anew with the year that has come. */
  'agency.settled': { readonly agency: string } & Due
  'agency.rated': {
    readonly agency: string
    readonly badge: string
    readonly agent: string
    readonly satisfied: boolean
    readonly words?: string
  }
}
