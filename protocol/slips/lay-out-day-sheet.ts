import { leftDecisions } from '../commands/hours.ts'
import { appointmentOutcomes } from '../reports.ts'
import { ratingLevels } from '../vocabulary.ts'
import { cellsOf, printable } from './cells.ts'
import type { DaySheet } from './day-sheet.ts'
import { headline, large, marks, measureOf, moduleOf, tall } from './headline.ts'
import { layOutDuty } from './lay-out-duty.ts'
import type { SlipLine, TextLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import { bar, centred, facts, feed, innerOf, left, type Measure, paired, rule } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** The closing sheet of a hall day, in lines of a printer in text mode. Pure. */
export function layOutDaySheet(sheet: DaySheet, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  return [
    ...head(sheet, measure),
    ...counts(sheet, measure),
    ...counted(sheet, measure),
    ...layOutDuty(sheet, measure),
    ...chain(sheet, measure),
    ...signatures(sheet, measure),
    { kind: 'cut' },
  ]
}

function head(sheet: DaySheet, measure: Measure): SlipLine[] {
  const words = officeWords[sheet.language]
  const day = slipTime(`${sheet.day}T12:00:00Z`, 'date', { ...sheet, zone: 'UTC' })
  return [
    ...marks(sheet, measure, { ...slipWords[sheet.language], ...words }),
    ...headline(printable(sheet.hall), measure),
    ...centred(words.sheet, measure, large),
    ...centred(day, measure, tall),
    ...facts([words.printed, slipTime(sheet.printedAt, 'date', sheet), slipTime(sheet.printedAt, 'time', sheet)], measure),
    ...(sheet.running ? bar(wrap(words.running, innerOf(measure) - 2), {}, measure).slice(1, -1) : []),
  ]
}

/** Numbers under their heads at the right edge; a name that finds no room before them stands on a line of its own. */
function counts({ language, total, lines }: DaySheet, measure: Measure): SlipLine[] {
  const words = officeWords[language]
  const rows = [...lines.map((line) => ({ ...line, name: `${line.line} ${printable(line.name)}` })), { ...total, name: words.total }]
  const figures = rows.map(({ taken, served, missed, cancelled, carried }) => [taken, served, missed, cancelled, carried].map(String))
  const least = words.counts.map((name, at) => Math.max(cellsOf(name), ...figures.map((row) => row[at]?.length ?? 0)))
  const spare = innerOf(measure) - least.reduce((sum, cells) => sum + cells + 1, 0) - 8
  const gap = 1 + Math.min(2, Math.max(0, Math.floor(spare / least.length)))
  const set = (texts: readonly string[]): string => texts.map((text, at) => blank((least[at] ?? 0) + gap - cellsOf(text)) + text).join('')
  const room = innerOf(measure) - cellsOf(set(words.counts))
  // Paper that is narrower than any that halls buy.
  if (room < 0)
    return rows.flatMap(({ name }, at) => [
      rule(measure, true),
      ...wrap(name, innerOf(measure)).map((text) => left([{ text, bold: true }], measure)),
      ...words.counts.flatMap((count, index) => paired(count, figures[at]?.[index] ?? '', measure)),
    ])
  const row = (name: string, texts: readonly string[], bold: boolean): TextLine[] => {
    const own = cellsOf(name) > room ? wrap(name, innerOf(measure)).map((text) => left([{ text, bold }], measure)) : []
    const text = own.length > 0 ? '' : name
    return [...own, left([{ text: text + blank(room - cellsOf(text)) + set(texts), bold }], measure)]
  }
  return [
    rule(measure),
    ...row('', words.counts, false),
    ...rows.flatMap(({ name }, at) => row(name, figures[at] ?? [], at === rows.length - 1)),
  ]
}

/** What is nought is left out, and a group of noughts says so in one line. */
function counted({ language, appointments, left: decided, ratings }: DaySheet, measure: Measure): SlipLine[] {
  const words = officeWords[language]
  const group = (name: string, none: string, rows: readonly (readonly [string, number])[]): SlipLine[] => {
    const sum = rows.reduce((all, [, count]) => all + count, 0)
    if (sum === 0) return [rule(measure, true), ...paired(name, none, measure, true)]
    return [
      rule(measure, true),
      ...paired(name, String(sum), measure, true),
      ...rows.filter(([, count]) => count > 0).flatMap(([text, count]) => paired(`  ${text}`, String(count), measure)),
    ]
  }
  return [
    ...group(
      words.appointments,
      '0',
      appointmentOutcomes.map((outcome) => [words.outcomes[outcome], appointments[outcome]]),
    ),
    ...group(
      words.left,
      words.nobodyLeft,
      leftDecisions.map((decision) => [words.decisions[decision], decided[decision]]),
    ),
    ...group(
      words.ratings,
      '0',
      ratingLevels.map((level) => [words.levels[level], ratings.levels[level]]),
    ),
  ]
}

function chain(sheet: DaySheet, measure: Measure): SlipLine[] {
  const { language, first, last, day } = sheet
  const words = officeWords[language]
  const event = (name: string, { seq, at }: DaySheet['first']) =>
    paired(`${name}　${words.event(seq)}`, `${slipTime(at, 'day', sheet)} ${slipTime(at, 'time', sheet)}`, measure)
  return [
    rule(measure),
    left([{ text: words.chain, bold: true }], measure),
    ...event(words.first, first),
    ...event(words.last, last),
    feed(12),
    ...centred(words.hash, measure, { bold: true }),
    ...inFours(last.hash, measure),
    feed(12),
    { kind: 'qr', data: `${day}=${last.hash}`, module: moduleOf(measure) - 1 },
    feed(12),
    ...(cellsOf(words.check.join(' ')) <= innerOf(measure) ? [words.check.join(' ')] : words.check).flatMap((text) =>
      centred(text, measure),
    ),
  ]
}

/** As it is read aloud: the same number of fours in every line. */
function inFours(hash: string, measure: Measure): TextLine[] {
  const fours = hash.match(/.{1,4}/g) ?? []
  const inLine = innerOf(measure) >= 39 ? 8 : 4
  return Array.from({ length: Math.ceil(fours.length / inLine) }, (_, line) =>
    fours.slice(line * inLine, (line + 1) * inLine).join(' '),
  ).flatMap((text) => centred(text, measure))
}

/** Room for a pen above each line. */
function signatures({ language }: DaySheet, measure: Measure): SlipLine[] {
  return [
    rule(measure, true),
    ...officeWords[language].signatures.flatMap((name) => [
      feed(48),
      left([{ text: `${name} ${'_'.repeat(Math.max(0, innerOf(measure) - cellsOf(name) - 1))}` }], measure),
    ]),
  ]
}

const blank = (cells: number): string => ' '.repeat(Math.max(0, cells))
