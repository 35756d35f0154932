import { blacken, blank, type Picture } from './picture.ts'
import type { PrinterProfile } from './profiles.ts'

const thickness = 3
const made = new Map<string, Picture>()

/**
 * A rule as a picture of 3 rows, since box characters would be a whole line high and have gaps between cells. Kept, because a slip has several and all are
 * alike.
 */
export function rulePicture(line: { readonly dashed: boolean; readonly inset: number }, { dots, columns }: PrinterProfile): Picture {
  const key = `${line.dashed} ${line.inset} ${dots} ${columns}`
  const known = made.get(key)
  if (known) return known
  const picture = blank(dots, thickness)
  const cell = dots / columns
  for (let dot = Math.ceil(line.inset * cell); dot < dots - line.inset * cell; dot++)
    for (let row = 0; row < thickness; row++) if (!line.dashed || dot % 8 < 5) blacken(picture, dot, row)
  made.set(key, picture)
  return picture
}
