/** What a stream of bytes asks of the printer. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reset' | 'line-feed' | 'cut' | 'qr-print' | 'sensors' }
  /** ESC L, FF, ESC FF, CAN, ESC S: a page is begun, printed and left, printed and kept, emptied, or left without being printed. */
  | { readonly kind: 'page-begin' | 'page-print' | 'page-show' | 'page-clear' | 'page-leave' }
  | { readonly kind: 'page-area'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Quarter turns anticlockwise: 1 runs from the foot of the area upwards. */
  | { readonly kind: 'page-turn'; readonly turns: 0 | 1 | 2 | 3 }
  /** To a place in the page's area, or on from where it is, in dots. */
  | { readonly kind: 'move'; readonly axis: 'x' | 'y'; readonly by: 'place' | 'step'; readonly dots: number }
  | { readonly kind: 'align'; readonly align: 'left' | 'centre' | 'right' }
  | { readonly kind: 'bold' | 'inverse' | 'chinese'; readonly on: boolean }
  | { readonly kind: 'underline'; readonly dots: number }
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'mode'; readonly bold: boolean; readonly width: number; readonly height: number; readonly underline: number }
  | { readonly kind: 'spacing'; readonly dots: number }
  | { readonly kind: 'feed-lines'; readonly lines: number }
  | { readonly kind: 'feed-dots'; readonly dots: number }
  | { readonly kind: 'qr-module'; readonly dots: number }
  | { readonly kind: 'qr-level'; readonly level: QrLevel }
  | { readonly kind: 'qr-data'; readonly data: string }
  | { readonly kind: 'image'; readonly across: number; readonly rows: number; readonly bits: Buffer }
  /** ESC *: a picture that stands in the line. Rows of whole bytes from above. */
  | { readonly kind: 'line-image'; readonly width: number; readonly height: number; readonly bits: Buffer }
  | { readonly kind: 'present'; readonly act: 'eject' | 'retract' | 'present' }
  /** A setting to what it is anyway. */
  | { readonly kind: 'as-usual' }
  /** Known, and without a trace on the paper: a drawer, a bell, a setting that is as it was. */
  | { readonly kind: 'known'; readonly command: string }
  /** Known to printers, and not drawn by this one: what it printed would not be what a real one prints. */
  | { readonly kind: 'undrawn'; readonly command: string }
  /** Bytes that this printer does not know: a real one would print or do anything at all. */
  | { readonly kind: 'unknown'; readonly bytes: string; readonly at: number; readonly why: string }

/** How much of a code may be soiled. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H'

export const hex = (bytes: Buffer): string => bytes.toString('hex').replace(/(..)(?=.)/g, '$1 ')

/** Line spacing after power-on, 1/6 inch at 203 dots per inch. */
export const defaultSpacing = 34
