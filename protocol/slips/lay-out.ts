import { cellsOf, printable } from './cells.ts'
import { type Figure, figures } from './columns.ts'
import { defaultDesign, type SlipDesign } from './design.ts'
import { footer, header, inOrder, numberOf } from './dressed.ts'
import { headline, large, marks, measureOf, moduleOf, tall } from './headline.ts'
import type { Run, SlipLine } from './lines.ts'
import { apart, bar, centred, facts, feed, innerOf, left, type Measure, rule, ticked } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import type { TicketSlip } from './ticket-slip.ts'
import { wrap } from './wrap.ts'

/** A slip in lines of a printer in text mode. Pure: the same slip and columns always give the same lines, on paper and in a preview. */
export function layOutTicketSlip(written: TicketSlip, columns: number): SlipLine[] {
  const slip = withPrintableTexts(written)
  const measure = measureOf(columns)
  return [
    ...head(slip, measure),
    ...(shows(slip, 'wait') ? waiting(slip, measure) : [rule(measure), feed(12)]),
    ...place(slip, measure),
    ...back(slip, measure),
    ...stages(slip, measure),
    // Whatever comes next keeps clear of the place, which is white on black.
    feed(18),
    ...inOrder(slip, 'ticket', (part, above) => parts[part](slip, measure, above)),
    ...footer(slip, measure),
    { kind: 'cut' },
  ]
}

function head(slip: TicketSlip, measure: Measure): SlipLine[] {
  const words = slipWords[slip.language]
  const { number } = slip
  const { size: most, letters: letter } = numberOf(slip)
  const size = Math.max(1, Math.min(most, Math.floor(innerOf(measure) / cellsOf(number))))
  const half = Math.max(1, Math.floor(size / 2))
  const letters = number.match(/^[A-Z]*/)?.[0] ?? ''
  const runs: Run[] = [
    letter === 'half' ? { text: letters, width: half, height: half } : { text: letters, width: size, height: size },
    { text: number.slice(letters.length), width: size, height: size, bold: true },
  ]
  return [
    ...marks(slip, measure),
    ...header(slip, measure),
    ...headline(slip.hall, measure),
    ...facts([slipTime(slip.printedAt, 'date', slip), slipTime(slip.printedAt, 'time', slip), words.kiosk(slip.kiosk)], measure),
    feed(12),
    { kind: 'text', align: 'centre', runs: runs.filter((run) => run.text !== '') },
    ...(slip.day ? centred(words.carried(slipTime(`${slip.day}T12:00:00Z`, 'day', { ...slip, zone: 'UTC' })), measure) : []),
    ...headline(slip.matter, measure),
  ]
}

function waiting(slip: TicketSlip, measure: Measure): SlipLine[] {
  const words = slipWords[slip.language]
  const atOnce = slip.ahead === 0 && slip.wait.p50 === 0
  const range = `${slip.wait.p50}–${Math.max(slip.wait.p90, slip.wait.p50 + 1)}`
  const shown: Figure[] = [
    { name: words.ahead, value: String(slip.ahead), unit: words.people },
    atOnce ? { name: words.wait, value: words.noWait, unit: '' } : { name: words.wait, value: range, unit: words.minutes },
    atOnce
      ? { name: words.expected, value: words.anyTime, unit: '' }
      : { name: words.expected, value: slipTime(slip.expectedAt, 'time', slip), unit: words.from },
  ]
  return [rule(measure), ...figures(shown, measure), feed(6)]
}

/** It was sent there from a counter that waits for it. */
const back = ({ backTo, language }: TicketSlip, measure: Measure): SlipLine[] =>
  backTo === undefined ? [] : [feed(6), ...centred(slipWords[language].backTo(backTo), measure, { bold: true })]

/** Where to go, in the largest size in which it stays on one line; spaces beside Chinese characters give way before the size does. */
function place({ language, area, counters }: TicketSlip, measure: Measure): SlipLine[] {
  const text = slipWords[language].go(area, counters)
  const inner = innerOf(measure) - 2
  const close = text.replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '')
  if (cellsOf(text) * 2 <= inner) return bar([text], large, measure)
  if (cellsOf(close) * 2 <= inner) return bar([close], large, measure)
  if (cellsOf(text) <= inner)
    return bar(
      latin(text) && innerOf(measure) > 40 ? wrap(text, Math.floor(inner / 2)) : [text],
      latin(text) && innerOf(measure) > 40 ? large : tall,
      measure,
    )
  return bar(wrap(text, inner), tall, measure)
}

