import { cellsOf, printable } from './cells.ts'
import { footer, header } from './dressed.ts'
import { headline, large, marks, measureOf } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import { centred, facts, feed, innerOf, left, type Measure, rule } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { staffSlipWords } from './staff-slip-words.ts'
import type { LeaveSlip, MandateSlip } from './staff-slips.ts'
import { wrap } from './wrap.ts'

type StaffSlip = LeaveSlip | MandateSlip

/** 请假条, in lines of a printer in text mode. Pure. */
export function layOutLeave(slip: LeaveSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const w = staffSlipWords[slip.language]
  const who = (named: LeaveSlip['person']): string => `${printable(named.name)}　${printable(named.post)}　${w.badge(named.badge)}`
  const span = w.span(dayOf(slip.from, slip), dayOf(slip.to, slip))
  const decided = slip.decisions.map(
    ({ side, by, approve, at }) => `${w.sides[side]} ${w.decided(printable(by), approve)} ${slipTime(at, 'date', slip)}`,
  )
  return [
    ...head(slip, w.leave, measure),
    ...named(w.person, who(slip.person), measure, true),
    ...(slip.department === undefined ? [] : named(w.department, printable(slip.department), measure)),
    ...(slip.leaveKind === undefined ? [] : named(w.kind, w.kinds[slip.leaveKind], measure)),
    ...named(w.time, `${span}　${w.days(slip.days)}`, measure, true),
    ...(slip.provisional ? said(w.provisional, measure) : []),
    ...(slip.reason === undefined ? [] : named(w.reason, printable(slip.reason), measure)),
    ...named(w.cover, slip.cover ? who(slip.cover) : w.noCover, measure, true),
    ...named(w.asked, `${slipTime(slip.askedAt, 'date', slip)}${slip.afterwards ? `　${w.afterwards}` : ''}`, measure),
    rule(measure, true),
    ...(decided.length > 0 ? decided : [w.waiting]).flatMap((line, at) => named(at === 0 ? w.decisions : '', line, measure)),
    ...signs(w.leaveSigns, measure),
    feed(24),
    ...said(w.back, measure),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

/** 授权委托书, in lines of a printer in text mode. Pure. */
export function layOutMandate(slip: MandateSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  const w = staffSlipWords[slip.language]
  return [
    ...head(slip, w.mandate, measure),
    left([{ text: w.to(printable(slip.chief.name)), bold: true }], measure),
    ...said(w.given(printable(slip.department), printable(slip.hall)), measure),
    feed(12),
    ...slip.powers.flatMap((power, at) => said(`${at + 1}. ${w.powers[power]}`, measure, true)),
    feed(12),
    ...said(w.since(dayOf(slip.since, slip)), measure),
    ...(slip.phone === undefined ? [] : said(`${w.phone} ${printable(slip.phone)}`, measure)),
    ...signs(w.mandateSigns, measure),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

function head(slip: StaffSlip, title: string, measure: Measure): SlipLine[] {
  const words = officeWords[slip.language]
  return [
    ...marks(slip, measure, { ...slipWords[slip.language], ...words }),
    ...header(slip, measure),
    ...headline(printable(slip.hall), measure),
    ...facts([words.printed, slipTime(slip.printedAt, 'date', slip), slipTime(slip.printedAt, 'time', slip)], measure),
    rule(measure),
    ...centred(title, measure, large),
    rule(measure, true),
  ]
}

/** A day has no zone. */
const dayOf = (day: string, slip: StaffSlip): string => slipTime(`${day}T12:00:00Z`, 'date', { ...slip, zone: 'UTC' })

const said = (text: string, measure: Measure, bold = false): SlipLine[] =>
  wrap(text, innerOf(measure)).map((line) => left([{ text: line, bold }], measure))

/** A name, and what belongs to it hanging beside; below it where the paper is too narrow. */
function named(name: string, value: string, measure: Measure, bold = false): SlipLine[] {
  const width = innerOf(measure) >= 40 ? 12 : innerOf(measure) >= 24 ? 10 : 0
  if (width === 0 || cellsOf(name) >= width) return [...said(name, measure), ...said(value, measure, bold)]
  return wrap(value, innerOf(measure) - width).map((line, at) =>
    left([{ text: at === 0 ? name + blank(width - cellsOf(name)) : blank(width) }, { text: line, bold }], measure),
  )
}

const blank = (cells: number): string => ' '.repeat(Math.max(0, cells))

/** Room for a pen above each line. */
const signs = (names: readonly string[], measure: Measure): SlipLine[] => [
  rule(measure, true),
  ...names.flatMap((name) => [
    feed(48),
    left([{ text: `${name} ${'_'.repeat(Math.max(0, innerOf(measure) - cellsOf(name) - 1))}` }], measure),
  ]),
]
