import { cellsOf, printable } from './cells.ts'
import type { HandoverSlip } from './handover-slip.ts'
import { handoverWords } from './handover-words.ts'
import { headline, large, marks, measureOf, tall } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { officeWords } from './office-words.ts'
import { centred, facts, feed, innerOf, left, type Measure, paired, rule } from './set.ts'
import { slipTime } from './slip-time.ts'
import { slipWords } from './slip-words.ts'
import { wrap } from './wrap.ts'

/** 工作交接清单 in lines of a printer in text mode, with a line for each of the two to sign. Pure. */
export function layOutHandover(slip: HandoverSlip, columns: number): SlipLine[] {
  const measure = measureOf(columns)
  return [...head(slip, measure), ...what(slip, measure), ...signatures(slip, measure), { kind: 'cut' }]
}

function head(slip: HandoverSlip, measure: Measure): SlipLine[] {
  const words = handoverWords[slip.language]
  const at = (time: string, what: 'date' | 'time') => slipTime(time, what, slip)
  return [
    ...marks(slip, measure, { ...slipWords[slip.language], ...officeWords[slip.language] }),
    ...headline(printable(slip.hall), measure),
    ...centred(words.title, measure, large),
    ...centred(words.counter(slip.counter), measure, tall),
    ...centred(words.copy(...slip.copy), measure),
    ...facts([words.prepared, at(slip.preparedAt, 'date'), at(slip.preparedAt, 'time')], measure),
  ]
}

function what(slip: HandoverSlip, measure: Measure): SlipLine[] {
  const words = handoverWords[slip.language]
  const group = (name: string, rows: readonly (readonly [string, string])[], beyond = 0): SlipLine[] =>
    rows.length === 0
      ? []
      : [
          rule(measure, true),
          ...paired(name, String(rows.length + beyond), measure, true),
          ...rows.flatMap(([one, more]) => paired(one, more, measure)),
          ...(beyond === 0 ? [] : wrap(words.more(beyond), innerOf(measure)).map((text) => left([{ text, bold: true }], measure))),
        ]
  const { more = {} } = slip
  const all = [
    ...group(
      words.tickets,
      slip.tickets.map(({ number, state }) => [number, words.states[state]]),
    ),
    ...group(
      words.referrals,
      slip.referrals.map(({ number }) => [number, '']),
    ),
    ...group(
      words.appointments,
      slip.appointments.map(({ start, matter }) => [printable(matter), slipTime(start, 'time', slip)]),
      more.appointments,
    ),
    ...group(
      words.cases,
      slip.cases.map((one) => [one.case, one.due === undefined ? one.number : words.due(one.due)]),
      more.cases,
    ),
    ...group(
      words.agencies,
      (slip.agencies ?? []).map((one) => [one.agency, words.due(one.due)]),
      more.agencies,
    ),
    ...slip.own.flatMap(({ kind, text }) => [
      rule(measure, true),
      left([{ text: words.own[kind], bold: true }], measure),
      ...wrap(printable(text), innerOf(measure)).map((line) => left([{ text: line }], measure)),
    ]),
  ]
  return all.length > 0 ? all : [rule(measure, true), ...centred(words.nothing, measure)]
}

/** Both names, whether they have confirmed, and room for a pen above each line. */
function signatures(slip: HandoverSlip, measure: Measure): SlipLine[] {
  const words = handoverWords[slip.language]
  const line = `${words.signs} ${'_'.repeat(Math.max(0, innerOf(measure) - cellsOf(words.signs) - 1))}`
  const who = (name: string, person: string | undefined, at: string | undefined): SlipLine[] => [
    rule(measure, true),
    left([{ text: name, bold: true }], measure),
    ...wrap(
      at === undefined || person === undefined
        ? [person, words.unconfirmed].filter(Boolean).join('　')
        : words.confirmed(person, `${slipTime(at, 'day', slip)} ${slipTime(at, 'time', slip)}`),
      innerOf(measure),
    ).map((text) => left([{ text }], measure)),
    feed(48),
    left([{ text: line }], measure),
  ]
  return [...who(words.giver, slip.giver, slip.givenAt), ...who(words.taker, slip.taker, slip.takenAt)]
}
