import type { ImportNote, ImportProblem, ImportTable } from '../../../protocol/hall-import.ts'

const shownProblems = 200
const shownRows = 50
const shownText = 40

/** What is wrong with a file, and what was done beyond its letter. */
export class Findings {
  private readonly found: ImportProblem[] = []
  private readonly told: ImportNote[] = []

  problem(problem: ImportProblem): void {
    this.found.push(problem.value === undefined ? problem : { ...problem, value: shortened(problem.value) })
  }

  note(note: ImportNote): void {
    this.told.push(note)
  }

  /** Adds rows to a note that is told once for a table. */
  rows(code: 'english-missing' | 'guide-filled' | 'cells-merged', table: ImportTable, rows: readonly number[]): void {
    const at = this.told.findIndex((note) => note.code === code && note.table === table)
    const known = this.told[at]
    const before = known && 'rows' in known ? known.rows : []
    const all = [...new Set([...before, ...rows])].slice(0, shownRows)
    this.told.splice(at < 0 ? this.told.length : at, at < 0 ? 0 : 1, { code, table, rows: all })
  }

  get clean(): boolean {
    return this.found.length === 0
  }

  get report(): { notes: readonly ImportNote[]; problems: readonly ImportProblem[]; problemCount: number } {
    const inOrder = [...this.found].sort((a, b) => (a.table ?? '').localeCompare(b.table ?? '') || (a.row ?? 0) - (b.row ?? 0))
    return { notes: this.told, problems: inOrder.slice(0, shownProblems), problemCount: inOrder.length }
  }
}

const shortened = (text: string): string => {
  const letters = [...text]
  return letters.length > shownText ? `${letters.slice(0, shownText).join('')}…` : text
}
