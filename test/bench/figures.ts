/** `share`: 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** One measured thing: what the product does, what the bare thing does, and what was aimed at. */
export type Figure = {
  readonly what: string
  readonly product: string
  readonly bare: string
  readonly ratio: string
  readonly goal: string
}

/** A Markdown table, for the README. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, product, bare, ratio, goal }) => `| ${what} | ${product} | ${bare} | ${ratio} | ${goal} |`)
  return ['| | Hall Queue | bare | ratio | goal |', '|---|---|---|---|---|', ...rows].join('\n')
}
