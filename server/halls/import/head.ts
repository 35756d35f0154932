import type { ImportTable } from '../../../protocol/hall-import.ts'
import { type ColumnKey, columns, sheetNames } from './columns.ts'
import type { Findings } from './findings.ts'
import type { Sheet } from './sheet.ts'

/** One row of a table whose columns are known. */
export type Row = {
  /** As the spreadsheet counts. */
  readonly row: number
  /** The trimmed text; `undefined`: the table has no such column. */
  readonly of: (key: ColumnKey) => string | undefined
}
export type Table = { readonly table: ImportTable; readonly rows: readonly Row[]; readonly headOf: (key: ColumnKey) => string }

/** Spaces, brackets, stars and what says that a column must be filled make no other column of it. */
const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】「」*:._\-/"']/g, '')
    .replace(/(必填|必填项|选填|選填|可选|可選|required|optional)$/, '')

function keyOf(table: ImportTable, head: string): ColumnKey | undefined {
  const asked = plain(head)
  if (asked === '') return undefined
  const named = columns[table].find((column) => Object.values(column.head).some((name) => plain(name) === asked))
  return (named ?? columns[table].find((column) => column.also?.some((name) => plain(name) === asked)))?.key
}

/** Hand-made sheets have a title above the head: the head is the first row of the top ones that names what must be there. */
const headWithin = 10

function headRow(sheet: Sheet, table: ImportTable): { at: number; known: number } {
  let best = { at: 0, known: 0 }
  for (let at = 0; at < Math.min(headWithin, sheet.rows.length); at++) {
    const known = new Set(sheet.rows[at]?.map((cell) => keyOf(table, cell)).filter(Boolean)).size
    if (known > best.known) best = { at, known }
  }
  return best
}

/** Which table a sheet is: by its name, else by its head, else what was asked for; `undefined`: some other sheet, such as notes. */
export function tableOf(sheet: Sheet, asked: ImportTable | undefined): ImportTable | undefined {
  const name = plain(sheet.name)
  for (const table of ['people', 'matters'] as const)
    if (name !== '' && Object.values(sheetNames[table]).some((known) => plain(known) === name)) return table
  const people = headRow(sheet, 'people').known
  const matters = headRow(sheet, 'matters').known
  if (people < 2 && matters < 2) return asked
  if (people === matters) return asked
  return people > matters ? 'people' : 'matters'
}

/** The rows below the head. What the head lacks, has twice, or has and the hall does not know, is found. */
export function openTable(sheet: Sheet, table: ImportTable, findings: Findings): Table {
  const { at } = headRow(sheet, table)
  const heads = sheet.rows[at] ?? []
  const places = new Map<ColumnKey, number>()
  for (const [column, head] of heads.entries()) {
    if (head.trim() === '') continue
    const key = keyOf(table, head)
    if (key === undefined) findings.note({ code: 'column-ignored', table, column: head.trim().slice(0, 40) })
    else if (places.has(key)) findings.problem({ code: 'column-twice', table, row: at + 1, column: head.trim() })
    else places.set(key, column)
  }
  const headOf = (key: ColumnKey): string => {
    const place = places.get(key)
    return place === undefined ? (columns[table].find((column) => column.key === key)?.head['zh-Hans'] ?? '') : (heads[place] ?? '').trim()
  }
  for (const { key, required } of columns[table])
    if (required && !places.has(key)) findings.problem({ code: 'column-missing', table, row: at + 1, column: headOf(key) })
  const rows: Row[] = []
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= at || cells.every((cell) => cell.trim() === '')) continue
    for (const [key, column] of places)
      if (key !== 'since' && sheet.dates.has(`${index},${column}`))
        findings.problem({ code: 'became-a-date', table, row: index + 1, column: headOf(key), value: cells[column] ?? '' })
    rows.push({
      row: index + 1,
      of: (key) => {
        const place = places.get(key)
        return place === undefined ? undefined : (cells[place] ?? '').trim()
      },
    })
  }
  if (sheet.merged.length > 0) findings.rows('cells-merged', table, sheet.merged)
  return { table, rows, headOf }
}
