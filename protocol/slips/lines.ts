/** Characters of one look. Multiples are of the printer's own cell: 12 × 24 dots, or 24 × 24 for what is not ASCII. */
export type Run = {
  readonly text: string
  /** 1 to 8 */
  readonly width?: number
  /** 1 to 8 */
  readonly height?: number
  readonly bold?: boolean
  readonly inverse?: boolean
}

export type TextLine = {
  readonly kind: 'text'
  readonly align: 'left' | 'centre'
  readonly runs: readonly Run[]
  /** No gap below, so that inverse lines join to one field. */
  readonly tight?: boolean
}

/** One line of a slip as a printer in text mode can print it: what screens preview and what becomes bytes. */
export type SlipLine =
  | TextLine
  /** A rule of 3 dots across the paper, less `inset` cells on either side. */
  | { readonly kind: 'rule'; readonly dashed: boolean; readonly inset: number }
  /** Centred. `module` is the side of one module, in dots. */
  | { readonly kind: 'qr'; readonly data: string; readonly module: number }
  /** Centred, in dots: a bit a dot in base64, rows of whole bytes. A printer that takes no pictures leaves it out. */
  | { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly bits: string }
  | { readonly kind: 'feed'; readonly dots: number }
  | { readonly kind: 'cut' }

/** Characters per line at single width, for the two papers that halls buy. */
export const paperColumns = { '58mm': 32, '80mm': 48 } as const

export const textOf = (line: TextLine): string => line.runs.map((run) => run.text).join('')
