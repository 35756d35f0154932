import type { LeftDecision } from '../commands/hours.ts'
import type { Checklist } from '../duty.ts'
import type { AppointmentsOfDay, Figures, Ratings } from '../reports.ts'
import type { TicketSlip } from './ticket-slip.ts'

type Counts = Pick<Figures, 'taken' | 'served' | 'missed' | 'cancelled' | 'carried'>

/** One event of the journal, as a sheet names it. `at`: ISO 8601 in UTC. */
export type SheetEvent = { readonly seq: number; readonly at: string }

/** The sheet that is signed at closing, as data: what the day was, and the hash by which `npm run verify -- --sheet` knows it again. */
export type DaySheet = Pick<TicketSlip, 'language' | 'hall' | 'zone' | 'demo' | 'printedAt' | 'repeat'> & {
  readonly kind: 'day-sheet'
  /** YYYY-MM-DD */
  readonly day: string
  /** The hall day is not over: more may come after this sheet. */
  readonly running: boolean
  readonly total: Counts
  readonly lines: readonly ({ readonly line: string; readonly name: string } & Counts)[]
  readonly appointments: AppointmentsOfDay
  /** What was decided at closing for those who were left, by the last decision for each. */
  readonly left: Readonly<Record<LeftDecision, number>>
  readonly ratings: Ratings
  /** 值班 and 交接, where the day had any. `open`: hand-overs that were not confirmed by both; `missed`: clerks who left without. */
  readonly duty?: {
    readonly badge?: string
    readonly name?: string
    readonly lists: { readonly [List in Checklist]?: { readonly done: number; readonly of: number } }
    readonly handovers: { readonly valid: number; readonly open: number; readonly missed: number }
  }
  /** Of the hall day. `hash`: of the chain after the last one, 64 hexadecimal digits. */
  readonly first: SheetEvent
  readonly last: SheetEvent & { readonly hash: string }
}
