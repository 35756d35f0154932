import type { PrinterEntry } from '../protocol/views/parts.ts'
import type { HallConfig } from './domain/setup/events.ts'

type Printers = HallConfig['printers']
/** As its station tells it. */
type Reported = Pick<PrinterEntry, 'printer' | 'state' | 'jobs' | 'held'> & { readonly standIn?: string }

/** A printer as screens are shown it: as its kiosk's, where it prints for one, and by the name that the hall has given it. */
export function shownPrinter({ standIn, ...report }: Reported, printers: Printers): PrinterEntry {
  const { printer } = report
  const listed = printers?.find((each) => each.printer === printer)
  const usual = (printers?.find((each) => each.printer === 'printer-1') ?? printers?.[0])?.printer ?? printer
  const ofKiosk = listed?.kiosks?.includes(`kiosk-${printer.slice('printer-'.length)}`) || usual === printer
  const other = printers?.find((each) => each.printer === standIn)
  return {
    ...report,
    kind: ofKiosk ? 'kiosk' : 'printer',
    ...(listed?.name && { name: listed.name }),
    ...(listed?.kiosks && { kiosks: listed.kiosks }),
    ...(standIn !== undefined && { standIn: { printer: standIn, ...(other?.name && { name: other.name }) } }),
  }
}
