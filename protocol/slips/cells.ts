import type { Run } from './lines.ts'

/**
 * A printer in Chinese mode prints ASCII in one cell and every two-byte character, – and é among them, in two. What the printer lacks is replaced by a
 * character of two cells, so that this holds for every text.
 */
const cellsOfPoint = (point: number): number => (point < 0x80 ? 1 : 2)

export function cellsOf(text: string): number {
  let cells = 0
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number
    if (point > 0xffff) i++
    cells += cellsOfPoint(point)
  }
  return cells
}

export const cellsOfRuns = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + cellsOf(run.text) * (run.width ?? 1), 0)

/** A control character in a text would be a command to the printer; marks without width would upset the count of cells. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\p{Cf}\p{Mn}\p{Me}]/gu, '')

/** `text` cut after at most `columns` cells, and the rest. A first character always goes along, or nothing would ever end. */
export function splitAt(text: string, columns: number): [string, string] {
  let cells = 0
  let end = 0
  for (const character of text) {
    cells += cellsOf(character)
    if (cells > columns && end > 0) break
    end += character.length
  }
  return [text.slice(0, end), text.slice(end)]
}
