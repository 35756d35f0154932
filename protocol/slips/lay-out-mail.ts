import { payerOf } from '../mail.ts'
import { cellsOf, printable } from './cells.ts'
import { footer, header } from './dressed.ts'
import { headline, large, marks, measureOf, moduleOf, tall } from './headline.ts'
import type { SlipLine } from './lines.ts'
import type { MailBookSlip, WaybillSlip } from './mail-slip.ts'
import { mailWords } from './mail-words.ts'
import { officeWords } from './office-words.ts'
import { centred, facts, feed, innerOf, left, type Measure, paired, rule } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

const marked = (slip: WaybillSlip | MailBookSlip, measure: Measure): SlipLine[] =>
  marks(slip, measure, { ...slipWords[slip.language], ...officeWords[slip.language] })

const printedAt = (slip: WaybillSlip | MailBookSlip, measure: Measure): SlipLine[] =>
  facts([slipTime(slip.printedAt, 'date', slip), slipTime(slip.printedAt, 'time', slip)], measure)

/** 热敏详情单 in lines of a printer in text mode. Pure. [Z75] */
export function layOutWaybill(slip: WaybillSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const words = mailWords[slip.language]
  const { to } = slip
  const rows: readonly (readonly [string, string])[] = [
    [words.case, slip.case],
    ...(slip.waybill === undefined ? [] : [[words.waybill, slip.waybill] as const]),
    [words.way, words.ways[slip.way]],
    [words.reach, words.reaches[slip.reach]],
    [words.payer, words.payers[payerOf(slip.way)]],
  ]
  return [
    ...marked(slip, measure),
    ...header(slip, measure),
    ...headline(words.mark(printable(slip.hall)), measure),
    ...printedAt(slip, measure),
    rule(measure),
    left([{ text: words.to(slip.way), bold: true }], measure),
    ...wrap(`${printable(to.name)}　${printable(to.phone)}`, innerOf(measure)).map((text) => left([{ text, ...tall }], measure)),
    ...wrap(printable(to.address), innerOf(measure)).map((text) => left([{ text, ...tall }], measure)),
    rule(measure, true),
    ...rows.flatMap(([name, value]) => paired(name, value, measure)),
    ...paired(words.from, printable(slip.hall), measure),
    ...paired(words.phone, printable(slip.supervisionPhone), measure),
    feed(12),
    { kind: 'qr', data: slip.case, module: moduleOf(measure) },
    feed(12),
    ...centred(words.oneByOne, measure, { bold: true }),
    ...words.received.flatMap((name) => signature(name, measure)),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

/** 交接簿 in lines of a printer in text mode, with a line for each of the two to sign. Pure. [Z75] */
export function layOutMailBook(slip: MailBookSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const words = mailWords[slip.language]
  const rows = slip.parcels.flatMap(({ case: number, waybill, reach }, place) => [
    ...paired(`${place + 1}. ${number}`, words.reaches[reach], measure),
    ...paired('', waybill, measure),
  ])
  return [
    ...marked(slip, measure),
    ...header(slip, measure),
    ...headline(printable(slip.hall), measure),
    ...centred(words.book, measure, large),
    ...centred(slipTime(`${slip.day}T12:00:00Z`, 'date', { ...slip, zone: 'UTC' }), measure, tall),
    ...centred(words.copy(...slip.copy), measure),
    ...printedAt(slip, measure),
    rule(measure),
    ...(rows.length > 0 ? rows : centred(words.none, measure)),
    rule(measure, true),
    ...paired(words.count, words.parcels(slip.parcels.length), measure, true),
    feed(6),
    ...wrap(words.checked, innerOf(measure)).map((text) => left([{ text }], measure)),
    ...words.signatures.flatMap((name) => signature(name, measure)),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

/** Room for a hand. */
function signature(name: string, measure: Measure): SlipLine[] {
  const line = '_'.repeat(Math.max(4, innerOf(measure) - cellsOf(name) - 1))
  return [feed(42), left([{ text: `${name} ${line}` }], measure)]
}
