import type { StationReport } from '../printer/stations.ts'
import type { LineAsked, LineTold } from '../protocol/printer-line.ts'
import type { PrintJob } from '../protocol/slips/ticket-slip.ts'
import type { HallConfig } from './domain/setup/events.ts'
import type { HallOnSlips } from './followers/ticket-slip.ts'
import type { PrintingPlan } from './printing-plan.ts'

/** What the thread that prints is started with. */
export type PrintingStart = {
  /** The hall's folder. */
  readonly folder: string
  readonly demo: boolean
  /** Of the hall's clock. */
  readonly speed: number
  readonly plan: PrintingPlan
  readonly publicUrl: string | undefined
  /** Milliseconds on the hall's clock at the start. */
  readonly startedAt: number
  /** See `SlipsOptions`. */
  readonly owedAfter: number
  readonly around: HallAround
}

/** Of slips that have waited too long. */
export type Release = { readonly printer: string; readonly what: 'print' | 'drop' }

/** What slips say of the hall besides the event. */
export type HallAround = {
  readonly hall: HallOnSlips
  readonly printers: HallConfig['printers']
  /** Counters that serve each line now. */
  readonly open: Readonly<Record<string, readonly number[]>>
}

/** `seq`: events up to there are on the disk. `print`: a slip that somebody asked for; `kept` answers when it is in the spool. `stop` ends the thread when all is put away. */
export type ToPrinting =
  | { readonly print: PrintJob; readonly id: number }
  | { readonly seq: number }
  | { readonly around: HallAround }
  | { readonly told: LineTold }
  | { readonly release: Release }
  | 'stop'
export type FromPrinting =
  | { readonly kept: number }
  | { readonly cursor: number }
  | { readonly report: StationReport }
  | { readonly trouble: string }
  | { readonly asked: LineAsked }
  | 'started'
