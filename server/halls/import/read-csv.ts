import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text.ts'
import { bounded, type Sheet, Unreadable } from './sheet.ts'

const delimiters = [',', ';', '\t', '，', '；'] as const

/** A quoted cell may hold line ends: a record is one row of the spreadsheet, whatever lines of text it takes. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decodeText(bytes)
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      // An inch sign or a stray quotation mark inside a cell is text.
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 400_000,
    }) as string[][]
    return { name: '', rows: bounded(rows.map((row) => row.map(unguarded))), dates: new Set(), merged: [] }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-much' : 'unknown-text')
    throw error
  }
}

/** A head is no longer than this: letters. */
const longestHead = 10_000

/** The one that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const [head = ''] =
    text
      .slice(0, longestHead)
      .replace(/^\ufeff/, '')
      .match(/^(?:"(?:[^"]|"")*"|[^"\r\n])*/) ?? []
  const bare = head.replace(/"(?:[^"]|"")*"/g, '')
  const counted = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }))
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).delimiter
}

/** Text that a spreadsheet program would take for a formula is written with an apostrophe before it, and read without. */
export const guarded = (text: string): string => (/^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text)
const unguarded = (text: string): string => (/^'[=+\-@＝＋－＠\t\r]/.test(text) ? text.slice(1) : text)
