import type { Language } from '../vocabulary.ts'
import type { SlipDesign } from './design.ts'
import type { Slip } from './slip.ts'

export type SlipMaterial = {
  readonly name: string
  readonly note?: string
  readonly copies: number
  /** False: only in the case that the note names. */
  readonly required: boolean
}

/** `done`: before this slip was printed again. */
export type SlipStage = { readonly name: string; readonly area: string; readonly counters: readonly number[]; readonly done?: boolean }

/** The slip that a citizen takes along, as data: everything in the citizen's own language, nothing about the citizen. Times are ISO 8601 in UTC. */
export type TicketSlip = {
  readonly language: Language
  readonly hall: string
  readonly zone: string
  readonly demo: boolean
  readonly printedAt: string
  /** The number of the kiosk in the hall. */
  readonly kiosk: number
  readonly number: string
  /** YYYY-MM-DD, of a ticket that was carried over from another hall day. */
  readonly day?: string
  readonly matter: string
  readonly ahead: number
  /** Minutes. */
  readonly wait: { readonly p50: number; readonly p90: number }
  /** When the call is to be expected from. */
  readonly expectedAt: string
  readonly area: string
  /** Those that serve the line now; none: the citizen is asked to listen for the call. */
  readonly counters: readonly number[]
  /** The counter that it comes back to when these have done their part. */
  readonly backTo?: number
  readonly materials: readonly SlipMaterial[]
  /** Of a visit of several matters: all of them, in the order in which they are done. `materials` are those of all. */
  readonly stages?: readonly SlipStage[]
  readonly fee: string
  readonly promised: string
  /** Of the ticket's page. Without a public address there is none, and no code. */
  readonly url?: string
  readonly supervisionPhone: string
  readonly serial: string
  /** It may have come out once already. */
  readonly repeat?: boolean
  /** How the hall wants its slips; none: as they come with the product. */
  readonly design?: SlipDesign
}

/** A slip on its way to a printer. The same key again is the same slip. `held`: it is printed only when somebody says so. */
export type PrintJob = { readonly key: string; readonly printer: string; readonly slip: Slip; readonly held?: true }
