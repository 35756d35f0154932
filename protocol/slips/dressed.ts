import { printable } from './cells.ts'
import { type DesignedKind, type DesignLine, defaultDesign, type SlipDesign } from './design.ts'
import { large, tall } from './headline.ts'
import type { SlipLine } from './lines.ts'
import { centred, feed, innerOf, type Look, left, type Measure, rule } from './set.ts'
import type { TicketSlip } from './ticket-slip.ts'
import { wrap } from './wrap.ts'

type Dressed = Pick<TicketSlip, 'language' | 'design'>

const looks: Readonly<Record<DesignLine['size'], Look>> = { normal: {}, tall: { ...tall, bold: false }, large: { ...large, bold: false } }

function set({ text, size, bold, align }: DesignLine, language: Dressed['language'], measure: Measure): SlipLine[] {
  const words = printable(text[language]).trim()
  if (words === '') return []
  const look: Look = { ...looks[size], ...(bold ? { bold } : {}) }
  if (align === 'centre') return centred(words, measure, look)
  return wrap(words, Math.floor(innerOf(measure) / (look.width ?? 1))).map((line) => left([{ text: line, ...look }], measure))
}

/** What the hall puts above its name. */
export function header({ design, language }: Dressed, measure: Measure): SlipLine[] {
  if (!design) return []
  const logo: SlipLine[] = design.logo ? [{ kind: 'picture', ...design.logo }, feed(12)] : []
  return [...logo, ...design.header.flatMap((line) => set(line, language, measure))]
}

/** What the hall puts below everything. */
export function footer({ design, language }: Dressed, measure: Measure): SlipLine[] {
  const lines = design?.footer.flatMap((line) => set(line, language, measure)) ?? []
  return lines.length > 0 ? [rule(measure, true), ...lines] : []
}

export const numberOf = ({ design = defaultDesign }: Dressed): SlipDesign['number'] => design.number

/** A slip's parts, in the hall's order. `make`: each part; it is told which one stands above it. */
export function inOrder<K extends DesignedKind>(
  { design = defaultDesign }: Dressed,
  kind: K,
  make: (part: SlipDesign['parts'][K][number], above: SlipDesign['parts'][K][number] | undefined) => SlipLine[],
): SlipLine[] {
  const parts: SlipDesign['parts'][K] = design.parts[kind]
  return parts.flatMap((part, at) => make(part, parts[at - 1]))
}
