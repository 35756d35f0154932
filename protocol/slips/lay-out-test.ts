import { cellsOf, printable } from './cells.ts'
import { headline, large, marks, measureOf, moduleOf } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import { bar, centred, facts, feed, type Measure, paired, rule } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import type { TestSlip } from './test-slip.ts'

/** The test page, in lines of a printer in text mode. Pure. */
export function layOutTestSlip(slip: TestSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  return [...head(slip, measure), ...width(slip, columns), ...characters(slip, measure), ...tells(slip, measure), { kind: 'cut' }]
}

function head(slip: TestSlip, measure: Measure): SlipLine[] {
  const words = officeWords[slip.language]
  return [
    ...marks(slip, measure, { ...slipWords[slip.language], ...words }),
    ...headline(printable(slip.hall), measure),
    ...facts([slipTime(slip.printedAt, 'date', slip), slipTime(slip.printedAt, 'time', slip)], measure),
    rule(measure),
    ...centred(words.test, measure, large),
    ...centred(slip.printer, measure, { width: 1, height: 2, bold: true }),
  ]
}

/** From the first cell to the last: what is cut off at an edge is seen at once. Cells are counted in tens. */
function width({ language, profile }: TestSlip, columns: number): SlipLine[] {
  const whole: Measure = { columns, inset: 0 }
  const cells = Array.from({ length: columns }, (_, at) => (at === 0 || at === columns - 1 ? '|' : (at + 1) % 10 === 0 ? '+' : '.')).join(
    '',
  )
  const words = officeWords[language]
  return [
    feed(12),
    { kind: 'text', align: 'left', runs: [{ text: cells }] },
    ...centred(words.width, whole),
    ...centred(words.paper(profile.paper, profile.columns, profile.dots), whole),
  ]
}

/** Both scripts, what is easily mistaken for another, the sizes, and white on black. */
function characters({ language, profile }: TestSlip, measure: Measure): SlipLine[] {
  const words = officeWords[language]
  const sizes = [1, 2, 3].map((size) => ({ text: `${size === 1 ? '' : ' '}A1${words.large}`, width: size, height: size }))
  const wide = sizes.filter(
    (_, at) => sizes.slice(0, at + 1).reduce((sum, run) => sum + cellsOf(run.text) * run.width, 0) <= measure.columns,
  )
  return [
    rule(measure, true),
    ...centred(`${words.characters} ${profile.characters}`, measure, { bold: true }),
    ...centred('0123456789 ABCDEFGHIJKLM', measure),
    ...centred('NOPQRSTUVWXYZ abcdefghijk', measure),
    ...centred('简体：号窗口请办证预约', measure),
    ...centred('繁體：號窗口請辦證預約', measure),
    ...centred('￥，。、：；？（）《》□–', measure),
    { kind: 'text', align: 'centre', runs: wide },
    feed(12),
    ...bar([words.test], large, measure),
  ]
}

function tells(slip: TestSlip, measure: Measure): SlipLine[] {
  const { language, profile, printer, state } = slip
  const words = officeWords[language]
  const code: SlipLine[] =
    profile.qr === 'none'
      ? centred(words.noCode, measure)
      : [feed(12), { kind: 'qr', data: printer, module: moduleOf(measure) }, feed(12), ...centred(words.scan, measure)]
  return [
    feed(12),
    ...code,
    rule(measure, true),
    ...paired(words.state, words.states[state], measure),
    ...paired(words.answers, words.confirmations[profile.confirmation], measure),
    ...paired(words.cut, words.cuts[profile.cutter], measure),
    rule(measure),
    ...centred(words.edges, measure),
  ]
}
