/** An area of cells that is shown as one, both corners counted from 0. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

const address = /^([A-Z]{1,3})([0-9]{1,7})$/

export function placeOf(cell: string): { row: number; column: number } | undefined {
  const [, letters, digits] = address.exec(cell) ?? []
  if (letters === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** The library that reads the cells gives the text of a merged area to its first cell alone; the sheet's own XML says where the areas are. */
export function mergedAreas(sheetXml: string): Area[] {
  const areas: Area[] = []
  for (const [, from = '', to = ''] of sheetXml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+[0-9]+):([A-Z]+[0-9]+)"/g)) {
    const first = placeOf(from)
    const last = placeOf(to)
    if (first && last) areas.push({ top: first.row, left: first.column, bottom: last.row, right: last.column })
  }
  return areas
}

/** Gives every cell of an area down its first column the area's text. Returns the rows (counted from 1) that got one. */
export function fillDown(rows: string[][], areas: readonly Area[]): number[] {
  const filled = new Set<number>()
  for (const { top, left, bottom } of areas) {
    const text = rows[top]?.[left] ?? ''
    if (text === '') continue
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = rows[row]
      if (!cells || (cells[left] ?? '') !== '') continue
      while (cells.length <= left) cells.push('')
      cells[left] = text
      filled.add(row + 1)
    }
  }
  return [...filled].sort((a, b) => a - b)
}
