import type { CheckEntry, CheckStage } from '../../../protocol/views/readiness.ts'

/** What a look found, as the journal keeps it: names of devices and counters, never of people. */
export type Found = Omit<CheckEntry, 'counters'> & { readonly counters?: readonly number[] }

export type ReadinessEvents = {
  /** `opens`: milliseconds UTC of the opening that it was for. `by`: the badge of whoever asked; without it the clock did. */
  'hall.checked': { readonly stage: CheckStage; readonly opens?: number; readonly by?: string; readonly found: readonly Found[] }
}
