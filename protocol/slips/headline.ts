import { cellsOf } from './cells.ts'
import type { SlipLine, TextLine } from './lines.ts'
import { bar, centred, feed, innerOf, type Look, type Measure } from './set.ts'
import { slipWords } from './slip-words.ts'
import type { TicketSlip } from './ticket-slip.ts'

export const large: Look = { width: 2, height: 2, bold: true }
export const tall: Look = { width: 1, height: 2, bold: true }

/** On one line where it can be: large, else tall and narrow. */
export const headline = (text: string, measure: Measure): TextLine[] =>
  centred(text, measure, cellsOf(text) * 2 <= innerOf(measure) ? large : tall)

/** What stands above all else: that it may be the second one, and that it is no real one. */
export function marks(
  slip: Pick<TicketSlip, 'language' | 'repeat' | 'demo'>,
  measure: Measure,
  words = slipWords[slip.language],
): SlipLine[] {
  return [
    ...(slip.repeat ? [...centred(` ${words.repeat} `, measure, { bold: true }), feed(12)] : []),
    ...(slip.demo ? [...bar([words.demo], {}, measure).slice(1, -1), feed(24)] : []),
  ]
}

export const measureOf = (columns: number): Measure => ({ columns, inset: columns >= 44 ? 2 : 1 })
/** Of a QR code's module, in dots. */
export const moduleOf = ({ columns }: Measure): number => (columns >= 44 ? 6 : 5)
