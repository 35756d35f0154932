import type { AppointmentSlip } from './appointment-slip.ts'
import { appointmentWords } from './appointment-words.ts'
import { cellsOf, printable } from './cells.ts'
import { footer, header, inOrder } from './dressed.ts'
import { headline, large, marks, measureOf, moduleOf, tall } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { apart, bar, centred, facts, feed, innerOf, left, type Measure, rule, ticked } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** As it is read aloud and typed: in fours. */
const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** The slip of an appointment, in lines of a printer in text mode. Pure. */
export function layOutAppointmentSlip(slip: AppointmentSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const parts = { papers, code, contact }
  return [
    ...head(slip, measure),
    ...when(slip, measure),
    ...inOrder(slip, 'appointment', (part) => parts[part](slip, measure)),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

function head(slip: AppointmentSlip, measure: Measure): SlipLine[] {
  const words = slipWords[slip.language]
  return [
    ...marks(slip, measure),
    ...header(slip, measure),
    ...headline(printable(slip.hall), measure),
    ...facts([slipTime(slip.printedAt, 'date', slip), slipTime(slip.printedAt, 'time', slip), words.kiosk(slip.kiosk)], measure),
    rule(measure),
    ...centred(appointmentWords[slip.language].title, measure, large),
  ]
}

function when(slip: AppointmentSlip, measure: Measure): SlipLine[] {
  const words = appointmentWords[slip.language]
  const hours = `${slipTime(slip.start, 'time', slip)}–${slipTime(slip.end, 'time', slip)}`
  const size = Math.max(1, Math.min(4, Math.floor(innerOf(measure) / cellsOf(hours))))
  return [
    feed(12),
    ...headline(slipTime(slip.start, 'date', slip), measure),
    ...centred(hours, measure, { width: size, height: size, bold: true }),
    ...headline(printable(slip.matter), measure),
    feed(12),
    ...bar(wrap(words.come(printable(slip.area)), innerOf(measure) - 2), tall, measure),
    feed(6),
    ...centred(words.from(slipTime(slip.opens, 'time', slip)), measure),
    feed(12),
    ...centred(words.code, measure),
    ...headline(inFours(slip.code), measure),
  ]
}

function papers(slip: AppointmentSlip, measure: Measure): SlipLine[] {
  const words = slipWords[slip.language]
  const named = slip.materials.map(({ name, note, required }) => {
    const own = printable(name)
    return note ? (required ? words.noted : words.onlyIf)(own, printable(note)) : own
  })
  return [
    feed(18),
    rule(measure, true),
    ...(slip.materials.length > 0 ? [left([{ text: words.bring, bold: true }], measure)] : []),
    ...slip.materials.flatMap((material, index) => ticked(named[index] ?? '', words.copies(material.copies), measure)),
    ...wrap(words.promise(printable(slip.fee), printable(slip.promised)), innerOf(measure)).map((text) => left([{ text }], measure)),
  ]
}

function code(slip: AppointmentSlip, measure: Measure): SlipLine[] {
  const words = appointmentWords[slip.language]
  const qr: SlipLine[] = slip.url
    ? [feed(12), { kind: 'qr', data: slip.url, module: moduleOf(measure) }, feed(12), ...centred(words.scan, measure, { bold: true })]
    : []
  return [rule(measure, true), ...qr, ...centred(words.how, measure)]
}

function contact(slip: AppointmentSlip, measure: Measure): SlipLine[] {
  const { supervision, thanks } = slipWords[slip.language]
  return [
    rule(measure),
    ...centred(appointmentWords[slip.language].promise, measure),
    ...apart(supervision, printable(slip.supervisionPhone), measure),
    ...centred(thanks, measure),
  ]
}
