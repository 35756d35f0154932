import { cellsOf, printable } from './cells.ts'
import { footer, header } from './dressed.ts'
import { headline, large, marks, measureOf } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import type { ReceiptSlip } from './receipt-slip.ts'
import { receiptWords } from './receipt-words.ts'
import { centred, facts, feed, innerOf, left, type Measure, paired, rule, ticked } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** What whoever fetches a result signs, in lines of a printer in text mode. Pure. [Z52] */
export function layOutReceipt(slip: ReceiptSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const words = receiptWords[slip.language]
  const rows: readonly (readonly [string, string])[] = [
    [words.number, slip.case],
    [words.matter, printable(slip.matter)],
    [words.result, words.results[slip.result]],
    [words.accepted, printable(slip.accepted)],
    [words.acceptedOn, slipTime(slip.openedAt, 'date', slip)],
    [words.by, slip.by],
  ]
  return [
    ...marks(slip, measure, { ...slipWords[slip.language], ...officeWords[slip.language] }),
    ...header(slip, measure),
    ...headline(printable(slip.hall), measure),
    ...centred(words.title, measure, large),
    ...facts([slipTime(slip.printedAt, 'date', slip), slipTime(slip.printedAt, 'time', slip)], measure),
    rule(measure),
    ...rows.flatMap(([name, value]) => paired(name, value, measure)),
    rule(measure, true),
    ...wrap(words.says, innerOf(measure)).map((text) => left([{ text, bold: true }], measure)),
    feed(6),
    ...words.who.flatMap((text) => ticked(text, '', measure)),
    ...words.signatures.flatMap((name) => signature(name, measure)),
    feed(12),
    ...centred(words.keep, measure),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

/** Room for a hand. */
function signature(name: string, measure: Measure): SlipLine[] {
  const line = '_'.repeat(Math.max(4, innerOf(measure) - cellsOf(name) - 1))
  return [feed(42), left([{ text: `${name} ${line}` }], measure)]
}
