import type { SlotsEntry } from '../../protocol/views/appointments.ts'
import { type Entries, entriesOf } from '../../web/connection.ts'

/** Days of a line on which something is still to be had, in order. */
export const daysOf = (entries: Entries, line: string): SlotsEntry[] =>
  entriesOf<SlotsEntry>(entries, 'slots:')
    .filter((each) => each.line === line && each.slots.length > 0)
    .sort((a, b) => a.day.localeCompare(b.day))

/** Lines that take appointments. */
export const bookableLines = (entries: Entries): string[] => [
  ...new Set(entriesOf<SlotsEntry>(entries, 'slots:').flatMap(({ line, places, slots }) => (places > 0 && slots.length > 0 ? [line] : []))),
]

/** What somebody typed or scanned at the check-in: a code, a telephone number or an identity number. `undefined`: none of them yet. */
export function readAs(typed: string): { code: string } | { phone: string } | { idNumber: string } | undefined {
  const scanned = /\/t\/([2-9A-HJ-NP-Z]{12})(?![0-9A-Z])/i.exec(typed)?.[1]
  if (scanned) return { code: scanned.toUpperCase() }
  const plain = typed.replace(/[\s-]/g, '').toUpperCase()
  if (/^[2-9A-HJ-NP-Z]{12}$/.test(plain)) return { code: plain }
  if (/^([0-9]{17}[0-9X]|[0-9]{15})$/.test(plain)) return { idNumber: plain }
  if (/^[0-9]{7,12}$/.test(plain)) return { phone: plain }
  return /^(?=.*[A-Z])(?=.*[0-9])[0-9A-Z]{8,11}$/.test(plain) ? { idNumber: plain } : undefined
}
