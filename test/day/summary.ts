import { differing, type Row } from './compare.ts'
import { whyRefused } from './tally.ts'

const shown = (number: number | undefined): string =>
  number === undefined ? '–' : Number.isInteger(number) ? String(number) : number.toFixed(1)

/** Every number with what the journal, the day's report and the others say; a line that differs is marked. */
export function tableOf(rows: readonly Row[]): string {
  const different = new Set(differing(rows))
  const lines = rows.map((row) => {
    const numbers = [row.played, row.journal, row.report, row.other].map((number) => shown(number).padStart(9)).join('')
    return `${different.has(row) ? '≠' : ' '} ${row.what.padEnd(28)}${numbers}`
  })
  const head = ['played', 'journal', 'report', 'seen'].map((name) => name.padStart(9)).join('')
  return [`  ${''.padEnd(28)}${head}`, ...lines].join('\n')
}

export const refusalsOf = (refusals: ReadonlyMap<string, number>): string =>
  refusals.size === 0
    ? 'nothing was refused'
    : [...refusals].map(([kind, count]) => `refused: ${kind} ${count}× (${whyRefused(kind)})`).join('\n')
