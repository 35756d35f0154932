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

/** An honest range has half of the waits below its median and nine tenths below its upper end. */
export function estimatesOf({ count, within50, within90 }: { count: number; within50: number; within90: number }): string {
  const share = (within: number) => `${Math.round((100 * within) / Math.max(1, count))} %`
  return `waits as foretold: ${share(within50)} of ${count} were called within the median shown, ${share(within90)} within the upper end`
}
