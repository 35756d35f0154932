import type { PrinterEntry } from '../protocol/views/parts.ts'

type PaperState = 'printing' | 'printed' | 'paper-out' | 'stuck' | 'none'

/** A job reaches the printer's queue a moment after the number was given. */
const queueing = 3000

/** What to say about the slip, `since` milliseconds after the number was given. One printer that works is enough. */
export function paperState(printers: readonly PrinterEntry[], since: number): PaperState {
  const printer = printers.find((each) => works(each)) ?? printers[0]
  if (!printer) return 'none'
  if (works(printer)) return printer.jobs > 0 || since < queueing ? 'printing' : 'printed'
  return printer.state === 'paper-out' ? 'paper-out' : 'stuck'
}

const works = (printer: PrinterEntry): boolean => printer.state === 'ready' || printer.state === 'paper-low'
