import type { PrinterProfile } from '../escpos/profiles.ts'
import { Paper, type PrintedSlip } from './paper.ts'
import { type Knowledge, Parser } from './parse.ts'

/** What a printer of this kind would make of bytes, and everything in them that is against its rules. For slips that are whole. */
export function checked(
  bytes: Buffer,
  profile: Pick<PrinterProfile, 'columns' | 'dots'> & Knowledge,
): {
  readonly slips: readonly PrintedSlip[]
  readonly wrong: readonly string[]
  readonly known: readonly string[]
  readonly left: PrintedSlip
} {
  const parser = new Parser(profile)
  const paper = new Paper(profile.columns, profile.dots)
  const slips: PrintedSlip[] = []
  const wrong: string[] = []
  const known: string[] = []
  parser.push(bytes)
  for (let token = parser.next(); token; token = parser.next()) {
    if (token.kind === 'known') known.push(token.command)
    const result = paper.apply(token)
    if (typeof result === 'string') wrong.push(result)
    else if (result) {
      slips.push(result)
      if (result.wrong) wrong.push(result.wrong)
    }
  }
  const open = parser.unfinished ?? paper.leftOpen()
  if (open) wrong.push(open)
  const left = paper.apply({ kind: 'cut' })
  return { slips, wrong, known, left: typeof left === 'object' ? left : { parts: [] } }
}
