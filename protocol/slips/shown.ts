import { cellsOfRuns } from './cells.ts'
import { type Run, type SlipLine, textOf } from './lines.ts'

const lookOf = ({ width = 1, height = 1, bold, inverse }: Run): string => `${width}${height}${bold ? 'b' : ' '}${inverse ? 'i' : ' '}`

const weightOf = (run: Run): number => (run.height ?? 1) * 100 + (run.width ?? 1) * 10 + (run.bold ? 1 : 0) + (run.inverse ? 1 : 0)

/**
 * A layout as text in which one column is one cell, for tests and for looking at: before the bar the look of the line's main run (width, height, bold, inverse),
 * behind it the paper. Characters of a larger run are followed by dots for the cells that they cover beyond their own.
 */
export function shown(lines: readonly SlipLine[], columns: number): string[] {
  return lines.map((line) => {
    switch (line.kind) {
      case 'text': {
        const main = line.runs.reduce<Run>((most, run) => (weightOf(run) > weightOf(most) ? run : most), { text: '' })
        const spare = line.align === 'centre' ? Math.floor((columns - cellsOfRuns(line.runs)) / 2) : 0
        return `${lookOf(main)}|${' '.repeat(spare)}${line.runs.map(widened).join('')}`.trimEnd()
      }
      case 'rule':
        return `    |${' '.repeat(line.inset)}${(line.dashed ? '-' : '=').repeat(columns - 2 * line.inset)}`
      case 'qr':
        return `qr ${line.module}|${line.data}`
      case 'picture':
        return `pic |${line.width}×${line.height}`
      case 'feed':
        return `feed|${line.dots}`
      case 'cut':
        return 'cut |'
      default:
        return line satisfies never
    }
  })
}

function widened(run: Run): string {
  const extra = (run.width ?? 1) - 1
  if (extra === 0) return textOf({ kind: 'text', align: 'left', runs: [run] })
  return [...run.text].map((character) => character + '.'.repeat(extra * cellsOfRuns([{ text: character }]))).join('')
}
