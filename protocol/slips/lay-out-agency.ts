import type { AgencyFeedbackSlip, AgencyMandate } from './agency-slips.ts'
import { agencyWords } from './agency-words.ts'
import { cellsOf, printable } from './cells.ts'
import { footer, header } from './dressed.ts'
import { headline, large, marks, measureOf } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import { centred, feed, innerOf, left, type Measure, paired, rule, ticked } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** 代理服务委托书, in lines of a printer in text mode. Pure. [Z60] */
export function layOutAgencyMandate(slip: AgencyMandate, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const w = agencyWords[slip.language]
  return [
    ...head(slip, w.mandate, measure),
    ...centred(w.copy(...slip.copy), measure),
    ...about(slip, measure),
    rule(measure, true),
    left([{ text: w.scope, bold: true }], measure),
    ...said(slip.scope, measure),
    rule(measure, true),
    ...said(w.given(printable(slip.hall)), measure),
    ...centred(w.free, measure, { bold: true }),
    ...w.mandateSigns.flatMap((name) => signature(name, measure)),
    ...foot(slip, measure),
  ]
}

/** 服务意见反馈表, in lines of a printer in text mode. Pure. [Z63] */
export function layOutAgencyFeedback(slip: AgencyFeedbackSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const w = agencyWords[slip.language]
  const { repliedDay, used, satisfied } = slip
  const chosen = satisfied === undefined ? undefined : w.choices[satisfied ? 0 : 1]
  return [
    ...head(slip, w.feedback, measure),
    ...about(slip, measure),
    ...(repliedDay === undefined ? [] : paired(w.replied, repliedDay, measure)),
    ...(used === undefined ? [] : paired(w.used, w.days(used), measure)),
    rule(measure, true),
    ...wrap(w.ask, innerOf(measure)).map((text) => left([{ text, bold: true }], measure)),
    feed(12),
    ...(chosen === undefined ? w.choices.flatMap((text) => ticked(text, '', measure)) : centred(chosen, measure, large)),
    ...signature(w.words, measure),
    ...w.feedbackSigns.flatMap((name) => signature(name, measure)),
    ...foot(slip, measure),
  ]
}

type Sheet = AgencyMandate | AgencyFeedbackSlip

const head = (slip: Sheet, title: string, measure: Measure): SlipLine[] => [
  ...marks(slip, measure, { ...slipWords[slip.language], ...officeWords[slip.language] }),
  ...header(slip, measure),
  ...headline(printable(slip.hall), measure),
  ...headline(title, measure),
  ...centred(`${agencyWords[slip.language].number} ${slip.agency}`, measure, { bold: true }),
]

function about(slip: Sheet, measure: Measure): SlipLine[] {
  const w = agencyWords[slip.language]
  const { client = '', phone, agent, limit, dueDay, provisional } = slip
  return [
    rule(measure),
    ...paired(w.client, client === '' ? '_'.repeat(12) : printable(client), measure, true),
    ...(phone === undefined ? [] : paired(w.phone, printable(phone), measure)),
    ...paired(w.matter, printable(slip.matter), measure),
    ...paired(w.ticket, slip.number, measure),
    ...(slip.case === undefined ? [] : paired(w.case, slip.case, measure)),
    ...paired(w.agent, w.badge(printable(agent.name), agent.badge), measure, true),
    ...paired(w.limit, w.days(limit), measure),
    ...paired(w.due, dueDay, measure),
    ...(provisional ? said(w.provisional, measure) : []),
  ]
}

const foot = (slip: Sheet, measure: Measure): SlipLine[] => [
  feed(12),
  rule(measure),
  ...paired(slipWords[slip.language].supervision, printable(slip.supervisionPhone), measure),
  ...centred(`${slipTime(slip.printedAt, 'date', slip)} ${slipTime(slip.printedAt, 'time', slip)}`, measure),
  ...footer(slip, measure),
  { kind: 'cut' },
]

const said = (text: string, measure: Measure): SlipLine[] =>
  wrap(printable(text), innerOf(measure)).map((line) => left([{ text: line }], measure))

/** Room for a hand. */
const signature = (name: string, measure: Measure): SlipLine[] => [
  feed(42),
  left([{ text: `${name} ${'_'.repeat(Math.max(4, innerOf(measure) - cellsOf(name) - 1))}` }], measure),
]
