import { cellsOf, cellsOfRuns } from './cells.ts'
import type { Run, SlipLine, TextLine } from './lines.ts'
import { balanced, wrap } from './wrap.ts'

/** Setting of single lines. `columns` is the whole paper; `inset` the cells that stay white on either side. */
export type Measure = { readonly columns: number; readonly inset: number }
export type Look = Omit<Run, 'text'>

export const innerOf = ({ columns, inset }: Measure): number => columns - 2 * inset
const blank = (cells: number): string => ' '.repeat(Math.max(0, cells))

export const feed = (dots: number): SlipLine => ({ kind: 'feed', dots })
export const rule = (measure: Measure, dashed = false): SlipLine => ({ kind: 'rule', dashed, inset: measure.inset })

export function centred(text: string, measure: Measure, look: Look = {}): TextLine[] {
  return balanced(text, Math.floor(innerOf(measure) / (look.width ?? 1))).map((line) => ({
    kind: 'text',
    align: 'centre',
    runs: [{ text: line, ...look }],
  }))
}

export const left = (runs: readonly Run[], measure: Measure): TextLine => ({
  kind: 'text',
  align: 'left',
  runs: measure.inset > 0 ? [{ text: blank(measure.inset) }, ...runs] : runs,
})

/** Facts on one line as long as they fit, each of them whole where it can be. */
export function facts(texts: readonly string[], measure: Measure): TextLine[] {
  const lines: string[] = []
  for (const text of texts) {
    const joined = lines.length > 0 ? `${lines.at(-1)}　${text}` : text
    if (cellsOf(joined) > innerOf(measure)) lines.push(text)
    else lines.splice(-1, 1, joined)
  }
  return lines.flatMap((line) => centred(line, measure))
}

/** One fact at the left edge and one at the right; on two lines where they do not fit. */
export function apart(first: string, second: string, measure: Measure): TextLine[] {
  const gap = innerOf(measure) - cellsOf(first) - cellsOf(second)
  if (gap < 2) return [...centred(first, measure), ...centred(second, measure)]
  return [left([{ text: first + blank(gap) + second }], measure)]
}

/** A name at the left edge and what belongs to it at the right; where they do not fit, it hangs below, at the right edge too. */
export function paired(name: string, value: string, measure: Measure, bold = false): TextLine[] {
  const inner = innerOf(measure)
  const gap = inner - cellsOf(name) - cellsOf(value)
  if (gap >= 1) return [left([{ text: name + blank(gap) + value, bold }], measure)]
  const right = (text: string) => left([{ text: blank(inner - cellsOf(text)) + text, bold }], measure)
  return [...wrap(name, inner).map((text) => left([{ text, bold }], measure)), ...wrap(value, inner).map(right)]
}

/** A box to tick, a text that hangs behind it, and at the right edge how many. */
export function ticked(text: string, amount: string, measure: Measure): TextLine[] {
  const room = innerOf(measure) - 3 - cellsOf(amount) - measure.inset
  return wrap(text, room).map((line, index) =>
    left(
      index > 0
        ? [{ text: `   ${line}` }]
        : [{ text: '□', bold: true }, { text: ` ${line}${blank(room - cellsOf(line) + measure.inset)}${amount}` }],
      measure,
    ),
  )
}

/** White on black from edge to edge. */
export function bar(lines: readonly string[], look: Look, measure: Measure): TextLine[] {
  const inner = innerOf(measure)
  const field = (runs: readonly Run[]): TextLine => ({ ...left(runs, measure), tight: true })
  const filled = (text: string): Run => ({ text, inverse: true })
  const edge = field([filled(blank(inner))])
  const set = lines.map((line) => {
    const run: Run = { text: line, ...look, inverse: true }
    const spare = inner - cellsOfRuns([run])
    // The white margins are as tall as the text, or the field would have steps.
    const side = (cells: number): Run => ({ text: blank(cells), height: look.height ?? 1, inverse: true })
    return field([side(Math.floor(spare / 2)), run, side(Math.ceil(spare / 2))])
  })
  return [edge, ...set, edge]
}