/** A visit of several matters: each with its place, in the order in which they are done. */
function stages({ stages: all = [], language }: TicketSlip, measure: Measure): SlipLine[] {
  if (all.length === 0) return []
  const words = slipWords[language]
  const places = all.map(({ area, counters, done }) => (done ? words.stageDone : words.place(area, counters)))
  return [
    feed(12),
    left([{ text: words.stages(all.length), bold: true }], measure),
    ...all.flatMap(({ name }, index) => [
      ...wrap(`${index + 1}. ${name}`, innerOf(measure)).map((text) => left([{ text, bold: true }], measure)),
      ...wrap(places[index] ?? '', innerOf(measure) - 3).map((text) => left([{ text: `   ${text}` }], measure)),
    ]),
  ]
}

function papers(slip: TicketSlip, measure: Measure, above: TicketPart | undefined): SlipLine[] {
  const words = slipWords[slip.language]
  const named = slip.materials.map(({ name, note, required }) => (note ? (required ? words.noted : words.onlyIf)(name, note) : name))
  return [
    ...(above === undefined || above === 'wait' ? [] : [feed(18)]),
    rule(measure, true),
    ...(slip.materials.length > 0 ? [left([{ text: words.bring, bold: true }], measure)] : []),
    ...slip.materials.flatMap((material, index) => ticked(named[index] ?? '', words.copies(material.copies), measure)),
    ...wrap(words.promise(slip.fee, slip.promised), innerOf(measure)).map((text) => left([{ text }], measure)),
  ]
}

const shows = ({ design = defaultDesign }: TicketSlip, part: TicketPart): boolean => design.parts.ticket.includes(part)

function code(slip: TicketSlip, measure: Measure): SlipLine[] {
  const { scan } = slipWords[slip.language]
  if (!slip.url) return [rule(measure, true)]
  const qr: SlipLine = { kind: 'qr', data: slip.url, module: moduleOf(measure) }
  return [rule(measure, true), feed(12), qr, feed(12), ...centred(scan, measure, { bold: true })]
}

function contact(slip: TicketSlip, measure: Measure): SlipLine[] {
  const words = slipWords[slip.language]
  return [
    rule(measure),
    ...apart(`${words.supervision} ${slip.supervisionPhone}`, `${words.serial} ${slip.serial}`, measure),
    ...centred(words.thanks, measure),
  ]
}

/** The line's own rule stands above the code; what belongs to it needs none. */
const missed = ({ language }: TicketSlip, measure: Measure, above: TicketPart | undefined): SlipLine[] => [
  ...(above === 'code' ? [] : [rule(measure, true)]),
  ...centred(slipWords[language].missed, measure),
]

type TicketPart = SlipDesign['parts']['ticket'][number]
type MakePart = (slip: TicketSlip, measure: Measure, above: TicketPart | undefined) => SlipLine[]
/** How long it takes stands with the number, wherever the list has it. */
const parts: Readonly<Record<TicketPart, MakePart>> = { wait: () => [], papers, code, missed, contact }

const latin = (text: string): boolean => !/\p{Script=Han}/u.test(text)

function withPrintableTexts(slip: TicketSlip): TicketSlip {
  return {
    ...slip,
    hall: printable(slip.hall),
    number: printable(slip.number),
    matter: printable(slip.matter),
    area: printable(slip.area),
    materials: slip.materials.map((material) => ({
      ...material,
      name: printable(material.name),
      ...(material.note ? { note: printable(material.note) } : {}),
    })),
    ...(slip.stages ? { stages: slip.stages.map((each) => ({ ...each, name: printable(each.name), area: printable(each.area) })) } : {}),
    fee: printable(slip.fee),
    promised: printable(slip.promised),
    supervisionPhone: printable(slip.supervisionPhone),
    serial: printable(slip.serial),
  }
}
