import type { SlipLine } from '../../protocol/slips/lines.ts'
import { blank, type Picture, put } from './picture.ts'

const made = new Map<string, Picture>()
const most = 20

/** A picture of the layout as wide as the paper, in its middle. Kept, since every slip of a hall has the same. */
export function keptPicture({ width, height, bits }: Extract<SlipLine, { kind: 'picture' }>, dots: number): Picture {
  const key = `${dots} ${width} ${bits}`
  const known = made.get(key)
  if (known) return known
  if (made.size >= most) made.clear()
  const whole = blank(dots, height)
  put(whole, { width, height, bits: Buffer.from(bits, 'base64') }, Math.max(0, Math.floor((dots - width) / 2)), 0)
  made.set(key, whole)
  return whole
}
