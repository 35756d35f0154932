import type { profiles } from '../printer/escpos/profiles.ts'
import type { PrinterReport } from '../printer/station.ts'
import type { HallOnSlips } from './followers/ticket-slip.ts'

/** What the thread that prints is started with. */
export type PrintingStart = {
  /** The hall's folder. */
  readonly folder: string
  readonly demo: boolean
  readonly profile: keyof typeof profiles
  /** Undefined: a virtual printer of its own. */
  readonly address: { readonly host: string; readonly port: number } | undefined
  readonly publicUrl: string | undefined
  /** Milliseconds on the hall's clock at the start. */
  readonly startedAt: number
  readonly around: HallAround
}

/** What slips say of the hall besides the event. */
export type HallAround = {
  readonly hall: HallOnSlips
  /** Counters that serve each line now. */
  readonly open: Readonly<Record<string, readonly number[]>>
}

/** `seq`: events up to there are on the disk. `stop` ends the thread when all is put away. */
export type ToPrinting = { readonly seq: number } | { readonly around: HallAround } | 'stop'
export type FromPrinting = { readonly cursor: number } | { readonly report: PrinterReport } | { readonly trouble: string } | 'started'
