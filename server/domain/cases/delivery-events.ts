import type { Fetcher } from '../../../protocol/commands/delivery.ts'
import type { OfCase } from './events.ts'

/** Whose code the case's citizen holds, and the hall day. */
type Of = OfCase & { readonly code: string; readonly day: string }
/** `by`: a badge. */
type Done = Of & { readonly by: string }

/** What follows a case. Days are dates of the hall's zone. */
export type DeliveryEvents = {
  /** The result was given out and signed for. `at`: the counter of whoever gave it; `visit`: the ticket that is served there. `agent`: a personal record. */
  'result.handed': Done & { readonly to: Fetcher; readonly agent?: string; readonly at?: number; readonly visit?: string }
  /** `words`: a personal record. `due`: the last day for the answer, `days` working days later. */
  'case.objected': Of & { readonly days: number; readonly due: string; readonly provisional?: true; readonly words: string }
  /** `late`: working days after its day. `words`: a personal record. */
  'case.objectionAnswered': Done & { readonly words: string; readonly late?: number }
}
