import type { DayReport } from '../../../protocol/reports.ts'

/** `at`: time of the last event that is in it, milliseconds UTC; 0 when it is empty. */
export type DayRead = Omit<DayReport, 'asOf'> & { readonly at: number }

/** What the server asks of the ledger's thread. `wake`: something was committed. */
export type ToLedger =
  | { readonly ask: 'wake' }
  | { readonly ask: 'day'; readonly id: number; readonly day: string }
  | { readonly ask: 'close' }

/** What the thread tells: how far it is, an answer, and what should stand in the log. */
export type FromLedger =
  | { readonly seq: number }
  | { readonly id: number; readonly report: DayRead }
  | { readonly id: number; readonly failed: string }
  | { readonly note: string }
  | { readonly trouble: string }
