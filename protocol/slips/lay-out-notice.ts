import type { NoticeKind } from '../vocabulary.ts'
import { cellsOf, printable } from './cells.ts'
import { footer, header } from './dressed.ts'
import { headline, large, marks, measureOf, moduleOf, tall } from './headline.ts'
import type { SlipLine, TextLine } from './lines.ts'
import type { NoticeSlip } from './notice-slip.ts'
import { noticeWords } from './notice-words.ts'
import { bar, centred, feed, innerOf, left, type Measure, rule, ticked } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** Notices of every kind, in lines of a printer in text mode: what it is, whom it is for, what is due and why, what to bring, who signs. Pure. */
export function layOutNotice(slip: NoticeSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  return [
    ...head(slip, measure),
    ...whom(slip, measure),
    ...when(slip, measure),
    ...why(slip, measure),
    ...papers(slip, measure),
    ...guide(slip, measure),
    ...asked(slip, measure),
    ...signed(slip, measure),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

const dateOf = (day: string, slip: NoticeSlip): string => slipTime(`${day}T12:00:00Z`, 'date', { language: slip.language, zone: 'UTC' })

function head(slip: NoticeSlip, measure: Measure): SlipLine[] {
  const { sheet } = slip
  const words = noticeWords[slip.language]
  return [
    ...marks(slip, measure, { ...slipWords[slip.language], demo: words.demo, repeat: words.repeat }),
    ...header(slip, measure),
    ...headline(printable(slip.hall), measure),
    feed(8),
    ...centred(words.titles[sheet.kind], measure, cellsOf(words.titles[sheet.kind]) * 2 <= innerOf(measure) ? large : tall),
    ...centred(`${words.notice} ${sheet.notice}`, measure, { bold: true }),
    ...bar(copyOf(slip, measure), {}, measure).slice(1, -1),
    feed(12),
    ...text(words.says[sheet.kind], measure),
    rule(measure),
  ]
}

/** Which copy it is, and that the matter was told before, on one line where there is room. */
function copyOf({ sheet, copy, language }: NoticeSlip, measure: Measure): string[] {
  const { copies, second } = noticeWords[language]
  const room = innerOf(measure) - 2
  const whole = sheet.second ? `${copies[copy]}　${second}` : copies[copy]
  return cellsOf(whole) <= room || !sheet.second ? wrap(whole, room).slice() : [...wrap(copies[copy], room), ...wrap(second, room)]
}

function whom(slip: NoticeSlip, measure: Measure): SlipLine[] {
  const { sheet, applicant, clerk = '' } = slip
  const w = noticeWords[slip.language]
  const issued = `${slipTime(sheet.issuedAt, 'date', slip)} ${slipTime(sheet.issuedAt, 'time', slip)}`
  return [
    ...(applicant ? fact(w.applicant, applicant, measure) : []),
    ...fact(w.matter, sheet.matter, measure, true),
    ...fact(w.ticket, sheet.ticket, measure),
    ...(sheet.case ? fact(w.case, sheet.case, measure) : []),
    ...fact(w.unit, sheet.unit, measure),
    ...fact(w.clerk, w.clerkAt(clerk, sheet.badge, sheet.counter), measure),
    ...fact(w.issuedAt, issued, measure),
  ]
}

function when(slip: NoticeSlip, measure: Measure): SlipLine[] {
  const { due, limit, provisional, kind } = slip.sheet
  const w = noticeWords[slip.language]
  if (due === undefined && limit === undefined) return []
  const moves = provisional ? centred(w.provisional, measure) : []
  return [
    rule(measure, true),
    ...(due === undefined ? [] : [...centred(w.due[kind], measure), ...headline(dateOf(due, slip), measure), ...moves]),
    ...(limit === undefined ? [] : fact(w.limit, w.days(limit.days, limit.kind), measure)),
  ]
}

/** What can be appealed against: the way is told with it (行政许可法第三十八条 「并告知申请人享有依法申请行政复议或者提起行政诉讼的权利」). */
const appealed: readonly NoticeKind[] = ['refusal', 'denial']

/** Ground, reason and basis of a return or refusal, and how to appeal; who decides or takes part; what follows. A told matter has its basis with the guide. */
function why(slip: NoticeSlip, measure: Measure): SlipLine[] {
  const { sheet } = slip
  const w = noticeWords[slip.language]
  const lines = [
    ...(sheet.was ? fact(w.was, dateOf(sheet.was, slip), measure) : []),
    ...(sheet.longer ? fact(w.longer, w.reasons[sheet.longer], measure, true) : []),
    ...(sheet.reasonCode ? fact(w.ground, w.grounds[sheet.reasonCode], measure, true) : []),
    ...(sheet.reason ? fact(w.reason, sheet.reason, measure) : []),
    ...(sheet.authority ? fact(w.authority, sheet.authority, measure) : []),
    ...(sheet.departments ? fact(w.departments, sheet.departments.join('、'), measure) : []),
    ...sheet.basis.flatMap((basis, place) => fact(w.basis, basis, measure).map((line) => (place === 0 ? line : blanked(line, w.basis)))),
    ...(sheet.consequence ? fact(w.consequence, sheet.consequence, measure) : []),
    ...(appealed.includes(sheet.kind) ? [left([{ text: w.appeal, bold: true }], measure), ...text(w.appeals, measure)] : []),
    ...(sheet.approvedBy ? fact(w.approvedBy, w.approver(sheet.approvedBy), measure) : []),
  ]
  return [rule(measure, true), ...lines]
}

function papers({ sheet, language }: NoticeSlip, measure: Measure): SlipLine[] {
  const w = noticeWords[language]
  if (!sheet.papers) return []
  const name = sheet.kind === 'told-once' ? w.papers : w.missing
  if (sheet.papers.length === 0) return [rule(measure, true), left([{ text: w.noPapers, bold: true }], measure)]
  return [
    rule(measure, true),
    left([{ text: name, bold: true }], measure),
    ...sheet.papers.flatMap((paper) => {
      const own = printable(paper.name)
      return [
        feed(6),
        ...ticked(paper.note ? slipWords[language].noted(own, printable(paper.note)) : own, w.copiesOf(paper.copies), measure),
      ]
    }),
  ]
}

function guide({ sheet, language }: NoticeSlip, measure: Measure): SlipLine[] {
  const w = noticeWords[language]
  const { conditions, steps, promised, legal, fee } = sheet
  const list = (name: string, items: readonly string[] = []): SlipLine[] =>
    items.length === 0
      ? []
      : [
          left([{ text: name, bold: true }], measure),
          ...items.flatMap((item, place) => text(items.length > 1 ? `${place + 1}. ${item}` : item, measure)),
        ]
  const facts = [
    ...(promised ? fact(w.promised, promised, measure) : []),
    ...(legal ? fact(w.legal, legal, measure) : []),
    ...(fee ? fact(w.fee, fee, measure) : []),
  ]
  if (!conditions && !steps && facts.length === 0) return []
  return [rule(measure, true), ...list(w.conditions, conditions), ...list(w.steps, steps), ...facts]
}

function asked(slip: NoticeSlip, measure: Measure): SlipLine[] {
  const w = noticeWords[slip.language]
  const { contact, complaintPhone } = slip.sheet
  const code: SlipLine[] = slip.url
    ? [
        feed(12),
        { kind: 'qr', data: slip.url, module: moduleOf(measure) - 1 },
        feed(6),
        ...centred(w.scan, measure),
        ...centred(`${w.check} ${slip.url.slice(-4)}`, measure, { bold: true }),
      ]
    : []
  return [rule(measure, true), ...fact(w.contact, contact, measure), ...fact(w.complaint, complaintPhone, measure), ...code]
}

/** Room for a pen above each line. The citizen signs the copy that stays, and what the citizen promises on both. */
function signed({ sheet, copy, language }: NoticeSlip, measure: Measure): SlipLine[] {
  const w = noticeWords[language]
  const promises = sheet.kind === 'tolerance'
  const names = copy === 'file' || promises ? [w.signClerk, w.signCitizen] : [w.signClerk]
  return [
    rule(measure, true),
    ...(promises ? text(w.promise, measure) : []),
    ...names.flatMap((name) => [
      feed(48),
      left([{ text: `${name} ${'_'.repeat(Math.max(0, innerOf(measure) - cellsOf(name) - 1))}` }], measure),
    ]),
  ]
}

/** One more under the same name. */
const blanked = (line: TextLine, name: string): TextLine => ({
  ...line,
  runs: line.runs.map((run) => (run.text.trim() === name ? { ...run, text: run.text.replace(name, ' '.repeat(cellsOf(name))) } : run)),
})

const text = (said: string, measure: Measure): TextLine[] =>
  wrap(printable(said), innerOf(measure)).map((line) => left([{ text: line }], measure))

/** A name, and what belongs to it hanging behind; below it where that would leave too little room. */
function fact(name: string, value: string, measure: Measure, bold = false): TextLine[] {
  const inner = innerOf(measure)
  const indent = cellsOf(name) + 2
  const behind = inner - indent
  const said = printable(value)
  if (behind < inner / 2 && (cellsOf(said) > behind || behind < 8))
    return [...text(name, measure), ...wrap(said, inner - 2).map((line) => left([{ text: `  ${line}`, bold }], measure))]
  return wrap(said, behind).map((line, place) =>
    place === 0
      ? left([{ text: `${name}  ` }, { text: line, bold }], measure)
      : left([{ text: ' '.repeat(indent) }, { text: line, bold }], measure),
  )
}
