import { cellsOf, cellsOfRuns } from './cells.ts'
import type { Run, TextLine } from './lines.ts'
import { apart, innerOf, left, type Measure } from './set.ts'

/** A figure under its name, with a small unit behind it. */
export type Figure = { readonly name: string; readonly value: string; readonly unit: string }

const pad = (cells: number): Run => ({ text: ' '.repeat(Math.max(0, cells)) })

/** The dash of a range already takes two cells: doubled, it would tear the range apart. */
const figure = (value: string, width: number): Run[] =>
  value
    .split(/(–)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, width: part === '–' ? 1 : width, height: 2, bold: true }))

/** Figures side by side, names and values in common columns; in the largest size that fits, or else below each other. */
export function figures(all: readonly Figure[], measure: Measure): TextLine[] {
  for (const width of [2, 1]) {
    const values = all.map(({ value, unit }) => [...figure(value, width), ...(unit ? [{ text: ` ${unit}` }] : [])])
    const cells = all.map(({ name }, index) => Math.max(cellsOf(name), cellsOfRuns(values[index] ?? [])))
    const gaps = innerOf(measure) - cells.reduce((sum, each) => sum + each, 0)
    if (gaps < 2 * (all.length - 1)) continue
    // The space that is left goes between the columns, so that the last one ends near the edge.
    const gap = Math.min(Math.floor(gaps / (all.length - 1)), 6)
    const row = (runs: (index: number) => Run[]): Run[] =>
      all.flatMap((_, index) => {
        const set = runs(index)
        return index === all.length - 1 ? set : [...set, pad((cells[index] ?? 0) + gap - cellsOfRuns(set))]
      })
    return [
      {
        ...left(
          row((index) => [{ text: all[index]?.name ?? '' }]),
          measure,
        ),
        tight: true,
      },
      left(
        row((index) => values[index] ?? []),
        measure,
      ),
    ]
  }
  return all.flatMap(({ name, value, unit }) => apart(name, unit ? `${value} ${unit}` : value, measure))
}
