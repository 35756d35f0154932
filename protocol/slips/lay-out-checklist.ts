import { printable } from './cells.ts'
import type { ChecklistSlip } from './checklist-slip.ts'
import { footer, header, inOrder } from './dressed.ts'
import type { ServiceNotice } from './enquiry-slip.ts'
import { enquiryWords } from './enquiry-words.ts'
import { headline, large, marks, measureOf } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import { centred, facts, feed, innerOf, left, type Measure, rule, ticked } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** The list of what a matter asks for, in lines of a printer in text mode. Pure. */
export const layOutChecklist = (slip: ChecklistSlip, columns: number): SlipLine[] =>
  layOut(slip, { title: officeWords[slip.language].checklist, more: [] }, columns)

/** 服务告知单: the same, with what the matter rests on and how it goes. Pure. */
export function layOutServiceNotice({ kind: _kind, basis, steps, legal, ...rest }: ServiceNotice, columns: number): SlipLine[] {
  const w = enquiryWords[rest.language]
  const measure = measureOf(columns)
  const numbered = steps.map((step, index) => `${index + 1}. ${step}`)
  const more = [...listed(w.basis, basis, measure), ...listed(w.steps, numbered, measure), ...listed('', [w.legal(legal)], measure)]
  return layOut({ ...rest, kind: 'checklist' }, { title: w.notice, more }, columns)
}

const listed = (title: string, texts: readonly string[], measure: Measure): SlipLine[] =>
  texts.length === 0
    ? []
    : [
        ...(title ? [rule(measure, true), left([{ text: title, bold: true }], measure)] : [feed(12)]),
        ...texts.flatMap((text) => wrap(printable(text), innerOf(measure)).map((line) => left([{ text: line }], measure))),
      ]

type Of = { readonly title: string; readonly more: readonly SlipLine[] }

function layOut(slip: ChecklistSlip, { title, more }: Of, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const parts = { fee, conditions, contact }
  return [
    ...head(slip, title, measure),
    ...papers(slip, measure),
    ...more,
    ...inOrder(slip, 'checklist', (part) => parts[part](slip, measure)),
    rule(measure),
    ...centred(officeWords[slip.language].take, measure, { bold: true }),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

function head(slip: ChecklistSlip, title: string, measure: Measure): SlipLine[] {
  const words = officeWords[slip.language]
  const kiosk = slip.kiosk === undefined ? [] : [slipWords[slip.language].kiosk(slip.kiosk)]
  return [
    ...marks(slip, measure, { ...slipWords[slip.language], ...words }),
    ...header(slip, measure),
    ...headline(printable(slip.hall), measure),
    ...facts([slipTime(slip.printedAt, 'date', slip), slipTime(slip.printedAt, 'time', slip), ...kiosk], measure),
    rule(measure),
    ...centred(title, measure, large),
    ...headline(printable(slip.matter), measure),
    ...centred(words.where(printable(slip.area)), measure),
    rule(measure, true),
  ]
}

function papers({ language, materials }: ChecklistSlip, measure: Measure): SlipLine[] {
  const words = slipWords[language]
  const { tick, noPapers } = officeWords[language]
  return [
    left([{ text: materials.length > 0 ? tick : noPapers, bold: true }], measure),
    ...materials.flatMap(({ name, note, required, copies }) => {
      const own = printable(name)
      const said = note ? (required ? words.noted : words.onlyIf)(own, printable(note)) : own
      // Room to tick with a pen.
      return [feed(6), ...ticked(said, words.copies(copies), measure)]
    }),
  ]
}

function fee({ language, fee: amount, promised }: ChecklistSlip, measure: Measure): SlipLine[] {
  const text = slipWords[language].promise(printable(amount), printable(promised))
  return [feed(12), ...wrap(text, innerOf(measure)).map((line) => left([{ text: line }], measure))]
}

function conditions({ language, conditions: all }: ChecklistSlip, measure: Measure): SlipLine[] {
  if (all.length === 0) return []
  return [
    rule(measure, true),
    left([{ text: officeWords[language].conditions, bold: true }], measure),
    ...all.flatMap((condition) => wrap(printable(condition), innerOf(measure)).map((text) => left([{ text }], measure))),
  ]
}

function contact({ language, contact: where, supervisionPhone }: ChecklistSlip, measure: Measure): SlipLine[] {
  const words = officeWords[language]
  const told = [words.questions(printable(where)), `${slipWords[language].supervision} ${printable(supervisionPhone)}`]
  return [rule(measure, true), ...told.flatMap((text) => wrap(text, innerOf(measure)).map((line) => left([{ text: line }], measure)))]
}
