import writeWorkbook from 'write-excel-file/node'
import { type ImportTable, importTables } from '../../../protocol/hall-import.ts'
import type { Language, Text } from '../../../protocol/vocabulary.ts'
import { columns, sheetNames } from './columns.ts'
import type { PresentHall } from './present-hall.ts'
import { guarded } from './read-csv.ts'
import { templateRows } from './template.ts'

const notes: Text = { 'zh-Hans': '说明', 'zh-Hant': '說明', en: 'Notes' }
const whatToWrite: Text = { 'zh-Hans': '怎样填', 'zh-Hant': '怎樣填', en: 'What to write' }
const must: Text = { 'zh-Hans': '必填', 'zh-Hant': '必填', en: 'required' }

/** Everything is text, so that no program makes a date of 1-2 or a number of 0012. */
const cell = (value: string) => ({ value, type: String, format: '@', wrap: true, alignVertical: 'top' as const })
const head = (value: string) => ({ ...cell(value), fontWeight: 'bold' as const, backgroundColor: '#e8eee8' })

/** The hall's people and matters as a workbook, with a sheet that says what to write. */
export async function templateXlsx(hall: PresentHall, language: Language): Promise<Buffer> {
  const sheets = importTables.map((table) => {
    const [first = [], ...rows] = templateRows(table, hall, language)
    return {
      sheet: sheetNames[table][language],
      data: [first.map(head), ...rows.map((row) => row.map(cell))],
      columns: columns[table].map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
    }
  })
  return writeWorkbook([...sheets, notesSheet(language)]).toBuffer()
}

function notesSheet(language: Language) {
  const rows = importTables.flatMap((table) => [
    [head(sheetNames[table][language]), head(whatToWrite[language]), head('')],
    ...columns[table].map((column) => [
      cell(column.head[language]),
      cell(column.hint[language]),
      cell(column.required ? must[language] : ''),
    ]),
  ])
  return { sheet: notes[language], data: rows, columns: [{ width: 24 }, { width: 70 }, { width: 10 }] }
}

/** With a byte order mark, by which Excel knows UTF-8. */
export function templateCsv(table: ImportTable, hall: PresentHall, language: Language): string {
  const quoted = (text: string) => `"${guarded(text).replaceAll('"', '""')}"`
  return `\ufeff${templateRows(table, hall, language)
    .map((row) => row.map(quoted).join(','))
    .join('\r\n')}\r\n`
}
