import type { CheckStage } from '../../../protocol/views/readiness.ts'
import type { Found } from './events.ts'

export type Readiness = {
  /** The last look. Milliseconds UTC. */
  checked: { at: number; stage: CheckStage; opens: number | undefined; by: string | undefined; found: readonly Found[] } | undefined
  /** Numbers that the day before left over, and those that this one has left over by now. */
  carried: number
  carrying: number
}

export const emptyReadiness = (): Readiness => ({ checked: undefined, carried: 0, carrying: 0 })
