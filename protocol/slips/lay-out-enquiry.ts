import { printable } from './cells.ts'
import { footer, header } from './dressed.ts'
import type { EnquirySlip } from './enquiry-slip.ts'
import { enquiryWords } from './enquiry-words.ts'
import { headline, large, marks, measureOf } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import { centred, feed, innerOf, left, type Measure, paired, rule } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** 咨询件受理通知书, in lines of a printer in text mode. Pure. */
export function layOutEnquiry(slip: EnquirySlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const w = enquiryWords[slip.language]
  const said = slipWords[slip.language]
  return [
    ...marks(slip, measure, { ...said, ...officeWords[slip.language] }),
    ...header(slip, measure),
    ...headline(printable(slip.hall), measure),
    rule(measure),
    ...headline(w.title, measure),
    ...centred(`${w.number} ${slip.enquiry}`, measure, { bold: true }),
    feed(12),
    ...paired(w.asked, `${slipTime(slip.at, 'date', slip)} ${slipTime(slip.at, 'time', slip)}`, measure),
    ...paired(w.channel, w.channels[slip.channel], measure),
    ...(slip.matter ? paired(w.matter, printable(slip.matter), measure) : []),
    rule(measure, true),
    ...section(w.question, slip.question, measure),
    rule(measure, true),
    ...outcome(slip, measure),
    rule(measure, true),
    ...first(slip, measure),
    ...paired(said.supervision, printable(slip.supervisionPhone), measure),
    rule(measure),
    ...centred(w.keep, measure),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

const section = (title: string, text: string, measure: Measure): SlipLine[] => [
  left([{ text: title, bold: true }], measure),
  ...wrap(printable(text), innerOf(measure)).map((line) => left([{ text: line }], measure)),
]

function outcome({ language, outcome: how, answer, where, dueDay, provisional }: EnquirySlip, measure: Measure): SlipLine[] {
  const w = enquiryWords[language]
  const place = [where?.counter === undefined ? '' : w.counter(where.counter), where?.person ?? '', where?.text ?? '']
  const told = place.filter(Boolean).join('　')
  return [
    left([{ text: w.outcomes[how], bold: true }], measure),
    ...(told ? [feed(6), ...centred(printable(told), measure, how === 'where-to-ask' ? large : {})] : []),
    ...(answer ? wrap(printable(answer), innerOf(measure)).map((line) => left([{ text: line }], measure)) : []),
    ...(dueDay ? [feed(6), ...centred(w.by(dueDay), measure, { bold: true })] : []),
    ...(provisional ? centred(w.provisional, measure) : []),
  ]
}

function first({ language, clerk, counter }: EnquirySlip, measure: Measure): SlipLine[] {
  const w = enquiryWords[language]
  const who = [clerk ? printable(clerk) : '', counter === undefined ? '' : w.counter(counter)].filter(Boolean).join('　')
  return who ? paired(w.first, who, measure) : []
}
