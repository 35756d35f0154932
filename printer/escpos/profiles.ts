import { paperColumns } from '../../protocol/slips/lines.ts'

/** How a printer says that a slip came out. */
export type Confirmation =
  /** GS r waits behind the data in the printer's buffer: its answer means that everything before it was printed. */
  | 'in-order'
  /** DLE EOT is answered at once, whatever is still in the buffer: it tells what stops the printer, not how far it got. */
  | 'real-time'
  /** Nothing ever comes back. */
  | 'none'

/** Everything in which printers differ, one line each. */
export type PrinterProfile = {
  readonly columns: number
  /** Printable dots across, 8 to the millimetre. */
  readonly dots: number
  readonly cutter: 'full' | 'partial' | 'none'
  /** Lines between the print head and the cutter or the tearing edge. */
  readonly feedBeforeCut: number
  readonly confirmation: Confirmation
}

/** 72 and 48 printable millimetres of 80 and 58. */
const wide = { columns: paperColumns['80mm'], dots: 576 }
const narrow = { columns: paperColumns['58mm'], dots: 384 }

export const profiles = {
  '80mm': { ...wide, cutter: 'partial', feedBeforeCut: 3, confirmation: 'in-order' },
  '58mm': { ...narrow, cutter: 'partial', feedBeforeCut: 3, confirmation: 'in-order' },
  '80mm-plain': { ...wide, cutter: 'full', feedBeforeCut: 3, confirmation: 'real-time' },
  /** Small printers that are torn off by hand and say nothing. */
  '58mm-silent': { ...narrow, cutter: 'none', feedBeforeCut: 5, confirmation: 'none' },
} as const satisfies Record<string, PrinterProfile>
