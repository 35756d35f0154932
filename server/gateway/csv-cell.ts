export type Cell = string | number

/**
 * A text that a spreadsheet would take for a formula, in full width too, gets an apostrophe before it; quotes and line breaks are quoted as RFC 4180 has
 * it. Numbers are the report's own.
 */
export function cell(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** UTF-8 with byte order mark and CRLF, so that Excel and WPS open it as it is. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
