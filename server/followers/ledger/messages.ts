import type { LedgerRead } from '../../../protocol/ledger-lists.ts'
import type { OutcomeReport } from '../../../protocol/outcome-report.ts'
import type { AbsenceOfDay, ClerkFigures, DayReport } from '../../../protocol/reports.ts'
import type { OutcomesAsked } from './outcome-report.ts'
import type { SheetFacts } from './sheet-facts.ts'

/** `at`: time of the last event that is in it, milliseconds UTC; 0 when it is empty. */
export type DayRead = Omit<DayReport, 'asOf' | 'clerks' | 'absences'> & {
  readonly absences: readonly AbsenceOfDay[]
  readonly at: number
  readonly clerks: readonly Omit<ClerkFigures, 'name'>[]
}

/** What a closing sheet says: of a day that the journal has. */
export type SheetRead = { readonly report: DayRead; readonly facts: SheetFacts }

/** What the server asks of the ledger's thread. `wake`: something was committed. */
export type ToLedger =
  | { readonly ask: 'wake' }
  | { readonly ask: 'day'; readonly id: number; readonly day: string }
  | { readonly ask: 'sheet'; readonly id: number; readonly day: string }
  | { readonly ask: 'read'; readonly id: number; readonly read: LedgerRead }
  | { readonly ask: 'outcomes'; readonly id: number; readonly asked: OutcomesAsked }
  | { readonly ask: 'close' }

/** What the thread tells: how far it is, an answer, and what should stand in the log. */
export type FromLedger =
  | { readonly seq: number }
  | { readonly id: number; readonly report: DayRead }
  | { readonly id: number; readonly sheet: SheetRead | undefined }
  | { readonly id: number; readonly list: unknown }
  | { readonly id: number; readonly outcomes: OutcomeReport }
  | { readonly id: number; readonly failed: string }
  | { readonly note: string }
  | { readonly trouble: string }
