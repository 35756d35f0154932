import type { Category, PriorityReason } from '../../../protocol/vocabulary.ts'

/** How long one class of people waited today: how many waited so many whole minutes. */
export type Waited = Map<number, number>

/** Who was granted priority or raised to urgent, or lost it. `note` refers to a personal record. */
export type Granted = {
  readonly seq: number
  readonly at: number
  readonly number: string
  readonly category: Category
  readonly urgent: boolean
  readonly badge: string
  readonly reason: PriorityReason
  readonly note: string | undefined
}

/** As many of a day are kept at hand; the journal has them all. */
export const grantsKept = 200

export type Fairness = {
  /** Waits of the hall day since it opened; a wait over night is nobody's measure. */
  since: number
  ordinary: Waited
  priority: Waited
  /** Tickets that were raised to urgent today. */
  urgent: number
  /** Numbers that identified citizens took for a matter today, by a tag that only this hall on this day makes of both. */
  taken: Map<string, number>
  /** Today's, newest last. */
  grants: Granted[]
}

export const emptyFairness = (): Fairness => ({
  since: 0,
  ordinary: new Map(),
  priority: new Map(),
  urgent: 0,
  taken: new Map(),
  grants: [],
})

/** How many, and the median by nearest rank, in whole minutes. */
export function measured(waited: Waited): { started: number; median?: number } {
  let started = 0
  for (const count of waited.values()) started += count
  let rank = Math.ceil(started / 2)
  for (const minutes of [...waited.keys()].sort((a, b) => a - b)) {
    rank -= waited.get(minutes) ?? 0
    if (rank <= 0) return { started, median: minutes }
  }
  return { started }
}
