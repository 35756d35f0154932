/** One table of an upload, as its file shows it. */
export type Sheet = {
  readonly name: string
  /** Row 1 of the spreadsheet is `rows[0]`; empty cells are ''. */
  readonly rows: readonly (readonly string[])[]
  /** Cells that the spreadsheet program has made a date of: `row,column`, both counted from 0. */
  readonly dates: ReadonlySet<string>
  /** Rows (counted from 1) where a merged area gave a cell its text. */
  readonly merged: readonly number[]
}

export const maxRows = 10_001
export const maxColumns = 128
/** Of one cell; longer than any that a hall takes, so that the row can still be named. */
export const maxCell = 20_000

type UnreadableCode = 'old-xls' | 'locked-xlsx' | 'broken-xlsx' | 'unknown-text' | 'too-much'

/** The file as a whole cannot be read. */
export class Unreadable extends Error {
  constructor(readonly code: UnreadableCode) {
    super(code)
  }
}

/** Empty rows at the end are not counted; more than the hall takes is refused as a whole. */
export function bounded(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let end = rows.length
  while (end > 0 && rows[end - 1]?.every((cell) => cell.trim() === '')) end--
  const kept = rows.slice(0, end)
  if (kept.length > maxRows || kept.some((row) => row.length > maxColumns || row.some((cell) => cell.length > maxCell)))
    throw new Unreadable('too-much')
  return kept
}
