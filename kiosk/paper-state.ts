import type { PrinterEntry } from '../protocol/views/parts.ts'

/** What stops a printer and a citizen can be told; the rest is `stuck`. `elsewhere`: another printer prints for this kiosk's. */
const told = ['paper-out', 'cover-open', 'cutter-error', 'overheated'] as const
export type PaperState = 'printing' | 'printed' | (typeof told)[number] | 'elsewhere' | 'stuck' | 'none'

/** A job reaches the printer's queue a moment after the number was given. */
const queueing = 3000

/** Where the slips of a kiosk come out: where it is named, else at printer-1, else at the first that there is. */
export const printerOf = (printers: readonly PrinterEntry[], kiosk: string | undefined): PrinterEntry | undefined =>
  printers.find(({ kiosks }) => kiosk !== undefined && kiosks?.includes(kiosk)) ??
  printers.find(({ printer }) => printer === 'printer-1') ??
  printers[0]

/** What to say about the slip, `since` milliseconds after the number was given. */
export function paperState(printer: PrinterEntry | undefined, since: number): PaperState {
  if (!printer) return 'none'
  if (printer.standIn) return 'elsewhere'
  if (works(printer)) return printer.jobs > 0 || since < queueing ? 'printing' : 'printed'
  return told.find((state) => state === printer.state) ?? 'stuck'
}

const working: readonly PrinterEntry['state'][] = ['ready', 'paper-low', 'unconfirmed']
const works = (printer: PrinterEntry): boolean => working.includes(printer.state)
