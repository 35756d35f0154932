import * as v from 'valibot'
import { LineId } from '../../../protocol/vocabulary.ts'
import type { ColumnKey } from './columns.ts'
import { parseCounters, type Served } from './counter-list.ts'
import type { Findings } from './findings.ts'
import type { Row, Table } from './head.ts'

const longest = { chinese: 400, english: 600 }
const mostLines = 60

/** The cells of one row of the matters' table, and what is wrong with them. */
export class MatterCells {
  constructor(
    private readonly source: Row,
    private readonly headOf: Table['headOf'],
    private readonly findings: Findings,
  ) {}

  get row(): number {
    return this.source.row
  }

  problem(
    code: Parameters<Findings['problem']>[0]['code'],
    key: ColumnKey,
    value?: string,
    more: { rows?: number[]; most?: number } = {},
  ): void {
    const { row } = this.source
    this.findings.problem({ code, table: 'matters', row, column: this.headOf(key), ...(value === undefined ? {} : { value }), ...more })
  }

  /** '' when the cell is empty or there is no such column. */
  text(key: ColumnKey): string {
    const text = this.source.of(key) ?? ''
    const most = key.endsWith('.en') ? longest.english : longest.chinese
    const lists = /^m\.(basis|conditions|materials|steps)/.test(key)
    const tooLong = (lists ? text.split('\n') : [text]).some((line) => line.length > most)
    if (tooLong) this.problem('too-long', key, text, { most })
    if (lists && text.split('\n').length > mostLines) this.problem('too-many-lines', key, undefined, { most: mostLines })
    return text
  }

  /** Whether the table has the column at all: an empty cell then says that there is none. */
  has(key: ColumnKey): boolean {
    return this.source.of(key) !== undefined
  }

  line(): string | undefined {
    const text = this.text('line').normalize('NFKC').toUpperCase()
    if (v.is(LineId, text)) return text
    this.problem(text === '' ? 'empty' : 'line-letter', 'line', text)
    return undefined
  }

  counters(): readonly Served[] {
    const text = this.text('counters')
    const served = parseCounters(text)
    if (!served || served.some(({ counter }) => counter > 999)) this.problem('counters', 'counters', text)
    return served ?? []
  }

  minutes(before: number | undefined): number {
    const text = this.text('minutes')
      .normalize('NFKC')
      .replace(/分钟|分鐘|分|min(utes)?/i, '')
      .trim()
    if (text === '') return before ?? usualMinutes
    const minutes = Number(text)
    if (minutes >= 1 && minutes <= 240) return minutes
    this.problem('minutes', 'minutes', text)
    return before ?? usualMinutes
  }
}

/** Of a new matter whose row does not say; the hall learns its own figure from the first services on. */
const usualMinutes = 10
