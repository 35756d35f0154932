import type { PrinterProfile } from './profiles.ts'

const thickness = 3
const made = new Map<string, Buffer>()

/**
 * A rule as a picture of 3 rows: 1D 76 30 m xL xH yL yH data, 8 dots a byte. Box characters would be a whole line high and have gaps between cells. Kept,
 * because a slip has several and all are alike.
 */
export function ruleBytes(line: { readonly dashed: boolean; readonly inset: number }, profile: PrinterProfile): Buffer {
  const key = `${line.dashed} ${line.inset} ${profile.dots}`
  const known = made.get(key)
  if (known) return known
  const across = profile.dots / 8
  const cell = profile.dots / profile.columns
  const row = Buffer.alloc(across)
  for (let dot = line.inset * cell; dot < profile.dots - line.inset * cell; dot++) {
    if (line.dashed && dot % 8 >= 5) continue
    row[dot >> 3] = (row[dot >> 3] as number) | (0x80 >> (dot & 7))
  }
  const header = Buffer.from([0x1d, 0x76, 0x30, 0, across & 0xff, across >> 8, thickness, 0])
  const bytes = Buffer.concat([header, ...Array.from({ length: thickness }, () => row)])
  made.set(key, bytes)
  return bytes
}
