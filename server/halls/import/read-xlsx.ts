import readWorkbook from 'read-excel-file/node'
import { fillDown, mergedAreas, placeOf } from './merged-areas.ts'
import { bounded, maxColumns, maxRows, type Sheet, Unreadable } from './sheet.ts'
import { unzipParts, zipStored } from './zip-parts.ts'

const wanted = (name: string): boolean => /\.(xml|rels)$/.test(name) && !/\/(theme|drawings|charts|media)\//.test(name)

/** Every sheet of a workbook. Formulas count as what they last showed. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = unzipParts(bytes, wanted)
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8')
  if (workbook === undefined) throw new Unreadable('broken-xlsx')
  const xml = sheetXmls(workbook, parts)
  for (const sheet of xml.values()) withinBounds(sheet)
  const sheets = await cellsOf(zipStored(parts))
  return sheets.map(({ sheet, data }) => {
    const dates = new Set<string>()
    const rows = data.map((row, at) => row.map((cell, column) => textOf(cell, () => dates.add(`${at},${column}`))))
    const merged = fillDown(rows, mergedAreas(xml.get(sheet) ?? ''))
    return { name: sheet, rows: bounded(rows), dates, merged }
  })
}

async function cellsOf(zip: Buffer): Promise<{ sheet: string; data: unknown[][] }[]> {
  try {
    return await readWorkbook(zip)
  } catch {
    // The library throws its own and its parser's errors; nothing but the file can be the cause of any.
    throw new Unreadable('broken-xlsx')
  }
}

function textOf(cell: unknown, isDate: () => void): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    isDate()
    return Number.isNaN(cell.valueOf()) ? '?' : cell.toISOString().slice(0, 10)
  }
  return String(cell)
}

/** Name of each sheet, and its own XML. */
function sheetXmls(workbook: string, parts: ReadonlyMap<string, Buffer>): Map<string, string> {
  const links = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? ''
  const targets = new Map<string, string>()
  for (const [tag] of links.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) targets.set(attribute(tag, 'Id'), attribute(tag, 'Target'))
  const xmls = new Map<string, string>()
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const target = targets.get(attribute(tag, '(?:\\w+:)?id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    xmls.set(attribute(tag, 'name'), parts.get(path)?.toString('utf8') ?? '')
  }
  return xmls
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity: string) => entities[entity] ?? whole)
}

/** A single cell far out would make a table of all that lies before it. */
function withinBounds(sheetXml: string): void {
  for (const [, cell = ''] of sheetXml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]+[0-9]+)"/g)) {
    const place = placeOf(cell)
    if (!place || place.row >= maxRows * 2 || place.column >= maxColumns) throw new Unreadable('too-much')
  }
  for (const [, row = ''] of sheetXml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="([0-9]+)"/g))
    if (Number(row) > maxRows * 2) throw new Unreadable('too-much')
}
