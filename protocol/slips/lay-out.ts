import { cellsOf, printable } from './cells.ts'
import { type Figure, figures } from './columns.ts'
import type { Run, SlipLine } from './lines.ts'
import { apart, bar, centred, facts, feed, innerOf, type Look, left, type Measure, rule, ticked } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import type { TicketSlip } from './ticket-slip.ts'
import { wrap } from './wrap.ts'

const large: Look = { width: 2, height: 2, bold: true }
const tall: Look = { width: 1, height: 2, bold: true }

/** A slip in lines of a printer in text mode. Pure: the same slip and columns always give the same lines, on paper and in a preview. */
export function layOutTicketSlip(written: TicketSlip, columns: number): SlipLine[] {
  const slip = withPrintableTexts(written)
  const measure: Measure = { columns, inset: columns >= 44 ? 2 : 1 }
  return [
    ...head(slip, measure),
    ...waiting(slip, measure),
    ...stages(slip, measure),
    ...papers(slip, measure),
    ...follow(slip, measure),
    { kind: 'cut' },
  ]
}

function head(slip: TicketSlip, measure: Measure): SlipLine[] {
  const words = slipWords[slip.language]
  const { number } = slip
  const size = Math.max(1, Math.min(7, Math.floor(innerOf(measure) / cellsOf(number))))
  const letters = number.match(/^[A-Z]*/)?.[0] ?? ''
  const runs: Run[] = [
    { text: letters, width: size, height: size },
    { text: number.slice(letters.length), width: size, height: size, bold: true },
  ]
  return [
    ...(slip.repeat ? [...centred(` ${words.repeat} `, measure, { bold: true }), feed(12)] : []),
    ...(slip.demo ? [...bar([words.demo], {}, measure).slice(1, -1), feed(24)] : []),
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
  return [rule(measure), ...figures(shown, measure), feed(6), ...place(words.go(slip.area, slip.counters), measure)]
}

/** Where to go, in the largest size in which it stays on one line; spaces beside Chinese characters give way before the size does. */
function place(text: string, measure: Measure): SlipLine[] {
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
  const places = all.map(({ area, counters }) => words.place(area, counters))
  return [
    feed(12),
    left([{ text: words.stages(all.length), bold: true }], measure),
    ...all.flatMap(({ name }, index) => [
      ...wrap(`${index + 1}. ${name}`, innerOf(measure)).map((text) => left([{ text, bold: true }], measure)),
      ...wrap(`   ${places[index] ?? ''}`, innerOf(measure)).map((text) => left([{ text }], measure)),
    ]),
  ]
}

function papers(slip: TicketSlip, measure: Measure): SlipLine[] {
  const words = slipWords[slip.language]
  const named = slip.materials.map(({ name, note, required }) => (note ? (required ? words.noted : words.onlyIf)(name, note) : name))
  return [
    feed(18),
    rule(measure, true),
    ...(slip.materials.length > 0 ? [left([{ text: words.bring, bold: true }], measure)] : []),
    ...slip.materials.flatMap((material, index) => ticked(named[index] ?? '', words.copies(material.copies), measure)),
    ...wrap(words.promise(slip.fee, slip.promised), innerOf(measure)).map((text) => left([{ text }], measure)),
  ]
}

function follow(slip: TicketSlip, measure: Measure): SlipLine[] {
  const words = slipWords[slip.language]
  const code: SlipLine[] = slip.url
    ? [
        feed(12),
        { kind: 'qr', data: slip.url, module: measure.columns >= 44 ? 6 : 5 },
        feed(12),
        ...centred(words.scan, measure, { bold: true }),
      ]
    : []
  return [
    rule(measure, true),
    ...code,
    ...centred(words.missed, measure),
    rule(measure),
    ...apart(`${words.supervision} ${slip.supervisionPhone}`, `${words.serial} ${slip.serial}`, measure),
    ...centred(words.thanks, measure),
  ]
}

/** On one line where it can be: large, else tall and narrow. */
function headline(text: string, measure: Measure): SlipLine[] {
  return centred(text, measure, cellsOf(text) * 2 <= innerOf(measure) ? large : tall)
}

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
