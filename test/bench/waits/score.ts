import type { Row } from './play-day.ts'

/** What a set of numbers shows: shares in percent, errors in minutes. The last of `others` is the oracle, where it was asked. */
export type Score = {
  readonly tickets: number
  readonly within50: number
  readonly within90: number
  readonly error: number
  readonly others: readonly number[]
}

/** Of those who were called: who left has no wait. */
export function score(rows: readonly Row[]): Score {
  const called = rows.filter(({ left }) => !left)
  const mean = (of: (row: Row) => number) => called.reduce((sum, row) => sum + of(row), 0) / Math.max(1, called.length)
  return {
    tickets: called.length,
    within50: 100 * mean(({ waited, p50 }) => (waited <= p50 ? 1 : 0)),
    within90: 100 * mean(({ waited, p90 }) => (waited <= p90 ? 1 : 0)),
    error: mean(({ waited, p50 }) => Math.abs(waited - p50)),
    others: (called[0]?.others ?? []).map((_, index) => mean(({ waited, others }) => Math.abs(waited - (others[index] ?? 0)))),
  }
}
